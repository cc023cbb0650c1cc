/** The tables of a Markdown text (GitHub's form): cells between bars, a line of dashes under the headings. */
import { type ReadResult, refuse } from '../importDraft.ts'
import { largestCsv } from './readCsv.ts'
import type { Sheet } from './sheet.ts'

/** `|---|:--:|`: at least two columns, or one with a bar at its side. */
function isRule(line: string): boolean {
  return line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('-')
}

export function hasMarkdownTable(text: string): boolean {
  const lines = text.slice(0, 200_000).split(/\r?\n/)
  return lines.some((line, index) => index > 0 && isRule(line) && (lines[index - 1]?.includes('|') ?? false))
}

export function readMarkdown(text: string): ReadResult<readonly Sheet[]> {
  if (text.length > largestCsv) {
    return refuse(
      'The text is longer than 20 MB, the most that is read at once.',
      'Split it and bring the parts in one after another.',
    )
  }
  const lines = text.split(/\r?\n/)
  const sheets: Sheet[] = []
  let heading = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const titled = /^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)
    if (titled?.[1]) heading = titled[1]
    const next = lines[index + 1]
    if (!line.includes('|') || next === undefined || !isRule(next)) continue
    const rows = [cellsOf(line)]
    index += 2
    for (; index < lines.length && (lines[index]?.includes('|') ?? false); index++)
      rows.push(cellsOf(lines[index] ?? ''))
    index -= 1
    sheets.push({ name: heading, rows })
  }
  if (sheets.length === 0)
    return refuse(
      'There is no table in it.',
      'A table has cells between bars and a line of dashes under its headings.',
    )
  return { ok: true, value: sheets }
}

/** Cells between bars. A bar with a backslash before it belongs to the text. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  const trimmed = line.trim()
  for (let index = 0; index < trimmed.length; index++) {
    const character = trimmed[index] ?? ''
    if (character === '\\' && '|\\'.includes(trimmed[index + 1] ?? ' ')) {
      cell += trimmed[index + 1]
      index += 1
    } else if (character === '|') {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  cells.push(cell)
  if (trimmed.startsWith('|')) cells.shift()
  if (cells.length > 1 && trimmed.endsWith('|') && cells.at(-1) === '') cells.pop()
  return cells.map(plainText)
}

/** Emphasis, code marks and line breaks of Markdown are looks, not content. */
function plainText(cell: string): string {
  return cell
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .trim()
    .replace(/^(\*\*|__|`)(.*)\1$/s, '$2')
    .trim()
}
