/**
 * The words of findings, in one place: one plain sentence for each. English; another language is another object of
 * the same type, chosen where the rules are called. Names go in as they are, but for characters that would turn the
 * direction of the whole sentence, and are only ever text.
 */

import { gerund, predicate } from './involvementVerbs.ts'
import { type PartySentences, partySentences } from './partySentences.ts'
import {
  countAtStart,
  countInWords,
  dateInWords,
  inWholeMonths,
  isPluralName,
  listInWords,
  periodInWords,
  someInWords,
} from './plainEnglish.ts'
import { join, type SideWords, sideInWords, someSides } from './sentenceParts.ts'

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

export interface Sentences extends PartySentences {
  dualRole(words: PairWords): string
  noLead(words: {
    readonly involvements: readonly string[]
    readonly function: string
    readonly places: readonly string[]
  }): string
  noDuty(words: { readonly sides: readonly SideWords[]; readonly function: string }): string
  lapsed(words: {
    readonly involvements: readonly string[]
    readonly function: string
    readonly period: { readonly from: string; readonly until: string | undefined }
    /** Who held it last. */
    readonly last: readonly SideWords[]
  }): string
  unheld(words: { readonly function: string }): string
  noRemit(words: { readonly side: SideWords }): string
}

export const english: Sentences = {
  ...partySentences,

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

  noLead({ involvements, function: name, places }) {
    const where = places.length === 0 ? '' : `in ${someInWords(places, 3, 'place')}`
    return `${join(['No one is recorded as', gerund(involvements), name, where])}.`
  },

  noDuty({ sides, function: name }) {
    const [only] = sides
    const bodies = sides.reduce((count, { names }) => count + names.length, 0)
    const who =
      only && sides.length === 1
        ? sideInWords(only, 'only')
        : `${countAtStart(bodies)} bodies${sides.length <= 3 ? ` (${someSides(sides, 3)})` : ''}`
    return join([`${who} may act on ${name}; none is recorded as having a duty.`])
  },

  lapsed({ involvements, function: name, period, last }) {
    const days =
      period.until === undefined
        ? `From ${dateInWords(period.from)}`
        : period.from === period.until
          ? `On ${dateInWords(period.from)}`
          : `From ${dateInWords(period.from)} to ${dateInWords(period.until)}`
    return join([
      `${days} no one is recorded as ${gerund(involvements)} ${name} (last: ${someSides(last, 3)}).`,
    ])
  },

  unheld({ function: name }) {
    return join([`No one is recorded as holding ${name}.`])
  },

  noRemit({ side }) {
    const [name = ''] = side.names
    const hold = side.names.length > 1 || isPluralName(name) ? 'hold' : 'holds'
    return join([`${sideInWords(side, 'only')} ${hold} no recorded remit.`])
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
