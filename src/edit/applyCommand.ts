/**
 * Applies a command to a map and gives the new map, or the reason why not. Pure: the given map is never touched.
 *
 * Nothing gets a text that the reader of files would refuse (model/textLimits.ts), however it comes in: typed, pasted,
 * imported or joined of two. One that is too long already, kept from before there were limits, may stay and move.
 */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import { findLongTexts, type LongText, longTextInWords } from '../model/findLongTexts.ts'
import { type RemitMap, remitMapSchema } from '../model/remitMap.ts'
import { type ObjectShape, shapeOf } from '../model/shape.ts'
import { carryOut } from './carryOut.ts'
import { type CommandResult, refused } from './commandResult.ts'
import type { Command } from './commands.ts'
import { hasEntityShape } from './hasEntityShape.ts'

export function applyCommand(map: RemitMap, command: Command): CommandResult {
  const result = carryOut(map, command)
  if (!result.ok || result.map === map) return result
  let known: ReadonlySet<string> | undefined
  for (const { long, entity } of longTextsMade(map, result.map)) {
    known ??= new Set(Array.from(findLongTexts(mapShape, map), ({ text }) => text))
    if (!known.has(long.text)) return refused(longTextInWords(long, entity))
  }
  return result
}

const mapShape = shapeOf(remitMapSchema) as ObjectShape

/** Those in what the command changed. */
function* longTextsMade(before: RemitMap, after: RemitMap): Generator<{ long: LongText; entity: unknown }> {
  for (const { key, shape } of mapShape.fields) {
    const field = key as keyof RemitMap
    const value: unknown = after[field]
    if (value === before[field]) continue
    if (!isCollection(key) || shape.kind !== 'list') {
      const entity = typeof value === 'string' ? after : value
      for (const long of findLongTexts(shape, value)) yield { long: within(long, key), entity }
      continue
    }
    const index = indexById(before[key])
    for (const [at, entity] of (after[key] as readonly Entity[]).entries()) {
      const same = before[key][index.get(entity.id) ?? -1]
      if (entity === same || hasEntityShape(key, entity)) continue
      for (const long of findLongTexts(shape.item, entity)) yield { long: within(long, key, at), entity }
    }
  }
}

function within(long: LongText, ...steps: LongText['path']): LongText {
  return { ...long, path: [...steps, ...long.path] }
}

function isCollection(key: string): key is Collection {
  return collections.some((one) => one === key)
}
