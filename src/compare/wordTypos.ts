/**
 * Which words may be misspellings of one another. Words are found by what is left of their beginnings when one or
 * two letters are taken out, so that no word is compared with all the others.
 */

export interface NearWord {
  readonly word: string
  /** Letters put in, left out, changed or swapped. */
  readonly distance: number
}

/** Letters that may be wrong. Short words and whatever holds a digit are never taken for one another. */
function mostWrong(word: string): number {
  if (word.length < 5 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * How far two words are apart when one may be a slip of the other; undefined when they are two words. What begins
 * or ends with another letter is another word: formal and informal, employer and employee.
 */
export function typoDistance(a: string, b: string): number | undefined {
  const most = Math.min(mostWrong(a), mostWrong(b))
  if (a === b || most === 0 || Math.abs(a.length - b.length) > most) return undefined
  const swappedStart = a[0] === b[1] && a[1] === b[0]
  const swappedEnd = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  if (a[0] !== b[0] && !swappedStart) return undefined
  const sameEnd = a.at(-1) === b.at(-1)
  if (a.length === b.length && !sameEnd && !swappedEnd) return undefined
  const distance = editDistance(a, b)
  if (distance > most || (distance === 2 && !sameEnd)) return undefined
  return distance
}

/** Optimal string alignment: a swap of two neighbours counts as one. */
function editDistance(a: string, b: string): number {
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

/** The beginning of a word with up to `most` letters taken out: what it shares with every near word. */
function traces(word: string, most: number): ReadonlySet<string> {
  const found = new Set([word.slice(0, beginning)])
  let last = [...found]
  for (let taken = 0; taken < most; taken++) {
    const next: string[] = []
    for (const one of last) {
      for (let at = 0; at < one.length; at++) {
        const left = one.slice(0, at) + one.slice(at + 1)
        if (found.has(left)) continue
        found.add(left)
        next.push(left)
      }
    }
    last = next
  }
  return found
}

export class WordTypos {
  readonly #byTrace = new Map<string, string[]>()
  readonly #remembered = new Map<string, readonly NearWord[]>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const most = mostWrong(word)
      if (most === 0) continue
      for (const trace of traces(word, most)) {
        const list = this.#byTrace.get(trace)
        if (list) list.push(word)
        else this.#byTrace.set(trace, [word])
      }
    }
  }

  /** The words that this one may stand for by mistake, or the other way round; never the word itself. */
  near(word: string): readonly NearWord[] {
    const before = this.#remembered.get(word)
    if (before) return before
    const most = mostWrong(word)
    const seen = new Set<string>()
    const found: NearWord[] = []
    for (const trace of most === 0 ? [] : traces(word, most)) {
      for (const other of this.#byTrace.get(trace) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        const distance = typoDistance(word, other)
        if (distance !== undefined) found.push({ word: other, distance })
      }
    }
    this.#remembered.set(word, found)
    return found
  }
}
