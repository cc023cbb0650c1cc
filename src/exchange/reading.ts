/**
 * What a format gave, before anyone has said what its parts mean. Each kind has a step of its own in the import dialog
 * and, in `draftOf.ts`, a function that makes the draft from it and from what was chosen there.
 */
import type { GraphReading } from './graphs/graphReading.ts'
import type { FormatId } from './importDraft.ts'
import type { Sheet } from './rows/sheet.ts'

export interface SheetsReading {
  readonly kind: 'sheets'
  readonly format: FormatId
  readonly sheets: readonly Sheet[]
}

export type Reading = SheetsReading | GraphReading
