/**
 * The same map with ids that mean one thing only: an id that theirs uses for another kind of thing than ours does
 * (or that is the id of our map) gets a tail, always the same one.
 */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { renameIds } from '../model/renameIds.ts'
import { sameValue } from '../model/sameValue.ts'

export function separateIds(theirs: RemitMap, ours: RemitMap, base: RemitMap | undefined): RemitMap {
  const owners = new Map<string, Collection | 'map'>()
  for (const map of [ours, ...(base ? [base] : [])]) {
    for (const collection of collections) {
      for (const { id } of map[collection]) if (!owners.has(id)) owners.set(id, collection)
    }
  }
  owners.set(ours.id, 'map')
  const renames = new Map<string, string>()
  for (const collection of collections) {
    for (const entity of theirs[collection]) {
      const { id } = entity
      // As it was in the base: ours deleted it and used the id for something else, and so it goes.
      const list: readonly Entity[] = base?.[collection] ?? []
      if (sameValue(list[indexById(list).get(id) ?? -1], entity)) continue
      const isFree = (candidate: string) => (owners.get(candidate) ?? collection) === collection
      let free = id
      while (!isFree(free)) free += `~${collection}`
      if (free !== id) renames.set(id, free)
    }
  }
  return renameIds(theirs, renames)
}
