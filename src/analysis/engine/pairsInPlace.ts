/**
 * Pairs of remits whose places meet, without holding each against each: those of the longer list are sorted by place, and
 * what meets the places of one of the shorter list are a few stretches of it.
 */
import type { RecordedPeriod } from './daySpans.ts'
import { DistinctNumbers } from './distinctNumbers.ts'
import { type NumberedHierarchy, numbersMeet } from './numberedHierarchy.ts'

/** A remit as numbers. */
export interface Numbered {
  readonly index: number
  /** Among the units. */
  readonly organisation: number
  readonly places: readonly number[]
  readonly groups: readonly number[]
  readonly period: RecordedPeriod
}

/** Remits on one function, sorted by the places that they name (once for each) when first asked for. */
export class Placed {
  private sorted: { readonly remits: readonly Numbered[]; readonly places: Int32Array } | undefined

  constructor(readonly list: readonly Numbered[]) {}

  byPlace() {
    if (this.sorted) return this.sorted
    const entries = this.list.flatMap((one) => one.places.map((place) => ({ place, one })))
    entries.sort((a, b) => a.place - b.place)
    this.sorted = {
      remits: entries.map(({ one }) => one),
      places: Int32Array.from(entries, ({ place }) => place),
    }
    return this.sorted
  }
}

/** Gives a walk over the pairs of two lists whose places meet, each pair once. */
export function pairsInPlace({ meeting }: NumberedHierarchy, remits: number) {
  const { ranges, rangesFrom } = meeting
  const seen = new DistinctNumbers(remits)
  const meetingWith = (one: Numbered, others: Placed, visit: (other: Numbered) => void) => {
    const { remits: byPlace, places } = others.byPlace()
    // Only what names several places can come up twice.
    seen.start()
    for (const place of one.places) {
      for (let at = rangesFrom[place] as number; at < (rangesFrom[place + 1] as number); at += 2) {
        const end = ranges[at + 1] as number
        for (let next = firstFrom(places, ranges[at] as number); (places[next] as number) < end; next++) {
          const other = byPlace[next] as Numbered
          if (one.places.length + other.places.length === 2 || seen.add(other.index)) visit(other)
        }
      }
    }
  }
  return (first: Placed, second: Placed, visit: (one: Numbered, other: Numbered) => void) => {
    if (first.list.length === 0 || second.list.length === 0) return
    if (first.list.length < second.list.length) {
      for (const one of first.list) meetingWith(one, second, (other) => visit(one, other))
    } else {
      for (const one of second.list) meetingWith(one, first, (other) => visit(other, one))
    }
  }
}

/** The first index whose number is at least this one. */
function firstFrom(rising: Int32Array, number: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return low
}

export function someMeet(hierarchy: NumberedHierarchy, a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) for (const other of b) if (numbersMeet(hierarchy, one, other)) return true
  return false
}

/** Gives the numbers of a list of ids: 0, everything, for none. Lists of one are made once for each id. */
export function numbersOfLists({
  numberOf,
}: NumberedHierarchy): (ids?: readonly string[]) => readonly number[] {
  const everything = [0]
  const single = new Map<string, readonly number[]>()
  return (ids = []) => {
    const [first] = ids
    if (first === undefined) return everything
    if (ids.length > 1) return [...new Set(ids.flatMap((id) => numberOf.get(id) ?? []))]
    const known = single.get(first) ?? [numberOf.get(first) ?? -1].filter((number) => number >= 0)
    single.set(first, known)
    return known
  }
}
