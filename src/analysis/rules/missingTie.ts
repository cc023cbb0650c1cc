/**
 * The rule missing-tie: someone regulates, oversees, funds or commissions a function that another leads or provides,
 * for people, places and days that meet, and no tie other than `absent` joins them or what they are units of. Or a tie
 * is recorded as absent.
 *
 * Who holds a broader function holds the narrower ones. Between a body and its unit, or one and its successor, none
 * is missing. A relationship is between parties, not on a function: two sides are one finding, whatever they share. Silent
 * while the map records no ties.
 */

import { indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { NumbersOnce, pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainAbsentTie, explainMissingTie } from '../words/explanations.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { type Chains, chainsWithoutTie } from './chainsWithoutTie.ts'
import { findingId, type SideKey } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { orderByBucket } from './pairGroups.ts'
import { groupPartyPairs, type PartyPair } from './partyPairs.ts'
import { keysOfParties, partitionParties, partySidesInWords } from './partySides.ts'
import { tiesBetween } from './presentTies.ts'

interface AbsentTie extends PartyPair {
  readonly tie: string
}

export function missingTie(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  // Where no tie is recorded at all, that one is missing says nothing of the two.
  if (map.ties.length === 0) return []
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
  const chains = chainsWithoutTie(map, lens, memory)
  if (chains.count === 0) return []
  const { gathered, chainsOf } = groupedBySides(map, chains)
  return gatheredByWatcher(gathered).map(chainsInWords(map, lens, chains, chainsOf))
}

/** Who watches or pays, who does the work (none: others of the same kind), and between whom there is no tie. */
interface Gathered {
  readonly watchers: SideKey
  readonly doers: readonly SideKey[]
  /** Numbers of groups of chains. */
  readonly groups: readonly number[]
}

interface GroupedChains {
  readonly gathered: readonly Gathered[]
  /** Indices among the chains. */
  chainsOf(groups: readonly number[]): Iterable<Uint32Array>
}

/** In the order in which chains come. */
function groupedBySides(map: RemitMap, chains: Chains): GroupedChains {
  const { organisations, remits } = map
  const { count, watching, doing } = chains
  const indexes = indexById(organisations)
  const bodyOf = Int32Array.from(remits, ({ organisation }) => indexes.get(organisation) ?? 0)
  const parties = new NumbersOnce(organisations.length)
  for (let at = 0; at < count; at++) {
    parties.add(bodyOf[watching[at] as number] as number)
    parties.add(bodyOf[doing[at] as number] as number)
  }
  const ids = pick(organisations, parties.inOrder()).map(({ id }) => id)
  const keyOf = keysOfParties(map, ids)
  const numbers = new Map<string, number>()
  const keys: SideKey[] = []
  const sideOf = new Int32Array(organisations.length)
  for (const id of ids) {
    const key = keyOf(id)
    const number = numbers.get(key.text) ?? keys.push(key) - 1
    numbers.set(key.text, number)
    sideOf[indexes.get(id) ?? 0] = number
  }
  const groupOf = new Int32Array(count)
  const sides: (readonly [number, number])[] = []
  const rows: number[][] = keys.map(() => [])
  for (let at = 0; at < count; at++) {
    const one = sideOf[bodyOf[watching[at] as number] as number] as number
    const other = sideOf[bodyOf[doing[at] as number] as number] as number
    const row = rows[one] as number[]
    const group = row[other] ?? sides.push([one, other]) - 1
    row[other] = group
    groupOf[at] = group
  }
  const { starts, positions } = orderByBucket(groupOf, sides.length)
  const gathered = sides.map(
    ([one, other], group): Gathered => ({
      watchers: keys[one] as SideKey,
      doers: one === other ? [] : [keys[other] as SideKey],
      groups: [group],
    }),
  )
  return {
    gathered,
    *chainsOf(groups) {
      for (const group of groups) yield positions.subarray(starts[group], starts[group + 1])
    },
  }
}

/** More sides than these that one watches are told together: a list of pairs says no more, and is long. */
const mostApart = 4

function gatheredByWatcher(groups: readonly Gathered[]): Gathered[] {
  const byWatcher = new Map<string, Gathered[]>()
  for (const group of groups) {
    const { text } = group.watchers
    const key = group.doers.length === 0 ? `${text} among themselves` : text
    const known = byWatcher.get(key)
    if (known) known.push(group)
    else byWatcher.set(key, [group])
  }
  return [...byWatcher.values()].flatMap((list) => {
    const [first] = list
    if (!first || list.length <= mostApart) return list
    return {
      watchers: first.watchers,
      doers: list.flatMap(({ doers }) => doers),
      groups: list.flatMap(({ groups }) => groups),
    }
  })
}

function chainsInWords(
  map: RemitMap,
  lens: Lens,
  { watching: watchingOf, doing: doingOf, on: onOf }: Chains,
  chainsOf: GroupedChains['chainsOf'],
) {
  const sideInWords = partySidesInWords(map, lens)
  const organisations = indexById(map.organisations)
  const functionNames = namesIn(map.functions)
  const ids = map.organisations.map(({ id }) => id)
  const functionIds = map.functions.map(({ id }) => id)
  const watching = new NumbersOnce(map.remits.length)
  const doing = new NumbersOnce(map.remits.length)
  const on = new NumbersOnce(map.functions.length)
  const taking = new NumbersOnce(map.remits.length)
  const watchers = new NumbersOnce(map.organisations.length)
  const doers = new NumbersOnce(map.organisations.length)
  const parties = new NumbersOnce(map.organisations.length)
  const holderOf = (remit: number) => organisations.get(map.remits[remit]?.organisation ?? '') ?? 0
  const collect = (groups: readonly number[]) => {
    for (const numbers of [watching, doing, on, taking, watchers, doers, parties]) numbers.start()
    for (const list of chainsOf(groups)) {
      for (const chain of list) {
        watching.add(watchingOf[chain] as number)
        doing.add(doingOf[chain] as number)
        on.add(onOf[chain] as number)
      }
    }
    for (const remit of watching.inOrder()) {
      taking.add(remit)
      watchers.add(holderOf(remit))
    }
    for (const remit of doing.inOrder()) {
      taking.add(remit)
      doers.add(holderOf(remit))
    }
    for (const one of watchers.inOrder()) parties.add(one)
    for (const one of doers.inOrder()) parties.add(one)
  }
  const labelsOf = (remits: readonly number[]) => {
    const held = new Set(remits.map((index) => map.remits[index]?.involvement))
    return map.scheme.involvements.filter(({ id }) => held.has(id)).map(({ label }) => label)
  }
  /** Of those of the chains at hand, by the side that they stand on. */
  const doersBySide = (keys: readonly SideKey[]) => {
    if (keys.every(({ by }) => by === 'org')) return keys.map((key) => ({ key, members: [key.value] }))
    const ofKind = new Map<string, string[]>()
    for (const index of doers.inOrder()) {
      const { id = '', kind } = map.organisations[index] ?? {}
      const known = ofKind.get(kind ?? '')
      if (known) known.push(id)
      else ofKind.set(kind ?? '', [id])
    }
    return keys.map((key) => ({
      key,
      members: key.by === 'kind' ? (ofKind.get(key.value) ?? []) : [key.value],
    }))
  }

  const bodiesOfChains = (groups: readonly number[]) => {
    const found = new Map<string, readonly string[]>()
    for (const list of chainsOf(groups)) {
      for (const chain of list) {
        const remits = [watchingOf[chain], doingOf[chain]].map((index) => map.remits[index ?? -1])
        const bodies = remits.map((remit) => remit?.organisation ?? '')
        found.set(JSON.stringify(bodies), bodies)
      }
    }
    return [...found.values()]
  }

  return ({ watchers: key, doers: keys, groups }: Gathered): Found => {
    collect(groups)
    const isAmong = keys.length === 0
    const members = pick(ids, isAmong ? parties.inOrder() : watchers.inOrder())
    const functions = pick(functionIds, on.inOrder())
    const remits = pick(map.remits, taking.inOrder())
    const remitsOf = (side: readonly string[]) => {
      const own = new Set(side)
      return remits.filter(({ organisation }) => own.has(organisation)).map(({ id }) => id)
    }
    const watcher = sideInWords({ key, members }, remitsOf(members))
    const doer = doersBySide(keys).map((side) => sideInWords(side))
    const doingAll = isAmong ? [] : pick(ids, doers.inOrder())
    const [only] = doer
    const doingSide = {
      ...(doer.length === 1 && only ? only.side : { kind: undefined, ofAll: doingAll.length }),
      organisations: doingAll,
      remits: remitsOf(doingAll),
    }
    // Those within one kind by themselves, and these with all others, are two findings.
    const apart = keys.length === 0 ? [key.text, 'among'] : [key.text]
    return makeFound(
      {
        id: findingId('missing-tie', [], [key, ...(keys.length === 1 ? keys : [])], ['none'], apart),
        rule: 'missing-tie',
        sentence: english.missingTie({
          watchers: watcher.words,
          doers: doer.map(({ words }) => words),
          doing: labelsOf(doing.inOrder()),
          watching: labelsOf(watching.inOrder()),
          functions: functionNames(functions),
        }),
        explanation: explainMissingTie,
        organisations: pick(ids, parties.inOrder()),
        functions,
        remits: remits.map(({ id }) => id),
        sides: isAmong ? [watcher.side] : [doingSide, watcher.side],
      },
      new PartiesOfChains(() => bodiesOfChains(groups)),
    )
  }
}

/** The parties between whom there is no tie, each two once: only agreements ask for them. */
class PartiesOfChains {
  readonly by = 'parties'
  constructor(private readonly find: () => readonly (readonly string[])[]) {}

  get parties(): readonly (readonly string[])[] {
    return this.find()
  }
}
