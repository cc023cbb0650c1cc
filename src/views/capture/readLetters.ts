/** Reads the letters of involvements that someone types: `L`, `l`, `L,P`, `LP`, or the word itself. */
import type { Involvement, Scheme } from '../../model/schemes.ts'

export type LetterReading =
  | { readonly ok: true; readonly involvements: readonly Involvement[] }
  /** `unknown` is the part that means nothing in this scheme. */
  | { readonly ok: false; readonly unknown: string }

/** Each involvement once, in the order typed; none for an empty text. */
export function readLetters(text: string, scheme: Scheme): LetterReading {
  const found = new Set<Involvement>()
  for (const part of text.split(/[\s,;+/&]+/).filter((one) => one !== '')) {
    const whole = involvementOf(part, scheme)
    const each = whole ? [whole] : [...part].map((letter) => involvementOf(letter, scheme))
    for (const involvement of each) {
      if (!involvement) return { ok: false, unknown: part }
      found.add(involvement)
    }
  }
  return { ok: true, involvements: [...found] }
}

function involvementOf(text: string, { involvements }: Scheme): Involvement | undefined {
  const wanted = text.toLocaleLowerCase('en-GB')
  return (
    involvements.find(({ letter }) => letter.toLocaleLowerCase('en-GB') === wanted) ??
    involvements.find(({ label }) => label.toLocaleLowerCase('en-GB') === wanted)
  )
}
