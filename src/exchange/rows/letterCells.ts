/**
 * Cells that say how something is held, in all the ways in which people write it: `A/R`, `R, A`, `A*`, `accountable`,
 * `lead for`. A phrase is one involvement or unknown; it is never read letter by letter.
 */
import type { Scheme } from '../../model/schemes.ts'
import { passiveWords, saysNothing, splitPhrases, wordsFor } from './involvementWords.ts'

export interface CellLetters {
  /** Ids of involvements, each once, in the order of the cell. */
  readonly involvements: readonly string[]
  /** What means nothing in the scheme: single letters, or phrases as they are written. */
  readonly unknown: readonly string[]
}

export interface LetterReader {
  read(cell: string): CellLetters
  /** Of a column of names: what stands in brackets is a remark, and "Funded by" says that these fund. */
  readHeading(text: string): CellLetters
}

/** Before and after an involvement, saying nothing more: `is consulted`, `lead for`. */
const before = /^(?:is|are|be|to be|must be|to|the|an?)\s+/
const after = /\s+(?:for|on|of|in)$/

/** A part that begins so says when the rest holds, or that it does not. */
const qualifies = /^(?:not?|none|nil|never|former(?:ly)?|except|unless|until|if|when|only|but)\b/i

/** `letters`: what letters and phrases mean that the scheme lacks; an empty text leaves them out. */
export function letterReader(scheme: Scheme, letters: Readonly<Record<string, string>> = {}): LetterReader {
  const words = new Map<string, string>()
  const meanings = new Map<string, string>()
  const put = (map: Map<string, string>, word: string, id: string) => {
    const key = keyOf(word)
    if (!map.has(key)) map.set(key, id)
  }
  for (const { id, label } of scheme.involvements) put(words, label, id)
  for (const [word, id] of wordsFor(scheme)) put(words, word, id)
  for (const { id, label } of scheme.involvements) put(meanings, label, id)
  for (const { id, letter } of scheme.involvements) put(meanings, letter, id)
  for (const [word, id] of Object.entries(letters)) if (!words.has(keyOf(word))) put(meanings, word, id)
  const exact = new Map(scheme.involvements.map(({ id, label }) => [label, id]))
  const written = new Set(scheme.involvements.map(({ letter }) => letter))
  const known = new Map<string, CellLetters>()

  /** What a phrase as a whole means. */
  function meaningOf(phrase: string): string | undefined {
    const key = keyOf(phrase)
    const own = meanings.get(key) ?? words.get(key)
    if (own !== undefined) return own
    const bare = key.replace(before, '')
    return words.get(bare) ?? words.get(key.replace(after, '')) ?? words.get(bare.replace(after, ''))
  }

  /** `R A`: single letters, and longer ones as the scheme writes them, with nothing but spaces between. */
  function spacedLetters(phrase: string): string[] | undefined {
    const letters = phrase.split(/\s+/).filter((one) => !saysNothing(one))
    return letters.length > 1 && letters.every((one) => [...one].length === 1 || written.has(one))
      ? letters
      : undefined
  }

  /** `AR` for `A/R`, each letter once. */
  function gluedLetters(phrase: string): string[] | undefined {
    const letters = [...phrase]
    const ids = letters.map((letter) => meanings.get(letter.toLowerCase()))
    const isAllKnown = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length
    return letters.length > 1 && isAllKnown ? ids : undefined
  }

  function read(cell: string): CellLetters {
    const whole = tidy(cell)
    if (saysNothing(whole)) return none
    const own = exact.get(cell.trim()) ?? meaningOf(whole)
    if (own !== undefined) return { involvements: own === '' ? [] : [own], unknown: [] }
    const phrases = splitPhrases(cell)
    const glued = /\p{Ll}/u.test(whole) ? [] : phrases.map((one) => idsOf(one) ?? gluedLetters(one))
    const isGlued = glued.length > 0 && glued.every((ids) => ids !== undefined)
    if (isGlued) return { involvements: distinct(glued.flat() as string[]), unknown: [] }
    const parts = phrases.flatMap((phrase) => spacedLetters(phrase) ?? [phrase])
    const unknown = parts.filter((part) => meaningOf(part) === undefined)
    // What is said of a letter or of the rest in so many words can't be parted from it.
    const isProse = unknown.some((part) => /\s/.test(part)) && parts.some((part) => [...part].length === 1)
    if (isProse || (parts.length > 1 && unknown.some((part) => qualifies.test(part)))) {
      return { involvements: [], unknown: [whole] }
    }
    return { involvements: distinct(parts.flatMap((part) => meaningOf(part) ?? [])), unknown }
  }

  function idsOf(phrase: string): string[] | undefined {
    const own = meaningOf(phrase)
    return own === undefined ? undefined : [own]
  }

  function readKnown(cell: string): CellLetters {
    const found = known.get(cell)
    if (found) return found
    const made = read(cell)
    // Letters come over and over; whole sentences in the wrong column do not.
    if (cell.length < 30) known.set(cell, made)
    return made
  }

  return { read: readKnown, readHeading: (text) => readKnown(plainOfHeading(text)) }
}

const none: CellLetters = { involvements: [], unknown: [] }

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => id !== '')
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Without regard to case, and to marks that point at a footnote. */
function keyOf(text: string): string {
  const plain = tidy(text).toLowerCase()
  return (
    plain
      .replaceAll(/[*†‡“”"']/g, '')
      .replaceAll(/^[\s.:()[\]]+|[\s.:()[\]]+$/g, '')
      .trim() || plain
  )
}

/** A heading as its cells would say it. */
export function plainOfHeading(heading: string): string {
  const bare = tidy(heading.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || tidy(heading)
  return passiveWords.get(keyOf(bare)) ?? bare
}
