/** Which things of an incoming map are on the open one already, by name, and which might be: those are asked about. */
import { type Collection, collections, type Entity } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { indexBeginnings } from './halfTypedNames.ts'
import { normaliseName } from './normaliseName.ts'
import { indexNames, type NamedThing } from './similarNames.ts'

/** The lists whose things are known by a name. */
export const namedCollections = collections.slice(0, 7) as readonly Collection[]

/** The lists in which almost equal names are asked about. Two people of almost one name are two people. */
const askedCollections = ['organisations', 'functions', 'places', 'beneficiaries'] as const

export interface NameQuestion {
  /** Of the incoming thing. */
  readonly id: string
  readonly collection: Collection
  readonly name: string
  /** What it may be the same as: a thing of the open map, or another incoming one. */
  readonly other: { readonly id: string; readonly name: string; readonly isNew: boolean }
}

export interface NameMatches {
  /** Incoming id → id on the open map, where the names are the same. */
  readonly same: ReadonlyMap<string, string>
  readonly questions: readonly NameQuestion[]
  /** More might be asked, but a list this long is not read. */
  readonly unasked: number
}

/** Questions shown at most. */
const mostQuestions = 300

/** Letters of a name that may break off within a word: "A" and "EA" are whole, and would begin many others. */
const fewestBegun = 3

export function matchNames(map: RemitMap, incoming: RemitMap): NameMatches {
  const same = new Map<string, string>()
  for (const collection of namedCollections) {
    const known = new Map<string, string>()
    for (const entity of map[collection] as readonly Entity[]) {
      for (const name of keysOf(entity)) if (!known.has(name)) known.set(name, entity.id)
    }
    for (const entity of incoming[collection] as readonly Entity[]) {
      const match = keysOf(entity)
        .map((name) => known.get(name))
        .find((id) => id !== undefined)
      if (match !== undefined) same.set(entity.id, match)
    }
  }
  const questions: NameQuestion[] = []
  let unasked = 0
  for (const collection of askedCollections) {
    const fresh = (incoming[collection] as readonly Entity[]).filter(({ id }) => !same.has(id))
    if (fresh.length === 0) continue
    const place = new Map(fresh.map(({ id }, at) => [id, at]))
    const index = indexNames([...(map[collection] as readonly Entity[]), ...fresh].map(namedThing))
    const beginnings = indexBeginnings((map[collection] as readonly Entity[]).map(namedThing))
    for (const [at, entity] of fresh.entries()) {
      const [name = ''] = namesOf(entity)
      // Of two new names the later one is asked about: the first is the one that stands.
      const near = index.nearest(name, 6).filter(({ id }) => (place.get(id) ?? -1) < at)
      // In a list whole names begin like others ("Kent", "Kent and Medway"); one that breaks off within a word is asked about.
      const [begun] = mayBreakOff(name) ? beginnings.begunBy(name).filter(({ cutsWord }) => cutsWord) : []
      const known = near.find(({ id }) => !place.has(id))
      // Of one and the same thing, the name that shows best why it is asked about: not "EA" for "Environment Agen".
      const other = begun && (!known || known.id === begun.id) ? begun : (known ?? near[0])
      if (!other) continue
      if (questions.length >= mostQuestions) {
        unasked += 1
        continue
      }
      questions.push({
        id: entity.id,
        collection,
        name,
        other: { id: other.id, name: other.name, isNew: place.has(other.id) },
      })
    }
  }
  return { same, questions, unasked }
}

function mayBreakOff(name: string): boolean {
  return (normaliseName(name).match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= fewestBegun
}

function namedThing(entity: Entity): NamedThing {
  return { id: entity.id, names: namesOf(entity) }
}

function namesOf(entity: Entity): string[] {
  if ('title' in entity) return [entity.title]
  if (!('name' in entity)) return []
  if ('shortName' in entity || 'aliases' in entity) {
    return [entity.name, ...(entity.shortName ? [entity.shortName] : []), ...(entity.aliases ?? [])]
  }
  return [entity.name]
}

/** A person is told by the post as well: two of one name may sit in one building. */
function keysOf(entity: Entity): string[] {
  const post = 'post' in entity && entity.post ? `\0${entity.post.toLowerCase()}` : ''
  return namesOf(entity).map((name) => `${name.replaceAll(/\s+/g, ' ').trim().toLowerCase()}${post}`)
}
