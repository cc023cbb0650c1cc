/** Reads a period as people write it: "Dec 2003 – Jul 2005", "2004-04 to 2006", "from 2004", "until 2005". */
import { type DateReading, readDate } from '../../model/readDate.ts'

export type PeriodReading =
  | { readonly ok: true; readonly from: string | undefined; readonly until: string | undefined }
  | { readonly ok: false; readonly problem: 'unreadable' | 'noSuchDay'; readonly part: string }

const between = /\s+(?:-|to|until|till)\s+|\s*(?:–|—|\.\.+|…)\s*/iu

/** One date alone, or after "from" or "since", is when it begins. An empty text clears both ends. */
export function readPeriod(text: string, months: readonly string[]): PeriodReading {
  const written = text.trim()
  const onlyUntil = /^(?:until|till|to)\s+(.*)$/iu.exec(written)?.[1]
  const [first = '', second = '', ...rest] =
    onlyUntil === undefined ? written.replace(/^(?:from|since)\s+/iu, '').split(between) : ['', onlyUntil]
  if (rest.length > 0) return { ok: false, problem: 'unreadable', part: written }
  const from = readDate(first, months)
  if (!from.ok) return failed(from, first)
  const until = readDate(second, months)
  if (!until.ok) return failed(until, second)
  return { ok: true, from: from.date, until: until.date }
}

function failed({ problem }: Extract<DateReading, { ok: false }>, part: string): PeriodReading {
  return { ok: false, problem, part }
}
