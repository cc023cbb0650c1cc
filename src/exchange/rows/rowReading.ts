/** What the layouts share: rows after the headings, cells by their meaning, dates as people write them. */
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { shortenText } from '../../model/shortenText.ts'
import { isLongerThan, limitInWords, longestName, longestNote } from '../../model/textLimits.ts'
import type { StrangeLetter } from '../importDraft.ts'
import { splitList } from './cellLists.ts'
import { columnDates, type FieldDate } from './columnDates.ts'
import type { DraftBuilder } from './draftBuilder.ts'
import type { LetterReader } from './letterCells.ts'
import type { Sheet } from './sheet.ts'
import { type ColumnRole, meaningChosen, type SheetChoices } from './sheetChoices.ts'

/** Told now and then while rows are read; both are counts of rows. */
export type RowProgress = (done: number, of: number) => void

export interface LayoutWork {
  readonly sheet: Sheet
  readonly choices: SheetChoices
  readonly builder: DraftBuilder
  readonly letters: LetterReader
  readonly progress: RowProgress
}

export interface ContentRow {
  /** Index in the sheet. */
  readonly index: number
  readonly cells: readonly string[]
}

/** Rows with something in them. One with a name too long for a map is left unread. */
export function* contentRows(work: LayoutWork): Generator<ContentRow> {
  const { sheet, choices, progress, builder } = work
  const { rows } = sheet
  for (let index = choices.firstRow; index < rows.length; index++) {
    if (index % 2_000 === 0) progress(index, rows.length)
    const cells = rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const tooLong = firstTooLong(work, cells)
    if (tooLong === undefined) yield { index, cells }
    else builder.leaveUnread(index, cells, tooLong)
  }
}

/** What these can't say stays in the note. */
const keptInWords: ReadonlySet<ColumnRole> = new Set(['from', 'until', 'confidence', 'ignore'])

/** Which cell says a text that is too long, in words. A cell of several is judged by each. */
function firstTooLong(work: LayoutWork, cells: readonly string[]): string | undefined {
  for (const [column, cell] of cells.entries()) {
    const role = work.choices.columns[column] ?? 'ignore'
    if (cell.length <= longestName || keptInWords.has(role)) continue
    const isNote = role === 'note'
    const most = isNote ? longestNote : longestName
    if (!(isNote ? [cell.trim()] : splitList(cell)).some((text) => isLongerThan(text, most))) continue
    return `What it says in ${columnInWords(work, column, 'cell')} is longer than ${limitInWords(most)}.`
  }
  return undefined
}

export interface ColumnFinder {
  /** Indices of the columns of a role. */
  readonly all: (role: ColumnRole) => readonly number[]
  /** The trimmed text of the first column of a role. */
  readonly text: (cells: readonly string[], role: ColumnRole) => string
}

export function columnFinder({ columns }: SheetChoices): ColumnFinder {
  const found = new Map<ColumnRole, number[]>()
  columns.forEach((role, column) => {
    found.set(role, [...(found.get(role) ?? []), column])
  })
  const none: readonly number[] = []
  const all = (role: ColumnRole) => found.get(role) ?? none
  return { all, text: (cells, role) => (cells[all(role)[0] ?? -1] ?? '').trim() }
}

/** The headings as they stand, for naming columns. */
export function headingOf({ sheet, choices }: LayoutWork, column: number): string {
  const text = choices.headings === undefined ? '' : (sheet.rows[choices.headings]?.[column] ?? '')
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** By its heading in short; one without is counted, as a cell of the row or as a column. */
function columnInWords(work: LayoutWork, column: number, thing: 'cell' | 'column' = 'column'): string {
  const heading = headingOf(work, column)
  return heading === '' ? `${thing} ${column + 1}` : `“${shortenText(heading, 41)}”`
}

export interface RowDates {
  /** The date in the first column of that role, and what of the field has to stay in words. */
  read(cells: readonly string[], role: 'from' | 'until'): FieldDate
  /** Says what was guessed. To be called when all rows are read. */
  finish(): void
}

/** Dates are judged by their whole column. */
export function rowDates(work: LayoutWork): RowDates {
  const { choices, builder, sheet } = work
  const finder = columnFinder(choices)
  const columns = [finder.all('from')[0], finder.all('until')[0]]
  const content = sheet.rows.slice(choices.firstRow)
  const dates = columnDates(
    columns.map((column) => (column === undefined ? [] : content.map((cells) => cells[column] ?? ''))),
    choices.latestYear,
    ({ column, row }) => `${columnInWords(work, columns[column] ?? -1)}, row ${choices.firstRow + row + 1}`,
  )
  return {
    read: (cells, role) => dates.read(finder.text(cells, role), role === 'from' ? 0 : 1, role === 'until'),
    finish: () => builder.notices.push(...dates.notices()),
  }
}

/** What stays in words of the dates of a row, as lines for its note. */
export function keepDates(work: LayoutWork, row: number, from: FieldDate, until: FieldDate): string[] {
  return [...keepDate(work, row, 'From', from), ...keepDate(work, row, 'Until', until)]
}

function keepDate({ builder }: LayoutWork, row: number, field: string, read: FieldDate): string[] {
  const { date, rest, isUnclear } = read
  if (rest === undefined) return []
  const why = isUnclear
    ? 'Whether the day or the month stands first is not clear in this table; it stays in the note.'
    : date === undefined
      ? 'It is no date that can be read; it stays in the note.'
      : `It is read as ${dateInWords(date)}; how it was put stays in the note.`
  return [builder.keepInWords(row, field, rest, why)]
}

/** Names every column that was left out, so that nothing vanishes in silence. */
export function nameLeftOut(work: LayoutWork): void {
  const { choices, builder } = work
  choices.columns.forEach((role, column) => {
    const heading = headingOf(work, column)
    if (role !== 'ignore' || heading === '') return
    builder.dropped.push({
      where: `Column “${heading}”`,
      what: 'All its cells',
      why: 'It was not given a meaning.',
    })
  })
}

/** Says the same of letters that whoever imports has left out. */
export function nameLettersLeftOut(
  { choices, builder }: LayoutWork,
  strangeLetters: readonly StrangeLetter[],
): void {
  for (const { letter, count } of strangeLetters) {
    if (meaningChosen(choices, letter) !== '') continue
    builder.dropped.push({
      where: `${[...letter].length === 1 ? 'Letter' : 'Word'} “${letter}”`,
      what: count === 1 ? 'One cell' : `${count} cells`,
      why: 'It was left out by choice.',
    })
  }
}
