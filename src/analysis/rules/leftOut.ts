/**
 * The rule left-out: a decision was taken without those who hold a sole or parallel involvement in what it was about, on its
 * date: on one of its functions, a narrower or a broader one. Neither they nor their parents or units had a say
 * (participation.ts). With them stands everyone who is recorded as excluded or as having resigned, whatever they hold. One
 * finding for each decision. Where no one at all is recorded as having taken part, nobody knows who did: then it is silent.
 */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Decision, Remit, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import { explainLeftOut } from '../words/explanations.ts'
import type { Extent, HeldWords, LeftOutWords } from '../words/leftOutSentence.ts'
import { mostLines } from '../words/namedSides.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { organisationsWithSay, remitsConcerned } from './participation.ts'
import {
  biggestSideFirst,
  fewestOfKind,
  inPartyOrder,
  type PartySide,
  partitionParties,
  partySidesInWords,
  sidesOfParties,
} from './partySides.ts'
import { decisionsInView } from './tiesInView.ts'

export function leftOut(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const decisions = decisionsInView(map, lens)
  if (decisions.length === 0) return []
  const remitsOf = countingRemits(map, lens, memory)
  const withSay = organisationsWithSay(map)
  const extentOf = extentsIn(map)
  const sideInWords = partySidesInWords(map, lens)
  const biggestFirst = biggestSideFirst(map)
  const functionNames = namesIn(map.functions)
  const sidesOf = (parties: Iterable<string>) => sidesOfParties(map, parties, fewestOfKind).sort(biggestFirst)

  const again = memory.own(leftOut, () => new EarlierByRemits()).begin(map, lens)
  return decisions.flatMap((decision): Found[] => {
    if (decision.participants.length === 0) return []
    const excluded = recordedAs(decision, 'excluded')
    const resigned = recordedAs(decision, 'resigned').filter((party) => !excluded.includes(party))
    const keptOut = new Set([...excluded, ...resigned])
    const say = withSay(decision)
    const without = remitsOf(decision).filter(
      ({ organisation }) => keptOut.has(organisation) || !say.has(organisation),
    )
    const holders = without.map(({ organisation }) => organisation).filter((one) => !keptOut.has(one))
    const parties = inPartyOrder(map, new Set([...keptOut, ...holders]))
    if (parties.length === 0) return []
    const describe = (): Found => {
      const byParty = byHolder(without)
      const { ordered, shared } = mostAlikeFirst(map, sidesOf(holders), (party, involvement) =>
        extentOf(
          decision,
          (byParty.get(party) ?? []).filter((remit) => remit.involvement === involvement),
        ),
      )
      const shown = [sidesOf(excluded), sidesOf(resigned), ordered].map((sides) =>
        sides.map((side) => ({
          key: side.key,
          ...sideInWords(
            side,
            side.members.flatMap((one) => (byParty.get(one) ?? []).map(({ id }) => id)),
          ),
        })),
      )
      const [wordsOfExcluded = [], wordsOfResigned = [], wordsOfHolders = []] = shown.map((sides) =>
        sides.map(({ words }) => words),
      )
      const heldBy = ({ organisations }: { readonly organisations: readonly string[] }) =>
        organisations.flatMap((one) => byParty.get(one) ?? [])
      const holding = shown.flat().filter(({ side }) => heldBy(side).length > 0)
      const words: LeftOutWords = {
        decision: decision.title,
        about: functionNames(inMapOrder(map.functions, new Set(decision.functions))),
        excluded: wordsOfExcluded,
        resigned: wordsOfResigned,
        holders: wordsOfHolders,
        shared,
        held: holding.slice(0, mostLines).map(({ key, side, words: whole }): HeldWords => {
          const remits = heldBy(side)
          // Someone excluded may hold nothing where others of the kind do.
          const members = side.organisations.filter((one) => byParty.has(one))
          const isAll = members.length === side.organisations.length
          const functions = inMapOrder(map.functions, new Set(remits.map((remit) => remit.function)))
          const held = new Set(remits.map(({ involvement }) => involvement))
          const involvements = map.scheme.involvements.filter(({ id }) => held.has(id))
          return {
            side: isAll ? whole : sideInWords({ key, members }).words,
            involvements: involvements.map(({ label }) => label),
            functions: [...functionNames(functions)].sort(),
            ofEach: heldByEach(
              members.map((one) => byParty.get(one) ?? []),
              functions.length,
              involvements.length,
            ),
          }
        }),
        heldFurther: Math.max(0, holding.length - mostLines),
      }
      return makeFound(
        {
          id: findingId('left-out', [decision.id]),
          rule: 'left-out',
          ...english.leftOut(words),
          explanation: explainLeftOut({ holders: holders.length > 0, keptOut: keptOut.size > 0 }),
          ...partitionParties(map, parties),
          // What an agreement on the decision is about, rather than all that someone holds there.
          functions: inMapOrder(map.functions, new Set(decision.functions)),
          remits: without.map(({ id }) => id),
          decisions: [decision.id],
          sides: shown.flat().map(({ side }) => side),
        },
        { by: 'parties', parties: parties.map((one) => [one]), since: decision.date },
      )
    }
    return [again(decision.id, without, describe)]
  })
}

function recordedAs({ participants }: Decision, wanted: string): string[] {
  return [...new Set(participants.filter(({ part }) => part === wanted).map(({ party }) => party))]
}

function byHolder(remits: readonly Remit[]): ReadonlyMap<string, readonly Remit[]> {
  const held = new Map<string, Remit[]>()
  for (const remit of remits) {
    const known = held.get(remit.organisation)
    if (known) known.push(remit)
    else held.set(remit.organisation, [remit])
  }
  return held
}

/** What is so of each of some who hold these: all that they hold together, or something on each function. */
function heldByEach(
  all: readonly (readonly Remit[])[],
  functions: number,
  involvements: number,
): HeldWords['ofEach'] {
  const ways = (remits: readonly Remit[]) =>
    new Set(remits.map((remit) => JSON.stringify([remit.function, remit.involvement]))).size
  if (all.every((own) => ways(own) === functions * involvements)) return 'all'
  const isOnEach = all.every((own) => new Set(own.map((remit) => remit.function)).size === functions)
  return isOnEach ? 'something' : undefined
}

/** Gives the sole and parallel remits that a decision is about, on its functions, on narrower or on broader ones. */
function countingRemits(map: RemitMap, lens: Lens, memory: Memory): (decision: Decision) => Remit[] {
  const concerned = remitsConcerned(map, lens, memory)
  const functions = hierarchyOf(map.functions)
  const counting = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id),
  )
  return (decision) => {
    const within = functions.allWithin(decision.functions)
    const around = functions.allAround(decision.functions)
    return pick(map.remits, concerned(decision)).filter(
      (remit) =>
        counting.has(remit.involvement) &&
        !isProspective(remit) &&
        (within.has(remit.function) || around.has(remit.function)),
    )
  }
}

/** Gives how much of what a decision is about a party holds by these remits; nothing where there are none. */
function extentsIn(map: RemitMap): (decision: Decision, remits: readonly Remit[]) => Extent | undefined {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  return ({ functions: about, places: where = [] }, remits) => {
    if (remits.length === 0) return undefined
    const everywhere = remits.filter(
      ({ places: own = [] }) =>
        own.length === 0 ||
        (where.length > 0 && where.every((place) => own.some((one) => places.within(place, one)))),
    )
    const isAll = about.every((id) => everywhere.some((remit) => functions.within(id, remit.function)))
    if (!isAll) return 'a part'
    return everywhere.some((remit) => about.includes(remit.function)) ? 'all' : 'as a whole'
  }
}

/** The sides each of whose members holds what most sides hold come first, and how much of it they hold. */
function mostAlikeFirst(
  map: RemitMap,
  sides: readonly PartySide[],
  extentOf: (party: string, involvement: string) => Extent | undefined,
): { readonly ordered: readonly PartySide[]; readonly shared: LeftOutWords['shared'] } {
  let best: { label: string; extents: Map<PartySide, readonly Extent[]> } | undefined
  for (const { id, label } of map.scheme.involvements) {
    const extents = new Map<PartySide, readonly Extent[]>()
    for (const side of sides) {
      const own = side.members.map((party) => extentOf(party, id)).filter((one) => one !== undefined)
      if (own.length === side.members.length) extents.set(side, own)
    }
    if (extents.size > (best?.extents.size ?? 0)) best = { label, extents }
  }
  if (!best) return { ordered: sides, shared: undefined }
  const { label, extents } = best
  return {
    ordered: [...extents.keys(), ...sides.filter((side) => !extents.has(side))],
    shared: { involvement: label, extents: [...extents.values()] },
  }
}
