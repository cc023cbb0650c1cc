/** Which of many names a few typed letters may mean: exact beginnings first, then what is spelt alike. */
import Fuse from 'fuse.js'
import { normaliseName } from '../../compare/normaliseName.ts'

export interface NamedEntry {
  readonly id: string
  readonly name: string
  /** Short names and aliases: they find the entry too. */
  readonly otherNames: readonly string[]
}

/** The entry that the text names exactly, by its name before any short name or alias. */
export function entryNamed(entries: readonly NamedEntry[], text: string): NamedEntry | undefined {
  const wanted = normaliseName(text)
  if (wanted === '') return undefined
  return (
    entries.find(({ name }) => normaliseName(name) === wanted) ??
    entries.find(({ otherNames }) => otherNames.some((name) => normaliseName(name) === wanted))
  )
}

const indexes = new WeakMap<readonly NamedEntry[], Fuse<NamedEntry>>()

/** Best first, at most `limit`: what is called just so, and then what is close, also by another name. With no text, the first ones as they stand. Text is compared, never read as a pattern. */
export function rankNames(
  entries: readonly NamedEntry[],
  text: string,
  limit = 8,
  /** `surely` leaves out what is only spelt alike. */
  how: 'surely' | 'perhaps' = 'perhaps',
): NamedEntry[] {
  const wanted = normaliseName(text)
  if (wanted === '') return entries.slice(0, limit)
  const typed = wanted.split(' ')
  const folded = foldedNames(entries)
  const called = folded.filter(({ names: [own] }) => own?.text === wanted)
  const ranked = new Set(called.slice(0, limit).map(({ entry }) => entry))
  for (const isLike of closenesses) {
    for (const { entry, names } of folded) {
      if (ranked.size >= limit) break
      if (names.some((name) => isLike(name, wanted, typed))) ranked.add(entry)
    }
  }
  if (how === 'perhaps' && ranked.size < limit) {
    for (const { item } of fuseOf(entries).search(text.trim(), { limit })) {
      if (ranked.size >= limit) break
      ranked.add(item)
    }
  }
  return [...ranked]
}

/** Those that the text may be short for: "wf dir" for "Workforce directorate", "lwp" for "Local workforce planning". */
export function shortenedNames(entries: readonly NamedEntry[], text: string, limit = 3): NamedEntry[] {
  const wanted = normaliseName(text)
  const typed = wanted.split(' ')
  const isShort = ({ words, initials }: FoldedName) => {
    if (typed.length === 1) return wanted.length > 2 && initials === wanted
    if (typed.every((word) => words.includes(word))) return false
    return startsEach(typed, words, (word, whole) => word === whole || isContraction(word, whole))
  }
  return foldedNames(entries)
    .filter(({ names }) => names.some(isShort))
    .slice(0, limit)
    .map(({ entry }) => entry)
}

interface FoldedName {
  readonly text: string
  readonly words: readonly string[]
  /** Of the words that carry the meaning: "hm" for "Head of Midwifery". */
  readonly initials: string
}

const folds = new WeakMap<
  readonly NamedEntry[],
  { readonly entry: NamedEntry; readonly names: FoldedName[] }[]
>()
const joining: ReadonlySet<string> = new Set(['a', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to', 'with'])

function foldedNames(entries: readonly NamedEntry[]) {
  const before = folds.get(entries)
  if (before) return before
  const made = entries.map((entry) => ({ entry, names: [entry.name, ...entry.otherNames].map(folded) }))
  folds.set(entries, made)
  return made
}

function folded(name: string): FoldedName {
  const text = normaliseName(name)
  const words = text.split(/[\s/&(),-]+/u).filter((word) => word !== '')
  const telling = words.filter((word) => !joining.has(word))
  return { text, words, initials: telling.length > 1 ? telling.map((word) => word[0]).join('') : '' }
}

/** How a name can be like what is typed, the closest first. */
const closenesses: readonly ((name: FoldedName, wanted: string, typed: readonly string[]) => boolean)[] = [
  ({ text }, wanted) => text === wanted,
  ({ text }, wanted) => text.startsWith(wanted),
  ({ text }, wanted) => text.includes(` ${wanted}`),
  ({ words }, _, typed) => startsEach(typed, words, (word, whole) => whole.startsWith(word)),
  ({ initials }, wanted) => wanted.length > 1 && initials.startsWith(wanted),
  ({ words }, _, typed) => startsEach(typed, words, isLettersOf),
]

/** Whether each typed word stands for a word of its own. */
function startsEach(
  typed: readonly string[],
  words: readonly string[],
  standsFor: (word: string, whole: string) => boolean,
): boolean {
  const left = [...words]
  return typed.every((word) => {
    const at = left.findIndex((whole) => standsFor(word, whole))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** `wf` of `workforce`: the same first letter, the others in the same order. */
function isLettersOf(word: string, whole: string): boolean {
  if (word[0] !== whole[0]) return false
  let at = 0
  for (const letter of word) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** As `isLettersOf`, but only what looks shortened: no vowel after the first letter, so that "act" is no "account". */
function isContraction(word: string, whole: string): boolean {
  return word.length > 1 && !/.[aeiou]/.test(word) && isLettersOf(word, whole)
}

function fuseOf(entries: readonly NamedEntry[]): Fuse<NamedEntry> {
  const before = indexes.get(entries)
  if (before) return before
  const made = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'otherNames', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  indexes.set(entries, made)
  return made
}

export interface NamePiece {
  readonly text: string
  readonly matched: boolean
  /** Where the piece starts in the name. */
  readonly at: number
}

/** The name in pieces, with those marked that begin like one of the typed words. */
export function markMatches(name: string, text: string): NamePiece[] {
  const typed = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')
  const pieces: NamePiece[] = []
  let at = 0
  for (const word of name.split(/(?<=\s)/)) {
    const folded = word.toLocaleLowerCase('en-GB')
    const length = typed.find((one) => folded.startsWith(one))?.length ?? 0
    if (length > 0) pieces.push({ text: word.slice(0, length), matched: true, at })
    if (length < word.length) pieces.push({ text: word.slice(length), matched: false, at: at + length })
    at += word.length
  }
  return pieces
}
