/**
 * What a line of quick-add means so far: which names are on the map and which would be new, the involvements, and the
 * details. Reading never fails; the first thing that is wrong is said beside what was understood.
 */

import { normaliseName } from '../../compare/normaliseName.ts'
import type { Collection } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import { nearNames } from '../shared/nearNames.ts'
import { entryNamed, type NamedEntry } from '../shared/rankNames.ts'
import {
  type DetailProblem,
  type DetailReading,
  type DetailToken,
  firstDetail,
  readDetails,
} from './readDetails.ts'
import { readLetters } from './readLetters.ts'

/** A name as typed, with the id when it was chosen from the suggestions. */
export interface TypedName {
  readonly text: string
  readonly id?: string | undefined
}

export interface QuickAddLine {
  readonly organisation: TypedName
  readonly function: TypedName
  /** Details may follow the letters here as well. */
  readonly letters: string
  readonly details: string
}

export type QuickAddField = 'organisation' | 'function' | 'letter' | 'details'
export type NamedInLine = Extract<
  Collection,
  'organisations' | 'functions' | 'places' | 'beneficiaries' | 'sources'
>

/** Where in the line something stands: all of a field, or a part of its text. */
export interface LinePlace {
  readonly field: QuickAddField
  readonly token?: DetailToken | undefined
}

export interface NameReading extends LinePlace {
  readonly collection: NamedInLine
  /** Undefined for a name that is not on the map. */
  readonly id: string | undefined
  readonly name: string
}

export type LineProblem =
  | { readonly problem: 'missing'; readonly field: QuickAddField }
  | { readonly problem: 'unknownLetter'; readonly field: 'letter'; readonly about: string }
  | ({ readonly field: 'letter' | 'details' } & DetailProblem)

export interface LineReading {
  readonly organisation: NameReading | undefined
  readonly function: NameReading | undefined
  readonly involvements: readonly Involvement[]
  readonly places: readonly NameReading[]
  readonly beneficiaries: readonly NameReading[]
  readonly sources: readonly NameReading[]
  /** As the map holds it: a known basis by its id, any other as typed. */
  readonly basis: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
  readonly problem: LineProblem | undefined
}

/** What reading needs to know of the language of the screen. */
export interface LineWords {
  readonly months: readonly string[]
  /** The known bases: their words on screen by the word in the file. */
  readonly bases: Readonly<Record<string, string>>
}

export function readLine(map: RemitMap, line: QuickAddLine, { months, bases }: LineWords): LineReading {
  const problems: LineProblem[] = []
  const split = firstDetail(line.letters)
  const letters = readLetters(line.letters.slice(0, split), map.scheme)
  const organisation = named(map, 'organisations', line.organisation, { field: 'organisation' })
  const businessFunction = named(map, 'functions', line.function, { field: 'function' })
  if (!organisation) problems.push({ problem: 'missing', field: 'organisation' })
  if (!businessFunction) problems.push({ problem: 'missing', field: 'function' })
  if (!letters.ok) problems.push({ problem: 'unknownLetter', field: 'letter', about: letters.unknown })
  else if (letters.involvements.length === 0) problems.push({ problem: 'missing', field: 'letter' })

  // Spaces in place of the letters keep the positions true.
  const behindLetters = readDetails(' '.repeat(split) + line.letters.slice(split), months)
  const details = readDetails(line.details, months)
  const read: [field: 'letter' | 'details', reading: DetailReading][] = [
    ['letter', behindLetters],
    ['details', details],
  ]
  for (const [field, { problem }] of read) if (problem) problems.push({ ...problem, field })
  const namesOf = (collection: 'places' | 'beneficiaries' | 'sources') =>
    uniqueNames(
      read.flatMap(([field, { tokens }]) =>
        tokens
          .filter(({ kind }) => kind === collection)
          .map((token) => named(map, collection, { text: token.text }, { field, token })),
      ),
    )
  const basis = read
    .flatMap(([, { tokens }]) => tokens)
    .find(({ kind, text }) => kind === 'basis' && text !== '')
  return {
    organisation,
    function: businessFunction,
    involvements: letters.ok ? letters.involvements : [],
    places: namesOf('places'),
    beneficiaries: namesOf('beneficiaries'),
    sources: namesOf('sources'),
    basis: basis && basisFor(basis.text, bases),
    from: behindLetters.from ?? details.from,
    until: behindLetters.until ?? details.until,
    problem: problems[0],
  }
}

function named(
  map: RemitMap,
  collection: NamedInLine,
  { text, id }: TypedName,
  place: LinePlace,
): NameReading | undefined {
  const name = text.trim().replace(/\s+/g, ' ')
  if (name === '') return undefined
  const entries = namedEntries(map, [collection])
  const entry = entries.find((one) => one.id === id) ?? entryNamed(entries, name)
  return { ...place, collection, id: entry?.id, name: entry?.name ?? name }
}

function uniqueNames(readings: readonly (NameReading | undefined)[]): NameReading[] {
  const byName = new Map<string, NameReading>()
  for (const reading of readings) {
    const key = reading && (reading.id ?? normaliseName(reading.name))
    if (key !== undefined && !byName.has(key)) byName.set(key, reading as NameReading)
  }
  return [...byName.values()]
}

function basisFor(text: string, bases: LineWords['bases']): string {
  const wanted = normaliseName(text)
  const known = Object.entries(bases)
  const isLike = (word: string) => normaliseName(word) === wanted
  const exact = known.find(([id, word]) => isLike(id) || isLike(word))
  return exact?.[0] ?? text
}

/** Every name of the line, in the order of the fields. */
export function namesIn({
  organisation,
  function: businessFunction,
  places,
  beneficiaries,
  sources,
}: LineReading) {
  return [organisation, businessFunction, ...places, ...beneficiaries, ...sources].filter(
    (reading) => reading !== undefined,
  )
}

/** A name that would be new although something nearly so called is on the map. */
export interface NameOffer {
  readonly made: NameReading
  readonly nearest: readonly NamedEntry[]
}

/** How a confirmed new name is remembered. */
export function confirmationOf({ collection, name }: NameReading): string {
  return `${collection} ${normaliseName(name)}`
}

/** The first new name of the line that is nearly one there is, and that no one has confirmed. */
export function offerFor(
  map: RemitMap,
  reading: LineReading,
  confirmed: ReadonlySet<string>,
): NameOffer | undefined {
  for (const made of namesIn(reading)) {
    if (made.id !== undefined || confirmed.has(confirmationOf(made))) continue
    const nearest = nearNames(namedEntries(map, [made.collection]), made.name)
    if (nearest.length > 0) return { made, nearest }
  }
  return undefined
}
