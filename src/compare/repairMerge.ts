/**
 * Makes a merged map whole again: what one side deleted and the other still refers to comes back, and what both
 * changes together would put within itself stays as in mine. Each is told as a conflict.
 */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import { firstIntegrityProblem } from '../model/integrity.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import type { ConflictFound } from './mergeConflict.ts'
import { withoutStrayPositions } from './withoutStrayPositions.ts'

export interface MergeSides {
  readonly base: RemitMap | undefined
  readonly mine: RemitMap
  readonly theirs: RemitMap
}

type Fields = Record<string, unknown>

export function repairMerge(map: RemitMap, sides: MergeSides, conflict: ConflictFound): RemitMap {
  // Positions wait until it is known what is there.
  const { layout, ...content } = map
  let whole: RemitMap = content
  // Each round brings back at least one thing or puts one field back to mine, so it comes to an end.
  for (;;) {
    const repaired = breakCircles(restoreNeeded(whole, sides, conflict), sides, conflict)
    if (repaired === whole) return layout ? withoutStrayPositions({ ...repaired, layout }) : repaired
    whole = repaired
  }
}

function restoreNeeded(map: RemitMap, sides: MergeSides, conflict: ConflictFound): RemitMap {
  const missing = new Map<Collection, Map<string, Entity>>()
  const involvements = new Set(map.scheme.involvements.map(({ id }) => id))
  const missingInvolvements = new Set<string>()
  const there = new Set(collections.flatMap((collection) => map[collection].map(({ id }) => id)))
  for (const holders of collections) {
    for (const reference of referenceFields[holders]) {
      for (const entity of map[holders] as readonly Entity[]) {
        for (const { id } of referencesIn(entity, reference)) {
          if (reference.target === 'involvement') {
            if (!involvements.has(id)) missingInvolvements.add(id)
          } else if (!there.has(id)) {
            for (const collection of reference.target) {
              const list: readonly Entity[] = sides.mine[collection]
              const others: readonly Entity[] = sides.theirs[collection]
              const found = list[indexById(list).get(id) ?? -1] ?? others[indexById(others).get(id) ?? -1]
              if (found) missing.set(collection, (missing.get(collection) ?? new Map()).set(id, found))
            }
          }
        }
      }
    }
  }
  for (const separation of map.scheme.separations) {
    for (const id of separation) if (!involvements.has(id)) missingInvolvements.add(id)
  }
  if (missing.size === 0 && missingInvolvements.size === 0) return map
  const restored: Fields = { ...map }
  for (const [collection, entities] of missing) {
    restored[collection] = [...map[collection], ...entities.values()]
    for (const [id, entity] of entities) {
      const isMine = indexById(sides.mine[collection]).has(id)
      const original = entityIn(sides.base, collection, id)
      conflict({
        kind: 'deleted',
        collection,
        entity: id,
        field: '',
        original,
        mine: isMine ? entity : undefined,
        theirs: isMine ? undefined : entity,
      })
    }
  }
  if (missingInvolvements.size > 0) {
    const all = [sides.mine, sides.theirs].flatMap(({ scheme }) => scheme.involvements)
    const back = [...missingInvolvements].flatMap((id) => all.find((one) => one.id === id) ?? [])
    restored.scheme = { ...map.scheme, involvements: [...map.scheme.involvements, ...back] }
  }
  return restored as unknown as RemitMap
}

function entityIn(map: RemitMap | undefined, collection: Collection, id: string): Entity | undefined {
  if (!map) return undefined
  const list: readonly Entity[] = map[collection]
  return list[indexById(list).get(id) ?? -1]
}

function breakCircles(map: RemitMap, sides: MergeSides, conflict: ConflictFound): RemitMap {
  const problem = firstIntegrityProblem(map)
  if (problem?.code !== 'cycle') return map
  const collection = problem.path.slice(0, problem.path.indexOf('[')) as Collection
  const field = collection === 'organisations' ? 'parent' : 'broader'
  const inCircle = idsInCircles(map[collection])
  // What stands in the circle and differs from mine goes back to it: mine alone has none.
  const put = (entity: Entity): Entity => {
    const own = entityIn(sides.mine, collection, entity.id) as unknown as Fields | undefined
    const now = entity as unknown as Fields
    if (!own || !inCircle.has(entity.id) || sameValue(own[field], now[field])) return entity
    const original = entityIn(sides.base, collection, entity.id) as unknown as Fields | undefined
    conflict({
      kind: 'circle',
      collection,
      entity: entity.id,
      field,
      original: original?.[field],
      mine: own[field],
      theirs: now[field],
    })
    const { [field]: _, ...rest } = now
    return (own[field] === undefined ? rest : { ...rest, [field]: own[field] }) as unknown as Entity
  }
  return { ...map, [collection]: (map[collection] as readonly Entity[]).map(put) }
}

/** What is left when everything that nothing lies within, or that lies within nothing, is taken away in turn. */
function idsInCircles(list: readonly Entity[]): ReadonlySet<string> {
  const above = new Map(
    (list as readonly { id: string; parent?: string; broader?: string[] }[]).map(
      ({ id, parent, broader }) => [id, broader ?? (parent === undefined ? [] : [parent])],
    ),
  )
  for (let shrank = true; shrank; ) {
    const named = new Set([...above.values()].flat())
    const loose = [...above].filter(([id, over]) => !named.has(id) || !over.some((one) => above.has(one)))
    for (const [id] of loose) above.delete(id)
    shrank = loose.length > 0
  }
  return new Set(above.keys())
}
