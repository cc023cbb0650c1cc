/**
 * The rule stretched: influence where there is no remit. One finding for the map, in which no one is ranked.
 *
 * A party decides something, is consulted on two or more decisions, or has an influence of 2 or more on two or more
 * others, and no remit is recorded there: on functions that meet the decision's, or on those that the others hold. What a body
 * holds, its units and what it is a unit of hold as well; a person's body holds for the person.
 *
 * Where a decision names no function there is no "there".
 *
 * The reverse, a remit without influence, is what left-out says of each decision.
 */

import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { explainStretched } from '../words/explanations.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { findingId, sideKey } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { meetingAny } from './meetingParts.ts'
import { organisationsOfPeople, remitsConcerned } from './participation.ts'
import {
  byName,
  fewestOfKind,
  inPartyOrder,
  partitionParties,
  partyNames,
  partySidesInWords,
  sidesOfParties,
} from './partySides.ts'
import { presentTies } from './presentTies.ts'
import { decisionsInView } from './tiesInView.ts'

const strongInfluence = 2
const several = 2

export function stretched(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  if (map.decisions.length === 0 && map.ties.length === 0) return []
  const influence = influenceWithoutRemit(map, lens, memory)
  if (influence.size === 0) return []
  const nameOf = partyNames(map)
  const titles = new Map(map.decisions.map(({ id, title }) => [id, title]))
  const titlesOf = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id).sort()
  const sideInWords = partySidesInWords(map, lens)
  const all = [...influence.values()]
  const parties = inPartyOrder(map, influence.keys())
  const words = [...parties].sort(byName(nameOf)).map((party) => {
    const { decides, consulted, on } = influence.get(party) ?? nowhere
    return {
      side: sideInWords({ key: sideKey('org', party), members: [party] }).words,
      decides: titlesOf(decides),
      consulted: titlesOf(consulted),
      on: [...on].sort(byName(nameOf)).map(nameOf),
    }
  })
  return [
    makeFound(
      {
        id: findingId('stretched', []),
        rule: 'stretched',
        ...english.influenceWithoutRemit(words),
        explanation: explainStretched,
        ...partitionParties(map, parties),
        decisions: inMapOrder(
          map.decisions,
          new Set(all.flatMap(({ decides, consulted }) => [...decides, ...consulted])),
        ),
        ties: inMapOrder(map.ties, new Set(all.flatMap(({ ties }) => ties))),
        sides: sidesOfParties(map, parties, fewestOfKind).map((side) => sideInWords(side).side),
      },
      { by: 'parties', parties: parties.map((party) => [party]) },
    ),
  ]
}

/** Where a party has influence and no remit. */
interface Influence {
  readonly decides: string[]
  readonly consulted: string[]
  /** Parties influenced, and by which ties. */
  readonly on: string[]
  readonly ties: string[]
}

const nowhere: Influence = { decides: [], consulted: [], on: [], ties: [] }

/** By party, only where it counts. */
function influenceWithoutRemit(map: RemitMap, lens: Lens, memory: Memory): ReadonlyMap<string, Influence> {
  const influence = new Map<string, Influence>()
  const of = (party: string) => {
    const known = influence.get(party) ?? { decides: [], consulted: [], on: [], ties: [] }
    influence.set(party, known)
    return known
  }
  noteDecisions(map, lens, of, memory)
  noteTies(map, lens, of, memory)
  for (const [party, { decides, consulted, on }] of influence) {
    // To be asked once is no influence.
    if (decides.length === 0 && consulted.length < several) consulted.length = 0
    if (decides.length + consulted.length + on.length === 0) influence.delete(party)
  }
  return influence
}

function noteDecisions(map: RemitMap, lens: Lens, of: (party: string) => Influence, memory: Memory): void {
  const concerned = remitsConcerned(map, lens, memory)
  const organisationOf = organisationsOfPeople(map)
  for (const decision of decisionsInView(map, lens)) {
    if (decision.functions.length === 0) continue
    const holders = withRelated(
      map,
      pick(map.remits, concerned(decision)).map(({ organisation }) => organisation),
    )
    for (const { party, part } of decision.participants) {
      if (part !== 'decides' && part !== 'consulted') continue
      if (holders.has(organisationOf(party) ?? '')) continue
      const list = part === 'decides' ? of(party).decides : of(party).consulted
      if (!list.includes(decision.id)) list.push(decision.id)
    }
  }
}

function noteTies(map: RemitMap, lens: Lens, of: (party: string) => Influence, memory: Memory): void {
  const strong = new Map<string, { on: Set<string>; ties: string[] }>()
  for (const { id, from, to, influence = 0 } of presentTies(map, lens)) {
    if (influence < strongInfluence) continue
    const known = strong.get(from) ?? { on: new Set<string>(), ties: [] }
    strong.set(from, known)
    known.on.add(to)
    known.ties.push(id)
  }
  if (strong.size === 0) return
  const functions = hierarchyOf(map.functions)
  const units = unitHierarchyOf(map.organisations)
  const organisationOf = organisationsOfPeople(map)
  const functionsOf = new Map<string, string[]>()
  for (const { remit } of heldRemits(map, lens, memory)) {
    const known = functionsOf.get(remit.organisation)
    if (known) known.push(remit.function)
    else functionsOf.set(remit.organisation, [remit.function])
  }
  for (const [party, { on, ties }] of strong) {
    if (on.size < several) continue
    const there = meetingAny(
      functions,
      [...on].flatMap((one) => functionsOf.get(organisationOf(one) ?? '') ?? []),
    )
    const organisation = organisationOf(party)
    const family =
      organisation === undefined
        ? []
        : [...units.selfAndBroader(organisation), ...units.selfAndNarrower(organisation)]
    if (family.some((one) => functionsOf.get(one)?.some((id) => there.has(id)))) continue
    of(party).on.push(...on)
    of(party).ties.push(...ties)
  }
}

/** Organisations with their units and with what they are units of. */
function withRelated(map: RemitMap, organisations: readonly string[]): Set<string> {
  const units = unitHierarchyOf(map.organisations)
  const related = new Set<string>()
  for (const one of new Set(organisations)) {
    for (const above of units.selfAndBroader(one)) related.add(above)
    for (const below of units.selfAndNarrower(one)) related.add(below)
  }
  return related
}
