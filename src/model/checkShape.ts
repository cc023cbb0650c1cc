/**
 * A quick answer to one question: has this value, fresh from `JSON.parse` or not, a given shape, with no text too long? It
 * only says yes or no; zod says why not, and `findLongText` which text. It is made from the same schema as zod's own check, and
 * a property test holds the two together.
 */
import * as z from 'zod'
import type { ObjectShape, Shape } from './shape.ts'
import { isLongerThan } from './textLimits.ts'

/** How many keys the value and all within it have, when it has the shape; else `refused`. */
export type Check = (value: unknown) => number

export const refused = -1

export function checkOf(shape: Shape): Check {
  switch (shape.kind) {
    case 'object':
      return withRules(objectCheck(shape), shape.rules)
    case 'list':
      return withRules(listCheck(checkOf(shape.item)), shape.rules)
    case 'tuple':
      return withRules(tupleCheck(shape.items.map(checkOf)), shape.rules)
    case 'open':
      return (value) => (shape.schema.safeParse(value).success ? keysWithin(value) : refused)
    case 'single':
      return singleCheck(shape)
  }
}

function withRules(check: Check, rules: z.ZodType | undefined): Check {
  if (!rules) return check
  return (value) => {
    const count = check(value)
    return count !== refused && rules.safeParse(value).success ? count : refused
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectCheck(shape: ObjectShape): Check {
  const checks = new Map(shape.fields.map((field) => [field.key, { ...field, check: checkOf(field.shape) }]))
  const required = shape.fields.filter(({ isOptional }) => !isOptional).length
  return (value) => {
    if (!isObject(value)) return refused
    const keys = Object.keys(value)
    let count = keys.length
    let requiredFound = 0
    for (const key of keys) {
      const field = checks.get(key)
      if (!field) return refused
      const within = field.check(value[key])
      if (within === refused) return refused
      count += within
      if (!field.isOptional) requiredFound++
    }
    return requiredFound === required ? count : refused
  }
}

function listCheck(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return refused
    let count = 0
    for (const item of value) {
      const within = check(item)
      if (within === refused) return refused
      count += within
    }
    return count
  }
}

function tupleCheck(checks: readonly Check[]): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length !== checks.length) return refused
    let count = 0
    for (const [index, check] of checks.entries()) {
      const within = check(value[index])
      if (within === refused) return refused
      count += within
    }
    return count
  }
}

/** How deep it nests was checked before. */
function keysWithin(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const within = Object.values(value)
  return within.reduce((count, one) => count + keysWithin(one), Array.isArray(value) ? 0 : within.length)
}

function singleCheck({ schema, most = Number.POSITIVE_INFINITY }: Shape & { kind: 'single' }): Check {
  if (schema instanceof z.ZodString && isOnlyOfLength(schema)) {
    const least = schema.minLength ?? 0
    return (value) =>
      typeof value === 'string' && value.length >= least && !isLongerThan(value, most) ? 0 : refused
  }
  if (schema instanceof z.ZodNumber && !schema.def.checks?.length && schema.format === null) {
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? 0 : refused)
  }
  return rememberedCheck(schema)
}

function isOnlyOfLength(schema: z.ZodString): boolean {
  return (schema.def.checks ?? []).every((check) => check._zod.def.check === 'min_length')
}

/** Most maps have few dates, words and times, each many times over. */
const mostRemembered = 10_000

function rememberedCheck(schema: z.ZodType): Check {
  const accepted = new Set<unknown>()
  return (value) => {
    if (accepted.has(value)) return 0
    if (!schema.safeParse(value).success) return refused
    if (accepted.size === mostRemembered) accepted.clear()
    accepted.add(value)
    return 0
  }
}
