/**
 * What deleting some entities takes along. The plan can be shown ("28 remits and 3 ties go with it") before it is
 * carried out. The rules are the `onDelete` column of `referenceFields`.
 */
import { type Collection, collections, type Entity, indexById, locate } from '../model/entities.ts'
import { changeParts, type ReferenceField, referenceFields, referencesIn } from '../model/references.ts'
import type { RemitMap } from '../model/remitMap.ts'

export interface DeletionPlan {
  /** The ids asked for. */
  readonly asked: ReadonlySet<string>
  /** All ids that go, those asked for included. */
  readonly removed: ReadonlySet<string>
  /** How many of each list go beyond those asked for. */
  readonly alsoRemoved: Readonly<Record<Collection, number>>
}

export function planDeletion(map: RemitMap, ids: readonly string[]): DeletionPlan {
  const asked = new Set(ids)
  const removed = new Set(ids)
  // Falling can spread (organisation → perspective's remits …), so go round until nothing more falls.
  for (let grew = true; grew; ) {
    grew = false
    for (const collection of collections) {
      const fields = referenceFields[collection].filter(
        ({ onDelete }) => onDelete === 'falls' || onDelete === 'widens',
      )
      if (fields.length === 0) continue
      for (const entity of map[collection]) {
        if (removed.has(entity.id) || !fields.some((field) => fallsWith(entity, field, removed))) continue
        removed.add(entity.id)
        grew = true
      }
    }
  }
  const alsoRemoved = Object.fromEntries(collections.map((collection) => [collection, 0])) as Record<
    Collection,
    number
  >
  for (const id of removed) {
    const collection = locate(map, id)?.collection
    if (collection && !asked.has(id)) alsoRemoved[collection] += 1
  }
  return { asked, removed, alsoRemoved }
}

function fallsWith(entity: Entity, reference: ReferenceField, removed: ReadonlySet<string>): boolean {
  if (reference.target === 'involvement') return false
  const held = referencesIn(entity, reference)
  if (reference.onDelete === 'falls') return held.some(({ id }) => removed.has(id))
  return held.length > 0 && held.every(({ id }) => removed.has(id))
}

export function applyDeletion(map: RemitMap, plan: DeletionPlan): RemitMap {
  const { removed } = plan
  const next: Record<string, unknown> = { ...map }
  for (const collection of collections) {
    const list: readonly Entity[] = map[collection]
    let changed = false
    const kept: Entity[] = []
    for (const entity of list) {
      if (removed.has(entity.id)) {
        changed = true
        continue
      }
      const released = release(entity, collection, list, removed)
      if (released !== entity) changed = true
      kept.push(released)
    }
    if (changed) next[collection] = kept
  }
  if (map.layout?.positions.some(([id]) => removed.has(id))) {
    const positions = map.layout.positions.filter(([id]) => !removed.has(id))
    if (positions.length > 0) next.layout = { positions }
    else delete next.layout
  }
  return next as unknown as RemitMap
}

/** The entity without its references to what goes; the very same object when it has none. */
function release(
  entity: Entity,
  collection: Collection,
  list: readonly Entity[],
  removed: ReadonlySet<string>,
): Entity {
  let result = entity as unknown as Record<string, unknown>
  for (const reference of referenceFields[collection]) {
    if (reference.target === 'involvement') continue
    // Of parts the field is looked at once for each of its lists, so it is the one left by those before that counts.
    const held = referencesIn(result as unknown as Entity, reference)
    if (!held.some(({ id }) => removed.has(id))) continue
    const { [reference.field]: before, ...rest } = result
    let after: unknown
    if (reference.onDelete === 'lifts') {
      const lifted = liftedBroader(
        held.map(({ id }) => id),
        list,
        removed,
      )
      after = reference.shape === 'one' ? lifted[0] : lifted
    } else if (reference.shape === 'many') {
      after = (before as string[]).filter((id) => !removed.has(id))
    } else if (reference.shape === 'participants') {
      after = (before as { party: string }[]).filter(({ party }) => !removed.has(party))
    } else if (reference.shape === 'parts' && reference.list) {
      const kept = (id: string) => (removed.has(id) ? undefined : id)
      after = changeParts(before as Parameters<typeof changeParts>[0], reference.list, kept)
    }
    const isRequired = reference.field === 'functions' || reference.field === 'participants'
    const isNothing = after === undefined || (Array.isArray(after) && after.length === 0)
    // Spread in this order keeps the field where it stood among the others.
    result = isNothing && !isRequired ? rest : { ...result, [reference.field]: after }
  }
  return result as unknown as Entity
}

/** The nearest things above that stay, so that what lay within a grandparent still does. */
function liftedBroader(
  ids: readonly string[],
  list: readonly Entity[],
  removed: ReadonlySet<string>,
): string[] {
  const index = indexById(list)
  const lifted = new Set<string>()
  const seen = new Set<string>()
  // The last is visited next, so the list is turned round to keep the order of what is lifted.
  const toVisit = ids.toReversed()
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    if (!removed.has(id)) {
      lifted.add(id)
      continue
    }
    if (seen.has(id)) continue
    seen.add(id)
    const gone = list[index.get(id) ?? -1] as { broader?: string[]; parent?: string } | undefined
    const above = gone?.broader ?? (gone?.parent === undefined ? [] : [gone.parent])
    toVisit.push(...above.toReversed())
  }
  return [...lifted]
}
