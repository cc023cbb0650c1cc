/** One list of the map out of three. */
import { type Collection, type Entity, indexById } from '../model/entities.ts'
import { sameValue } from '../model/sameValue.ts'
import type { ConflictFound, MergeRemoval } from './mergeConflict.ts'
import { type Fields, mergeFields } from './mergeFields.ts'
import { mergeOrder } from './mergeOrder.ts'

export interface ListSides {
  readonly base: readonly Entity[]
  readonly mine: readonly Entity[]
  readonly theirs: readonly Entity[]
}

export function mergeLists(
  collection: Collection,
  sides: ListSides,
  conflict: ConflictFound,
  removal: (removal: MergeRemoval) => void,
): Entity[] {
  const { base, mine, theirs } = sides
  if (mine === theirs) return [...mine]
  const find = (list: readonly Entity[], id: string) => list[indexById(list).get(id) ?? -1]
  const order = mergeOrder(
    base.map(({ id }) => id),
    mine.map(({ id }) => id),
    theirs.map(({ id }) => id),
  )
  return order.flatMap((id) => {
    const [original, own, other] = [find(base, id), find(mine, id), find(theirs, id)]
    if (own && other) return [mergeEntity(collection, original, own, other, conflict)]
    const only = own ?? other
    if (!only || !original) return only ? [only] : []
    // One side deleted it.
    if (sameValue(original, only)) {
      removal({ collection, entity: only, by: own ? 'theirs' : 'mine' })
      return []
    }
    conflict({ kind: 'deleted', collection, entity: id, field: '', original, mine: own, theirs: other })
    return [only]
  })
}

function mergeEntity(
  collection: Collection,
  original: Entity | undefined,
  mine: Entity,
  theirs: Entity,
  conflict: ConflictFound,
): Entity {
  if (mine === theirs || sameValue(mine, theirs)) return mine
  const merged = mergeFields(
    collection,
    original as unknown as Fields | undefined,
    mine as unknown as Fields,
    theirs as unknown as Fields,
    (field, before, own, other) =>
      conflict({
        kind: 'field',
        collection,
        entity: mine.id,
        field,
        original: before,
        mine: own,
        theirs: other,
      }),
  )
  return merged as unknown as Entity
}
