/**
 * The rule missing-tie: someone regulates, oversees, funds or commissions a function that another leads or provides,
 * for people, places and days that meet, and no tie other than `absent` joins them or what they are units of. Or a tie
 * is recorded as absent.
 *
 * Who holds a broader function holds the narrower ones. Between a body and its unit, or one and its successor, none
 * is missing. A relationship is between parties, not on a function: two sides are one finding, whatever they share.
 */

import { indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { NumbersOnce, pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainAbsentTie, explainMissingTie } from '../words/explanations.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { type Chain, chainsWithoutTie } from './chainsWithoutTie.ts'
import { findingId, type SideKey } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { groupPartyPairs, type PartyPair } from './partyPairs.ts'
import { keysOfParties, partitionParties, partySidesInWords } from './partySides.ts'
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
  const chains = chainsWithoutTie(map, lens, memory)
  return chains.length === 0
    ? []
    : gatheredByWatcher(groupedBySides(map, chains)).map(chainsInWords(map, lens))
}

/** Who watches or pays, who does the work (none: others of the same kind), and between whom there is no tie. */
interface Gathered {
  readonly watchers: SideKey
  readonly doers: readonly SideKey[]
  readonly chains: readonly Chain[]
}

/** In the order in which chains come. Both sides are numbers, for there can be as many chains as there are pairs of bodies. */
function groupedBySides(map: RemitMap, chains: readonly Chain[]): Gathered[] {
  const parties = new Set<string>()
  for (const { first, second } of chains) parties.add(first).add(second)
  const keyOf = keysOfParties(map, parties)
  const numbers = new Map<string, number>()
  const sideOf = new Map<string, number>()
  for (const party of parties) {
    const { text } = keyOf(party)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    sideOf.set(party, number)
  }
  const groups = new Map<number, Chain[]>()
  for (const chain of chains) {
    const key = (sideOf.get(chain.first) ?? 0) * numbers.size + (sideOf.get(chain.second) ?? 0)
    const known = groups.get(key)
    if (known) known.push(chain)
    else groups.set(key, [chain])
  }
  return [...groups.values()].flatMap((group): Gathered[] => {
    const [chain] = group
    if (!chain) return []
    const [watchers, doers] = [keyOf(chain.first), keyOf(chain.second)]
    return [{ watchers, doers: watchers.text === doers.text ? [] : [doers], chains: group }]
  })
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
      chains: list.flatMap(({ chains }) => chains),
    }
  })
}

function chainsInWords(map: RemitMap, lens: Lens) {
  const sideInWords = partySidesInWords(map, lens)
  const organisations = indexById(map.organisations)
  const functionNames = namesIn(map.functions)
  const ids = map.organisations.map(({ id }) => id)
  const functionIds = map.functions.map(({ id }) => id)
  const watching = new NumbersOnce(map.remits.length)
  const doing = new NumbersOnce(map.remits.length)
  const taking = new NumbersOnce(map.remits.length)
  const on = new NumbersOnce(map.functions.length)
  const watchers = new NumbersOnce(map.organisations.length)
  const doers = new NumbersOnce(map.organisations.length)
  const parties = new NumbersOnce(map.organisations.length)
  const all = [watching, doing, taking, on, watchers, doers, parties]
  const collect = (chains: readonly Chain[]) => {
    for (const numbers of all) numbers.start()
    for (const { first, second, notes } of chains) {
      const [one, other] = [organisations.get(first) ?? 0, organisations.get(second) ?? 0]
      watchers.add(one)
      doers.add(other)
      parties.add(one)
      parties.add(other)
      for (let at = 0; at < notes.length; at += 3) {
        watching.add(notes[at] as number)
        doing.add(notes[at + 1] as number)
        taking.add(notes[at] as number)
        taking.add(notes[at + 1] as number)
        on.add(notes[at + 2] as number)
      }
    }
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

  return ({ watchers: key, doers: keys, chains }: Gathered): Found => {
    collect(chains)
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
      new PartiesOfChains(chains),
    )
  }
}

/** The parties to each chain: only agreements ask for them. */
class PartiesOfChains {
  readonly by = 'parties'
  constructor(private readonly chains: readonly Chain[]) {}

  get parties(): readonly (readonly string[])[] {
    return this.chains.map(({ first, second }) => [first, second])
  }
}
