/** A scale of time for a few periods, so that open ends still have a length on screen. */
import { dateOfDay, firstDay, type Period } from '../../model/period.ts'

export interface TimeScale {
  /** Where a day lies, in per cent of the width; clipped to the scale. */
  position(day: number): number
  /** First days of the years that are marked, with the year. */
  readonly ticks: readonly { readonly day: number; readonly year: string }[]
}

const daysInYear = 365.25
const mostTicks = 6

/** Undefined when no end of any period is known: there is nothing to draw then. */
export function timeScale(periods: readonly Period[]): TimeScale | undefined {
  const known = periods.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite)
  if (known.length === 0) return undefined
  const first = Math.min(...known)
  const last = Math.max(...known)
  // An open end runs on to the edge, so the edge must lie beyond the last known day.
  const margin = Math.max((last - first) * 0.12, daysInYear / 4)
  const from = first - margin
  const to = last + margin
  const firstYear = Number(dateOfDay(Math.ceil(from)).slice(0, 4))
  const lastYear = Number(dateOfDay(Math.floor(to)).slice(0, 4))
  const step = Math.max(1, Math.ceil((lastYear - firstYear) / mostTicks))
  const ticks: { day: number; year: string }[] = []
  for (let year = firstYear; year <= lastYear; year += step) {
    const text = String(year).padStart(4, '0')
    const day = firstDay(text)
    if (day > from && day < to) ticks.push({ day, year: text })
  }
  return {
    position: (day) => ((Math.min(Math.max(day, from), to) - from) / (to - from)) * 100,
    ticks,
  }
}
