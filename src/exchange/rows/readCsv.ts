/**
 * Text as cells: commas, semicolons, tabs or bars between them, whichever divides the lines evenly; quotes around
 * cells that hold any of these or line ends. Total; a quote that is never closed is an error that names its row.
 */
import Papa from 'papaparse'
import { type ReadResult, refuse } from '../importDraft.ts'
import { openedText } from './guardedText.ts'
import type { Sheet } from './sheet.ts'

/** Characters; the same as bytes for most text. */
export const largestCsv = 20 * 1024 * 1024

export const mostCells = 5_000_000

export function readCsv(given: string): ReadResult<Sheet> {
  if (given.length > largestCsv) {
    return refuse(
      'The text is longer than 20 MB, the most that is read at once.',
      'Split it and bring the parts in one after another.',
    )
  }
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  if (text.trim() === '')
    return refuse('There is nothing in it.', 'Copy the cells with their headings and try again.')
  const { delimiter, body } = chosenDelimiter(text)
  const { data, errors } = Papa.parse<string[]>(body, { header: false, delimiter, skipEmptyLines: false })
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  if (unclosed) {
    return refuse(
      'A quotation mark opens a cell and is never closed.',
      'Close it, or save the sheet as CSV again.',
      `row ${(unclosed.row ?? 0) + 1}`,
    )
  }
  const rows = data.map((cells) => cells.map(openedText))
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop()
  const count = rows.reduce((sum, cells) => sum + cells.length, 0)
  if (count > mostCells) {
    return refuse(
      `There are more than ${mostCells.toLocaleString('en-GB')} cells in it.`,
      'Split it, or leave out the columns that are not needed.',
    )
  }
  return { ok: true, value: { name: '', rows } }
}

/** `sep=;` on the first line is how Excel is told; else the one that divides most of the first lines alike. */
function chosenDelimiter(text: string): { delimiter: string; body: string } {
  const told = /^sep=(.)\r?\n/.exec(text)
  if (told?.[1] !== undefined) return { delimiter: told[1], body: text.slice(told[0].length) }
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of ['\t', ',', ';', '|']) {
    const { data } = Papa.parse<string[]>(text, { header: false, delimiter, preview: 30 })
    const widths = data.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.length)
    const score = evenness(widths)
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, body: text }
}

/** How many of the rows have the most usual width; nothing when that is one cell. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts)
    if (width > 1) best = Math.max(best, count + Math.min(width, 50) / 1000)
  return best
}
