/**
 * The rule missing-tie: someone regulates, oversees, funds or commissions a function that another leads or provides,
 * for people, places and days that meet, and no tie other than `absent` joins them or what they are units of. Or a tie
 * is recorded as absent.
 *
 * Who holds a broader function holds the narrower ones. Between a body and its unit, or one and its successor, none
 * is missing. A relationship is between parties, not on a function: two sides are one finding, whatever they share.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import { inOrder, pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainAbsentTie, explainMissingTie } from '../words/explanations.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { type Chain, chainsWithoutTie } from './chainsWithoutTie.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { groupPartyPairs, type PartyPair } from './partyPairs.ts'
import { inPartyOrder, type PartySide, partitionParties, partySidesInWords } from './partySides.ts'
import { tiesBetween } from './presentTies.ts'

interface AbsentTie extends PartyPair {
  readonly tie: string
}

export function missingTie(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  return [...recordedAsAbsent(map, lens), ...notRecorded(map, lens, memory)]
}

function recordedAsAbsent(map: RemitMap, lens: Lens): Found[] {
  const absent = tiesBetween(map, lens)
    .filter(({ mode }) => mode === 'absent')
    .map(({ id, from, to }): AbsentTie => ({ first: from, second: to, tie: id }))
  const sideInWords = partySidesInWords(map, lens)
  return groupPartyPairs(map, absent).map(({ sides, pairs }) => {
    const parties = sides.flatMap(({ members }) => members)
    const shown = sides.map((side) => sideInWords(side))
    const ties = new Set(pairs.map(({ tie }) => tie))
    return makeFound(
      {
        id: findingId(
          'missing-tie',
          [],
          sides.map(({ key }) => key),
          ['absent'],
        ),
        rule: 'missing-tie',
        sentence: english.absentTie({ sides: shown.map(({ words }) => words) }),
        explanation: explainAbsentTie(ties.size),
        ...partitionParties(map, parties),
        ties: inMapOrder(map.ties, ties),
        sides: shown.map(({ side }) => side),
      },
      { by: 'parties', parties: pairs.map(({ first, second }) => [first, second]) },
    )
  })
}

function notRecorded(map: RemitMap, lens: Lens, memory: Memory): Found[] {
  const groups = groupPartyPairs(map, chainsWithoutTie(map, lens, memory)).map(
    ({ sides, pairs, manner }): Gathered => {
      const watches = manner[0] === 'watches'
      return {
        watchers: (watches ? sides[0] : sides.at(-1)) as PartySide,
        doers: sides.length === 1 ? [] : [(watches ? sides[1] : sides[0]) as PartySide],
        pairs,
      }
    },
  )
  return gatheredByWatcher(groups).map(chainsInWords(map, lens))
}

/** Who watches or pays, who does the work (empty: others of the same kind), and between whom there is no tie. */
interface Gathered {
  readonly watchers: PartySide
  readonly doers: readonly PartySide[]
  readonly pairs: readonly Chain[]
}

/** More sides than these that one watches are told together: a list of pairs says no more, and is long. */
const mostApart = 4

function gatheredByWatcher(groups: readonly Gathered[]): Gathered[] {
  const byWatcher = new Map<string, Gathered[]>()
  for (const group of groups) {
    const { text } = group.watchers.key
    const key = group.doers.length === 0 ? `${text} among themselves` : text
    const known = byWatcher.get(key)
    if (known) known.push(group)
    else byWatcher.set(key, [group])
  }
  return [...byWatcher.values()].flatMap((list) => {
    const [first] = list
    if (!first || list.length <= mostApart) return list
    const watching = new Set(list.flatMap(({ watchers }) => watchers.members))
    return {
      watchers: { key: first.watchers.key, members: [...watching] },
      doers: list.flatMap(({ doers }) => doers),
      pairs: list.flatMap(({ pairs }) => pairs),
    }
  })
}

function chainsInWords(map: RemitMap, lens: Lens) {
  const sideInWords = partySidesInWords(map, lens)
  const functionNames = namesIn(map.functions)
  const labelsOf = (remits: Iterable<number>) => {
    const held = new Set(pick(map.remits, remits).map(({ involvement }) => involvement))
    return map.scheme.involvements.filter(({ id }) => held.has(id)).map(({ label }) => label)
  }
  return ({ watchers, doers, pairs }: Gathered): Found => {
    const watching = new Set(pairs.flatMap((pair) => pair.watching))
    const doing = new Set(pairs.flatMap((pair) => pair.doing))
    const functions = inMapOrder(map.functions, new Set(pairs.flatMap((pair) => pair.functions)))
    const remits = pick(map.remits, inOrder([...new Set([...watching, ...doing])]))
    const remitsOf = (members: readonly string[]) => {
      const own = new Set(members)
      return remits.filter(({ organisation }) => own.has(organisation)).map(({ id }) => id)
    }
    const members = inPartyOrder(map, watchers.members)
    const watcher = sideInWords({ key: watchers.key, members }, remitsOf(members))
    const doer = doers.map((side) => sideInWords(side))
    const doingAll = inPartyOrder(
      map,
      doers.flatMap((side) => side.members),
    )
    const [only] = doer
    const doingSide = {
      ...(doer.length === 1 && only ? only.side : { kind: undefined, ofAll: doingAll.length }),
      organisations: doingAll,
      remits: remitsOf(doingAll),
    }
    const isApart = doers.length === 1
    // Those within one kind by themselves, and these with all others, are two findings.
    const isAmong = doers.length === 0
    return makeFound(
      {
        id: findingId(
          'missing-tie',
          [],
          [watchers, ...(isApart ? doers : [])].map(({ key }) => key),
          ['none'],
          isAmong ? [watchers.key.text, 'among'] : [watchers.key.text],
        ),
        rule: 'missing-tie',
        sentence: english.missingTie({
          watchers: watcher.words,
          doers: doer.map(({ words }) => words),
          doing: labelsOf(doing),
          watching: labelsOf(watching),
          functions: functionNames(functions),
        }),
        explanation: explainMissingTie,
        organisations: inMapOrder(map.organisations, new Set([...members, ...doingAll])),
        functions,
        remits: remits.map(({ id }) => id),
        sides: doers.length === 0 ? [watcher.side] : [doingSide, watcher.side],
      },
      { by: 'parties', parties: pairs.map(({ first, second }) => [first, second]) },
    )
  }
}
