/** Makes the second map of a difference out of the first. */
import { collections, type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { FieldChange, ListDiff, MapDiff } from './diffMaps.ts'

type Fields = Record<string, unknown>

/** `applyDiff(a, diffMaps(a, b))` is `b`. */
export function applyDiff(map: RemitMap, diff: MapDiff): RemitMap {
  const made = withFields(map as unknown as Fields, diff.map)
  made.scheme = withFields(map.scheme as unknown as Fields, diff.scheme)
  for (const collection of collections) made[collection] = withList(map[collection], diff.lists[collection])
  return made as unknown as RemitMap
}

function withFields(before: Fields, changes: readonly FieldChange[]): Fields {
  const made = { ...before }
  for (const { field, after } of changes) {
    if (after === undefined) delete made[field]
    else made[field] = after
  }
  return made
}

function withList(list: readonly Entity[], { added, removed, changed, order }: ListDiff): Entity[] {
  const gone = new Set(removed.map(({ id }) => id))
  const changes = new Map(changed.map(({ id, fields }) => [id, fields]))
  const kept = list
    .filter(({ id }) => !gone.has(id))
    .map((entity) => {
      const fields = changes.get(entity.id)
      return fields ? (withFields(entity as unknown as Fields, fields) as unknown as Entity) : entity
    })
  const all = [...kept, ...added]
  if (!order) return all
  const index = indexById(all)
  return order.flatMap((id) => all[index.get(id) ?? -1] ?? [])
}
