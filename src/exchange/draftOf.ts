/** Makes the draft of whatever was read, from what was chosen in its step of the import dialog. */
import type { ImportDraft, ReadResult } from './importDraft.ts'
import type { Reading } from './reading.ts'
import { draftOfSheets } from './rows/draftOfSheets.ts'
import type { RowProgress } from './rows/rowReading.ts'
import type { SheetChoices } from './rows/sheetChoices.ts'

/** One kind for each kind of reading. */
export type ImportChoices = SheetChoices

export function draftOf(
  reading: Reading,
  choices: ImportChoices,
  progress?: RowProgress,
): ReadResult<ImportDraft> {
  switch (choices.kind) {
    case 'sheets':
      return draftOfSheets(reading, choices, progress)
  }
}
