/** Finds the row of headings among the first rows of a sheet, and the row of HXL tags if there is one. */
import {
  isHxlTag,
  plainHeading,
  roleOfHeading,
  roleOfHxlTag,
  roleOfKnownWord,
  secondRoleOf,
} from './headingRoles.ts'
import { isHeadedByForm } from './isHeadedByForm.ts'
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
  /** No word of it is known: it only looks like headings, and may be content. */
  readonly isByForm: boolean
}

/** `saysHow`: whether a cell says an involvement, as headings hardly do. */
export function readHeadings({ rows }: Sheet, saysHow: (cell: string) => boolean): Headings {
  const first = rows.slice(0, searched)
  const hxl = first.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return filled.length > 1 && filled.every(isHxlTag)
  })
  if (hxl >= 0) {
    const texts = hxl > 0 ? (first[hxl - 1] ?? []) : (first[hxl] ?? [])
    const roles = (first[hxl] ?? []).map((cell) => (cell.trim() === '' ? undefined : roleOfHxlTag(cell)))
    return { row: hxl > 0 ? hxl - 1 : hxl, firstRow: hxl + 1, roles, texts, isByForm: false }
  }
  const filledOf = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length
  const full = first.findIndex((cells) => filledOf(cells) > 1)
  const top = full < 0 ? first.findIndex((cells) => filledOf(cells) > 0) : full
  let best = { row: -1, score: 0 }
  first.forEach((cells, row) => {
    const filled = filledOf(cells)
    const known = new Set(cells.flatMap((cell) => roleAt(row, cell, cells) ?? [])).size
    const named = cells.some((cell) => plainHeading(cell) === 'name') ? 1 : 0
    if (cells.some((cell) => plainHeading(cell) === 'post unique reference')) best = { row, score: 100 }
    // A sentence with the word "Where" above a table is one cell of many; headings are most of their row.
    const score = (known + named) * 2 > filled || known + named > 2 ? known + named : 0
    if (score > best.score && (score > 1 || filled === 1 || known + named === filled)) best = { row, score }
  })
  if (best.row >= 0 || top < 0) return headingsAt({ rows }, best.row < 0 ? undefined : best.row)
  if (!isHeadedByForm(rows.slice(top), saysHow)) return headingsAt({ rows }, undefined)
  const headings = headingsAt({ rows }, top)
  return { ...headings, isByForm: headings.roles.every((role) => role === undefined) }

  /** Below the first full row, "Services" or "Programme" may well be a name. */
  function roleAt(row: number, cell: string, cells: readonly string[]): ColumnRole | undefined {
    return row === top ? (roleOfHeading(cell) ?? secondRoleOf(cell, cells)) : roleOfKnownWord(cell)
  }
}

/** As if that row were the headings. */
export function headingsAt({ rows }: Pick<Sheet, 'rows'>, row: number | undefined): Headings {
  const texts = row === undefined ? [] : (rows[row] ?? [])
  const roles = texts.map(roleOfHeading)
  return { row, firstRow: row === undefined ? 0 : row + 1, roles, texts, isByForm: false }
}
