/** Letters and phrases in the cells that the scheme does not have: whoever imports says what they stand for. */
import type { StrangeLetter } from '../importDraft.ts'
import { saysNothing } from './involvementWords.ts'
import { letterReader } from './letterCells.ts'
import { columnFinder, headingOf, type LayoutWork } from './rowReading.ts'
import { meaningChosen } from './sheetChoices.ts'

/** Longer texts say no involvement but stand in the wrong column. */
const longest = 40

/** The most frequent first. What was chosen for them (`choices.letters`) makes no difference here. */
export function findStrangeLetters(work: LayoutWork): StrangeLetter[] {
  const { sheet, choices, letters } = work
  const columns = columnFinder(choices)
  const reader = letterReader(choices.scheme)
  const found = new Map<string, { letter: string; count: number }>()
  const isOpen = (text: string) =>
    text.length <= longest &&
    (meaningChosen(choices, text) !== undefined || letters.read(text).unknown.length > 0)
  const note = (unknown: readonly string[], times: number) => {
    const counted = new Set<string>()
    for (const letter of unknown) {
      const key = letter.toLowerCase()
      if (counted.has(key) || !isOpen(letter)) continue
      counted.add(key)
      const before = found.get(key)
      if (before) before.count += times
      else found.set(key, { letter, count: times })
    }
  }
  const lettered = choices.layout === 'letters' ? columns.all('letter') : []
  for (const column of lettered) {
    const filled = sheet.rows.slice(choices.firstRow).filter((cells) => !saysNothing(cells[column] ?? ''))
    if (filled.length > 0) note(reader.readHeading(headingOf(work, column)).unknown, filled.length)
  }
  const celled =
    choices.layout === 'raci'
      ? columns.all('holder').filter((column) => headingOf(work, column) !== '')
      : choices.layout === 'remits'
        ? columns.all('involvement').slice(0, 1)
        : []
  for (let row = choices.firstRow; row < sheet.rows.length; row++) {
    for (const column of celled) note(reader.read(sheet.rows[row]?.[column] ?? '').unknown, 1)
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
