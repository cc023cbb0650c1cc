/**
 * Merged cells of a workbook. Cells merged downwards hold for every row, so each gets the text; cells merged
 * across are a section's heading and stay alone.
 */
import { columnNumber } from './columnNumber.ts'

export interface MergedCells {
  /** Indices from 0; both ends included. */
  readonly top: number
  readonly bottom: number
  readonly column: number
}

export function isSheetPart(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(name)
}

/** By name of the sheet. */
export function findMerged(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, readonly MergedCells[]> {
  const text = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  const targets = new Map<string, string>()
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]{0,2000}>/g)) {
    const id = attribute(tag, 'Id')
    const target = attribute(tag, 'Target')
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const found = new Map<string, MergedCells[]>()
  for (const [tag] of text('xl/workbook.xml').matchAll(/<sheet\b[^>]{0,2000}>/g)) {
    const name = attribute(tag, 'name')
    const part = targets.get(attribute(tag, 'r:id') ?? '')
    if (name === undefined || part === undefined) continue
    const merged: MergedCells[] = []
    for (const match of text(part).matchAll(
      /<mergeCell ref="([A-Z]{1,4})(\d{1,8}):([A-Z]{1,4})(\d{1,8})"/g,
    )) {
      const [, left = '', top = '', right = '', bottom = ''] = match
      if (left !== right || top === bottom) continue
      merged.push({ top: Number(top) - 1, bottom: Number(bottom) - 1, column: columnNumber(left) - 1 })
    }
    if (merged.length > 0) found.set(unescaped(name), merged)
  }
  return found
}

function attribute(tag: string, name: string): string | undefined {
  for (const match of tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)) if (match[1] === name) return match[2]
  return undefined
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

export function fillMerged(rows: string[][], merged: readonly MergedCells[]): string[][] {
  for (const { top, bottom, column } of merged) {
    const text = rows[top]?.[column] ?? ''
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row]
      if (cells && column < cells.length && cells[column] === '') cells[column] = text
    }
  }
  return rows
}
