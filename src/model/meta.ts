/** `meta`, the only open place of a map: an object of whatever JSON can say, kept untouched. */
import type * as z from 'zod'

export type Meta = { [key: string]: z.core.util.JSONType }

/**
 * How many objects and lists may nest in a `meta`, itself included. A map file nests at most 64 deep, and four
 * levels lie around a `meta`: what is accepted here can always be saved and opened again.
 */
export const deepestMeta = 60

export function isMeta(value: unknown): value is Meta {
  return !Array.isArray(value) && typeof value === 'object' && value !== null && isJson(value, deepestMeta)
}

/** Plain data only, since anything else (a date, `undefined`, NaN) would be read back as something different. */
function isJson(value: unknown, levels: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      if (value === null) return true
      if (levels === 0 || !isPlain(value)) return false
      for (const within of Object.values(value)) if (!isJson(within, levels - 1)) return false
      return true
    default:
      return false
  }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  // An object of another realm (a worker's message, a test) has another Object.prototype, with null above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
