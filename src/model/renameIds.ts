/** Gives things of a map other ids, and every reference to them with it. Nothing else changes. */
import { type Collection, collections, type Entity } from './entities.ts'
import { changeParts, referenceFields } from './references.ts'
import type { AgreementPart, RemitMap } from './remitMap.ts'

type Fields = Record<string, unknown>

/**
 * `renames` says the new id for each old one; ids that it does not name stay. The caller sees to it that the new ids
 * are free. `involvements` does the same for the involvements of the scheme, in what refers to them (not in the
 * scheme itself).
 */
export function renameIds(
  map: RemitMap,
  renames: ReadonlyMap<string, string>,
  involvements: ReadonlyMap<string, string> = new Map(),
): RemitMap {
  if (renames.size === 0 && involvements.size === 0) return map
  const renamed: Fields = { ...map }
  for (const collection of collections) {
    const list: readonly Entity[] = map[collection]
    renamed[collection] = list.map((entity) => renameIn(entity, collection, renames, involvements))
  }
  if (map.layout) {
    renamed.layout = {
      positions: map.layout.positions.map(([id, x, y]) => [renames.get(id) ?? id, x, y]),
    }
  }
  return renamed as unknown as RemitMap
}

function renameIn(
  entity: Entity,
  collection: Collection,
  renames: ReadonlyMap<string, string>,
  involvements: ReadonlyMap<string, string>,
): Entity {
  let fields = entity as unknown as Fields
  const set = (field: string, value: unknown) => {
    fields = { ...fields, [field]: value }
  }
  const own = renames.get(entity.id)
  if (own !== undefined) set('id', own)
  for (const { field, target, shape, list } of referenceFields[collection]) {
    const value = fields[field]
    if (value === undefined) continue
    const names = target === 'involvement' ? involvements : renames
    const rename = (id: string) => names.get(id) ?? id
    if (shape === 'one') {
      if (names.has(value as string)) set(field, rename(value as string))
    } else if (shape === 'many') {
      if ((value as string[]).some((id) => names.has(id)))
        set(field, [...new Set((value as string[]).map(rename))])
    } else if (shape === 'participants') {
      const participants = value as { party: string }[]
      if (participants.some(({ party }) => names.has(party)))
        set(
          field,
          participants.map((item) => ({ ...item, party: rename(item.party) })),
        )
    } else if (list) {
      const parts = value as AgreementPart[]
      if (parts.some((part) => part[list]?.some((id) => names.has(id))))
        set(field, changeParts(parts, list, rename))
    }
  }
  return fields as unknown as Entity
}
