/**
 * What the rules leave of names that are to be hidden, for whoever hands a copy on: words that stay where they stand alone in
 * a text of the copy, with the reason, and names that stay and have a hidden name in them. Pure. What is in no text of the
 * copy is not told of: there is nothing to look at.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { allTexts } from './allTexts.ts'
import type { Hidden } from './hidden.ts'
import { type KeptName, keptNames, type NamedList } from './keptNames.ts'
import { type KeptWords, keptWords } from './keptWords.ts'
import { namesToHide } from './namesToHide.ts'
import { honorifics, ordinaryWords } from './ordinaryWords.ts'
import { ownName } from './ownName.ts'
import type { Redaction } from './redactionFields.ts'
import { isCapital, isWithoutCase, plainLetters, type WordIn, wordsIn } from './wordsIn.ts'

export type WordLeft =
  /** Something that stays is called just that, or has it in its name. */
  | { readonly word: string; readonly because: 'name' | 'inName'; readonly list: NamedList }
  | { readonly word: string; readonly because: 'ordinary' | 'short' }

export interface NamesLeft {
  readonly alone: readonly WordLeft[]
  readonly inNames: readonly { readonly name: string; readonly of: 'people' | 'perspectives' }[]
}

/** A word of a hidden name. */
interface Piece extends Pick<WordIn, 'written' | 'plain' | 'long'> {
  readonly of: 'people' | 'perspectives'
  /** A first name or a surname; in the name of a view, or of a post, words are words like others. */
  readonly isPersons: boolean
}

/** `copy` is what `redactMap` makes of the map. */
export function namesLeft(map: RemitMap, chosen: ReadonlySet<Redaction>, copy: RemitMap): NamesLeft {
  const { hidden, kept: before } = namesToHide(map, chosen)
  const pieces = [
    ...hidden.flatMap(piecesOf).flatMap((one) => [one, { ...one, plain: one.long }]),
    ...(chosen.has('people') ? sharedNames(map, before) : []),
  ]
  if (pieces.length === 0) return { alone: [], inNames: [] }
  const kept = keptNames(copy, chosen)
  const stays = keptWords(
    hidden,
    kept.map(({ name }) => name),
  )
  const shown = capitalsAlone(copy, kept, stays)
  const alone = new Map<string, WordLeft>()
  const called = new Map(kept.map(({ name, list }) => [plainLetters(name), list]))
  const isLeft = reasons(kept, called, stays)
  // "NHSU’s own view" and the post of a "Reviewer of NHSU" say nothing by the name of what stays.
  const secret = pieces.filter(({ isPersons, plain }) => isPersons || !called.has(plain))
  for (const piece of secret) {
    const left = shown.has(piece.plain) && !alone.has(piece.plain) && isLeft(piece)
    if (left) alone.set(piece.plain, left)
  }
  return { alone: [...alone.values()], inNames: namesWithin(kept, secret, new Set(alone.keys())) }
}

function piecesOf({ name, isPerson, sharesWords, alone }: Hidden): Piece[] {
  // A year tells no one.
  const all = wordsIn(name).filter(
    ({ plain }) => plain.length > 1 && /\p{L}/u.test(plain) && !honorifics.has(plain),
  )
  if (alone) {
    const known = isPerson
      ? all.filter(({ written }) => !isAbbreviation(written))
      : all.filter(({ plain }) => alone.includes(plain))
    return known.map((one) => ({ ...one, of: 'perspectives', isPersons: false }))
  }
  // A body that agreed is no person.
  if (sharesWords) return []
  const own = new Set(wordsIn(ownName(name)).map(({ plain }) => plain))
  // What is small in the name of a post, or short for a body, is no one's.
  return all
    .map((one) => ({ ...one, of: 'people' as const, isPersons: own.has(one.plain) }))
    .filter(({ isPersons, written }) => isPersons || (isCapital(written) && !isAbbreviation(written)))
}

/** "NHS" is in many names, and none is told by it. */
function isAbbreviation(written: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(written)
}

/** People recorded by one word that something that stays is called by as well: that is not hidden. */
function sharedNames(map: RemitMap, kept: readonly KeptName[]): Piece[] {
  const names = new Set(kept.map(({ name }) => plainLetters(name)))
  return map.people.flatMap(({ name }) => {
    const words = wordsIn(name)
    if (words.length !== 1 || !names.has(plainLetters(name))) return []
    return words.map((one) => ({ ...one, of: 'people' as const, isPersons: true }))
  })
}

/** The words that stand in a text of the copy with a capital and in no name that stays. */
function capitalsAlone(copy: RemitMap, kept: readonly KeptName[], stays: KeptWords): ReadonlySet<string> {
  const names = new Set(kept.map(({ name }) => name))
  const found = new Set<string>()
  for (const text of allTexts(copy)) {
    if (names.has(text)) continue
    const words = wordsIn(text)
    for (const [at, { written, plain }] of words.entries())
      if (isCapital(written) && !found.has(plain) && !stays.standsIn(words, at, at)) found.add(plain)
  }
  return found
}

/** Why a word of a hidden name is left alone, if it is. */
function reasons(
  kept: readonly KeptName[],
  called: ReadonlyMap<string, NamedList>,
  stays: KeptWords,
): (piece: Piece) => WordLeft | undefined {
  const within = new Map<string, NamedList>()
  for (const { list, name } of kept)
    for (const { plain } of wordsIn(name)) if (!within.has(plain)) within.set(plain, list)
  return ({ written: word, plain, isPersons }) => {
    const list = called.get(plain)
    if (list) return { word, because: 'name', list }
    if (ordinaryWords.has(plain)) return isPersons ? { word, because: 'ordinary' } : undefined
    if (isPersons && plain.length < 3 && !isWithoutCase(plain)) return { word, because: 'short' }
    const inName = within.get(plain)
    return inName && stays.isTaken(plain) ? { word, because: 'inName', list: inName } : undefined
  }
}

function namesWithin(
  kept: readonly KeptName[],
  pieces: readonly Piece[],
  told: ReadonlySet<string>,
): NamesLeft['inNames'] {
  const telling = new Map<string, Piece['of']>()
  for (const { plain, of, isPersons } of pieces)
    if (
      (isPersons || of === 'perspectives') &&
      plain.length > 2 &&
      !ordinaryWords.has(plain) &&
      !telling.has(plain)
    )
      telling.set(plain, of)
  const found = new Map<string, Piece['of']>()
  for (const { name } of kept) {
    const words = wordsIn(name)
    if (found.has(name) || (words.length === 1 && told.has(words[0]?.plain ?? ''))) continue
    for (const { plain, written } of words) {
      const of = telling.get(plain)
      if (of && (plain.length > 3 || isCapital(written))) found.set(name, of)
    }
  }
  return [...found].map(([name, of]) => ({ name, of }))
}
