/** Sheets and what was chosen about them, as a draft. */
import { type ImportDraft, type ReadResult, refuse } from '../importDraft.ts'
import type { SheetsReading } from '../reading.ts'
import { DraftBuilder, tidyName } from './draftBuilder.ts'
import { layLetters } from './layLetters.ts'
import { layFunctions, layOrganisations } from './layLists.ts'
import { layOrganogram } from './layOrganogram.ts'
import { layRaci } from './layRaci.ts'
import { layRemits } from './layRemits.ts'
import { letterReader } from './letterCells.ts'
import { type LayoutWork, nameLeftOut, nameLettersLeftOut, type RowProgress } from './rowReading.ts'
import type { LayoutId, SheetChoices } from './sheetChoices.ts'
import { findStrangeLetters } from './strangeLetters.ts'

const layouts: Readonly<Record<LayoutId, (work: LayoutWork) => void>> = {
  remits: layRemits,
  raci: layRaci,
  letters: layLetters,
  organisations: layOrganisations,
  functions: layFunctions,
  organogram: layOrganogram,
}

export function draftOfSheets(
  reading: SheetsReading,
  choices: SheetChoices,
  progress: RowProgress = () => {},
): ReadResult<ImportDraft> {
  const sheet = reading.sheets[choices.sheet]
  if (!sheet) return refuse('There is no such sheet.', 'Choose another.')
  const builder = new DraftBuilder(structuredClone(choices.scheme))
  const work = { sheet, choices, builder, progress, letters: letterReader(choices.scheme, choices.letters) }
  layouts[choices.layout](work)
  nameLeftOut(work)
  const above = sheet.rows
    .slice(0, choices.headings ?? 0)
    .find((cells) => cells.some((cell) => cell.trim() !== ''))
  const title = above?.find((cell) => cell.trim() !== '') ?? sheet.name
  const strangeLetters = findStrangeLetters(work)
  nameLettersLeftOut(work, strangeLetters)
  const draft = builder.finish(reading.format, tidyName(title) || undefined)
  return { ok: true, value: { ...draft, strangeLetters } }
}
