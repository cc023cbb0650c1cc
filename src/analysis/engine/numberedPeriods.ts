/**
 * The periods of a map as numbers, ascending by first day, then by last. The periods after one that share a day with
 * it are then those that follow it at once, up to the first that starts too late.
 */
import { firstDay, lastDay } from '../../model/period.ts'
import { type Relation, relationOf } from './numberRanges.ts'

export interface NumberedPeriods {
  /** By number: first and last day; infinite where not recorded. */
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** By number: the last number, its own or later, that shares a day with it. */
  readonly last: Int32Array
  readonly meeting: Relation
}

export class PeriodReader {
  private readonly periods: { start: number; end: number }[] = []
  private readonly known = new Map<string, Map<string, number>>()

  /** A provisional number for a period; -1 for one that ends before it starts. A missing date is unbounded. */
  read(from = '', until = ''): number {
    let sameStart = this.known.get(from)
    if (!sameStart) {
      sameStart = new Map()
      this.known.set(from, sameStart)
    }
    const before = sameStart.get(until)
    if (before !== undefined) return before
    const start = from === '' ? Number.NEGATIVE_INFINITY : firstDay(from)
    const end = until === '' ? Number.POSITIVE_INFINITY : lastDay(until)
    const provisional = end < start ? -1 : this.periods.push({ start, end }) - 1
    sameStart.set(until, provisional)
    return provisional
  }

  /** Puts the final numbers for the provisional ones in a column. */
  finish(column: Int32Array): NumberedPeriods {
    const order = this.periods.map((period, provisional) => ({ ...period, provisional }))
    order.sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end))
    const final = new Int32Array(order.length)
    order.forEach(({ provisional }, number) => {
      final[provisional] = number
    })
    for (let at = 0; at < column.length; at++) column[at] = final[column[at] as number] ?? 0

    const start = order.map((period) => period.start)
    const end = order.map((period) => period.end)
    const last = Int32Array.from(end, (day) => firstAfter(start, day) - 1)
    const meeting = relationOf(
      Array.from(last, (to, number) => [number, to + 1]),
      true,
    )
    return { start, end, last, meeting }
  }
}

/** Unlike a difference, right for infinite days too. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The first index whose day is later than `day`. */
function firstAfter(days: readonly number[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) <= day) low = middle + 1
    else high = middle
  }
  return low
}
