/**
 * Two things that turn out to be one. What referred to either refers to the one that stays, under whichever name was
 * chosen; the other names become aliases. Remits and ties that then say the same become one, with the sources and notes
 * of both. What would refer to itself, or lie within itself, drops out.
 */
import {
  type Collection,
  collections,
  type Entity,
  entitySchemas,
  locate,
  nameOf,
} from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { type CommandResult, refused } from './commandResult.ts'
import { foldEqual } from './foldEqual.ts'
import { mergeFields } from './mergeFields.ts'
import { movedReferences } from './movedReferences.ts'
import { type AnyEntity, withoutNothings } from './withoutNothings.ts'

/** The lists whose things can be merged: those known by a name. */
export const mergeable = [
  'organisations',
  'functions',
  'places',
  'beneficiaries',
  'people',
  'perspectives',
  'sources',
] as const satisfies readonly Collection[]

export function isMergeable(collection: Collection): boolean {
  return mergeable.some((one) => one === collection)
}

/** `name` is the name that stays; without one, that of `keep`. */
export function mergeEntities(map: RemitMap, keep: string, absorb: string, name?: string): CommandResult {
  const kept = locate(map, keep)
  const absorbed = locate(map, absorb)
  if (!kept) return refused(`There is no "${keep}" in this map.`)
  if (!absorbed) return refused(`There is no "${absorb}" in this map.`)
  if (keep === absorb) return refused('A thing can not be merged with itself.')
  if (kept.collection !== absorbed.collection || !isMergeable(kept.collection))
    return refused('Only two things of one list that have names can be merged.')
  if (name !== undefined && (typeof name !== 'string' || name.trim() === ''))
    return refused('What is merged needs a name.')
  const { collection } = kept
  const [first, second] = named(
    collection,
    map[collection][kept.index] as Entity,
    map[collection][absorbed.index] as Entity,
    name,
  )
  const one = mergeFields(headingIfBoth(first, second), second, [
    'name',
    'title',
    'shortName',
    'aliases',
    'headingOnly',
  ])
  const joined = followReferences(map, new Map([[absorb, keep]]), collection, absorb, one)
  const result = foldEqual(withoutCircles(joined, collection, keep), map)
  const checked = entitySchemas[collection].safeParse(
    (result[collection] as readonly Entity[]).find(({ id }) => id === keep),
  )
  if (!checked.success) return refused(checked.error.issues[0]?.message ?? 'The two can not be one.')
  return { ok: true, map: result }
}

/** Both with all their names gathered in the first; lists without aliases keep the other name in `meta`. */
function named(
  collection: Collection,
  keep: Entity,
  absorb: Entity,
  wanted: string | undefined,
): [AnyEntity, AnyEntity] {
  const first = keep as unknown as AnyEntity
  const second = absorb as unknown as AnyEntity
  const name = wanted?.trim() ?? nameOf(keep) ?? ''
  const field = 'title' in keep ? 'title' : 'name'
  const shortName = first.shortName ?? second.shortName
  const others = [nameOf(keep), nameOf(absorb), ...namesOf(first), ...namesOf(second)]
  const aliases = [...new Set(others)].filter((one) => one !== undefined && one !== name && one !== shortName)
  if (collection === 'organisations')
    return [withoutNothings(collection, { ...first, name, shortName, aliases }), second]
  const meta = {
    ...(first.meta as object),
    ...(aliases.length > 0 && { alsoCalled: alsoCalled(first, second, aliases) }),
  }
  const { alsoCalled: _, ...rest } = (second.meta ?? {}) as Record<string, unknown>
  return [
    withoutNothings(collection, { ...first, [field]: name, meta }),
    withoutNothings(collection, { ...second, meta: rest }),
  ]
}

/** What only groups others, joined with a function that is held, is held too: gaps have to be looked for on it. */
function headingIfBoth(first: AnyEntity, second: AnyEntity): AnyEntity {
  const { headingOnly, ...held } = first
  return headingOnly === undefined || second.headingOnly === true ? first : held
}

function namesOf({ shortName, aliases }: AnyEntity): (string | undefined)[] {
  return [shortName as string | undefined, ...((aliases as string[] | undefined) ?? [])]
}

function alsoCalled(first: AnyEntity, second: AnyEntity, names: readonly (string | undefined)[]): unknown[] {
  const before = [first, second].flatMap(({ meta }) => {
    const said = (meta as Record<string, unknown> | undefined)?.alsoCalled
    return said === undefined ? [] : Array.isArray(said) ? said : [said]
  })
  return [...new Set([...before, ...names])]
}

/** The map with `changed` ids replaced everywhere; `one` stands in place of what it was, `gone` is left out. */
function followReferences(
  map: RemitMap,
  changed: ReadonlyMap<string, string>,
  own: Collection,
  gone: string,
  one: AnyEntity,
): RemitMap {
  const next: Record<string, unknown> = { ...map }
  for (const collection of collections) {
    let list = map[collection] as readonly Entity[]
    if (collection === own)
      list = list
        .filter(({ id }) => id !== gone)
        .map((entity) => (entity.id === one.id ? (one as never) : entity))
    const after = list.flatMap((entity) => {
      const moved = movedReferences(entity, collection, changed)
      return moved === undefined ? [] : [moved]
    })
    const isSame =
      after.length === map[collection].length && after.every((entity, at) => entity === map[collection][at])
    if (!isSame) next[collection] = after
  }
  if (map.layout?.positions.some(([id]) => changed.has(id))) {
    const placed = new Set(map.layout.positions.map(([id]) => id))
    const positions = map.layout.positions.flatMap((position) => {
      const to = changed.get(position[0])
      if (to === undefined) return [position]
      return placed.has(to) ? [] : [[to, position[1], position[2]]]
    })
    next.layout = { positions }
  }
  return next as unknown as RemitMap
}

/** What stays keeps only what it does not now hold within itself. */
function withoutCircles(map: RemitMap, collection: Collection, keep: string): RemitMap {
  const list = map[collection] as readonly Entity[]
  const above = new Map(list.map((entity) => [entity.id, aboveOf(entity as unknown as AnyEntity)]))
  const liesWithin = (start: string): boolean => {
    const seen = new Set<string>()
    const toVisit = [start]
    for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
      if (id === keep) return true
      if (seen.has(id)) continue
      seen.add(id)
      toVisit.push(...(above.get(id) ?? []))
    }
    return false
  }
  const circling = new Set((above.get(keep) ?? []).filter(liesWithin))
  if (circling.size === 0) return map
  const changed = list.map((entity) => {
    if (entity.id !== keep) return entity
    const { parent, broader } = entity as unknown as { parent?: string; broader?: string[] }
    return withoutNothings(collection, {
      ...entity,
      ...(parent !== undefined && { parent: circling.has(parent) ? undefined : parent }),
      ...(broader !== undefined && { broader: broader.filter((id) => !circling.has(id)) }),
    })
  })
  return { ...map, [collection]: changed }
}

function aboveOf({ parent, broader }: AnyEntity): string[] {
  return [...((broader as string[] | undefined) ?? []), ...(parent === undefined ? [] : [parent as string])]
}
