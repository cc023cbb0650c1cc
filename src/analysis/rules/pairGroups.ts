/**
 * Pairs of remits gathered into what a person would call one finding: the pairs with one tag (a kind of overlap, a
 * separation) on one function between two sides (specification.md §5).
 *
 * Works on columns of numbers, sorted into buckets by counting: first by function, then by finding. The cost grows
 * with the pairs and not with their square; nothing is looked up by text inside a pass.
 */
import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { DistinctNumbers } from '../engine/distinctNumbers.ts'
import { type SideKey, sideKey } from './findingId.ts'

/** `count` pairs as columns: indices into `map.remits`, and a small number that keeps pairs apart. */
export interface TaggedPairs {
  readonly count: number
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly tag: Uint8Array | Uint32Array
}

/** The pairs of one finding. */
export interface PairGroup {
  readonly tag: number
  /** Of two related functions the narrower; where neither is, both, sorted by id. */
  readonly functions: readonly string[]
  /** One side (within one kind, or one organisation), or two. */
  readonly sides: readonly SideKey[]
  /** Which pairs of the grouped columns: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
}

export interface GroupedPairs {
  /** The pairs again, those of a group next to each other. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly groups: readonly PairGroup[]
}

export function groupPairs(map: RemitMap, table: TaggedPairs): GroupedPairs {
  const { onFunction, bucket } = bucketByFunction(map, table)
  const order = orderByBucket(bucket, onFunction.length)
  const organisations = indexById(map.organisations)
  const organisationOf = Uint32Array.from(map.remits, (remit) => organisations.get(remit.organisation) ?? 0)
  const sides = sidesByKind(map)
  const groups: { -readonly [K in keyof PairGroup]: PairGroup[K] }[] = []
  const finding = new Uint32Array(table.count)
  onFunction.forEach(({ tag, functions }, index) => {
    const start = at(order.starts, index)
    const end = at(order.starts, index + 1)
    sides.start()
    for (let i = start; i < end; i++) {
      const pair = at(order.positions, i)
      sides.takesPart(at(organisationOf, at(table.first, pair)))
      sides.takesPart(at(organisationOf, at(table.second, pair)))
    }
    const known = new Map<number, number>()
    for (let i = start; i < end; i++) {
      const pair = at(order.positions, i)
      const one = sides.of(at(organisationOf, at(table.first, pair)))
      const other = sides.of(at(organisationOf, at(table.second, pair)))
      const low = Math.min(one, other)
      const high = Math.max(one, other)
      let number = known.get(low * sides.count + high)
      if (number === undefined) {
        const keys = low === high ? [sides.keyOf(low)] : [sides.keyOf(low), sides.keyOf(high)]
        number = groups.push({ tag, functions, sides: keys, start: 0, end: 0 }) - 1
        known.set(low * sides.count + high, number)
      }
      finding[pair] = number
    }
  })
  const sorted = orderByBucket(finding, groups.length)
  groups.forEach((group, index) => {
    group.start = at(sorted.starts, index)
    group.end = at(sorted.starts, index + 1)
  })
  return {
    first: sorted.positions.map((pair) => at(table.first, pair)),
    second: sorted.positions.map((pair) => at(table.second, pair)),
    groups,
  }
}

/** Numbers the pairs by tag and by the function that they are on. */
function bucketByFunction(map: RemitMap, table: TaggedPairs) {
  const hierarchy = hierarchyOf(map.functions)
  const total = map.functions.length
  const indexes = indexById(map.functions)
  const functionOf = Uint32Array.from(map.remits, (remit) => indexes.get(remit.function) ?? 0)
  const onFunction: { tag: number; functions: readonly string[] }[] = []
  const byName = new Map<string, number>()
  const numberOf = (tag: number, a: string, b: string) => {
    const functions = hierarchy.within(a, b) ? [a] : hierarchy.within(b, a) ? [b] : a < b ? [a, b] : [b, a]
    const name = JSON.stringify([tag, functions])
    const known = byName.get(name) ?? onFunction.push({ tag, functions }) - 1
    byName.set(name, known)
    return known
  }
  // Keyed by the tag and the two functions as they come; several of these keys can mean the same function.
  const known = new Map<number, number>()
  const bucket = new Uint32Array(table.count)
  for (let pair = 0; pair < table.count; pair++) {
    const tag = at(table.tag, pair)
    const one = at(functionOf, at(table.first, pair))
    const other = at(functionOf, at(table.second, pair))
    const low = Math.min(one, other)
    const high = Math.max(one, other)
    const key = (tag * total + low) * total + high
    let number = known.get(key)
    if (number === undefined) {
      number = numberOf(tag, map.functions[low]?.id ?? '', map.functions[high]?.id ?? '')
      known.set(key, number)
    }
    bucket[pair] = number
  }
  return { onFunction, bucket }
}

/**
 * Sides as numbers: an organisation by itself is its index, a kind comes after all organisations.
 * A kind counts as one side where two or more of it take part.
 */
function sidesByKind(map: RemitMap) {
  const total = map.organisations.length
  const kinds: string[] = []
  const kindOf = new Int32Array(total).fill(-1)
  const known = new Map<string, number>()
  map.organisations.forEach(({ kind }, index) => {
    if (!kind) return
    const number = known.get(kind) ?? kinds.push(kind) - 1
    known.set(kind, number)
    kindOf[index] = number
  })
  const seen = new DistinctNumbers(total)
  const ofKind = new Uint32Array(kinds.length)
  const keys: SideKey[] = []
  return {
    count: total + kinds.length,
    /** A new function: no one takes part yet. */
    start(): void {
      seen.start()
      ofKind.fill(0)
    },
    takesPart(organisation: number): void {
      const kind = kindOf[organisation] ?? -1
      if (kind >= 0 && seen.add(organisation)) ofKind[kind] = at(ofKind, kind) + 1
    },
    of(organisation: number): number {
      const kind = kindOf[organisation] ?? -1
      return kind >= 0 && at(ofKind, kind) > 1 ? total + kind : organisation
    },
    keyOf(side: number): SideKey {
      const key =
        keys[side] ??
        (side < total
          ? sideKey('org', map.organisations[side]?.id ?? '')
          : sideKey('kind', kinds[side - total] ?? ''))
      keys[side] = key
      return key
    },
  }
}

/** A counting sort: positions in the order of their buckets, and where each bucket starts (one more than there are). */
export function orderByBucket(bucket: Uint32Array | Int32Array, buckets: number) {
  const starts = new Uint32Array(buckets + 1)
  for (const one of bucket) starts[one + 1] = at(starts, one + 1) + 1
  for (let one = 0; one < buckets; one++) starts[one + 1] = at(starts, one + 1) + at(starts, one)
  const next = starts.slice()
  const positions = new Uint32Array(bucket.length)
  for (let position = 0; position < bucket.length; position++) {
    const one = at(bucket, position)
    positions[at(next, one)] = position
    next[one] = at(next, one) + 1
  }
  return { positions, starts }
}

/** A number of a typed array that is known to be there. */
function at(column: Uint32Array | Int32Array | Uint8Array, index: number): number {
  return column[index] ?? 0
}
