/**
 * What is said of an overlap: one sentence, and apart from it what it rests on (specification.md §5.1 and §5.5).
 *
 * "Both" and "all" stand only where each two of the sides meet; "alongside" where one meets every other; else a count. A
 * sentence that gets too long is said with short names, then without naming who is in a count.
 */
import { predicate } from './involvementVerbs.ts'
import {
  countAtStart,
  countInWords,
  inWholeMonths,
  listInWords,
  periodInWords,
  pluralOf,
  someInWords,
} from './plainEnglish.ts'
import { firstThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'

export interface OverlapWords {
  readonly shape: 'meeting' | 'whole' | 'apart'
  /** Whether only one should hold it: then several are a dispute. */
  readonly sole: boolean
  /** Label of the involvement. */
  readonly involvement: string
  /** The common function, or two and what they share, by name. */
  readonly functions: readonly string[]
  readonly common: readonly string[]
  /** Of a whole: who holds all of it. Else all sides. */
  readonly sides: readonly SideWords[]
  /** Who holds parts of a whole. */
  readonly parts: readonly SideWords[]
  readonly before: readonly SideWords[]
  /** Sides that hold it through broader functions only, with these. */
  readonly through: readonly { readonly sides: readonly SideWords[]; readonly functions: readonly string[] }[]
  /** Who may meet them too, as far as their places are not recorded. */
  readonly mayMeet: readonly SideWords[]
  /** Some of the sides, all of whose remits are proposed or not commenced. */
  readonly proposed: readonly SideWords[]
  /** Of a loose one: for whom no place is recorded. */
  readonly unplaced: readonly SideWords[]
  /** Who holds it according to perspectives alone, by their names. */
  readonly saidBy: readonly { readonly views: readonly string[]; readonly sides: readonly SideWords[] }[]
  readonly eachMeetsEach: boolean
  /** Index of the side that meets every other, where no two of these meet. */
  readonly hub: number | undefined
  /** Whether each side takes part in each of the places, and each body over the whole of the period. */
  readonly sameForEach: { readonly where: boolean; readonly when: boolean }
  readonly places: readonly string[]
  readonly most: { readonly place: string; readonly bodies: number } | undefined
  readonly beneficiaries: readonly string[]
  readonly period: { readonly from: string | undefined; readonly until: string | undefined }
  readonly interrupted: boolean
  readonly prospective: boolean
  /** How many separate groups are told as one. */
  readonly groups: number
}

/** What more views than these say by themselves is counted. */
const mostViews = 5
/** A count of more sides than these does not name any. */
const mostNamed = 8

export function overlapSentence(words: OverlapWords): string {
  return firstThatFits(waysToSay(words))
}

/** The fullest first; then with short names, then without whom it is for, then without where; a bare count is the last. */
function* waysToSay(words: OverlapWords): Generator<string> {
  yield* sentencesOf(words)
  yield* sentencesOf(withShortNames(words))
  for (const less of [
    { ...words, beneficiaries: [] },
    { ...words, beneficiaries: [], places: [] },
  ]) {
    yield* sentencesOf(less)
    yield* sentencesOf(withShortNames(less))
  }
  if (words.shape !== 'meeting') return
  yield counted(words, false)
}

/** What the sentence rests on, each a short sentence of its own. */
export function overlapRestsOn(words: OverlapWords): readonly string[] {
  const { through, before, mayMeet, unplaced, proposed, saidBy, sides } = words
  const says: string[] = []
  for (const { views, sides: some } of saidBy.slice(0, mostViews)) {
    says.push(`According to ${someInWords(views, 3, 'perspective')}: ${sidesInWords(some)}.`)
  }
  const others = bodiesOn(saidBy.slice(mostViews).flatMap((one) => one.sides))
  if (others > 0) {
    const them = `${countInWords(others)} ${others === 1 ? 'other' : 'others'}`
    says.push(`Of ${them}, too, only perspectives say so.`)
  }
  for (const { sides: some, functions } of through) {
    says.push(`${sidesInWords(some)} through ${someInWords(functions, 3, 'function')}.`)
  }
  if (proposed.length > 0) says.push(`Proposed or not commenced so far: ${sidesInWords(proposed)}.`)
  if (before.length > 0) {
    const them = bodiesOn(sides) > 1 ? 'them' : 'it'
    says.push(`Before ${them}, ${sidesInWords(before)}.`)
  }
  if (unplaced.length > 0) says.push(`No place is recorded for ${sidesInWords(unplaced)}.`)
  if (mayMeet.length > 0) says.push(`${sidesInWords(mayMeet)} may meet them too: not all say where.`)
  return says.map((one) => join([one]))
}

/** Ways to say the same, the best first. */
function sentencesOf(words: OverlapWords): string[] {
  if (words.shape === 'apart') return [apart(words)]
  if (words.shape === 'whole') return whole(words)
  const { sides, eachMeetsEach, hub } = words
  const where = sides.length > 2 ? ofEach(words) : whereAndWhen(words)
  const what = subjectInWords(words)
  const [only] = sides
  if (sides.length === 1 && only) return [said(sideInWords(only, 'only'), holds(words, 'many'), what, where)]
  const star = hub !== undefined && isStar(sides, hub) ? [alongside(words, hub)] : []
  if (eachMeetsEach && sides.length <= 3) {
    const emphasis = sides.length === 2 ? 'both' : 'all'
    return [said(sidesInWords(sides), holds(words, 'many', emphasis), what, where), ...star]
  }
  return star.length > 0 ? star : [counted(words, sides.length <= mostNamed)]
}

/** One side and others that don't meet each other: few of them, or all of one kind. */
function isStar(sides: readonly SideWords[], hub: number): boolean {
  const others = sides.filter((_, index) => index !== hub)
  if (others.length === 1) return sides[hub]?.kind === undefined && others[0]?.kind !== undefined
  return others.length <= 3
}

function alongside(words: OverlapWords, hub: number): string {
  const { sides } = words
  const centre = sides[hub]
  const others = sides.filter((_, index) => index !== hub)
  const [kind] = others
  if (!centre || !kind) return ''
  const what = subjectInWords(words)
  if (others.length === 1 && kind.kind !== undefined) {
    const they = `each of ${countInWords(kind.names.length)} ${pluralOf(kind.kind)}`
    const when = whenInWords(words)
    return said(
      sideInWords(centre),
      holds(words, numberOfSide(centre)),
      what,
      join(['where', they, holds(words, 'one'), 'it too', when]),
    )
  }
  return said(
    sidesInWords(others),
    holds(words, 'many', 'each'),
    what,
    join([`alongside ${sideInWords(centre)}`, ofEach(words)]),
  )
}

/** `Four bodies provide Research: A, B, C and D`, or without the names. */
function counted(words: OverlapWords, isNaming: boolean): string {
  const { sides, places, most } = words
  const bodies = bodiesOn(sides)
  const upTo =
    most && places.length > 2 && most.bodies > 2 && most.bodies < bodies
      ? `, up to ${countInWords(most.bodies)} in one place (${most.place})`
      : ''
  const names = isNaming ? `: ${sidesInWords(sides, sides.length === 4 ? 4 : 3)}` : ''
  const where = join([forWhom(words), placesInWords(places) + (isNaming ? '' : upTo), whenInWords(words)])
  return said(`${countAtStart(bodies)} bodies`, holds(words, 'many'), subjectInWords(words), where, names)
}

function whole(words: OverlapWords): string[] {
  const { sides, parts } = words
  const [only] = sides
  const number = sides.length === 1 && only ? numberOfSide(only) : 'many'
  const start = join([
    sides.length <= 3 ? sidesInWords(sides) : `${countAtStart(bodiesOn(sides))} bodies`,
    holds(words, number),
    `${subjectInWords(words)} as a whole`,
  ])
  const [holder] = parts
  const ends =
    parts.length === 1 && holder?.names.length === 1
      ? [
          `${sideInWords(holder)} ${holds(words, numberOfSide(holder))} parts of it`,
          `another ${holds(words, 'one')} parts of it`,
        ]
      : [
          ...(parts.length <= 3
            ? [`${sidesInWords(parts)} ${holds(words, 'many', 'each')} a part of it`]
            : []),
          `${countInWords(bodiesOn(parts))} bodies ${holds(words, 'many', 'each')} a part of it`,
        ]
  return ends.map((end) => join([`${start}; ${end}.`]))
}

function apart(words: OverlapWords): string {
  const what = subjectInWords(words)
  const count = countInWords(words.groups)
  const [place] = words.places
  const largest = place !== undefined && words.places.length === 1 ? `, the largest in ${place}` : ''
  return join([
    words.sole
      ? `${count} separate disputes over ${what}${largest}.`
      : `${count} separate groups of bodies ${holds(words, 'many')} ${what}${largest}.`,
  ])
}

function said(who: string, verb: string, what: string, where: string, names = ''): string {
  const rest = where.startsWith(',') ? where : where === '' ? '' : ` ${where}`
  return join([`${who} ${verb} ${what}${rest}${names}.`])
}

function holds(
  { involvement, prospective }: OverlapWords,
  number: 'one' | 'many',
  emphasis?: 'both' | 'all' | 'each',
): string {
  return predicate([involvement], { number, emphasis, prospective })
}

/** Up to `most` sides by name, and the rest as a count. */
function sidesInWords(sides: readonly SideWords[], most = 3): string {
  const shown = sides.slice(0, most).map((side) => sideInWords(side))
  const rest = bodiesOn(sides.slice(most))
  return listInWords(
    rest === 0 ? shown : [...shown, `${countInWords(rest)} ${rest === 1 ? 'other' : 'others'}`],
  )
}

function bodiesOn(sides: readonly SideWords[]): number {
  return sides.reduce((count, { names }) => count + names.length, 0)
}

/** Only what is so of each side by itself. */
function ofEach(words: OverlapWords): string {
  const { where } = words.sameForEach
  return join([
    words.beneficiaries.length === 1 ? forWhom(words) : '',
    where ? placesInWords(words.places) : '',
    whenInWords(words),
  ])
}

function whereAndWhen(words: OverlapWords): string {
  return join([forWhom(words), placesInWords(words.places), whenInWords(words)])
}

/** `Induction`, `what A and B share (C and D)`. */
function subjectInWords({ functions, common }: OverlapWords): string {
  if (functions.length < 2) return functions[0] ?? ''
  const shared = common.length > 0 ? ` (${someInWords(common, 3, 'function')})` : ''
  return `what ${listInWords(functions)} share${shared}`
}

function forWhom({ beneficiaries }: OverlapWords): string {
  return beneficiaries.length === 0 ? '' : `for ${someInWords(beneficiaries, 2, 'group')}`
}

/** Up to two by name, more as a count; nothing when not limited. */
function placesInWords(places: readonly string[]): string {
  if (places.length === 0) return ''
  return places.length <= 2 ? `in ${listInWords(places)}` : `in ${countInWords(places.length)} places`
}

/** `(April 2004 to July 2005)`, `(at times from April 2004)`; nothing where it is not so of each body. */
function whenInWords({ period, interrupted, sameForEach }: OverlapWords): string {
  if (!sameForEach.when) return ''
  const dates = join([interrupted ? 'at times' : '', periodInWords(inWholeMonths(period))])
  return dates === '' ? '' : `(${dates})`
}

function withShortNames(words: OverlapWords): OverlapWords {
  const short = (sides: readonly SideWords[]) =>
    sides.map((side) => ({ ...side, names: side.shortNames ?? side.names }))
  return { ...words, sides: short(words.sides), parts: short(words.parts) }
}
