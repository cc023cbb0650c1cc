/**
 * The shape of what a zod schema describes as plain data, read once: what the writer and the quick checks walk.
 *
 * All follow this one description, so a new field of the schema is ordered, written and checked without being named
 * here.
 */
import * as z from 'zod'
import { limitOf } from './textLimits.ts'

export interface FieldShape {
  readonly key: string
  readonly isOptional: boolean
  readonly shape: Shape
}

export type ObjectShape = { readonly kind: 'object'; readonly fields: readonly FieldShape[] } & WithRules

export type Shape =
  | ObjectShape
  | ({ readonly kind: 'list'; readonly item: Shape } & WithRules)
  | ({ readonly kind: 'tuple'; readonly items: readonly Shape[] } & WithRules)
  /** Anything that JSON can say, under keys of the map's own: `meta`. */
  | { readonly kind: 'open'; readonly schema: z.ZodType }
  /** A single text, number or truth value; the schema says which are accepted, and `most` how long a text may be. */
  | { readonly kind: 'single'; readonly schema: z.ZodType; readonly most: number | undefined }

/** The schema of an object or list that has rules beyond those of its parts ("at least one"). */
interface WithRules {
  readonly rules: z.ZodType | undefined
}

export function shapeOf(schema: z.core.$ZodType): Shape {
  const rules = schema._zod.def.checks?.length ? (schema as z.ZodType) : undefined
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => {
      const isOptional = field instanceof z.ZodOptional
      return { key, isOptional, shape: shapeOf(isOptional ? field.unwrap() : field) }
    })
    return { kind: 'object', fields, rules }
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: shapeOf(schema.element), rules }
  if (schema instanceof z.ZodTuple) return { kind: 'tuple', items: schema.def.items.map(shapeOf), rules }
  if (schema instanceof z.ZodCustom) return { kind: 'open', schema }
  return { kind: 'single', schema: schema as z.ZodType, most: limitOf(schema) }
}
