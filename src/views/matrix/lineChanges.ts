/** Which rows and columns are other than in the state of the map that it is compared with. */
import type { CellChange } from '../../compare/changedCells.ts'
import { indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface LineChange {
  readonly change: CellChange
  /** The name that it had, when it has another now. */
  readonly was?: string
}

/** By the id of the function or organisation. */
export function lineChanges(before: RemitMap, after: RemitMap): ReadonlyMap<string, LineChange> {
  const changes = new Map<string, LineChange>()
  for (const list of ['functions', 'organisations'] as const) {
    const earlier = indexById(before[list])
    const later = indexById(after[list])
    for (const { id } of before[list]) if (!later.has(id)) changes.set(id, { change: 'removed' })
    for (const { id, name } of after[list]) {
      const was = before[list][earlier.get(id) ?? -1]
      if (!was) changes.set(id, { change: 'added' })
      else if (was.name !== name) changes.set(id, { change: 'changed', was: was.name })
    }
  }
  return changes
}
