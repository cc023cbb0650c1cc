/** The columns of a list that are shown: those that were chosen, else its usual ones. */
import type { Collection } from '../../model/entities.ts'
import { type LedgerColumn, ledgerColumns } from './ledgerColumns.ts'

export function shownColumns(
  collection: Collection,
  chosen: readonly string[] | undefined,
): readonly LedgerColumn[] {
  const all = ledgerColumns(collection)
  if (!chosen) return all.filter(({ isOptional }) => !isOptional)
  // What was asked for is shown, room or not.
  return all.filter(({ id }) => chosen.includes(id)).map((column) => ({ ...column, extra: false }))
}
