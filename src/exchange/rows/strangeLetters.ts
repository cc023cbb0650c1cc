/** Letters in the cells that the scheme does not have: whoever imports says what they stand for. */
import type { StrangeLetter } from '../importDraft.ts'
import { letterReader, partsOf, saysNothing } from './letterCells.ts'
import { columnFinder, headingOf, type LayoutWork } from './rowReading.ts'
import { meaningChosen } from './sheetChoices.ts'

/** Longer texts are no letters but something in the wrong column. */
const longest = 40

/** The most frequent first. What was chosen for them (`choices.letters`) makes no difference here. */
export function findStrangeLetters(work: LayoutWork): StrangeLetter[] {
  const { sheet, choices } = work
  const columns = columnFinder(choices)
  const read = readStrange(work)
  const found = new Map<string, { letter: string; count: number }>()
  const note = (cell: string, times = 1) => {
    for (const letter of read(cell)) {
      const key = letter.toLowerCase()
      const before = found.get(key)
      if (before) before.count += times
      else found.set(key, { letter, count: times })
    }
  }
  const lettered = choices.layout === 'letters' ? columns.all('letter') : []
  for (const column of lettered) {
    const filled = sheet.rows.slice(choices.firstRow).filter((cells) => !saysNothing(cells[column] ?? ''))
    if (filled.length > 0) note(headingOf(work, column), filled.length)
  }
  const celled =
    choices.layout === 'raci'
      ? columns.all('holder').filter((column) => headingOf(work, column) !== '')
      : choices.layout === 'remits'
        ? columns.all('involvement').slice(0, 1)
        : []
  for (let row = choices.firstRow; row < sheet.rows.length; row++) {
    for (const column of celled) note(sheet.rows[row]?.[column] ?? '')
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

/** What of a cell means nothing: single letters of it, or the whole when it is a word or words. */
function readStrange({ choices, letters }: LayoutWork): (cell: string) => readonly string[] {
  const reader = letterReader(choices.scheme)
  const known = new Map<string, readonly string[]>()
  function strangeIn(cell: string): readonly string[] {
    const { unknown } = reader.read(cell)
    if (unknown.length === 0) return unknown
    const isOpen = (text: string) =>
      meaningChosen(choices, text) !== undefined || letters.read(text).unknown.length > 0
    const whole = cell.replaceAll(/\s+/g, ' ').trim()
    const parts = partsOf(whole)
    if (unknown.length < parts.length || parts.every((part) => part.length <= 2))
      return [...new Set(unknown)].filter(isOpen)
    return whole.length <= longest && isOpen(whole) ? [whole] : []
  }
  return (cell) => {
    const before = known.get(cell)
    if (before) return before
    const made = strangeIn(cell)
    if (cell.length < longest) known.set(cell, made)
    return made
  }
}
