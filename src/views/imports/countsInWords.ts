/** "240 remits, 12 organisations and 30 functions"; what there is none of is not named. */
import type { Words } from '../words/en.ts'

export function countsInWords(words: Words, counts: Readonly<Record<string, number>>): string {
  const named = words.imports.counted
    .filter((collection) => (counts[collection] ?? 0) > 0)
    .map((collection) => words.counts[collection](counts[collection] ?? 0))
  return words.imports.and(named)
}
