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
  const trimmed = line.trim()
  const cells = ['']
  for (let index = 0; index < trimmed.length; index++) {
    const character = trimmed[index] ?? ''
    if (character === '|') cells.push('')
    else {
      const pair = character === '\\' ? (trimmed[index + 1] ?? '') : ''
      index += pair.length
      cells[cells.length - 1] += character + pair
    }
  }
  if (trimmed.startsWith('|')) cells.shift()
  if (cells.length > 1 && trimmed.endsWith('|') && cells.at(-1) === '') cells.pop()
  return cells.map(plainText)
}

/** Emphasis, code marks and line breaks of Markdown are looks, not content; a backslash keeps a character as it is. */
function plainText(cell: string): string {
  return cell
    .trim()
    .replace(/^(\*\*|__|`)(.*)\1$/s, '$2')
    .replaceAll(/(?<!\\)<br\s*\/?>/gi, '\n')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}
