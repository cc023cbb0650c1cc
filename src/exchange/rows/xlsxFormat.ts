/** Excel workbooks (.xlsx), as Excel, LibreOffice and Google write them. Older and encrypted ones are refused by name. */
import type { Format } from '../format.ts'
import { readGraphSheets } from '../graphs/graphReading.ts'
import { refuse } from '../importDraft.ts'
import { hasExtension, type ImportInput } from '../importInput.ts'
import { isZip } from '../unzipGuarded.ts'
import { isOldOffice, readXlsx } from './readXlsx.ts'

export const xlsxFormat: Format = {
  id: 'xlsx',
  label: 'Excel workbook',
  extensions: ['.xlsx', '.xlsm', '.xls'],
  recognise: (input) => {
    if (isOldOffice(input.bytes) || isDisguised(input)) return 'yes'
    return isZip(input.bytes) ? 'maybe' : 'no'
  },
  read: async (input) => {
    const { bytes } = input
    if (isDisguised(input)) {
      return refuse(
        'This is a web page under the name of a workbook, as some systems export it.',
        'Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV.',
      )
    }
    const sheets = await readXlsx(bytes)
    // Kumu's template is a workbook of two sheets.
    const graph = sheets.ok && sheets.value.length > 1 ? readGraphSheets(sheets.value) : undefined
    if (graph) return graph
    return sheets.ok ? { ok: true, value: { kind: 'sheets', format: 'xlsx', sheets: sheets.value } } : sheets
  },
}

/** Many an ".xls" is an HTML table or the XML of Office 2003. */
function isDisguised(input: ImportInput): boolean {
  return (
    hasExtension(input, ['.xls', '.xlsx']) &&
    /^\s*<(?:!doctype|html|table|\?xml|meta)/i.test(input.text ?? '')
  )
}
