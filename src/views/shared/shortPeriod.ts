/** Periods as a table shows them, days left out: "Dec 2003 – Jul 2005", "from Jun 2004". */
import type { Words } from '../words/en.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Nothing when neither end is recorded. */
export function shortPeriod({ from, until }: Dated, words: Words): string {
  if (from !== undefined && until !== undefined)
    return `${shortDate(from, words)} – ${shortDate(until, words)}`
  if (from !== undefined) return words.fields.from(shortDate(from, words))
  return until === undefined ? '' : words.fields.until(shortDate(until, words))
}

function shortDate(date: string, words: Words): string {
  const [year = '', month] = date.split('-')
  const name = month === undefined ? undefined : words.fields.months[Number(month) - 1]
  return name === undefined ? year : `${name.slice(0, 3)} ${year}`
}
