/** What one map has and another has no more, each thing that went of itself with what fell with it. */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import type { RemitMap } from '../model/remitMap.ts'

export interface ThingGone {
  /** `involvement`: of the scheme. */
  readonly collection: Collection | 'involvement'
  readonly id: string
  /** How many of each list could not stand without it. */
  readonly fell: ReadonlyMap<Collection, number>
}

/** In the order of the map's lists. What could stand without neither of two things is counted with the first. */
export function thingsGone(before: RemitMap, after: RemitMap): ThingGone[] {
  const gone = new Map<string, Collection>()
  for (const collection of collections) {
    const left = indexById(after[collection])
    for (const { id } of before[collection]) if (!left.has(id)) gone.set(id, collection)
  }
  /** Of what did not go by itself: with what it went. */
  const holders = new Map<string, string>()
  for (const [id, collection] of gone) {
    const list: readonly Entity[] = before[collection]
    const entity = list[indexById(list).get(id) ?? -1]
    const needed = referenceFields[collection]
      .filter(
        ({ onDelete, target }) => target !== 'involvement' && (onDelete === 'falls' || onDelete === 'widens'),
      )
      .flatMap((reference) => (entity ? referencesIn(entity, reference) : []))
      .find((one) => gone.has(one.id))
    if (needed) holders.set(id, needed.id)
  }
  const rootOf = (id: string) => {
    let root = id
    // What something falls with is of an earlier list, so this comes to an end.
    for (let next = holders.get(root); next !== undefined; next = holders.get(root)) root = next
    return root
  }
  const fell = new Map<string, Map<Collection, number>>()
  for (const id of holders.keys()) {
    const counts = fell.get(rootOf(id)) ?? new Map<Collection, number>()
    const collection = gone.get(id)
    if (collection) counts.set(collection, (counts.get(collection) ?? 0) + 1)
    fell.set(rootOf(id), counts)
  }
  const left = new Set(after.scheme.involvements.map(({ id }) => id))
  return [
    ...[...gone]
      .filter(([id]) => !holders.has(id))
      .map(([id, collection]) => ({ collection, id, fell: fell.get(id) ?? new Map() })),
    ...before.scheme.involvements
      .filter(({ id }) => !left.has(id))
      .map(({ id }) => ({ collection: 'involvement' as const, id, fell: new Map() })),
  ]
}
