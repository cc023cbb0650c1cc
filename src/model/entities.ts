/** The eleven kinds of entity of a map: which list each lives in, its schema, and how to find any of them by id. */
import type { z } from 'zod'
import {
  agreementSchema,
  beneficiaryGroupSchema,
  businessFunctionSchema,
  decisionSchema,
  organisationSchema,
  personSchema,
  perspectiveSchema,
  placeSchema,
  type RemitMap,
  remitSchema,
  sourceSchema,
  tieSchema,
} from './remitMap.ts'

/** The lists of a map, in the order of the file. */
export const collections = [
  'organisations',
  'functions',
  'places',
  'beneficiaries',
  'people',
  'perspectives',
  'sources',
  'remits',
  'ties',
  'decisions',
  'agreements',
] as const

export type Collection = (typeof collections)[number]

/** The lists whose entities can have a position on the picture of the map. */
export const drawnCollections: readonly Collection[] = ['organisations', 'functions', 'people', 'decisions']

export type EntityOf<C extends Collection> = RemitMap[C][number]
export type Entity = EntityOf<Collection>

export const entitySchemas: {
  readonly [C in Collection]: z.ZodType<EntityOf<C>> & { shape: Record<string, unknown> }
} = {
  organisations: organisationSchema,
  functions: businessFunctionSchema,
  places: placeSchema,
  beneficiaries: beneficiaryGroupSchema,
  people: personSchema,
  perspectives: perspectiveSchema,
  sources: sourceSchema,
  remits: remitSchema,
  ties: tieSchema,
  decisions: decisionSchema,
  agreements: agreementSchema,
}

/** Where an entity stands: its list and its index in it. */
export interface EntityLocation {
  readonly collection: Collection
  readonly index: number
}

const indexes = new WeakMap<readonly Entity[], ReadonlyMap<string, number>>()

/** Index by id of one list, remembered for as long as the list lives. With duplicate ids the first one counts. */
export function indexById(list: readonly Entity[]): ReadonlyMap<string, number> {
  const before = indexes.get(list)
  if (before) return before
  const made = new Map<string, number>()
  list.forEach((entity, index) => {
    if (!made.has(entity.id)) made.set(entity.id, index)
  })
  indexes.set(list, made)
  return made
}

/** Says that `after` has the same ids in the same order as `before`, so that its index need not be built anew. */
export function keepIndex(before: readonly Entity[], after: readonly Entity[]): void {
  indexes.set(after, indexById(before))
}

export function locate(map: RemitMap, id: string): EntityLocation | undefined {
  for (const collection of collections) {
    const index = indexById(map[collection]).get(id)
    if (index !== undefined) return { collection, index }
  }
  return undefined
}

export function entityById<C extends Collection>(
  map: RemitMap,
  collection: C,
  id: string,
): EntityOf<C> | undefined {
  const list: readonly EntityOf<C>[] = map[collection]
  const index = indexById(list).get(id)
  return index === undefined ? undefined : list[index]
}

/** The name or title that an entity is known by; a remit or tie has none of its own. */
export function nameOf(entity: Entity): string | undefined {
  if ('name' in entity) return entity.name
  if ('title' in entity) return entity.title
  return undefined
}
