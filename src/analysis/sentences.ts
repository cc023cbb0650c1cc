/**
 * The words of findings, in one place: one plain sentence for each. English; another language is another object of
 * the same type, chosen where the rules are called. Names go in as they are, but for characters that would turn the
 * direction of the whole sentence, and are only ever text.
 */
import type { FindingStatus } from './finding.ts'
import { gerund, predicate } from './involvementVerbs.ts'
import type { PairKind } from './overlappingPairs.ts'
import {
  countInWords,
  inWholeMonths,
  isPluralName,
  listInWords,
  nameInSentence,
  periodInWords,
  pluralOf,
  someInWords,
  withoutDirectionControls,
} from './plainEnglish.ts'

/** A side in words: the names of its organisations, and the kind when they are taken together. */
export interface SideWords {
  readonly kind: string | undefined
  readonly names: readonly string[]
  /** How many of the kind there are in all. */
  readonly ofAll: number
}

/** What a finding is about: one function, or two and what they have in common. All by name. */
export interface SubjectWords {
  readonly functions: readonly string[]
  /** What lies within both, when there are two. */
  readonly common: readonly string[]
  /** The broader functions through which some hold it, when no one meets on the function itself. */
  readonly partOf: readonly string[]
}

export interface AgreementWords {
  readonly status: FindingStatus
  readonly cases: number
  readonly covered: number
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
  readonly agreement: AgreementWords
}

export interface Sentences {
  overlap(rule: PairKind, words: PairWords): string
  dualRole(words: PairWords): string
  noLead(words: {
    readonly involvements: readonly string[]
    readonly function: string
    readonly places: readonly string[]
    readonly agreement: AgreementWords
  }): string
  unheld(words: { readonly function: string; readonly agreement: AgreementWords }): string
  noRemit(words: { readonly side: SideWords; readonly agreement: AgreementWords }): string
}

export const english: Sentences = {
  overlap(rule, words) {
    const { sides, places } = words
    const many = sides[0]?.names.length ?? 0
    const emphasis = sides.length > 1 || many === 2 ? 'both' : many === 3 ? 'all' : undefined
    const where = sides.length === 1 && places.length > 2 ? 'in the same places' : placesInWords(places)
    const says = [
      sides.length === 1
        ? sides.map((side) => sideInWords(side, 'only')).join('')
        : sides.map((side, index) => sideInWords(side, index === 0 ? 'first' : 'later')).join(' and '),
      predicate(words.involvements, { number: 'many', emphasis, prospective: words.prospective }),
      subjectInWords(words.subject),
      rule === 'contested' ? '' : peopleInWords(words),
      where,
      whenInWords(words),
    ]
    return join([`${join(says)}.`, agreementInWords(words.agreement, 'No agreement is recorded.')])
  },

  dualRole(words) {
    const [side] = words.sides
    const names = side?.names ?? []
    const one = names.length === 1
    const singular = one && !isPluralName(names[0] ?? '')
    const says = [
      side ? sideInWords(side, 'only') : '',
      predicate(words.involvements, {
        number: singular ? 'one' : 'many',
        emphasis: one ? 'both' : 'each',
        prospective: words.prospective,
      }),
      subjectInWords(words.subject),
      placesInWords(words.places),
      whenInWords(words),
    ]
    return join([`${join(says)}.`, agreementInWords(words.agreement, '')])
  },

  noLead({ involvements, function: name, places, agreement }) {
    const where = places.length === 0 ? '' : `in ${someInWords(places, 3, 'place')}`
    return join([
      `${join(['No one is recorded as', gerund(involvements), name, where])}.`,
      agreementInWords(agreement, ''),
    ])
  },

  unheld({ function: name, agreement }) {
    return join([`No one is recorded as holding ${name}.`, agreementInWords(agreement, '')])
  },

  noRemit({ side, agreement }) {
    const [name = ''] = side.names
    const hold = side.names.length > 1 || isPluralName(name) ? 'hold' : 'holds'
    return join([`${sideInWords(side, 'only')} ${hold} no recorded remit.`, agreementInWords(agreement, '')])
  },
}

/**
 * A side of a finding: `NHSU`, `12 of 65 universities`, `28 strategic health authorities`, and two are named as well.
 * A side that is the whole subject is named up to three, and is `All 28 …` when none is missing.
 */
export function sideInWords(side: SideWords, position: 'only' | 'first' | 'later' = 'later'): string {
  const count = side.names.length
  const opening = position !== 'later'
  const names = listInWords(side.names.map((name, index) => nameInSentence(name, opening && index === 0)))
  if (side.kind === undefined || count === 1 || (position === 'only' && count <= 3)) return names
  const kind = pluralOf(side.kind)
  const all = count === side.ofAll
  const counted = all ? countInWords(count) : `${countInWords(count)} of ${countInWords(side.ofAll)}`
  const start = all && position === 'only' ? 'All ' : ''
  return `${start}${counted} ${kind}${count === 2 ? ` (${names})` : ''}`
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

function peopleInWords({ people, beneficiaries }: PairWords): string {
  if (people === 'not recorded') return 'for people not recorded'
  if (people === 'partly recorded') return 'for people not recorded by all of them'
  return `for the same people${beneficiaries.length > 0 ? ` (${someInWords(beneficiaries, 2, 'group')})` : ''}`
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

/** Where an agreement stands, in a sentence of its own; `none` when there is none. */
function agreementInWords({ status, cases, covered }: AgreementWords, none: string): string {
  if (status === 'agreed') return 'An agreement is recorded.'
  if (status === 'parked') return 'It is parked.'
  if (status === 'proposed') return 'An agreement is proposed.'
  return covered === 0 ? none : `Agreements cover ${countInWords(covered)} of ${countInWords(cases)}.`
}

/** Every sentence passes here with its names: of organisations, and of functions, places and groups of people as well. */
function join(parts: readonly string[]): string {
  return withoutDirectionControls(parts.filter((part) => part !== '').join(' '))
}
