/** Whether letters without any gaps, as in a web address, hold a name somewhere. */
import type { Hidden } from './hidden.ts'
import { keptWords } from './keptWords.ts'
import { ownSpelling, personSpellings } from './nameSpellings.ts'

/** Shorter ones stand within other words by chance. */
const shortest = 4

/** `kept` are names that stay: where one of them stands in full, a surname in it says nothing. */
export function isNamedIn(hidden: readonly Hidden[], kept: readonly string[]): (letters: string) => boolean {
  const stays = keptWords(hidden, kept)
  const names = new Set<string>()
  const parts = new Set<string>()
  for (const { name, isPerson, alone } of hidden) {
    const found = isPerson ? personSpellings(name) : ownSpelling(name, alone)
    for (const spelling of [...found.whole.keys(), ...found.initials.keys()])
      if (spelling.length >= shortest) names.add(spelling)
    for (const part of found.parts) if (part.length >= shortest && !stays.isTaken(part)) parts.add(part)
  }
  const searched = [...parts]
  const phrases = [...stays.phrases]
    .filter((phrase) => searched.some((part) => phrase.includes(part)))
    // The longer one first: another may be a part of it.
    .sort((one, other) => other.length - one.length)
  return (letters) => {
    if ([...names].some((spelling) => letters.includes(spelling))) return true
    if (!searched.some((part) => letters.includes(part))) return false
    const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), letters)
    return searched.some((part) => rest.includes(part))
  }
}
