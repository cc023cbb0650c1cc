/**
 * Pairs of remits of one body gathered into what a person would call one finding: all of one tag (a separation) that a body
 * holds, on whatever functions. Bodies of one kind stand together once four or more hold the same on the same functions.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type SideKey, sideKey } from './findingId.ts'
import { broadest, meetingParts } from './meetingParts.ts'
import { fewestOfKind } from './partySides.ts'

/** `count` pairs as columns: indices into `map.remits`, and a small number that keeps pairs apart. */
export interface TaggedPairs {
  readonly count: number
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly tag: Uint8Array | Uint32Array
}

/** Some of the grouped columns: from `start` up to, not including, `end`. */
export interface PairRange {
  readonly start: number
  readonly end: number
}

/** The pairs of one finding. */
export interface PairGroup extends PairRange {
  readonly tag: number
  /** What the pairs have in common, sorted by id, none within another. */
  readonly functions: readonly string[]
  readonly side: SideKey
}

export interface GroupedPairs<Group extends PairRange = PairGroup> {
  /** The pairs again, those of a group next to each other. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly groups: readonly Group[]
}

export function groupPairs(map: RemitMap, table: TaggedPairs): GroupedPairs {
  const bodies = pairsByBody(map, table)
  const sides = sidesOf(map, bodies)
  const finding = new Uint32Array(table.count)
  sides.forEach(({ members }, number) => {
    for (const { pairs } of members) for (const pair of pairs) finding[pair] = number
  })
  const { positions, starts } = orderByBucket(finding, sides.length)
  return {
    first: positions.map((pair) => at(table.first, pair)),
    second: positions.map((pair) => at(table.second, pair)),
    groups: sides.map(({ tag, functions, side }, index) => ({
      tag,
      functions,
      side,
      start: at(starts, index),
      end: at(starts, index + 1),
    })),
  }
}

/** What one body holds of one tag. */
interface BodyPairs {
  readonly tag: number
  readonly organisation: string
  readonly functions: readonly string[]
  readonly pairs: readonly number[]
}

function pairsByBody(map: RemitMap, table: TaggedPairs): BodyPairs[] {
  const byBody = new Map<string, { tag: number; organisation: string; pairs: number[] }>()
  for (let pair = 0; pair < table.count; pair++) {
    const tag = at(table.tag, pair)
    const organisation = map.remits[at(table.first, pair)]?.organisation ?? ''
    const key = JSON.stringify([tag, organisation])
    const known = byBody.get(key)
    if (known) known.pairs.push(pair)
    else byBody.set(key, { tag, organisation, pairs: [pair] })
  }
  const hierarchy = hierarchyOf(map.functions)
  const commonOf = (pair: number) =>
    [table.first, table.second].map((column) => map.remits[at(column, pair)]?.function ?? '')
  return Array.from(byBody.values(), (one) => {
    const asked = new Map(one.pairs.map((pair) => [JSON.stringify(commonOf(pair)), commonOf(pair)]))
    const common = [...asked.values()].flatMap(([a = '', b = '']) => meetingParts(hierarchy, a, b))
    return { ...one, functions: broadest(hierarchy, common).sort() }
  })
}

function sidesOf(map: RemitMap, bodies: readonly BodyPairs[]) {
  const kinds = new Map(map.organisations.map(({ id, kind }) => [id, kind]))
  const alike = new Map<string, BodyPairs[]>()
  for (const one of bodies) {
    const kind = kinds.get(one.organisation)
    const key = JSON.stringify([one.tag, one.functions, kind ?? ['', one.organisation]])
    const known = alike.get(key)
    if (known) known.push(one)
    else alike.set(key, [one])
  }
  return [...alike.values()].flatMap((members) => {
    const kind = kinds.get(members[0]?.organisation ?? '')
    if (kind && members.length >= fewestOfKind) {
      const { tag = 0, functions = [] } = members[0] ?? {}
      return [{ tag, functions, side: sideKey('kind', kind), members }]
    }
    return members.map((one) => ({
      tag: one.tag,
      functions: one.functions,
      side: sideKey('org', one.organisation),
      members: [one],
    }))
  })
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
