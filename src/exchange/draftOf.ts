/** Makes the draft of whatever was read, from what was chosen in its step of the import dialog. */
import { draftOfGraph, type GraphChoices } from './graphs/draftOfGraph.ts'
import { type ImportDraft, type ReadResult, refuse } from './importDraft.ts'
import { limitTexts } from './limitTexts.ts'
import type { Reading } from './reading.ts'
import { draftOfSheets } from './rows/draftOfSheets.ts'
import type { RowProgress } from './rows/rowReading.ts'
import type { SheetChoices } from './rows/sheetChoices.ts'

/** One kind for each kind of reading. */
export type ImportChoices = SheetChoices | GraphChoices

export function draftOf(
  reading: Reading,
  choices: ImportChoices,
  progress?: RowProgress,
): ReadResult<ImportDraft> {
  if (reading.kind === 'sheets' && choices.kind === 'sheets') {
    const draft = draftOfSheets(reading, choices, progress)
    return draft.ok ? { ok: true, value: limitTexts(draft.value) } : draft
  }
  if (reading.kind === 'graph' && choices.kind === 'graph') {
    return { ok: true, value: limitTexts(draftOfGraph(reading, choices)) }
  }
  return refuse('What was chosen belongs to another file.', 'Choose the file again.')
}
