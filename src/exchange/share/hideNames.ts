/**
 * Replaces names in running text. Names are never made into patterns: the words of the text are put together again and looked up
 * among the spellings of the names, so that no kind of space, hyphen, dot or line break between them makes a difference.
 *
 * Found is: a whole name in any order of its words, with initials, without its middle names; first names and surnames alone,
 * unless they are ordinary words, or names that stay, or stand in one (`keptWords`); those too after "Mrs" and the like. Words
 * are one name only where no sentence ends and no list goes on between them (`joinedWords`). Not found are nicknames, slips
 * of the pen, endings of other languages, letters of another alphabet that only look alike, and names inside longer words.
 */
import type { Hidden } from './hidden.ts'
import { areJoined, eitherWay, goesOn, isParted, plainWay, type Way } from './joinedWords.ts'
import { type KeptWords, keptWords } from './keptWords.ts'
import { ownSpelling, personSpellings } from './nameSpellings.ts'
import { honorifics, ordinaryWords } from './ordinaryWords.ts'
import { isCapital, isWithoutCase, type WordIn, widestGap, wordsIn } from './wordsIn.ts'

/** From so many letters on a name alone is found in small letters too: "kim" might be anything, "zedworth" is not. */
const shortestInSmallLetters = 4

type Kind = 'whole' | 'initials' | 'part'

interface Found {
  readonly kind: Kind
  readonly isPerson: boolean
  readonly instead: readonly string[]
  readonly way: Way
  /** Words that are recorded in small letters ("van der"). */
  readonly small: ReadonlySet<string>
}

interface Spelt {
  readonly all: ReadonlyMap<string, Found>
  /** First names and surnames, also those that are someone else's whole name. */
  readonly parts: ReadonlyMap<string, Found>
}

/** `kept` are the names of what stays: where one of them stands nothing but whole names is replaced. */
export function hideNames(hidden: readonly Hidden[], kept: readonly string[] = []): (text: string) => string {
  const spellings = spellingsOf(hidden)
  if (spellings.all.size === 0) return (text) => text
  const longest = Math.max(...[...spellings.all.keys()].map((spelling) => spelling.length)) + 1
  // Whole names and "Mrs Porter" first: a word of "Ann Porter Trust" that is only there by her name is hers.
  const whole = replacing(spellings, longest)
  return replacing(spellings, longest, keptWords(hidden, kept.map(whole)))
}

function spellingsOf(hidden: readonly Hidden[]): Spelt {
  const all = new Map<string, Found>()
  const parts = new Map<string, Found>()
  const each = hidden.map((one) => ({
    of: one.isPerson ? personSpellings(one.name) : ownSpelling(one.name, one.alone),
    isPerson: one.isPerson,
    instead: [one.instead],
    small: new Set(wordsIn(one.name).flatMap(({ written, plain }) => (isCapital(written) ? [] : plain))),
  }))
  // The surest kind first: where two people share a surname the one whose whole name it is goes before.
  for (const kind of ['whole', 'initials'] as const)
    for (const { of, ...one } of each)
      for (const [spelling, way] of of[kind]) addTo(all, spelling, { ...one, kind, way })
  for (const { of, ...one } of each)
    for (const spelling of of.parts)
      for (const known of [all, parts]) addTo(known, spelling, { ...one, kind: 'part', way: plainWay })
  return { all, parts }
}

function addTo(known: Map<string, Found>, spelling: string, one: Found): void {
  const before = known.get(spelling)
  if (before && before.kind !== one.kind) return
  if (!before) known.set(spelling, one)
  else
    known.set(spelling, {
      kind: one.kind,
      isPerson: before.isPerson || (one.kind === 'part' && one.isPerson),
      instead: [...new Set([...before.instead, ...one.instead])].slice(0, mostNamed + 1),
      way: eitherWay(before.way, one.way),
      small: one.small.size === 0 ? before.small : new Set([...before.small, ...one.small]),
    })
}

function replacing(
  spellings: Spelt,
  longest: number,
  /** Without them whole names only are replaced. */
  kept?: KeptWords,
): (text: string) => string {
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
    let [letters, long] = ['', '']
    let best: { found: Found; last: number } | undefined
    for (let last = at; last < words.length; last++) {
      const word = words[last] as WordIn
      if (last > at && word.gap > widestGap) break
      letters += word.plain
      long += word.long
      if (letters.length > longest) break
      const found =
        foundAs(letters, 'plain', words, at, last) ??
        (long === letters ? undefined : foundAs(long, 'long', words, at, last))
      if (found) best = { found, last }
    }
    return best
  }

  function foundAs(
    letters: string,
    spelling: 'plain' | 'long',
    words: readonly WordIn[],
    at: number,
    last: number,
  ): Found | undefined {
    const found = spellings.all.get(letters) ?? (words[last]?.plain === 's' ? undefined : pluralOf(letters))
    if (!found) return undefined
    const run = words.slice(at, last + 1)
    const lengths = run.map((word) => word[spelling].length)
    return areJoined(run, lengths, found.way) && counts(found, words, at, last, letters) ? found : undefined
  }

  /** "The Zedworths", and "Zedworths" for "Zedworth's". */
  function pluralOf(letters: string): Found | undefined {
    return letters.endsWith('s') ? spellings.parts.get(letters.slice(0, -1)) : undefined
  }

  function counts(
    found: Found,
    words: readonly WordIn[],
    at: number,
    last: number,
    letters: string,
  ): boolean {
    const { kind, isPerson } = found
    const run = words.slice(at, last + 1)
    const ordinary = run.filter(({ plain }) => plain.length < 2 || ordinaryWords.has(plain))
    if (kind === 'whole') {
      if (isPerson && run.length > 1 && !found.way.inOrder && !countsTurned(found, words, at, last))
        return false
      // "The ward will …" is not about Will Ward.
      const mayBeSmall = isPerson && run.length > 1 ? ordinary.length < run.length : letters.length > 1
      return mayBeSmall || run.every(({ written }) => isCapital(written))
    }
    if (kind === 'initials') {
      if (run.length === 1) return true
      // "a porter" and "A porter" are someone's trade.
      if (!ordinary.every(({ written }) => isCapital(written))) return false
      return found.way.inOrder || (!goesOn(words, last) && countsTurned(found, words, at, last))
    }
    if (honorifics.has(words[at - 1]?.plain ?? '')) return true
    if (!kept || kept.isTaken(letters) || kept.standsIn(words, at, last)) return false
    if (letters.length < 3) return isWithoutCase(letters) && letters.length > 1
    // What a view is known by may be a word of every day in small letters.
    if (!isPerson) return isCapital(run[0]?.written ?? '')
    return letters.length >= shortestInSmallLetters || isCapital(run[0]?.written ?? '')
  }
}

/** In another order than it is recorded in ("Porter, Ann"), which other words may have by chance: "In the field, Bo works". */
function countsTurned({ small }: Found, words: readonly WordIn[], at: number, last: number): boolean {
  const run = words.slice(at, last + 1)
  if (isParted(run) && goesOn(words, last)) return false
  const isOrdinary = ({ plain }: WordIn) => ordinaryWords.has(plain)
  if (run.every(isOrdinary)) return false
  return (
    !run.some(isOrdinary) ||
    run.every((word) => isCapital(word.written) || (small.has(word.plain) && !isOrdinary(word)))
  )
}

/** Of more, each of whom it may be, none is named. */
const mostNamed = 2

function wordsFor(instead: readonly string[]): string {
  return instead.length > mostNamed ? 'Someone' : instead.join(' or ')
}
