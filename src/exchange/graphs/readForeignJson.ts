/** JSON of other tools as a value of bounded depth, and its values as plain attributes. */
import { readJsonText } from '../../format/readJsonText.ts'
import { type AttributeValue, textOf } from '../foreignGraph.ts'
import { type ImportError, refuse } from '../importDraft.ts'

export type JsonObject = { readonly [key: string]: unknown }

export type ForeignJsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ImportError }

/** What becomes of it lies in a `meta` or two, and a map file nests at most 64 deep. */
const deepestForeign = 48

export function readForeignJson(text: string): ForeignJsonResult {
  const read = readJsonText(text)
  if (!read.ok) {
    const { error } = read
    const where = 'line' in error && error.line !== undefined ? `line ${error.line}` : undefined
    const advice = 'The file was probably cut short. Export it once more from the tool that made it.'
    return refuse(error.message, error.code === 'syntax' ? advice : error.advice, where)
  }
  if (!isWithin(read.value, deepestForeign)) {
    return refuse(
      `The file nests more than ${deepestForeign} levels deep.`,
      'Check that you chose the right file.',
    )
  }
  return { ok: true, value: read.value }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  return Object.values(value).every((within) => isWithin(within, levels - 1))
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value under a key that the object has of its own. */
export function valueUnder(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

export function listOf(object: unknown, key: string): readonly unknown[] {
  const value = valueUnder(object, key)
  return Array.isArray(value) ? value : []
}

export function textUnder(object: unknown, key: string): string {
  return textOf(valueUnder(object, key))
}

/** The fields of an object as attributes, but for those that have found a place of their own and those that say nothing. */
export function attributesOf(object: unknown, ...taken: readonly string[]): Map<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>()
  if (!isObject(object)) return attributes
  for (const [key, value] of Object.entries(object)) {
    if (taken.includes(key) || saysNothing(value)) continue
    attributes.set(key, plainJson(value))
  }
  return attributes
}

function saysNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** `JSON.parse` makes Infinity of 1e999, which no JSON can say again. */
function plainJson(value: unknown): AttributeValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value)
  if (Array.isArray(value)) return value.map(plainJson)
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, within]) => [key, plainJson(within)]))
  }
  return value as AttributeValue
}
