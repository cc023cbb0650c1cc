/**
 * The same map with ids that mean one thing only: an id that theirs uses for another kind of thing than ours does
 * (or that is the id of our map) gets a tail, always the same one.
 */
import { type Collection, collections } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { renameIds } from '../model/renameIds.ts'

export function separateIds(theirs: RemitMap, ours: RemitMap, base: RemitMap | undefined): RemitMap {
  const owners = new Map<string, Collection | 'map'>()
  for (const map of [ours, ...(base ? [base] : [])]) {
    for (const collection of collections) {
      for (const { id } of map[collection]) if (!owners.has(id)) owners.set(id, collection)
    }
  }
  owners.set(ours.id, 'map')
  const taken = new Set([...owners.keys(), ...collections.flatMap((one) => theirs[one].map(({ id }) => id))])
  const renames = new Map<string, string>()
  for (const collection of collections) {
    for (const { id } of theirs[collection]) {
      const owner = owners.get(id)
      if (owner === undefined || owner === collection) continue
      let tail = 2
      while (taken.has(`${id}~${tail}`)) tail += 1
      renames.set(id, `${id}~${tail}`)
      taken.add(`${id}~${tail}`)
    }
  }
  return renameIds(theirs, renames)
}
