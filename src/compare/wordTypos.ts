/**
 * Which words may be misspellings of one another. Words are found by what is left of their beginnings when one or
 * two letters are taken out, so that no word is compared with all the others.
 */

export interface NearWord {
  readonly word: string
  /** Letters put in, left out, changed or swapped. */
  readonly distance: number
}

/** Letters that may be wrong. Whatever holds a digit is never taken for another, nor are words of three letters. */
function mostWrong(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * How far two words are apart when one may be a slip of the other; undefined when they are two words. What begins
 * or ends with another letter is another word: formal and informal, employer and employee.
 */
export function typoDistance(a: string, b: string): number | undefined {
  return distanceWithin(a, b, Math.min(mostWrong(a), mostWrong(b)))
}

function distanceWithin(a: string, b: string, most: number): number | undefined {
  if (a === b || most === 0 || Math.abs(a.length - b.length) > most) return undefined
  // In a word of four letters only a doubled one is a slip: skil and skill, but care and core are two words.
  if (Math.min(a.length, b.length) < 5 && withoutDoubles(a) !== withoutDoubles(b)) return undefined
  const swappedStart = a[0] === b[1] && a[1] === b[0]
  if (a[0] !== b[0] && !swappedStart) return undefined
  const sameEnd = a.at(-1) === b.at(-1)
  const swappedEnd = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  if (a.length === b.length && !sameEnd && !swappedEnd) return undefined
  const distance = editDistance(a, b)
  if (distance > most || (distance === 2 && !sameEnd)) return undefined
  return distance
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, '$1')
}

/** What both begin and end with can't be part of a difference, and it is most of two like words. */
function editDistance(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return alignmentDistance(a.slice(start, a.length - end), b.slice(start, b.length - end))
}

/** Optimal string alignment: a swap of two neighbours counts as one. */
function alignmentDistance(a: string, b: string): number {
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (back[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (twoBack[column - 2] ?? 0) + 1)
      now.push(least)
    }
    twoBack = back
    back = now
  }
  return back[b.length] ?? 0
}

const beginning = 7

/**
 * The beginning of a word with up to `most` letters taken out: what it shares with every near word. As numbers, since
 * there are dozens for each word; two that happen to be one number only cost a comparison.
 */
function traces(word: string, most: number): readonly number[] {
  const length = Math.min(word.length, beginning)
  const found: number[] = []
  const none = length
  const without = (first: number, second: number) => {
    let trace = 0
    for (let at = 0; at < length; at++) {
      if (at !== first && at !== second) trace = (Math.imul(trace, 31) + word.charCodeAt(at) + 1) | 0
    }
    if (!found.includes(trace)) found.push(trace)
  }
  without(none, none)
  for (let first = 0; most > 0 && first < length; first++) {
    without(first, none)
    for (let second = first + 1; most > 1 && second < length; second++) without(first, second)
  }
  return found
}

/** Which letters a word has, as bits: one slip changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

interface Known {
  readonly word: string
  readonly most: number
  readonly letters: number
  /** Number of the last search that came across it. */
  search: number
}

export class WordTypos {
  readonly #byTrace = new Map<number, Known[]>()
  readonly #remembered = new Map<string, readonly NearWord[]>()
  #search = 0

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const most = mostWrong(word)
      if (most === 0) continue
      const known = { word, most, letters: lettersOf(word), search: 0 }
      for (const trace of traces(word, most)) {
        const list = this.#byTrace.get(trace)
        if (list) list.push(known)
        else this.#byTrace.set(trace, [known])
      }
    }
  }

  /** The words that this one may stand for by mistake, or the other way round; never the word itself. */
  near(word: string): readonly NearWord[] {
    const before = this.#remembered.get(word)
    if (before) return before
    const most = mostWrong(word)
    const letters = lettersOf(word)
    const search = ++this.#search
    const found: NearWord[] = []
    for (const trace of most === 0 ? [] : traces(word, most)) {
      for (const other of this.#byTrace.get(trace) ?? []) {
        if (other.search === search) continue
        other.search = search
        const least = Math.min(most, other.most)
        if (bitCount(other.letters ^ letters) > least * 2) continue
        const distance = distanceWithin(word, other.word, least)
        if (distance !== undefined) found.push({ word: other.word, distance })
      }
    }
    this.#remembered.set(word, found)
    return found
  }
}
