/** What the import dialog is told of a reading. The reading itself can be large and stays where it was made. */
import type { Scheme } from '../model/schemes.ts'
import { type GraphSummary, summariseGraph } from './graphs/draftOfGraph.ts'
import type { FormatId } from './importDraft.ts'
import type { Reading } from './reading.ts'
import { guessChoices } from './rows/guessChoices.ts'
import type { Sheet } from './rows/sheet.ts'
import type { SheetChoices } from './rows/sheetChoices.ts'

export interface SheetsSummary {
  readonly kind: 'sheets'
  readonly format: FormatId
  /** The beginning of each sheet, for showing and for guessing anew. */
  readonly sheets: readonly (Sheet & { readonly rowCount: number })[]
  /** What to start from; of several sheets, of the one that holds most. */
  readonly choices: SheetChoices
}

/** One kind for each kind of reading. */
export type ReadingSummary = SheetsSummary | GraphSummary

const rowsShown = 400

/** `own` is the scheme of the open map, whose letters may be the ones in the sheet. */
export function summariseReading(reading: Reading, own: Scheme): ReadingSummary {
  switch (reading.kind) {
    case 'sheets': {
      const sheets = reading.sheets.map(({ name, rows }) => ({
        name,
        rowCount: rows.length,
        rows: rows.slice(0, rowsShown),
      }))
      const counts = sheets.map(({ rowCount }) => rowCount)
      const sheet = Math.max(0, counts.indexOf(Math.max(...counts)))
      const first = sheets[sheet] ?? { name: '', rows: [] }
      return { kind: 'sheets', format: reading.format, sheets, choices: guessChoices(first, own, { sheet }) }
    }
    case 'graph':
      return summariseGraph(reading, own)
  }
}
