/**
 * How long the texts of a map may be. A name is drawn, listed and compared wherever the map is shown, a note is set on a
 * page: both have room for far more than people write, and for no more than a screen can bear.
 *
 * Ids that a file's own findings are called by (`settled`) and what stands in `meta` are never drawn, and have no limit but
 * that of the file.
 */
import * as z from 'zod'

/** Names, titles, labels, ids and other short words. In characters (code points), as JSON Schema counts. */
export const longestName = 1_000
/** Notes and other running texts. */
export const longestNote = 20_000

const limits = z.registry<{ readonly most: number }>()

/** The schema, with a limit. zod does not enforce it: what is kept from before may be longer, and must still open. */
export function limited<T extends z.ZodType<string>>(schema: T, most: number): T {
  limits.add(schema, { most })
  return schema
}

/** The most characters of a text of this schema; undefined where there is no limit, or it is no text. */
export function limitOf(schema: z.core.$ZodType): number | undefined {
  return limits.get(schema as z.ZodType)?.most
}

/** Whether a text has more than `most` characters. */
export function isLongerThan(text: string, most: number): boolean {
  // No character is more than two units: most texts need not be looked through.
  if (text.length <= most) return false
  return text.length > 2 * most || lengthOf(text) > most
}

/** In characters. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** For example "1,000 characters". */
export function limitInWords(most: number): string {
  return `${most.toLocaleString('en-GB')} characters`
}
