/** Spans of days put together: which stretches they make, and the whole from first to last. */
import { type Period, periodOf } from '../model/period.ts'
import type { Finding } from './finding.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export class DaySpans {
  /** Apart from each other by at least a day, in no order: there is nearly always just one. */
  private stretches: Period[] = []

  /** How many stretches there are with days between them that belong to none. */
  get count(): number {
    return this.stretches.length
  }

  add(start: number, end: number): void {
    const last = this.stretches[0]
    if (last && last.start <= start && end <= last.end) return
    let merged: Period = { start, end }
    this.stretches = this.stretches.filter((stretch) => {
      if (stretch.start > merged.end + 1 || merged.start > stretch.end + 1) return true
      merged = { start: Math.min(stretch.start, merged.start), end: Math.max(stretch.end, merged.end) }
      return false
    })
    this.stretches.unshift(merged)
  }

  /**
   * From the first day to the last, with the dates as they are recorded in one of the statements that set them:
   * of several ways to write the same day, the one that claims the least.
   */
  hull(statements: readonly Dated[]): NonNullable<Finding['period']> {
    const start = Math.min(...this.stretches.map((stretch) => stretch.start))
    const end = Math.max(...this.stretches.map((stretch) => stretch.end))
    return {
      start,
      end,
      from: shortest(statements.filter((one) => periodOf(one).start === start).map(({ from }) => from)),
      until: shortest(statements.filter((one) => periodOf(one).end === end).map(({ until }) => until)),
    }
  }
}

function shortest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce(
    (best, date) => (best === undefined || (date !== undefined && date.length < best.length) ? date : best),
    undefined,
  )
}
