/** What the layouts share: rows after the headings, cells by their meaning, dates as people write them. */
import { months } from '../../analysis/plainEnglish.ts'
import { readDate } from '../../model/readDate.ts'
import { shortenText } from '../../model/shortenText.ts'
import { isLongerThan, limitInWords, longestName, longestNote } from '../../model/textLimits.ts'
import type { StrangeLetter } from '../importDraft.ts'
import { splitList } from './cellLists.ts'
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

/** Which cell says a text that is too long, in words. A cell of several is judged by each. */
function firstTooLong(work: LayoutWork, cells: readonly string[]): string | undefined {
  for (const [column, cell] of cells.entries()) {
    const role = work.choices.columns[column] ?? 'ignore'
    if (cell.length <= longestName || role === 'ignore') continue
    const isNote = role === 'note'
    const most = isNote ? longestNote : longestName
    if (!(isNote ? [cell.trim()] : splitList(cell)).some((text) => isLongerThan(text, most))) continue
    const heading = headingOf(work, column)
    const where = heading === '' ? `cell ${column + 1}` : `“${shortenText(heading, 41)}”`
    return `What it says in ${where} is longer than ${limitInWords(most)}.`
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

export type WrittenDate = { readonly ok: true; readonly date: string | undefined } | { readonly ok: false }

const noDate = /^(?:[-–—?]|n\/?a|present|current|ongoing|open|unknown|tbc|tbd)$/i

/** Remembers: most sheets have few dates, each many times over. */
export function dateReader(): (text: string) => WrittenDate {
  const known = new Map<string, WrittenDate>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const read = readWrittenDate(text)
    known.set(text, read)
    return read
  }
}

export function readWrittenDate(text: string): WrittenDate {
  const written = text.trim()
  if (written === '' || noDate.test(written)) return { ok: true, date: undefined }
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(written)
  const reading = readDate(day ? `${day[1]}-${day[2]}-${day[3]}` : written, months)
  return reading.ok ? reading : { ok: false }
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
      where: `Letter “${letter}”`,
      what: count === 1 ? 'One cell' : `${count} cells`,
      why: 'It was left out by choice.',
    })
  }
}
