/** Whether letters without any gaps, as in a web address, hold a name somewhere. */
import type { Hidden } from './hideNames.ts'
import { ownSpelling, personSpellings } from './nameSpellings.ts'
import { ordinaryWords } from './ordinaryWords.ts'
import { wordsIn } from './wordsIn.ts'

/** Shorter ones stand within other words by chance. */
const shortest = 4

/** `kept` are names that stay. */
export function isNamedIn(hidden: readonly Hidden[], kept: readonly string[]): (letters: string) => boolean {
  const taken = new Set(kept.flatMap((name) => wordsIn(name).map(({ plain }) => plain)))
  const names = new Set<string>()
  for (const { name, isPerson } of hidden) {
    const { whole, initials, parts } = isPerson ? personSpellings(name) : ownSpelling(name)
    for (const spelling of [...whole, ...initials]) names.add(spelling)
    for (const part of parts) if (!taken.has(part) && !ordinaryWords.has(part)) names.add(part)
  }
  const searched = [...names].filter((spelling) => spelling.length >= shortest)
  return (letters) => searched.some((spelling) => letters.includes(spelling))
}
