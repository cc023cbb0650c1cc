/**
 * Between which parties a tie is lacking: chains without a tie, and ties recorded as absent, gathered by the two parties
 * they are between, four or more of one kind as one.
 */

import { indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { NumbersOnce } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import { isProspective, type Lens } from '../finding.ts'
import { type Chains, mayLackTie } from './chainsWithoutTie.ts'
import type { SideKey } from './findingId.ts'
import type { LackedTie, Manner, Relation } from './lackingSides.ts'
import { orderByBucket } from './pairGroups.ts'
import { biggestSideFirst, fewestOfKind, keysOfParties } from './partySides.ts'
import { presentTies, tiesBetween } from './presentTies.ts'

export interface LackedTies {
  readonly count: number
  readonly keys: readonly SideKey[]
  /** For each edge the two parties, as numbers of keys; the same twice within a kind. */
  readonly joining: readonly (readonly [number, number])[]
  /** Edges of a party with the biggest other parties first, then in order of names. */
  inOrder(party: number, edges: readonly number[]): readonly number[]
  /** All that is lacking on these edges of a party together. */
  seenFrom(party: number, edges: readonly number[]): LackedTie
  /** The bodies or people between whom there is none, each two once. */
  pairsOf(edge: number): string[][]
}

export function lackedTies(map: RemitMap, lens: Lens, chains: Chains, memory: Memory): LackedTies {
  const { count, watching, doing, on } = chains
  const absent = absentTies(map, lens, memory)
  const ids = [...map.organisations, ...map.people].map(({ id }) => id)
  const organisations = indexById(map.organisations)
  const numberOf = (party: string) =>
    organisations.get(party) ?? map.organisations.length + (indexById(map.people).get(party) ?? 0)
  const holderOf = Int32Array.from(map.remits, ({ organisation }) => organisations.get(organisation) ?? 0)

  const taking = new NumbersOnce(ids.length)
  for (let at = 0; at < count; at++) {
    taking.add(holderOf[watching[at] as number] as number)
    taking.add(holderOf[doing[at] as number] as number)
  }
  for (const { from, to } of absent) for (const party of [from, to]) taking.add(numberOf(party))
  const { keys, sideOf } = sidesOf(map, ids, taking.inOrder())

  const joining: (readonly [number, number])[] = []
  const rows: number[][] = keys.map(() => [])
  const edgeBetween = (one: number, other: number) => {
    const row = rows[Math.min(one, other)] as number[]
    const edge = row[Math.max(one, other)] ?? joining.push([one, other]) - 1
    row[Math.max(one, other)] = edge
    return edge
  }
  const edgeOf = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    edgeOf[at] = edgeBetween(
      sideOf[holderOf[watching[at] as number] as number] as number,
      sideOf[holderOf[doing[at] as number] as number] as number,
    )
  }
  const absentOn = new Map<number, typeof absent>()
  for (const tie of absent) {
    const edge = edgeBetween(sideOf[numberOf(tie.from)] as number, sideOf[numberOf(tie.to)] as number)
    absentOn.set(edge, [...(absentOn.get(edge) ?? []), tie])
  }
  const { starts, positions } = orderByBucket(edgeOf, joining.length)
  const chainsOn = (edge: number) => positions.subarray(starts[edge], starts[edge + 1])

  const otherOn = (party: number, edge: number) => {
    const [one, other] = joining[edge] as readonly [number, number]
    return one === party ? other : one
  }
  const rank = ranksOf(map, keys, ids, sideOf, taking.inOrder())
  const [watched, watches] = [relationCollector(map), relationCollector(map)]
  const remits = new NumbersOnce(map.remits.length)
  const own = new NumbersOnce(ids.length)
  const others = new NumbersOnce(ids.length)
  const named = (numbers: readonly number[]) => numbers.map((number) => ids[number] as string)
  return {
    count: joining.length,
    keys,
    joining,
    inOrder: (party, edges) =>
      [...edges].sort((a, b) => (rank[otherOn(party, a)] as number) - (rank[otherOn(party, b)] as number)),
    seenFrom(party, edges) {
      for (const collected of [watched, watches, remits, own, others]) collected.start()
      const absentHere: string[] = []
      for (const edge of edges) {
        const isWithin = otherOn(party, edge) === party
        const note = (mine: number, theirs: number) => {
          own.add(mine)
          others.add(theirs)
          if (!isWithin) return
          own.add(theirs)
          others.add(mine)
        }
        for (const chain of chainsOn(edge)) {
          const [watcher, doer] = [watching[chain] as number, doing[chain] as number]
          const [watcherBody, doerBody] = [holderOf[watcher] as number, holderOf[doer] as number]
          remits.add(watcher)
          remits.add(doer)
          const isWatching = !isWithin && sideOf[watcherBody] === party
          const theirs = isWatching ? doerBody : watcherBody
          note(isWatching ? watcherBody : doerBody, theirs)
          ;(isWatching ? watches : watched).add(watcher, watcherBody, doer, doerBody, on[chain] as number)
        }
        for (const { id, from, to } of absentOn.get(edge) ?? []) {
          const [a, b] = [numberOf(from), numberOf(to)]
          if (sideOf[a] === party) note(a, b)
          else note(b, a)
          absentHere.push(id)
        }
      }
      return {
        key: keys[otherOn(party, edges[0] as number)] as SideKey,
        own: named(own.inOrder()),
        others: named(others.inOrder()),
        watched: watched.sum(),
        watches: watches.sum(),
        remits: [...remits.inOrder()],
        absent: absentHere,
      }
    },
    pairsOf(edge) {
      const found = new Map<string, string[]>()
      const note = (a: string, b: string) => {
        const pair = a < b ? [a, b] : [b, a]
        found.set(JSON.stringify(pair), pair)
      }
      for (const chain of chainsOn(edge)) {
        const bodies = [watching, doing].map((column) => ids[holderOf[column[chain] as number] as number])
        note(bodies[0] ?? '', bodies[1] ?? '')
      }
      for (const { from, to } of absentOn.get(edge) ?? []) note(from, to)
      return [...found.values()]
    },
  }
}

/** Those recorded as absent where no other tie joins the two, and none is to be expected within one body. */
function absentTies(map: RemitMap, lens: Lens, memory: Memory) {
  const absent = tiesBetween(map, lens).filter(({ mode }) => mode === 'absent')
  if (absent.length === 0) return []
  const isOrganisation = indexById(map.organisations)
  const mayLack = mayLackTie(map, lens, memory)
  const direct = new Set(presentTies(map, lens).map(({ from, to }) => directKey(from, to)))
  return absent.filter(({ from, to }) =>
    isOrganisation.has(from) && isOrganisation.has(to) ? mayLack(from, to) : !direct.has(directKey(from, to)),
  )
}

function directKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a])
}

/** The sides that these parties stand on, and for each party by its number its side. */
function sidesOf(map: RemitMap, ids: readonly string[], taking: readonly number[]) {
  const keyOf = keysOfParties(
    map,
    taking.map((number) => ids[number] as string),
    fewestOfKind,
  )
  const numbers = new Map<string, number>()
  const keys: SideKey[] = []
  const sideOf = new Int32Array(ids.length)
  for (const number of taking) {
    const key = keyOf(ids[number] as string)
    const side = numbers.get(key.text) ?? keys.push(key) - 1
    numbers.set(key.text, side)
    sideOf[number] = side
  }
  return { keys, sideOf }
}

/** Collects the chains of one direction. */
function relationCollector(map: RemitMap) {
  const { remits, organisations, scheme } = map
  const involvements = new Map(scheme.involvements.map(({ id }, index) => [id, index]))
  const kinds = 2 * scheme.involvements.length
  // An involvement, and whether it is a proposal, in one number.
  const kindOf = Int32Array.from(
    remits,
    (remit) => 2 * (involvements.get(remit.involvement) ?? 0) + (isProspective(remit) ? 1 : 0),
  )
  /** Of each manner which body does it on which function, both in one number. */
  const collected = new Map<number, { readonly watching: Set<number>; readonly doing: Set<number> }>()
  const size = organisations.length
  const taking = (bodiesOn: ReadonlySet<number>) => {
    const on = new Set<number>()
    const bodies = new Set<number>()
    for (const one of bodiesOn) {
      on.add(Math.floor(one / size))
      bodies.add(one % size)
    }
    return {
      on: [...on].sort((a, b) => a - b),
      bodies: [...bodies].sort((a, b) => a - b).map((body) => organisations[body]?.id ?? ''),
      isOfEach: bodiesOn.size === on.size * bodies.size,
    }
  }
  return {
    start() {
      collected.clear()
    },
    add(watcher: number, watcherBody: number, doer: number, doerBody: number, about: number) {
      const key = (kindOf[watcher] as number) * kinds + (kindOf[doer] as number)
      let manner = collected.get(key)
      if (manner === undefined) {
        manner = { watching: new Set(), doing: new Set() }
        collected.set(key, manner)
      }
      manner.watching.add(about * size + watcherBody)
      manner.doing.add(about * size + doerBody)
    },
    sum: (): Relation =>
      [...collected]
        .sort(([a], [b]) => a - b)
        .map(([key, manner]): Manner => {
          const [watching, doing] = [Math.floor(key / kinds), key % kinds]
          const [watchers, doers] = [taking(manner.watching), taking(manner.doing)]
          return {
            watching: watching >> 1,
            doing: doing >> 1,
            isWatchingPlanned: watching % 2 === 1,
            isDoingPlanned: doing % 2 === 1,
            on: watchers.on,
            watchers: watchers.bodies,
            doers: doers.bodies,
            isOfEachWatcher: watchers.isOfEach,
            isOfEachDoer: doers.isOfEach,
          }
        }),
  }
}

/** The place of each side among all: the biggest first, then in order of names. */
function ranksOf(
  map: RemitMap,
  keys: readonly SideKey[],
  ids: readonly string[],
  sideOf: Int32Array,
  taking: readonly number[],
): Int32Array {
  const members: string[][] = keys.map(() => [])
  for (const number of taking) members[sideOf[number] as number]?.push(ids[number] as string)
  const sides = keys.map((key, side) => ({ key, side, members: members[side] ?? [] }))
  const rank = new Int32Array(keys.length)
  sides.sort(biggestSideFirst(map)).forEach(({ side }, place) => {
    rank[side] = place
  })
  return rank
}
