/** Rows chosen by what a column says, and the texts that there are to choose from. */
import type { Collection, Entity } from '../../model/entities.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import type { Sheet } from './listColumns.ts'

/** For each column, the texts that are let through. */
export type ValueFilter = Readonly<Record<string, readonly string[]>>

export function filterByValues(
  sheet: Sheet,
  collection: Collection,
  rows: readonly Entity[],
  filter: ValueFilter,
): readonly Entity[] {
  const wanted = Object.entries(filter).flatMap(([id, values]) => {
    const column = ledgerColumn(collection, id)
    return column && values.length > 0 ? [{ column, values: new Set(values) }] : []
  })
  if (wanted.length === 0) return rows
  return rows.filter((row) => wanted.every(({ column, values }) => values.has(column.text(row, sheet))))
}

export interface ColumnValue {
  readonly text: string
  readonly count: number
}

/** What the rows say in this column, the most frequent first. */
export function valuesOf(
  sheet: Sheet,
  collection: Collection,
  rows: readonly Entity[],
  columnId: string,
): ColumnValue[] {
  const column = ledgerColumn(collection, columnId)
  if (!column) return []
  const counts = new Map<string, number>()
  for (const row of rows) {
    const text = column.text(row, sheet)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
}
