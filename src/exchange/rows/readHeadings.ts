/** Finds the row of headings among the first rows of a sheet, and the row of HXL tags if there is one. */
import { isHxlTag, plainHeading, roleOfHeading, roleOfHxlTag } from './headingRoles.ts'
import type { Sheet } from './sheet.ts'
import type { ColumnRole } from './sheetChoices.ts'

/** Titles and remarks may stand above the headings, but not more than this. */
const searched = 25

export interface Headings {
  /** Index of the row; undefined when no row looks like one. */
  readonly row: number | undefined
  readonly firstRow: number
  /** By index of the column; undefined where the heading means nothing that is known. */
  readonly roles: readonly (ColumnRole | undefined)[]
  /** The headings as they stand. */
  readonly texts: readonly string[]
}

export function readHeadings({ rows }: Sheet): Headings {
  const first = rows.slice(0, searched)
  const hxl = first.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return filled.length > 1 && filled.every(isHxlTag)
  })
  if (hxl >= 0) {
    const texts = hxl > 0 ? (first[hxl - 1] ?? []) : (first[hxl] ?? [])
    const roles = (first[hxl] ?? []).map((cell) => (cell.trim() === '' ? undefined : roleOfHxlTag(cell)))
    return { row: hxl > 0 ? hxl - 1 : hxl, firstRow: hxl + 1, roles, texts }
  }
  let best = { row: -1, score: 0 }
  first.forEach((cells, row) => {
    const filled = cells.filter((cell) => cell.trim() !== '').length
    const known = new Set(cells.map(roleOfHeading).filter((role) => role !== undefined)).size
    const named = cells.some((cell) => plainHeading(cell) === 'name') ? 1 : 0
    if (cells.some((cell) => plainHeading(cell) === 'post unique reference')) best = { row, score: 100 }
    // A sentence with the word "Where" above a table is one cell of many; headings are most of their row.
    const score = (known + named) * 2 > filled || known + named > 2 ? known + named : 0
    if (score > best.score && (score > 1 || filled === 1 || known + named === filled)) best = { row, score }
  })
  return headingsAt({ name: '', rows }, best.row < 0 ? undefined : best.row)
}

/** As if that row were the headings. */
export function headingsAt({ rows }: Sheet, row: number | undefined): Headings {
  const texts = row === undefined ? [] : (rows[row] ?? [])
  return { row, firstRow: row === undefined ? 0 : row + 1, roles: texts.map(roleOfHeading), texts }
}
