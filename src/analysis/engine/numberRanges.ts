/** Sets of whole numbers as ranges: from (inclusive), to (exclusive), from, to, …, ascending and never touching. */

/** A question asked of two things of one kind, as numbers 0 to `size` - 1, whose answer is the same either way round. */
export interface Relation {
  readonly size: number
  /** By number a: where its ranges start in `ranges`; one more at the end. */
  readonly rangesFrom: Int32Array
  /** The ranges of what a is related to, one after the other. */
  readonly ranges: Int32Array
  /** Whether the ranges of a hold only what is not before a; asking both finds the rest. */
  readonly forwardOnly: boolean
}

export function relationOf(sets: readonly (readonly number[])[], forwardOnly = false): Relation {
  const rangesFrom = new Int32Array(sets.length + 1)
  sets.forEach((set, at) => {
    rangesFrom[at + 1] = (rangesFrom[at] as number) + set.length
  })
  const ranges = new Int32Array(rangesFrom[sets.length] as number)
  sets.forEach((set, at) => {
    ranges.set(set, rangesFrom[at])
  })
  return { size: sets.length, rangesFrom, ranges, forwardOnly }
}

/** The relation of those that this one does not relate. */
export function complementOf({ size, rangesFrom, ranges }: Relation): Relation {
  const gaps: number[][] = []
  for (let a = 0; a < size; a++) {
    const set: number[] = []
    let rest = 0
    for (let at = rangesFrom[a] as number; at < (rangesFrom[a + 1] as number); at += 2) {
      if (rest < (ranges[at] as number)) set.push(rest, ranges[at] as number)
      rest = ranges[at + 1] as number
    }
    if (rest < size) set.push(rest, size)
    gaps.push(set)
  }
  return relationOf(gaps)
}

/** The numbers that lie in any of the sets. */
export function union(sets: readonly (readonly number[])[]): number[] {
  const some = sets.filter((set) => set.length > 0)
  if (some.length <= 1) return [...(some[0] ?? [])]
  const all: { from: number; to: number }[] = []
  for (const set of some) {
    for (let at = 0; at < set.length; at += 2)
      all.push({ from: set[at] as number, to: set[at + 1] as number })
  }
  all.sort((a, b) => a.from - b.from)
  const merged: number[] = []
  for (const { from, to } of all) {
    const end = merged.length - 1
    if (end > 0 && from <= (merged[end] as number)) merged[end] = Math.max(merged[end] as number, to)
    else merged.push(from, to)
  }
  return merged
}
