/** What a map says at the place that a conflict is about. */
import { type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { MergeConflict } from './mergeConflict.ts'

export type ConflictPlace = Pick<MergeConflict, 'collection' | 'entity' | 'field'>

/** The value, or the whole thing; `undefined` = not there. */
export function valueAt(map: RemitMap, { collection, entity, field }: ConflictPlace): unknown {
  if (collection === 'map') return fieldOf(map, field)
  if (collection === 'scheme') {
    const { scheme } = map
    return fieldOf(entity === '' ? scheme : scheme.involvements.find(({ id }) => id === entity), field)
  }
  const list: readonly Entity[] = map[collection]
  const found = list[indexById(list).get(entity) ?? -1]
  return field === '' ? found : fieldOf(found, field)
}

/** Whether one can't be chosen without touching the other: the same field, or a whole thing and anything of it. */
export function areOfOne(a: ConflictPlace, b: ConflictPlace): boolean {
  return (
    a.collection === b.collection &&
    a.entity === b.entity &&
    (a.field === b.field || a.field === '' || b.field === '')
  )
}

function fieldOf(holder: object | undefined, field: string): unknown {
  if (holder === undefined) return undefined
  if (field.startsWith('meta:')) return fieldOf((holder as { meta?: object }).meta, field.slice(5))
  return Object.hasOwn(holder, field) ? (holder as Record<string, unknown>)[field] : undefined
}
