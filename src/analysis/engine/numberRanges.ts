/** Sets of whole numbers as ranges: from (inclusive), to (exclusive), from, to, …, ascending and never touching. */

export function rangesOf(from: number, to: number): number[] {
  return [from, to]
}

/** The numbers that lie in any of the sets. */
export function union(sets: readonly (readonly number[])[]): number[] {
  const some = sets.filter((set) => set.length > 0)
  if (some.length <= 1) return [...(some[0] ?? [])]
  const starts: { from: number; to: number }[] = []
  for (const set of some) {
    for (let at = 0; at < set.length; at += 2) {
      starts.push({ from: set[at] as number, to: set[at + 1] as number })
    }
  }
  starts.sort((a, b) => a.from - b.from)
  const merged: number[] = []
  for (const { from, to } of starts) {
    const end = merged.length - 1
    if (end > 0 && from <= (merged[end] as number)) merged[end] = Math.max(merged[end] as number, to)
    else merged.push(from, to)
  }
  return merged
}
