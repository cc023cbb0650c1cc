/** A map has one form only: an optional field that has nothing to say is not there. */
import type * as z from 'zod'
import { type Collection, collections, entitySchemas } from '../model/entities.ts'

/** An entity as it comes, before its shape has been checked. */
export type AnyEntity = { id: string } & Record<string, unknown>

/** Takes out optional fields that have nothing to say. The very same entity when there are none. */
export function withoutNothings(collection: Collection, entity: AnyEntity): AnyEntity {
  const optional = optionalFields.get(collection)
  if (!Object.keys(entity).some((key) => saysNothing(entity[key]))) return entity
  const entries = Object.entries(entity)
  const kept = entries.filter(([key, value]) => !(saysNothing(value) && optional?.has(key)))
  // Not by assignment: a hostile "__proto__" must stay a key, to be refused by its name.
  return kept.length === entries.length ? entity : (Object.fromEntries(kept) as AnyEntity)
}

function saysNothing(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** The fields of each kind of entity that can be left out. */
const optionalFields = new Map(
  collections.map((collection) => {
    const fields = Object.entries(entitySchemas[collection].shape as Record<string, z.ZodType>)
    return [collection, new Set(fields.filter(([, field]) => field.isOptional()).map(([key]) => key))]
  }),
)
