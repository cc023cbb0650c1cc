/** Which rows are chosen together, and how keys and clicks change that. */

export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** Where a range starts. */
  readonly anchor: string | undefined
}

export const noRows: RowSelection = { ids: new Set(), anchor: undefined }

export function toggleRow({ ids }: RowSelection, id: string): RowSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** All rows from the anchor (or from where one was) to this one, and no others. */
export function selectRange(
  { anchor }: RowSelection,
  order: readonly string[],
  from: string,
  to: string,
): RowSelection {
  const start = order.indexOf(anchor ?? from)
  const end = order.indexOf(to)
  if (start < 0 || end < 0) return { ids: new Set([to]), anchor: to }
  const ids = order.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { ids: new Set(ids), anchor: order[start] }
}

/** Without what is no longer shown; the very same when all of it is. */
export function keepShown(selection: RowSelection, shown: ReadonlySet<string>): RowSelection {
  if ([...selection.ids].every((id) => shown.has(id))) return selection
  return { ...selection, ids: new Set([...selection.ids].filter((id) => shown.has(id))) }
}
