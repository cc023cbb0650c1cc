/** Excel workbooks (.xlsx), as Excel, LibreOffice and Google write them. Older and encrypted ones are refused by name. */
import type { Format } from '../format.ts'
import { isZip } from '../unzipGuarded.ts'
import { isOldOffice, readXlsx } from './readXlsx.ts'

export const xlsxFormat: Format = {
  id: 'xlsx',
  label: 'Excel workbook',
  extensions: ['.xlsx', '.xlsm', '.xls'],
  recognise: ({ bytes }) => (isZip(bytes) || isOldOffice(bytes) ? 'maybe' : 'no'),
  read: async ({ bytes }) => {
    const sheets = await readXlsx(bytes)
    return sheets.ok ? { ok: true, value: { kind: 'sheets', format: 'xlsx', sheets: sheets.value } } : sheets
  },
}
