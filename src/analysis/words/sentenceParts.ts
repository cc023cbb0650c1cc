/** The pieces that sentences of findings are made of: sides, where an agreement stands, and how pieces are put together. */
import type { FindingStatus } from '../finding.ts'
import {
  countInWords,
  isPluralName,
  listInWords,
  pluralOf,
  withoutDirectionControls,
} from './plainEnglish.ts'

/** A side in words: the names of its organisations, and the kind when they are taken together. */
export interface SideWords {
  readonly kind: string | undefined
  readonly names: readonly string[]
  /** The same with the short names that are recorded. */
  readonly shortNames?: readonly string[]
  /** How many of the kind there are in all. */
  readonly ofAll: number
}

/** A sentence, and what is told apart from it in sentences of their own. */
export interface SaidWords {
  readonly sentence: string
  readonly more: readonly string[]
}

/** Where a finding stands with agreements; coverage.ts says what each means. */
export interface Standing {
  readonly status: FindingStatus
  readonly cases: number
  readonly covered: number
  readonly agreedFor: readonly string[]
  readonly settledFor: readonly string[]
  readonly against: readonly string[]
}

/**
 * A side of a finding: `NHSU`, `12 of 65 universities`, `28 strategic health authorities`, and two are named as well.
 * A side that is the whole subject is named up to three, and is `All 28 …` when none is missing.
 */
export function sideInWords(side: SideWords, position: 'only' | 'beside' = 'beside'): string {
  const count = side.names.length
  const names = listInWords(side.names.map(withoutDirectionControls))
  if (side.kind === undefined || count === 1 || (position === 'only' && count <= 3)) return names
  const kind = pluralOf(side.kind)
  const all = count === side.ofAll
  const counted = all ? countInWords(count) : `${countInWords(count)} of ${countInWords(side.ofAll)}`
  const start = all && position === 'only' ? 'All ' : ''
  return `${start}${counted} ${kind}${count === 2 ? ` (${names})` : ''}`
}

/** Whether the verb after a side is that of one ("leads") or of several ("lead"). */
export function numberOfSide({ names }: Pick<SideWords, 'names'>): 'one' | 'many' {
  return names.length === 1 && !isPluralName(names[0] ?? '') ? 'one' : 'many'
}

/** Where a finding stands with agreements, in a sentence of its own; nothing where none is recorded: its status says so. */
export function standingInWords({
  status,
  cases,
  covered,
  agreedFor,
  settledFor,
  against,
}: Standing): string {
  if (status === 'agreed') return 'An agreement is recorded.'
  if (status === 'parked') return 'It is parked.'
  if (status === 'proposed') return 'An agreement is proposed.'
  if (covered > 0 && settledFor.length > 0) return join([`Settled ${listInWords(settledFor)}.`])
  if (covered > 0) return `Agreements cover ${countInWords(covered)} of ${countInWords(cases)}.`
  if (against.length > 0) return 'An agreement is recorded, but the remits go against it.'
  if (agreedFor.length > 0) return join([`So far it is agreed only ${listInWords(agreedFor)}.`])
  return ''
}

/** Every sentence passes here with its names: of organisations, and of functions, places and groups of people as well. */
export function join(parts: readonly string[]): string {
  return withoutDirectionControls(parts.filter((part) => part !== '').join(' '))
}

/** Up to `most` sides, and the rest as a count of parties. */
export function someSides(sides: readonly SideWords[], most: number): string {
  const shown = sides.slice(0, most).map((side) => sideInWords(side))
  const rest = sides.slice(most).reduce((count, { names }) => count + names.length, 0)
  return listInWords(
    rest === 0 ? shown : [...shown, `${countInWords(rest)} ${rest === 1 ? 'other' : pluralOf('other')}`],
  )
}
