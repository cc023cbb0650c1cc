/** Cells as text between spreadsheets and the matrix: rows by line, cells by tab, letters by comma. */
import type { Scheme } from '../../model/schemes.ts'
import { readLetters } from '../capture/readLetters.ts'

/** Text as a spreadsheet puts it on the clipboard; quotes stand around cells that hold tabs or lines of their own. */
export function readSheet(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (plain.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  // A last line break ends the last row; it does not begin another.
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

export function writeSheet(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.join('\t')).join('\n')
  // A last row of one empty cell would be lost: a line break at the end only ends the row before it.
  return rows.length > 1 && text.endsWith('\n') ? `${text}\n` : text
}

export type SheetReading =
  | { readonly ok: true; readonly involvements: readonly (readonly string[])[][] }
  /** `row` and `column` from 0. */
  | { readonly ok: false; readonly unknown: string; readonly row: number; readonly column: number }

/** The involvements of each cell, or the first text that means nothing in this scheme. */
export function readInvolvements(sheet: readonly (readonly string[])[], scheme: Scheme): SheetReading {
  const involvements: (readonly string[])[][] = []
  for (const [row, cells] of sheet.entries()) {
    const read: (readonly string[])[] = []
    for (const [column, text] of cells.entries()) {
      const letters = readLetters(text, scheme)
      if (!letters.ok) return { ok: false, unknown: letters.unknown, row, column }
      read.push(letters.involvements.map(({ id }) => id))
    }
    involvements.push(read)
  }
  return { ok: true, involvements }
}
