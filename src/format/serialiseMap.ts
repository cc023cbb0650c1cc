/**
 * Writes a map as the text of its file, in one canonical form: keys in the order of the schema, two spaces a level,
 * a tuple (a position, a separation) on one line, optional fields with nothing to say left out, lists in the order
 * of the map, a newline at the end. What was written and read again is written the same, byte for byte.
 */
import type { RemitMap } from '../model/remitMap.ts'
import { mapFileShape, type Shape } from './mapShape.ts'
import { formatName, formatVersion } from './version.ts'

/** Gives the value's text; `levels` is how many objects and lists lie around it. */
type Writer = (value: unknown, levels: number) => string

const writeFile = writerOf(mapFileShape)

export function serialiseMap(map: RemitMap): string {
  return `${writeFile({ format: formatName, version: formatVersion, map }, 0)}\n`
}

/** `JSON.stringify` is by far the quickest writer; only around tuples, which it can't keep on a line, we write ourselves. */
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
  const writers = fields.map(({ key, shape }) => ({ key, shape, write: writerOf(shape) }))
  return (value, levels) => {
    const lines = writers
      .map(({ key, shape, write }) => ({ key, shape, write, field: (value as Fields)[key] }))
    return ''
  }
}
