/**
 * Where a word of a hidden name stays in running text. A name that stays, stays as it is: "Porter Park" says nothing that the
 * map doesn't say. A surname that stands elsewhere is the person's, even if something that stays is called after it; unless
 * what stays is called just that ("Porter"), when the word alone may mean either.
 */
import type { Hidden } from './hidden.ts'
import { personSpellings } from './nameSpellings.ts'
import { ordinaryWords } from './ordinaryWords.ts'
import { ownName } from './ownName.ts'
import { plainLetters, type WordIn, widestGap, wordsIn } from './wordsIn.ts'

export interface KeptWords {
  /** Whether a word that is compared is no one's, wherever it stands alone. */
  readonly isTaken: (letters: string) => boolean
  /** Whether these words are part of a name that stays: all of it is there, or so much that it is known by it. */
  readonly standsIn: (words: readonly WordIn[], at: number, last: number) => boolean
  /** Names that stay, of more words than one, as they are compared without gaps. */
  readonly phrases: ReadonlySet<string>
}

/** A name is not known by these and a surname: "by Porter", "The Porter". */
const between: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with de der den di du la le van von und'.split(' '),
)

/** `kept` are the names of what stays, without the whole names that are hidden in them. */
export function keptWords(
  hidden: readonly Pick<Hidden, 'name' | 'isPerson' | 'sharesWords'>[],
  kept: readonly string[],
): KeptWords {
  const persons = personWords(hidden)
  const ofHidden = new Set(
    hidden.flatMap(({ name }) => wordsIn(name).flatMap(({ plain, long }) => [plain, long])),
  )
  const taken = new Set(ordinaryWords)
  const phrases = new Map<string, readonly string[]>()
  for (const name of kept) {
    const words = wordsIn(name)
      .map(({ plain }) => plain)
      .filter((plain) => plain !== '')
    if (words.length > 1) phrases.set(words.join(' '), words)
    for (const word of words) if (words.length === 1 || !ofOneOf(persons, word)) taken.add(word)
  }
  const places = new Map<string, { phrase: readonly string[]; index: number }[]>()
  for (const phrase of phrases.values()) {
    for (const [index, word] of phrase.entries()) {
      const known = places.get(word)
      if (known) known.push({ phrase, index })
      else places.set(word, [{ phrase, index }])
    }
  }

  const isSaid = ({ written, plain, long }: WordIn) =>
    plain.length > 1 &&
    /^\p{Cf}*[\p{Lu}\p{Lt}]/u.test(written) &&
    !between.has(plain) &&
    !ofOneOf(ofHidden, plain) &&
    !ofOneOf(ofHidden, long)

  return {
    isTaken: (letters) => ofOneOf(taken, letters),
    standsIn: (words, at, last) =>
      (places.get(words[at]?.plain ?? '') ?? []).some(({ phrase, index }) => {
        let [start, from] = [at, index]
        while (from > 0 && isNext(words, start, phrase[from - 1], phrase[from]))
          [start, from] = [start - 1, from - 1]
        let [end, until] = [at, index]
        while (until < phrase.length - 1 && isNext(words, end + 1, phrase[until], phrase[until + 1]))
          [end, until] = [end + 1, until + 1]
        if (end < last) return false
        const isWhole = from === 0 && until === phrase.length - 1
        return isWhole || words.slice(start, end + 1).some(isSaid)
      }),
    phrases: new Set([...phrases.values()].map((words) => words.join(''))),
  }
}

/** Whether these two stand there next to each other, the second at this place. */
function isNext(
  words: readonly WordIn[],
  at: number,
  one: string | undefined,
  other: string | undefined,
): boolean {
  const word = words[at]
  return word !== undefined && word.gap <= widestGap && word.plain === other && words[at - 1]?.plain === one
}

/** "The Porters" are as "Porter" is. */
function ofOneOf(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))
}

/** First names and surnames of people, which are theirs wherever they stand. */
function personWords(hidden: readonly Pick<Hidden, 'name' | 'isPerson' | 'sharesWords'>[]): Set<string> {
  return new Set(
    hidden.flatMap(({ name, isPerson, sharesWords }) => {
      if (!isPerson || sharesWords) return []
      const own = ownName(name)
      const words = wordsIn(own)
      // "Porter (Director)" is hidden as a whole name.
      return words.length === 1 ? [plainLetters(own)] : [...personSpellings(own).parts]
    }),
  )
}
