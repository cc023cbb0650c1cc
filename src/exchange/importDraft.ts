/**
 * What was found in a file or a paste, as a whole valid map of its own: fresh ids, its own scheme, references resolved.
 * How it is folded into the open map is another matter (`compare/planImport.ts`), and so is showing it first.
 */
import type { RemitMap } from '../model/remitMap.ts'

/** Every format that can be read. Each has one entry in `formats.ts`. */
export const formatIds = [
  'csv',
  'xlsx',
  'markdown',
  'kumu-json',
  'kumu-sheets',
  'graphml',
  'gexf',
  'gml',
  'archimate-exchange',
  'archi-xml',
  'archi-csv',
  'popolo',
  'org-jsonld',
  'remitmap-page',
] as const

export type FormatId = (typeof formatIds)[number]

export interface ImportDraft {
  readonly format: FormatId
  /** What the file calls itself, for "As a new map". */
  readonly title?: string
  readonly content: RemitMap
  /** What was left out on purpose. */
  readonly dropped: readonly Dropped[]
  /** Sentences worth reading before going on. */
  readonly notices: readonly string[]
  /** Rows that could not be read, or not in full, for the list of them and for keeping them in a file. */
  readonly unread?: readonly UnreadRow[]
  /** Rows or connections of which it has not been said how what they join is held: the draft is not to be taken yet. */
  readonly awaiting: number
  /** To be asked about: whatever was chosen for them so far. */
  readonly strangeLetters?: readonly StrangeLetter[]
}

/** A letter that the scheme of the draft does not have. */
export interface StrangeLetter {
  /** As it is written where it stands first. */
  readonly letter: string
  /** How many cells say it. */
  readonly count: number
}

export interface Dropped {
  /** For example `column “Total Pay”` or `3 nodes`. */
  readonly where: string
  readonly what: string
  readonly why: string
}

export interface UnreadRow {
  /** Counts from 1, as spreadsheets do. */
  readonly row: number
  readonly cells: readonly string[]
  readonly reason: string
  /** Something of it is in the draft all the same. */
  readonly isReadInPart?: true
}

/** Why something could not be read: what is wrong, where, and what to do about it, in plain words. */
export interface ImportError {
  readonly message: string
  readonly where?: string
  readonly advice: string
  /** Present when it would be read together with files that were not chosen. */
  readonly lacksFiles?: true
}

/** What every reader returns; none throws. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ImportError }

export function refuse(message: string, advice: string, where?: string): { ok: false; error: ImportError } {
  return { ok: false, error: where === undefined ? { message, advice } : { message, where, advice } }
}
