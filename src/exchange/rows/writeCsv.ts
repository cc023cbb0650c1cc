/** Cells as CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads the letters right). `readCsv` gives the very same cells. */
import Papa from 'papaparse'
import { guardedText } from './guardedText.ts'

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((cells) => cells.map(guardedText))
  return `\uFEFF${Papa.unparse(guarded, { header: false, newline: '\r\n' })}\r\n`
}
