/**
 * Two entities of one kind as one, so that nothing either says is lost: lists are joined, empty fields filled, notes
 * put one below the other. What the second says otherwise than the first is kept under `merged` in `meta`.
 */
import type { AnyEntity } from './withoutNothings.ts'

const mergedKey = 'merged'

/** `ignored` are fields that have been dealt with otherwise. */
export function mergeFields(keep: AnyEntity, absorb: AnyEntity, ignored: readonly string[] = []): AnyEntity {
  const result: AnyEntity = { ...keep }
  const otherwise: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(absorb)) {
    if (field === 'id' || field === 'meta' || ignored.includes(field) || value === undefined) continue
    const before = result[field]
    if (before === undefined) result[field] = value
    else if (field === 'note') result.note = joinNotes(String(before), String(value))
    else if (Array.isArray(before) && Array.isArray(value)) result[field] = joinLists(before, value)
    else if (before !== value) otherwise[field] = value
  }
  const meta = mergeMeta(keep.meta as Meta, absorb.meta as Meta, otherwise)
  return meta === undefined ? result : { ...result, meta }
}

type Meta = Record<string, unknown> | undefined

function mergeMeta(keep: Meta, absorb: Meta, otherwise: Record<string, unknown>): Meta {
  const entries = new Map(Object.entries(keep ?? {}))
  const clashing: [string, unknown][] = []
  const before = entries.get(mergedKey)
  const records: unknown[] = before === undefined ? [] : Array.isArray(before) ? [...before] : [before]
  for (const [key, value] of Object.entries(absorb ?? {})) {
    if (key === mergedKey) records.push(...(Array.isArray(value) ? value : [value]))
    else if (!entries.has(key)) entries.set(key, value)
    else if (!isSame(entries.get(key), value)) clashing.push([key, value])
  }
  const record = { ...otherwise, ...(clashing.length > 0 && { meta: Object.fromEntries(clashing) }) }
  if (Object.keys(record).length > 0) records.push(record)
  if (records.length > 0) entries.set(mergedKey, records)
  // By entries, so that a hostile "__proto__" stays a key of its own.
  return entries.size === 0 ? undefined : Object.fromEntries(entries)
}

function joinNotes(first: string, second: string): string {
  return first === second || first.split('\n\n').includes(second) ? first : `${first}\n\n${second}`
}

function joinLists(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const said = new Set(first.map((item) => JSON.stringify(item)))
  return [...first, ...second.filter((item) => !said.has(JSON.stringify(item)))]
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}
