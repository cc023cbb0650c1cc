/**
 * Pairs of remits gathered into what a person would call one finding: the pairs with one tag (a kind of overlap, a
 * separation) on one function between two sides (specification.md §5).
 *
 * Works on columns of numbers in three passes over the pairs (function, sides, finding), so that the cost grows with
 * the pairs and not with their square; nothing is looked up by text inside a pass.
 */
import { indexById } from '../model/entities.ts'
import { hierarchyOf } from '../model/hierarchy.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { SideKey } from './findingId.ts'

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
  /** Which pairs of the table. */
  readonly pairs: Uint32Array
}

export function groupPairs(map: RemitMap, table: TaggedPairs): PairGroup[] {
  if (table.count === 0) return []
  const organisations = indexById(map.organisations)
  const organisationOf = Uint32Array.from(map.remits, (remit) => organisations.get(remit.organisation) ?? 0)
  const functionGroups = groupByFunction(map, table)
  const sideOf = sidesByKind(map)
  const groups: PairGroup[] = []
  for (const { tag, functions, pairs } of functionGroups) {
    const members: number[] = []
    for (const pair of pairs) {
      members.push(at(organisationOf, at(table.first, pair)), at(organisationOf, at(table.second, pair)))
    }
    const side = sideOf.among(members)
    const found = new Map<number, number>()
    const bucket = new Uint32Array(pairs.length)
    for (let i = 0; i < pairs.length; i++) {
      const one = side(members[2 * i] ?? 0)
      const other = side(members[2 * i + 1] ?? 0)
      bucket[i] = numberOf(found, Math.min(one, other) * sideOf.count + Math.max(one, other))
    }
    const parts = partition(pairs, bucket, found.size)
    for (const [key, index] of found) {
      const low = Math.floor(key / sideOf.count)
      const high = key % sideOf.count
      const sides = low === high ? [sideOf.keyOf(low)] : [sideOf.keyOf(low), sideOf.keyOf(high)]
      groups.push({ tag, functions, sides, pairs: parts[index] ?? new Uint32Array() })
    }
  }
  return groups
}

/** The pairs by tag and by the function that they are on. */
function groupByFunction(map: RemitMap, table: TaggedPairs) {
  const hierarchy = hierarchyOf(map.functions)
  const total = map.functions.length
  const indexes = indexById(map.functions)
  const functionOf = Uint32Array.from(map.remits, (remit) => indexes.get(remit.function) ?? 0)
  const idOf = (index: number) => map.functions[index]?.id ?? ''
  const found = new Map<number, number>()
  const bucket = new Uint32Array(table.count)
  // Keyed by tag and the two functions as they come; those that turn out to be the same are joined below.
  for (let i = 0; i < table.count; i++) {
    const a = at(functionOf, at(table.first, i))
    const b = at(functionOf, at(table.second, i))
    bucket[i] = numberOf(found, (at(table.tag, i) * total + Math.min(a, b)) * total + Math.max(a, b))
  }
  const joined = new Map<string, { tag: number; functions: readonly string[]; index: number }>()
  const joinedIndex = new Uint32Array(found.size)
  for (const [key, index] of found) {
    const a = idOf(key % total)
    const b = idOf(Math.floor(key / total) % total)
    const tag = Math.floor(key / (total * total))
    const functions = hierarchy.within(a, b) ? [a] : hierarchy.within(b, a) ? [b] : a < b ? [a, b] : [b, a]
    const text = JSON.stringify([tag, functions])
    const group = joined.get(text) ?? { tag, functions, index: joined.size }
    joined.set(text, group)
    joinedIndex[index] = group.index
  }
  for (let i = 0; i < table.count; i++) bucket[i] = at(joinedIndex, at(bucket, i))
  const all = Uint32Array.from({ length: table.count }, (_, i) => i)
  const parts = partition(all, bucket, joined.size)
  return [...joined.values()].map(({ tag, functions, index }) => ({
    tag,
    functions,
    pairs: parts[index] ?? new Uint32Array(),
  }))
}

/**
 * Sides as numbers: an organisation by itself is its index, a kind comes after all organisations.
 * A kind counts as one side where two or more of it take part.
 */
function sidesByKind(map: RemitMap) {
  const kinds: string[] = []
  const indexOfKind = new Map<string, number>()
  const kindOf = Int32Array.from(map.organisations, ({ kind }) => {
    if (!kind) return -1
    const known = numberOf(indexOfKind, kind)
    if (known === kinds.length) kinds.push(kind)
    return known
  })
  const total = map.organisations.length
  const seen = new Int32Array(total).fill(-1)
  const ofKind = new Int32Array(kinds.length)
  let round = 0
  return {
    count: total + kinds.length,
    /** How to number the sides among these organisations; repetitions do no harm. Good until the next call. */
    among(organisations: readonly number[]): (organisation: number) => number {
      round += 1
      ofKind.fill(0)
      for (const organisation of organisations) {
        const kind = kindOf[organisation] ?? -1
        if (kind < 0 || seen[organisation] === round) continue
        seen[organisation] = round
        ofKind[kind] = (ofKind[kind] ?? 0) + 1
      }
      return (organisation) => {
        const kind = kindOf[organisation] ?? -1
        return kind >= 0 && (ofKind[kind] ?? 0) > 1 ? total + kind : organisation
      }
    },
    keyOf: (side: number): SideKey =>
      side < total
        ? { by: 'org', value: map.organisations[side]?.id ?? '' }
        : { by: 'kind', value: kinds[side - total] ?? '' },
  }
}

/** The values put into as many lists as there are buckets, each in the order they came. */
function partition(values: Uint32Array, bucket: Uint32Array, buckets: number): Uint32Array[] {
  const size = new Uint32Array(buckets)
  for (const one of bucket) size[one] = at(size, one) + 1
  const parts = Array.from(size, (length) => new Uint32Array(length))
  size.fill(0)
  for (let i = 0; i < values.length; i++) {
    const one = at(bucket, i)
    const part = parts[one]
    if (part) part[at(size, one)] = at(values, i)
    size[one] = at(size, one) + 1
  }
  return parts
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** A number of a typed array that is known to be there. */
function at(column: Uint32Array | Uint8Array, index: number): number {
  return column[index] ?? 0
}
