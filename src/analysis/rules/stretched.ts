/**
 * The rule stretched: influence where there is no remit, or a remit where there is no influence.
 *
 * Influence without remit: a party decides something, is consulted on two or more decisions, or has an influence of 2 or more on
 * two or more others, and no remit is recorded there: on functions that meet the decision's, or on those that the others
 * hold. What a body holds, its units and what it is a unit of hold as well; a person's body holds for the person.
 * Remit without influence: an organisation is left out (leftOut.ts) of two or more decisions, has had a say in none, and no influence of 2
 * or more is recorded of it. Several of one kind are one finding.
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
import { findingId } from './findingId.ts'
import { leftOutOf } from './leftOut.ts'
import { makeFound } from './makeFound.ts'
import { meetingAny } from './meetingParts.ts'
import { organisationsOfPeople, organisationsWithSay, remitsConcerned } from './participation.ts'
import { partitionParties, partyNames, partySidesInWords, sidesOfParties } from './partySides.ts'
import { presentTies } from './presentTies.ts'
import { decisionsInView } from './tiesInView.ts'

const strongInfluence = 2
const several = 2

export function stretched(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  if (map.decisions.length === 0 && map.ties.length === 0) return []
  return [...influenceWithoutRemit(map, lens, memory), ...remitWithoutInfluence(map, lens, memory)]
}

/** Where a party has influence and no remit. */
interface Influence {
  readonly decides: string[]
  readonly consulted: string[]
  /** Parties influenced, and by which ties. */
  readonly on: string[]
  readonly ties: string[]
}

function influenceWithoutRemit(map: RemitMap, lens: Lens, memory: Memory): Found[] {
  const influence = new Map<string, Influence>()
  const of = (party: string) => {
    const known = influence.get(party) ?? { decides: [], consulted: [], on: [], ties: [] }
    influence.set(party, known)
    return known
  }
  noteDecisions(map, lens, of, memory)
  noteTies(map, lens, of, memory)
  const nameOf = partyNames(map)
  const titles = new Map(map.decisions.map(({ id, title }) => [id, title]))
  const sideInWords = partySidesInWords(map, lens)
  return [...influence].flatMap(([party, { decides, consulted, on, ties }]) => {
    const counts = decides.length > 0 || consulted.length >= several
    if (!counts && on.length === 0) return []
    const decisions = counts ? inMapOrder(map.decisions, new Set([...decides, ...consulted])) : []
    const [own] = sidesOfParties(map, [party])
    if (!own) return []
    const { side, words } = sideInWords(own)
    const titlesOf = (ids: readonly string[]) =>
      inMapOrder(map.decisions, new Set(ids)).map((id) => titles.get(id) ?? id)
    return makeFound(
      {
        id: findingId('stretched', [], [own.key], ['influence']),
        rule: 'stretched',
        sentence: english.influenceWithoutRemit({
          side: words,
          decides: titlesOf(decides),
          consulted: counts ? titlesOf(consulted) : [],
          on: on.map(nameOf),
        }),
        explanation: explainStretched('influence'),
        ...partitionParties(map, [party]),
        decisions,
        ties,
        sides: [side],
      },
      { by: 'parties', parties: [[party]] },
    )
  })
}

function noteDecisions(map: RemitMap, lens: Lens, of: (party: string) => Influence, memory: Memory): void {
  const concerned = remitsConcerned(map, lens, memory)
  const organisationOf = organisationsOfPeople(map)
  for (const decision of decisionsInView(map, lens)) {
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

function remitWithoutInfluence(map: RemitMap, lens: Lens, memory: Memory): Found[] {
  const decisions = decisionsInView(map, lens)
  if (decisions.length < several) return []
  const leftOut = leftOutOf(map, lens, memory)
  const withSay = organisationsWithSay(map)
  const organisationOf = organisationsOfPeople(map)
  const missed = new Map<string, { decisions: string[]; remits: Set<number> }>()
  for (const decision of decisions) {
    for (const [organisation, remits] of leftOut(decision)) {
      const known = missed.get(organisation) ?? { decisions: [], remits: new Set<number>() }
      missed.set(organisation, known)
      known.decisions.push(decision.id)
      for (const index of remits) known.remits.add(index)
    }
  }
  const influential = withRelated(
    map,
    presentTies(map, lens).flatMap(({ from, influence = 0 }) =>
      influence >= strongInfluence ? (organisationOf(from) ?? []) : [],
    ),
  )
  for (const decision of decisions) for (const one of withSay(decision)) influential.add(one)
  const without = [...missed].filter(
    ([organisation, { decisions: list }]) => list.length >= several && !influential.has(organisation),
  )
  const sideInWords = partySidesInWords(map, lens)
  return sidesOfParties(
    map,
    without.map(([organisation]) => organisation),
  ).map((own) => {
    const indexes = new Set(own.members.flatMap((one) => [...(missed.get(one)?.remits ?? [])]))
    const remits = pick(
      map.remits,
      [...indexes].sort((a, b) => a - b),
    )
    const ids = remits.map(({ id }) => id)
    const functions = inMapOrder(map.functions, new Set(remits.map((remit) => remit.function)))
    const about = inMapOrder(
      map.decisions,
      new Set(own.members.flatMap((one) => missed.get(one)?.decisions ?? [])),
    )
    const { side, words } = sideInWords(own, ids)
    return makeFound(
      {
        id: findingId('stretched', [], [own.key], ['remit']),
        rule: 'stretched',
        sentence: english.remitWithoutInfluence({
          side: words,
          decisions: about.length,
        }),
        explanation: explainStretched('remit'),
        organisations: own.members,
        functions,
        remits: ids,
        decisions: about,
        sides: [side],
      },
      { by: 'parties', parties: own.members.map((one) => [one]) },
    )
  })
}
