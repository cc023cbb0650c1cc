/**
 * Why a file could not be opened: one named error that says what and where in plain words, and what to do about it.
 *
 * These are all there are; `fixtures/maps/invalid/` holds a file for each that can be kept as a file.
 */

/** Errors of the file as a whole. */
const wholeFileCodes = [
  'empty-file',
  'too-large',
  'utf-16',
  'not-utf-8',
  'not-text',
  'not-a-map',
  'unknown-version',
  'newer-version',
  'migration-failed',
] as const

/** Errors at a place of the text. */
const textCodes = ['syntax', 'too-deep', 'duplicate-key'] as const

/** Errors of a value: of its shape first, then of what must hold between entities. */
const valueCodes = [
  'unknown-key',
  'missing-field',
  'wrong-value',
  'too-long',
  'duplicate-id',
  'duplicate-involvement',
  'dangling-reference',
  'cycle',
] as const

export const mapFileErrorCodes = [...wholeFileCodes, ...textCodes, ...valueCodes] as const

export type MapFileErrorCode = (typeof mapFileErrorCodes)[number]

interface InWords {
  /** What is wrong and where. */
  readonly message: string
  /** What the reader can do about it. */
  readonly advice: string
}

/** Line and column count from 1; a column is a UTF-16 unit, as in most text editors. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export type MapFileError =
  | (InWords & { readonly code: (typeof wholeFileCodes)[number] })
  | (InWords & TextPlace & { readonly code: (typeof textCodes)[number]; readonly path?: string })
  | (InWords &
      Partial<TextPlace> & {
        readonly code: (typeof valueCodes)[number]
        /** For example `map.remits[3].involvement`. */
        readonly path: string
      })
