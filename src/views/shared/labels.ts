/** How entities are called on screen. */
import { entityById, locate, nameOf } from '../../model/entities.ts'
import type { Remit, RemitMap, Tie } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'

/** The name of any entity; a remit or tie, which has none, is called by what it joins. */
export function labelOf(map: RemitMap, id: string): string {
  const location = locate(map, id)
  const entity = location && map[location.collection][location.index]
  if (!entity) return id
  const name = nameOf(entity)
  if (name !== undefined) return name
  return 'involvement' in entity ? remitLabel(map, entity) : tieLabel(map, entity as Tie)
}

/** "NHSU leads Learning needs analysis": who, how, what. */
export function remitLabel(map: RemitMap, remit: Remit): string {
  const organisation = entityById(map, 'organisations', remit.organisation)?.name ?? remit.organisation
  const businessFunction = entityById(map, 'functions', remit.function)?.name ?? remit.function
  const involvement = involvementById(map.scheme, remit.involvement)?.label ?? remit.involvement
  return `${organisation} · ${involvement} · ${businessFunction}`
}

export function tieLabel(map: RemitMap, tie: Tie): string {
  return `${labelOf(map, tie.from)} → ${labelOf(map, tie.to)}`
}

/** Names of several entities, in order. */
export function labelsOf(map: RemitMap, ids: readonly string[] | undefined): string[] {
  return (ids ?? []).map((id) => labelOf(map, id))
}
