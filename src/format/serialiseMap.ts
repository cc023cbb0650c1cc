/**
 * Writes a map as the text of its file, in one canonical form: keys in the order of the schema, two spaces a level,
 * a tuple (a position, a separation) on one line, optional fields with nothing to say left out, lists in the order
 * of the map, a newline at the end. What was written and read again is written the same, byte for byte.
 */
import type { MapVersion, RemitMap } from '../model/remitMap.ts'
import type { FieldShape, ObjectShape, Shape } from '../model/shape.ts'
import { mapFileShape } from './mapShape.ts'
import { formatName, formatVersion } from './version.ts'

/** Gives the value's text; `levels` is how many objects and lists lie around it. */
type Writer = (value: unknown, levels: number) => string

const writeFile = writerOf(mapFileShape)

export function serialiseMap(map: RemitMap): string {
  return serialiseMapFile(map, [])
}

/** A file that carries earlier states of the map along. */
export function serialiseMapFile(map: RemitMap, versions: readonly MapVersion[]): string {
  return `${writeFile({ format: formatName, version: formatVersion, map, versions }, 0)}\n`
}

/** `JSON.stringify` is by far the quickest; only around tuples, which it can't keep on one line, we write ourselves. */
function writerOf(shape: Shape): Writer {
  if (!holdsTuple(shape)) return nativeWriter(formerOf(shape))
  if (shape.kind === 'object') return objectWriter(shape)
  if (shape.kind === 'list') return listWriter(writerOf(shape.item))
  return (value) => `[${(value as unknown[]).map((item) => JSON.stringify(item)).join(', ')}]`
}

function holdsTuple(shape: Shape): boolean {
  if (shape.kind === 'object') return shape.fields.some((field) => holdsTuple(field.shape))
  return shape.kind === 'tuple' || (shape.kind === 'list' && holdsTuple(shape.item))
}

function objectWriter({ fields }: ObjectShape): Writer {
  const writers = fields.map((field) => ({ field, write: writerOf(field.shape) }))
  return (value, levels) => {
    const said = writers.filter(({ field }) => isSaid(value, field))
    const lines = said.map(({ field, write }) => {
      return `${JSON.stringify(field.key)}: ${write((value as Fields)[field.key], levels + 1)}`
    })
    return bracketed('{', lines, '}', levels)
  }
}

function listWriter(write: Writer): Writer {
  return (value, levels) => {
    const lines = (value as readonly unknown[]).map((item) => write(item, levels + 1))
    return bracketed('[', lines, ']', levels)
  }
}

function bracketed(open: string, lines: readonly string[], close: string, levels: number): string {
  if (lines.length === 0) return open + close
  const indent = `\n${'  '.repeat(levels)}`
  let text = open
  // Adding, unlike joining, doesn't copy the megabytes already written.
  for (const line of lines) text += `${text === open ? '' : ','}${indent}  ${line}`
  return `${text}${indent}${close}`
}

/** Lets `JSON.stringify` indent by writing the value within as many lists, which are then cut off. */
function nativeWriter(form: Former): Writer {
  return (value, levels) => {
    let wrapped = form(value)
    for (let level = 0; level < levels; level++) wrapped = [wrapped]
    const text = JSON.stringify(wrapped, null, 2)
    // Before the value: for each list a bracket, a line break and its indent; after it the same, indented one less.
    return text.slice(levels * (levels + 3), text.length - levels * (levels + 1))
  }
}

/** Gives the same content with keys in the order of the schema and without what has nothing to say. */
type Former = (value: unknown) => unknown
type Fields = Record<string, unknown>

function formerOf(shape: Shape): Former {
  if (shape.kind === 'object') return objectFormer(shape)
  if (shape.kind !== 'list' || shape.item.kind === 'single') return (value) => value
  const form = formerOf(shape.item)
  return (value) => (value as readonly unknown[]).map(form)
}

function objectFormer({ fields }: ObjectShape): Former {
  const formers = fields.map((field) => ({ field, form: formerOf(field.shape) }))
  return (value) => {
    const formed: Fields = {}
    for (const { field, form } of formers) {
      if (isSaid(value, field)) formed[field.key] = form((value as Fields)[field.key])
    }
    return formed
  }
}

function isSaid(value: unknown, { key, isOptional, shape }: FieldShape): boolean {
  return !(isOptional && saysNothing((value as Fields)[key], shape))
}

/** Whether an optional field can be left out without loss: absent, empty, or an object of nothing but such fields. */
function saysNothing(value: unknown, shape: Shape): boolean {
  if (value === undefined || value === '') return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.length === 0
  if (shape.kind !== 'object') return Object.keys(value).length === 0
  return shape.fields.every((field) => saysNothing((value as Fields)[field.key], field.shape))
}
