/** Stretches of sorted columns. */

/** Where the run of equal values that starts at `from` ends, in [from, high). */
export function endOfRun(column: Int32Array, from: number, high: number): number {
  const value = column[from]
  let to = from + 1
  while (to < high && column[to] === value) to++
  return to
}

/** The first index in [low, high) of a sorted column whose value is at least `value`; `high` when there is none. */
export function lowerBound(column: Int32Array, value: number, low: number, high: number): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if ((column[middle] as number) < value) from = middle + 1
    else to = middle
  }
  return from
}
