/**
 * Which things of two maps are the same: by id, else by name (or short name or alias), else, for what has no name of
 * its own, by what it says. A name that fits more than one is left for people to decide, and so are names that are
 * only alike.
 */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { renameIds } from '../model/renameIds.ts'
import { namesOf, plainName } from './namesOf.ts'
import { indexNames } from './similarNames.ts'

export interface EntityMatch {
  readonly collection: Collection
  readonly ours: string
  readonly theirs: string
  readonly how: 'id' | 'name' | 'alias' | 'content' | 'similar'
}

export interface Matching {
  /** One to one; nothing here needs a decision. */
  readonly sure: readonly EntityMatch[]
  /** Alike by name only: to be accepted or refused one by one. */
  readonly toReview: readonly EntityMatch[]
}

/** Lists whose things are known by a name. */
export const namedCollections = [
  'organisations',
  'functions',
  'places',
  'beneficiaries',
  'people',
  'perspectives',
  'sources',
] as const satisfies readonly Collection[]

export function matchEntities(ours: RemitMap, theirs: RemitMap): Matching {
  const sure: EntityMatch[] = []
  const toReview: EntityMatch[] = []
  for (const collection of collections) {
    const list: readonly Entity[] = ours[collection]
    for (const { id } of theirs[collection]) {
      if (indexById(list).has(id)) sure.push({ collection, ours: id, theirs: id, how: 'id' })
    }
  }
  for (const collection of namedCollections) {
    const [own, other] = unmatched(collection, ours, theirs, sure)
    const { exact, similar } = matchNames(collection, own, other)
    sure.push(...exact)
    toReview.push(...similar)
  }
  return { sure: [...sure, ...matchContents(ours, theirs, sure)], toReview }
}

/**
 * Their map with the ids of ours for what is the same, and with our involvements where label or letter and label
 * agree. What says the same without a name (remits, ties, decisions, agreements) is matched anew after that.
 */
export function alignMap(theirs: RemitMap, ours: RemitMap, matches: readonly EntityMatch[]): RemitMap {
  const named = new Set<Collection>(namedCollections)
  const renames = renamesOf(matches.filter(({ collection }) => named.has(collection)))
  const involvements = new Map(
    theirs.scheme.involvements.flatMap((one) => {
      const same = ours.scheme.involvements.find(
        ({ label }) => plainName(label) === plainName(one.label) && plainName(label) !== '',
      )
      return same && same.id !== one.id ? [[one.id, same.id] as const] : []
    }),
  )
  const aligned = renameIds(withInvolvements(theirs, involvements), renames, involvements)
  return renameIds(aligned, renamesOf(matchContents(ours, aligned, [])))
}

function renamesOf(matches: readonly EntityMatch[]): ReadonlyMap<string, string> {
  return new Map(
    matches.filter((match) => match.ours !== match.theirs).map((match) => [match.theirs, match.ours]),
  )
}

function withInvolvements(map: RemitMap, renames: ReadonlyMap<string, string>): RemitMap {
  if (renames.size === 0) return map
  const rename = (id: string) => renames.get(id) ?? id
  const seen = new Set<string>()
  const involvements = map.scheme.involvements
    .map((one) => ({ ...one, id: rename(one.id) }))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  const separations = map.scheme.separations.map(([a, b]): [string, string] => [rename(a), rename(b)])
  return { ...map, scheme: { ...map.scheme, involvements, separations } }
}

function unmatched(
  collection: Collection,
  ours: RemitMap,
  theirs: RemitMap,
  matches: readonly EntityMatch[],
): [Entity[], Entity[]] {
  const own = new Set(matches.map((match) => match.ours))
  const other = new Set(matches.map((match) => match.theirs))
  return [
    ours[collection].filter(({ id }) => !own.has(id)),
    theirs[collection].filter(({ id }) => !other.has(id)),
  ]
}

function matchNames(
  collection: Collection,
  ours: readonly Entity[],
  theirs: readonly Entity[],
): { exact: EntityMatch[]; similar: EntityMatch[] } {
  const holders = new Map<string, string[]>()
  for (const entity of ours) {
    for (const name of new Set(namesOf(entity).map(plainName))) {
      holders.set(name, [...(holders.get(name) ?? []), entity.id])
    }
  }
  const exact: EntityMatch[] = []
  const similar: EntityMatch[] = []
  const taken = new Set<string>()
  const index = indexNames(ours.map((entity) => ({ id: entity.id, names: namesOf(entity) })))
  for (const entity of theirs) {
    const [first = '', ...others] = namesOf(entity).map(plainName)
    const free = (name: string) => (holders.get(name) ?? []).filter((id) => !taken.has(id))
    const byName = free(first)
    const found = byName.length > 0 ? byName : [...new Set(others.flatMap(free))]
    const [one] = found
    if (one !== undefined && found.length === 1) {
      taken.add(one)
      const isName = ours.some(
        ({ id }, at) => id === one && plainName(namesOf(ours[at] as Entity)[0] ?? '') === first,
      )
      exact.push({ collection, ours: one, theirs: entity.id, how: isName ? 'name' : 'alias' })
      continue
    }
    const [nearest] = one === undefined ? index.nearest(namesOf(entity)[0] ?? '', 1) : [{ id: one }]
    if (nearest) similar.push({ collection, ours: nearest.id, theirs: entity.id, how: 'similar' })
  }
  return { exact, similar: similar.filter((match) => !taken.has(match.ours)) }
}

/** Remits, ties, decisions and agreements that say the same of the same things; each once. */
function matchContents(ours: RemitMap, theirs: RemitMap, named: readonly EntityMatch[]): EntityMatch[] {
  const renames = renamesOf(named)
  const aligned = named.length > 0 ? renameIds(theirs, renames) : theirs
  const found: EntityMatch[] = []
  for (const collection of ['remits', 'ties', 'decisions', 'agreements'] as const) {
    const [own, other] = unmatched(collection, ours, aligned, [
      ...aligned[collection]
        .filter(({ id }) => indexById(ours[collection]).has(id))
        .map(({ id }) => ({ collection, ours: id, theirs: id, how: 'id' as const })),
    ])
    const free = new Map<string, string[]>()
    for (const entity of own) {
      const key = contentKey(entity)
      free.set(key, [...(free.get(key) ?? []), entity.id])
    }
    for (const entity of other) {
      const same = free.get(contentKey(entity))?.shift()
      if (same !== undefined) found.push({ collection, ours: same, theirs: entity.id, how: 'content' })
    }
  }
  return found
}

/** What makes two nameless things the same statement; details such as notes and sources do not. */
function contentKey(entity: Entity): string {
  const sorted = (ids: readonly string[] | undefined) => (ids ?? []).toSorted()
  if ('involvement' in entity) {
    const { organisation, involvement, stance, perspective, from, until } = entity
    const where = [sorted(entity.places), sorted(entity.beneficiaries)]
    return JSON.stringify([
      organisation,
      entity.function,
      involvement,
      stance ?? 'holds',
      perspective,
      from,
      until,
      where,
    ])
  }
  if ('to' in entity) return JSON.stringify([entity.from, entity.to, entity.kind, entity.perspective])
  if ('participants' in entity) return JSON.stringify([plainName(entity.title), entity.date])
  if ('outcome' in entity) {
    return JSON.stringify([plainName(entity.title), sorted(entity.functions), sorted(entity.organisations)])
  }
  return entity.id
}
