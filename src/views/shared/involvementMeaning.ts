/** What an involvement means, in one sentence: by its label when that is a known one, else by its sharing. */
import type { Involvement } from '../../model/schemes.ts'
import type { Words } from '../words/en.ts'

export function involvementMeaning({ label, sharing }: Involvement, words: Words): string {
  const known: Readonly<Record<string, string>> = words.schemes.meanings
  const key = label.trim().toLocaleLowerCase('en-GB')
  return Object.hasOwn(known, key) ? (known[key] ?? '') : words.schemes.sharingHelp[sharing]
}
