/** Dates and periods as a table shows them: "Dec 2003 – Jul 2005", "from Jun 2004". */
import type { Words } from '../words/en.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** "1 Apr 2004", "Apr 2004" or "2004"; with whole month names when `long`. */
export function dateText(date: string, words: Words, long = false): string {
  const [year, month, day] = date.split('-')
  const names = words.fields.months
  const name = month === undefined ? undefined : names[Number(month) - 1]
  const shown = name === undefined || long ? name : name.slice(0, 3)
  return [day === undefined ? undefined : String(Number(day)), shown, year].filter(Boolean).join(' ')
}

/** The period in words; nothing when neither end is recorded. Days are left out unless `long`. */
export function periodText({ from, until }: Dated, words: Words, long = false): string {
  const shown = (date: string) => dateText(long ? date : date.slice(0, 7), words, long)
  if (from !== undefined && until !== undefined) return `${shown(from)} – ${shown(until)}`
  if (from !== undefined) return words.fields.from(shown(from))
  if (until !== undefined) return words.fields.until(shown(until))
  return ''
}
