/**
 * Partial dates (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) and the periods they bound.
 *
 * A `from` starts at the start of what it names, an `until` ends at the end of what it names, inclusive.
 * Days are whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar, so that "share a day"
 * is a comparison of integers and no clock or time zone comes into it.
 */
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** An inclusive span of days. An end that is not recorded is infinite. */
export interface Period {
  readonly start: number
  readonly end: number
}

const millisecondsPerDay = 86_400_000

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  // setUTCFullYear, unlike Date.UTC, takes the years 0–99 as they stand.
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / millisecondsPerDay
}

function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

interface DateParts {
  year: number
  month: number | undefined
  day: number | undefined
}

function partsOf(text: string): DateParts | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month)))
    return undefined
  return { year, month, day }
}

export function isPartialDate(text: string): boolean {
  return partsOf(text) !== undefined
}

/** First day of what the date names. Throws on text that is not a partial date. */
export function firstDay(text: string): number {
  const { year, month, day } = requireParts(text)
  return dayNumber(year, month ?? 1, day ?? 1)
}

/** Last day of what the date names. Throws on text that is not a partial date. */
export function lastDay(text: string): number {
  const { year, month, day } = requireParts(text)
  const lastMonth = month ?? 12
  return dayNumber(year, lastMonth, day ?? daysInMonth(year, lastMonth))
}

function requireParts(text: string): DateParts {
  const parts = partsOf(text)
  if (!parts) throw new RangeError(`"${text}" is not a date such as 2004, 2004-04 or 2004-04-01`)
  return parts
}

/** The days between two partial dates; missing dates are unbounded. */
export function periodOf(dated: { from?: string | undefined; until?: string | undefined }): Period {
  return {
    start: dated.from === undefined ? Number.NEGATIVE_INFINITY : firstDay(dated.from),
    end: dated.until === undefined ? Number.POSITIVE_INFINITY : lastDay(dated.until),
  }
}

/** True when no day lies in the period: it ends before it starts. */
export function isReversed(period: Period): boolean {
  return period.end < period.start
}

/** The days that lie in both, or nothing. A reversed period has no days, so it meets nothing. */
export function sharedDays(a: Period, b: Period): Period | undefined {
  if (isReversed(a) || isReversed(b)) return undefined
  const start = Math.max(a.start, b.start)
  const end = Math.min(a.end, b.end)
  return start <= end ? { start, end } : undefined
}

export function periodsMeet(a: Period, b: Period): boolean {
  return sharedDays(a, b) !== undefined
}

/** Whether something with these dates is in force on some day that the partial date `at` names. */
export function inForce(
  dated: { from?: string | undefined; until?: string | undefined },
  at: string,
): boolean {
  return periodsMeet(periodOf(dated), { start: firstDay(at), end: lastDay(at) })
}

/** The day as `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  const date = new Date(day * millisecondsPerDay)
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`
}
