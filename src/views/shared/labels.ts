/** How entities are called on screen. */
import { locate, nameOf } from '../../model/entities.ts'
import type { Remit, RemitMap, Tie } from '../../model/remitMap.ts'
import { statementLabel } from '../../model/statementLabel.ts'

/** The name of any entity; a remit or tie, which has none, is called by what it joins. */
export function labelOf(map: RemitMap, id: string): string {
  const location = locate(map, id)
  const entity = location && map[location.collection][location.index]
  if (!entity) return id
  return nameOf(entity) ?? statementLabel(map, entity as Remit | Tie)
}

/** Names of several entities, in order. */
export function labelsOf(map: RemitMap, ids: readonly string[] | undefined): string[] {
  return (ids ?? []).map((id) => labelOf(map, id))
}
