/** Reads a date as people write it into the map's own form. */
import { isPartialDate } from './period.ts'

export type DateReading =
  /** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined when the text is empty. */
  | { readonly ok: true; readonly date: string | undefined }
  /** `noSuchDay`: the shape is right, but the calendar has no such month or day. */
  | { readonly ok: false; readonly problem: 'unreadable' | 'noSuchDay' }

const nothing: DateReading = { ok: true, date: undefined }

/**
 * Accepts 2004, 2004-04, 2004-04-01, April 2004, 1 Apr 2004, 1st April 2004, 04/2004 and 1/4/2004 (day first).
 * `months` are the twelve names in the language of the screen; three letters of one are enough.
 */
export function readDate(text: string, months: readonly string[]): DateReading {
  const written = text.trim().replace(/\s+/g, ' ')
  if (written === '') return nothing
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written)
  if (iso) return checked(iso[1], iso[2], iso[3])
  const slashes = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(written)
  if (slashes) return checked(slashes[3], slashes[2], slashes[1])
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/iu.exec(written)
  const month = words?.[2] === undefined ? undefined : monthNumber(words[2], months)
  if (words && month !== undefined) return checked(words[3], String(month), words[1])
  return { ok: false, problem: 'unreadable' }
}

function monthNumber(name: string, months: readonly string[]): number | undefined {
  const wanted = name.toLocaleLowerCase('en-GB')
  if (wanted.length < 3) return undefined
  const index = months.findIndex((month) => month.toLocaleLowerCase('en-GB').startsWith(wanted))
  return index < 0 ? undefined : index + 1
}

function checked(year: string | undefined, month: string | undefined, day: string | undefined): DateReading {
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-')
  return isPartialDate(date) ? { ok: true, date } : { ok: false, problem: 'noSuchDay' }
}
