/**
 * The words of findings, in one place: one plain sentence for each. English; another language is another object of
 * the same type, chosen where the rules are called. Names go in as they are, but for characters that would turn the
 * direction of the whole sentence, and are only ever text.
 */

import { predicate } from './involvementVerbs.ts'
import { bodiesOn, sidesAndOthers, wholeOrShort } from './namedSides.ts'
import { type PartySentences, partySentences } from './partySentences.ts'
import {
  countAtStart,
  countInWords,
  inWholeMonths,
  isPluralName,
  listInWords,
  periodInWords,
  someInWords,
} from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'
import { type ViewSentences, viewSentences } from './viewSentences.ts'

/** What a finding is about: one function, or two and what they have in common. All by name. */
export interface SubjectWords {
  readonly functions: readonly string[]
  /** What lies within both, when there are two. */
  readonly common: readonly string[]
  /** The broader functions through which some hold it, when no one meets on the function itself. */
  readonly partOf: readonly string[]
}

export interface PairWords {
  readonly sides: readonly SideWords[]
  readonly subject: SubjectWords
  /** Labels of the involvements. */
  readonly involvements: readonly string[]
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly people: 'named' | 'not recorded' | 'partly recorded'
  readonly period: { readonly from: string | undefined; readonly until: string | undefined }
  readonly interrupted: boolean
  readonly prospective: boolean
  /** How many pairs of remits are behind it. */
  readonly pairs: number
  /** All of this is so of each party by itself: only then are they said to do it both, all or each. */
  readonly ofEach: boolean
}

export interface Sentences extends PartySentences, ViewSentences {
  dualRole(words: PairWords): string
  noRemit(words: { readonly sides: readonly SideWords[] }): string
}

export const english: Sentences = {
  ...partySentences,
  ...viewSentences,

  dualRole(words) {
    const [side] = words.sides
    const names = side?.names ?? []
    const one = names.length === 1
    const singular = one && !isPluralName(names[0] ?? '')
    const says = [
      side ? sideInWords(side, 'only') : '',
      predicate(words.involvements, {
        number: singular ? 'one' : 'many',
        emphasis: one ? 'both' : words.ofEach ? 'each' : undefined,
        prospective: words.prospective,
      }),
      subjectInWords(words.subject),
      placesInWords(words.places),
      whenInWords(words),
    ]
    return `${join(says)}.`
  },

  noRemit({ sides }) {
    const [only] = sides
    if (only && sides.length === 1) {
      const hold = numberOfSide(only) === 'one' ? 'holds' : 'hold'
      return join([`${sideInWords(only, 'only')} ${hold} no recorded remit.`])
    }
    const start = `${countAtStart(bodiesOn(sides))} organisations hold no recorded remit`
    return fullestThatFits(
      wholeOrShort(sides, (some, most) => join([`${start}: ${sidesAndOthers(some, most)}.`])),
    )
  },
}

/** `Induction`, `Induction (part of Learning)`, `what A and B have in common (C)`. */
function subjectInWords({ functions, common, partOf }: SubjectWords): string {
  if (functions.length > 1) {
    const shared = common.length > 0 ? ` (${someInWords(common, 2, 'function')})` : ''
    return `what ${listInWords(functions)} have in common${shared}`
  }
  return (
    listInWords(functions) + (partOf.length > 0 ? ` (part of ${someInWords(partOf, 2, 'function')})` : '')
  )
}

/** Up to two by name, more as a count; nothing when not limited. */
function placesInWords(places: readonly string[]): string {
  if (places.length === 0) return ''
  return places.length <= 2 ? `in ${listInWords(places)}` : `in ${countInWords(places.length)} places`
}

/** `(April 2004 to July 2005)`, `(at times from April 2004; proposed)`, or nothing. */
function whenInWords({ period, interrupted, prospective }: PairWords): string {
  const dates = join([interrupted ? 'at times' : '', periodInWords(inWholeMonths(period))])
  const notes = [dates, prospective ? 'proposed' : ''].filter((note) => note !== '')
  return notes.length === 0 ? '' : `(${notes.join('; ')})`
}
