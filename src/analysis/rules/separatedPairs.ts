/** Pairs of remits of one organisation that a separation of the scheme wants apart, and that meet. */

import { periodsMeet } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Scheme } from '../../model/schemes.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { Memory } from '../engine/memory.ts'
import { type NumberedHierarchy, numbersMeet } from '../engine/numberedHierarchy.ts'
import { type Numbered, numbersOfLists, Placed, pairsInPlace, someMeet } from '../engine/pairsInPlace.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import type { Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import type { TaggedPairs } from './pairGroups.ts'

/** Separations of two different involvements, each once: a–b and b–a are the same. */
export function distinctSeparations(scheme: Scheme): (readonly [string, string])[] {
  const known = new Map<string, readonly [string, string]>()
  for (const [a, b] of scheme.separations) {
    const key = JSON.stringify(a < b ? [a, b] : [b, a])
    if (a !== b && !known.has(key)) known.set(key, [a, b])
  }
  return [...known.values()]
}

/**
 * A pair's tag is the index of its separation. What meets a function, or a place, is a few ranges of numbers
 * (engine/numberedHierarchy.ts), so thousands of remits of one body need not all be held against each other.
 */
export function separatedPairs(
  map: RemitMap,
  lens: Lens = {},
  separations: readonly (readonly [string, string])[] = distinctSeparations(map.scheme),
  memory = new Memory(),
): TaggedPairs {
  const size = map.remits.length
  const first: number[] = []
  const second: number[] = []
  const tag: number[] = []
  if (separations.length > 0) {
    const { functions, places, beneficiaries } = remitColumns(map, memory)
    const eachInPlace = pairsInPlace(places.hierarchy, size)
    for (const held of byOrganisation(map, lens, separations, memory)) {
      separations.forEach(([a, b], separation) => {
        const [those, others] = [held.get(a), held.get(b)]
        if (!those || !others) return
        // Both indices in one number, which sorts quickly.
        const found: number[] = []
        const note = (one: Numbered, other: Numbered) => {
          if (!periodsMeet(one.period, other.period)) return
          if (someMeet(beneficiaries.hierarchy, one.groups, other.groups))
            found.push(one.index * size + other.index)
        }
        for (const [at, one] of those) {
          for (const other of meetingOn(functions.hierarchy, at, others)) eachInPlace(one, other, note)
        }
        // In the order of the map, whatever the numbers of functions and places are.
        for (const pair of Float64Array.from(found).sort()) {
          first.push(Math.floor(pair / size))
          second.push(pair % size)
          tag.push(separation)
        }
      })
    }
  }
  return {
    count: first.length,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    tag: Uint32Array.from(tag),
  }
}

/** The remits of one involvement, by the number of their function. */
type OnFunctions = ReadonlyMap<number, Placed>

/** Those on functions that meet this one. */
function* meetingOn(hierarchy: NumberedHierarchy, at: number, others: OnFunctions): Generator<Placed> {
  const { ranges, rangesFrom } = hierarchy.meeting
  let reached = 0
  for (let range = rangesFrom[at] as number; range < (rangesFrom[at + 1] as number); range += 2)
    reached += (ranges[range + 1] as number) - (ranges[range] as number)
  if (reached > others.size) {
    for (const [number, other] of others) if (numbersMeet(hierarchy, at, number)) yield other
    return
  }
  for (let range = rangesFrom[at] as number; range < (rangesFrom[at + 1] as number); range += 2) {
    for (let number = ranges[range] as number; number < (ranges[range + 1] as number); number++) {
      const other = others.get(number)
      if (other) yield other
    }
  }
}

/** The organisations that hold both involvements of some separation, on whatever functions: few do. */
function holdersOfBoth(
  held: readonly { readonly remit: Remit }[],
  separations: readonly (readonly [string, string])[],
): ReadonlySet<string> {
  const separated = new Set(separations.flat())
  const heldBy = new Map<string, Set<string>>()
  for (const { remit } of held) {
    if (separated.has(remit.involvement))
      placeOf(heldBy, remit.organisation, () => new Set<string>()).add(remit.involvement)
  }
  const both = new Set<string>()
  for (const [organisation, own] of heldBy) {
    if (separations.some(([a, b]) => own.has(a) && own.has(b))) both.add(organisation)
  }
  return both
}

/** For each organisation that holds both of a separation, in the order of the map's remits: by involvement, by function. */
function byOrganisation(
  map: RemitMap,
  lens: Lens,
  separations: readonly (readonly [string, string])[],
  memory: Memory,
): Iterable<ReadonlyMap<string, OnFunctions>> {
  const all = heldRemits(map, lens, memory)
  const both = holdersOfBoth(all, separations)
  const separated = new Set(separations.flat())
  const { functions, places, beneficiaries } = remitColumns(map, memory)
  const periods = recordedPeriodsOf(map.remits, memory)
  const placesOf = numbersOfLists(places.hierarchy)
  const groupsOf = numbersOfLists(beneficiaries.hierarchy)
  const lists = new Map<string, Map<string, Map<number, Numbered[]>>>()
  for (const { remit, index } of all) {
    if (!both.has(remit.organisation) || !separated.has(remit.involvement)) continue
    const period = periods[index]
    const at = functions.hierarchy.numberOf.get(remit.function)
    if (!period || at === undefined) continue
    const own = placeOf(lists, remit.organisation, () => new Map())
    const held = placeOf(own, remit.involvement, () => new Map())
    placeOf<number, Numbered[]>(held, at, () => []).push({
      index,
      organisation: 0,
      places: placesOf(remit.places),
      groups: groupsOf(remit.beneficiaries),
      period,
    })
  }
  return Array.from(lists.values(), (own) => {
    const placed = (held: Map<number, Numbered[]>) =>
      new Map(Array.from(held, ([at, list]) => [at, new Placed(list)]))
    return new Map(Array.from(own, ([involvement, held]) => [involvement, placed(held)]))
  })
}

function placeOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
