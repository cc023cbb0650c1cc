/** Every way in which a name is looked for, as the letters that are compared (`plainLetters`), spaces and hyphens left out. */
import { eitherWay, hasComma, hasStop, type Way } from './joinedWords.ts'
import { honorifics } from './ordinaryWords.ts'
import { type WordIn, wordsIn } from './wordsIn.ts'

export type Ways = ReadonlyMap<string, Way>

export interface Spellings {
  /** Of the whole name: its words in any order, also with a middle name left out. */
  readonly whole: Ways
  /** With all but one word as an initial ("A. Porter", "Porter, A."). */
  readonly initials: Ways
  /** First names and surnames by themselves, however often they are ordinary words. */
  readonly parts: ReadonlySet<string>
}

/** More words are looked for in their own order and backwards only: their orders would be too many. */
const mostInAnyOrder = 4

/** A word of a name, or its initial: where it stands there, and what is recorded before it. */
interface Piece extends Pick<WordIn, 'plain' | 'between'> {
  readonly at: number
}

/** Of a person. Titles before the name, and what stands in brackets or after the comma of a post, are no part of it. */
export function personSpellings(name: string): Spellings {
  const whole = new Map<string, Way>()
  const initials = new Map<string, Way>()
  const parts = new Set<string>()
  for (const pieces of readings(name)) {
    const [first, last] = [pieces[0], pieces.at(-1)]
    const shorter = first && last && pieces.length > 2 ? [pieces, [first, last]] : [pieces]
    for (const some of shorter) {
      for (const order of orders(some)) add(whole, order)
      for (const order of initialled(some)) add(initials, order)
    }
    if (pieces.length > 1) for (const { plain } of pieces) if ([...plain].length > 1) parts.add(plain)
  }
  if (wordsIn(name).length > 2)
    for (const one of name.split(/[\s,()]+/).flatMap(compounds))
      for (const pieces of spelt(wordsIn(one))) parts.add(lettersOf(pieces))
  whole.delete('')
  return { whole, initials, parts }
}

/** Of a view, a table, a document: its words in their order, and those of them that it is known by `alone`. */
export function ownSpelling(name: string, alone: readonly string[] = []): Spellings {
  const whole = new Map<string, Way>()
  for (const pieces of spelt(wordsIn(name))) add(whole, pieces)
  whole.delete('')
  return { whole, initials: new Map(), parts: new Set(alone) }
}

function add(ways: Map<string, Way>, pieces: readonly Piece[]): void {
  const letters = lettersOf(pieces)
  ways.set(letters, eitherWay(ways.get(letters), wayOf(pieces)))
}

function wayOf(pieces: readonly Piece[]): Way {
  const commas = new Set<number>()
  const stops = new Set<number>()
  let length = 0
  const back: number[] = []
  for (const [index, { at, plain, between }] of pieces.entries()) {
    const before = pieces[index - 1]
    if (before && at < before.at) back.push(length)
    if (before && at === before.at + 1) {
      if (hasComma(between)) commas.add(length)
      if (hasStop(between)) stops.add(length)
    }
    length += plain.length
  }
  // "Porter, Ann": what comes last in the name stands before what comes first. It may be recorded so: then this is its order.
  const isTurned = back.length === 1 && (pieces.at(-1)?.at ?? 0) < (pieces[0]?.at ?? 0)
  if (isTurned && !pieces.some(({ at, between }) => at > 0 && hasComma(between))) commas.add(back[0] ?? 0)
  return { inOrder: back.length === 0, commas, stops }
}

/** What of it may be the name: all; without brackets; what stands before a comma, if that is a name by itself. */
function readings(name: string): Piece[][] {
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const [before = '', ...after] = bare.split(',')
  const isName = wordsIn(before).length > 1
  const texts = [name, bare, ...(after.length > 0 && isName ? [before] : [])]
  // "Porter, Ann" is Ann Porter.
  if (after.length === 1 && !isName) texts.push(`${after[0]} ${before}`)
  return [...new Set(texts)]
    .map(nameWordsOf)
    .filter((words) => words.length > 0)
    .flatMap(spelt)
}

function nameWordsOf(text: string): WordIn[] {
  const words = wordsIn(text).filter(({ plain }) => plain !== '')
  const first = words.findIndex(({ plain }) => !honorifics.has(plain))
  return first > 0 ? words.slice(first) : words
}

/** The words in each spelling of their letters; those of a name with very many that have two, all in the one or the other. */
function spelt(words: readonly WordIn[]): Piece[][] {
  if (words.filter(({ plain, long }) => plain !== long).length > mostInAnyOrder)
    return (['plain', 'long'] as const).map((way) =>
      words.map((word, at) => ({ plain: word[way], between: word.between, at })),
    )
  return words.reduce<Piece[][]>(
    (all, { plain, long, between }, at) =>
      all.flatMap((before) =>
        [...new Set([plain, long])].map((one) => [...before, { plain: one, between, at }]),
      ),
    [[]],
  )
}

function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map(({ plain }) => plain).join('')
}

/** "O'Brien", "Porter-Smith" and "Ann-Marie" as they are, and "O'Brien" of "O'Brien-Smythe". */
function compounds(text: string): string[] {
  const pieces = text.split(/\p{Pd}+/u)
  if (pieces.length > mostInAnyOrder) return [text]
  return pieces
    .flatMap((_, from) =>
      pieces.slice(from).map((_last, more) => pieces.slice(from, from + more + 1).join('-')),
    )
    .filter((one) => wordsIn(one).length > 1)
}

function orders<T>(words: readonly T[]): T[][] {
  if (words.length > mostInAnyOrder)
    return [[...words], words.toReversed(), [...words.slice(-1), ...words.slice(0, -1)]]
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, index) => orders(words.toSpliced(index, 1)).map((rest) => [word, ...rest]))
}

/** One word in full, first or last, and the first letters of the others in their order. */
function initialled(words: readonly Piece[]): Piece[][] {
  return words.flatMap((word, index) => {
    const rest = words.toSpliced(index, 1).map((one) => ({ ...one, plain: [...one.plain][0] ?? '' }))
    const first = rest.slice(0, 1)
    if ([...word.plain].length < 2 || first.length === 0) return []
    return [
      [...rest, word],
      [word, ...rest],
      [...first, word],
      [word, ...first],
    ]
  })
}
