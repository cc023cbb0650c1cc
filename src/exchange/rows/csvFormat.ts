/** CSV, TSV and pasted cells: anything that can be read as lines of cells. */
import type { Format } from '../format.ts'
import { readCsv } from './readCsv.ts'

export const csvFormat: Format = {
  id: 'csv',
  label: 'CSV or cells from a spreadsheet',
  extensions: ['.csv', '.tsv', '.tab', '.txt'],
  recognise: ({ text }) => (text === undefined || looksLikeMarkup(text) ? 'no' : 'maybe'),
  read: async ({ text }) => {
    const sheet = readCsv(text ?? '')
    return sheet.ok ? { ok: true, value: { kind: 'sheets', format: 'csv', sheets: [sheet.value] } } : sheet
  },
}

/** JSON, XML and pages are no cells, whatever their name says. */
function looksLikeMarkup(text: string): boolean {
  return /^\s*(?:[[{]\s*["[{\]}]|<[!?a-z])/i.test(text.slice(0, 2000))
}
