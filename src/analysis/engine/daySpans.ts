/** Spans of days put together: which stretches they make, and the whole from first to last. */

import { type Period, periodOf } from '../../model/period.ts'
import type { Memory } from './memory.ts'

/** A period as day numbers, and as it is recorded. */
export interface RecordedPeriod extends Period {
  readonly from: string | undefined
  readonly until: string | undefined
}

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * The periods of a list of remits, in its order. Maps have many remits and few different dates, so each pair of dates is
 * read once, and is one object for all that share it.
 */
export function recordedPeriodsOf(list: readonly Dated[], memory: Memory): readonly RecordedPeriod[] {
  return memory.recall(readPeriods, list)
}

function readPeriods(list: readonly Dated[]): readonly RecordedPeriod[] {
  const byFrom = new Map<string | undefined, Map<string | undefined, RecordedPeriod>>()
  return list.map(({ from, until }) => {
    const byUntil = byFrom.get(from) ?? new Map<string | undefined, RecordedPeriod>()
    byFrom.set(from, byUntil)
    const period = byUntil.get(until) ?? { ...periodOf({ from, until }), from, until }
    byUntil.set(until, period)
    return period
  })
}

export class DaySpans {
  /** Apart from each other by at least a day, in no order: there is nearly always just one. */
  private stretches: Period[] = []

  /** How many stretches there are with days between them that belong to none. */
  get count(): number {
    return this.stretches.length
  }

  /** The stretches, the earliest first. */
  get inOrder(): readonly Period[] {
    return this.stretches.length < 2
      ? this.stretches
      : [...this.stretches].sort((a, b) => (a.start < b.start ? -1 : 1))
  }

  add(start: number, end: number): void {
    const latest = this.stretches[0]
    if (latest && latest.start <= start && end <= latest.end) return
    let merged: Period = { start, end }
    const apart: Period[] = []
    for (const stretch of this.stretches) {
      if (stretch.start > merged.end + 1 || merged.start > stretch.end + 1) apart.push(stretch)
      else merged = { start: Math.min(stretch.start, merged.start), end: Math.max(stretch.end, merged.end) }
    }
    this.stretches = [merged, ...apart]
  }
}

/**
 * From the first day to the last, with the dates as recorded in those of the periods that set them: of several ways
 * to write the same day, the one that claims the least.
 */
export function recordedHull({ start, end }: Period, periods: readonly RecordedPeriod[]): RecordedPeriod {
  let from: string | undefined
  let until: string | undefined
  for (const period of periods) {
    if (period.start === start) from = shorter(from, period.from)
    if (period.end === end) until = shorter(until, period.until)
  }
  return { start, end, from, until }
}

function shorter(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.length < a.length ? b : a
}
