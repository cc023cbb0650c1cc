/**
 * Replaces names in running text. Names are never made into patterns: the words of the text are put together again and looked up
 * among the spellings of the names, so that no kind of space, hyphen, dot or line break between them makes a difference.
 *
 * Found is: a whole name in any order of its words, with initials, without its middle names; first names and surnames alone,
 * unless they are words of something that stays or ordinary ones; those too after "Mrs" and the like. Not found are
 * nicknames, slips of the pen, letters of another alphabet that only look alike, and names inside longer words.
 */
import { ownSpelling, personSpellings } from './nameSpellings.ts'
import { honorifics, ordinaryWords } from './ordinaryWords.ts'
import { type WordIn, wordsIn } from './wordsIn.ts'

export interface Hidden {
  readonly name: string
  readonly instead: string
  /** People are known by parts of their name as well. */
  readonly isPerson: boolean
}

/** What stands between two words of a name is no longer than this: a space, ", ", " – ". */
const widestGap = 4
/** From so many letters on a name alone is found in small letters too: "kim" might be anything, "zedworth" is not. */
const shortestInSmallLetters = 4

type Kind = 'whole' | 'initials' | 'part'

interface Found {
  readonly kind: Kind
  readonly isPerson: boolean
  readonly instead: readonly string[]
}

/** `kept` are the names of what stays: their words, alone, are no one's. */
export function hideNames(hidden: readonly Hidden[], kept: readonly string[] = []): (text: string) => string {
  const spellings = spellingsOf(hidden)
  if (spellings.size === 0) return (text) => text
  const longest = Math.max(...[...spellings.keys()].map((spelling) => spelling.length)) + 1
  // Whole names and "Mrs Porter" first: a word of "Ann Porter Trust" that is only there by her name is hers.
  const whole = replacing(spellings, longest, new Set())
  const taken = new Set(kept.flatMap((name) => wordsIn(whole(name)).map(({ plain }) => plain)))
  for (const word of ordinaryWords) taken.add(word)
  return replacing(spellings, longest, taken)
}

function spellingsOf(hidden: readonly Hidden[]): ReadonlyMap<string, Found> {
  const all = new Map<string, Found>()
  // The surest kind first: where two people share a surname the one whose whole name it is goes before.
  for (const kind of ['whole', 'initials', 'part'] as const) {
    for (const { name, instead, isPerson } of hidden) {
      const of = isPerson ? personSpellings(name) : ownSpelling(name)
      for (const spelling of kind === 'part' ? of.parts : of[kind]) {
        const before = all.get(spelling)
        if (!before) all.set(spelling, { kind, isPerson, instead: [instead] })
        else if (before.kind === kind && !before.instead.includes(instead))
          all.set(spelling, { ...before, instead: [...before.instead, instead] })
      }
    }
  }
  return all
}

function replacing(
  spellings: ReadonlyMap<string, Found>,
  longest: number,
  taken: ReadonlySet<string>,
): (text: string) => string {
  const onlyWhole = taken.size === 0
  return (text) => {
    const words = wordsIn(text)
    let result = ''
    let from = 0
    for (let at = 0; at < words.length; ) {
      const match = longestAt(words, at)
      if (!match) {
        at += 1
        continue
      }
      const first = words[at] as WordIn
      const last = words[match.last] as WordIn
      result += text.slice(from, first.start) + wordsFor(match.found.instead)
      from = last.end
      at = match.last + 1
    }
    return result + text.slice(from)
  }

  function longestAt(words: readonly WordIn[], at: number) {
    let letters = ''
    let best: { found: Found; last: number } | undefined
    for (let last = at; last < words.length; last++) {
      const word = words[last] as WordIn
      const before = words[last - 1]
      if (last > at && before && word.start - before.end > widestGap) break
      letters += word.plain
      if (letters.length > longest) break
      const found = spellings.get(letters) ?? (word.plain === 's' ? undefined : pluralOf(letters))
      if (found && counts(found, words, at, last, letters)) best = { found, last }
    }
    return best
  }

  /** "The Zedworths", and "Zedworths" for "Zedworth's". */
  function pluralOf(letters: string): Found | undefined {
    const found = letters.endsWith('s') ? spellings.get(letters.slice(0, -1)) : undefined
    return found?.kind === 'part' ? found : undefined
  }

  function counts(
    { kind, isPerson }: Found,
    words: readonly WordIn[],
    at: number,
    last: number,
    letters: string,
  ): boolean {
    const run = words.slice(at, last + 1)
    if (kind === 'whole') {
      // "The ward will …" is not about Will Ward.
      const isOrdinary = run.every(({ plain }) => plain.length < 2 || ordinaryWords.has(plain))
      const mayBeSmall = isPerson && run.length > 1 ? !isOrdinary : letters.length > 1
      return mayBeSmall || run.every(({ written }) => isCapital(written))
    }
    if (kind === 'initials')
      // "a porter" is someone's trade.
      return run.length === 1 || run.every(({ written, plain }) => plain.length > 1 || isCapital(written))
    if (honorifics.has(words[at - 1]?.plain ?? '')) return true
    if (onlyWhole) return false
    const isTaken = taken.has(letters) || (letters.endsWith('s') && taken.has(letters.slice(0, -1)))
    if (isTaken || letters.length < 3) return isWithoutCase(letters) && !isTaken && letters.length > 1
    return letters.length >= shortestInSmallLetters || isCapital(run[0]?.written ?? '')
  }
}

function wordsFor(instead: readonly string[]): string {
  return instead.length > 2 ? 'Someone' : instead.join(' or ')
}

function isCapital(written: string): boolean {
  const [first = ''] = written.normalize('NFKC').replace(/^\p{Cf}+/u, '')
  return first !== first.toLowerCase() || isWithoutCase(first)
}

function isWithoutCase(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase()
}
