/**
 * What differs between two maps of one lineage (their things matched by id; `alignMap` first gives another map's
 * things the ids of this one). A difference holds all it takes to make the second map of the first: see `applyDiff`.
 */
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'

/** A field that is another; `undefined` = not there. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface EntityChange {
  readonly id: string
  readonly fields: readonly FieldChange[]
}

export interface ListDiff {
  /** In the order of the map they come from. */
  readonly added: readonly Entity[]
  readonly removed: readonly Entity[]
  readonly changed: readonly EntityChange[]
  /** All ids in their new order, when what stays and then what is added would stand otherwise. */
  readonly order: readonly string[] | undefined
}

export interface MapDiff {
  /** Title, description, date, times, id, layout, and the questions that were refused. */
  readonly map: readonly FieldChange[]
  /** Name, involvements and separations. */
  readonly scheme: readonly FieldChange[]
  readonly lists: Readonly<Record<Collection, ListDiff>>
}

type Fields = Readonly<Record<string, unknown>>

const ownFields = ['id', 'title', 'description', 'asOf', 'created', 'modified', 'declined', 'layout'] as const

export function diffMaps(before: RemitMap, after: RemitMap): MapDiff {
  const lists = Object.fromEntries(
    collections.map((collection) => [collection, diffLists(before[collection], after[collection])]),
  ) as Record<Collection, ListDiff>
  return {
    map: diffFields(pick(before), pick(after)),
    scheme: diffFields(before.scheme, after.scheme),
    lists,
  }
}

function pick(map: RemitMap): Fields {
  return Object.fromEntries(ownFields.map((field) => [field, map[field]]))
}

function diffFields(before: Fields, after: Fields): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function diffLists(before: readonly Entity[], after: readonly Entity[]): ListDiff {
  if (before === after) return { added: [], removed: [], changed: [], order: undefined }
  const indexBefore = indexById(before)
  const indexAfter = indexById(after)
  const added = after.filter(({ id }) => !indexBefore.has(id))
  const removed = before.filter(({ id }) => !indexAfter.has(id))
  const changed: EntityChange[] = []
  for (const entity of before) {
    const other = after[indexAfter.get(entity.id) ?? -1]
    if (!other || other === entity) continue
    const fields = diffFields(entity as unknown as Fields, other as unknown as Fields)
    if (fields.length > 0) changed.push({ id: entity.id, fields })
  }
  const usual = [...before.filter(({ id }) => indexAfter.has(id)), ...added]
  const isUsual = usual.every(({ id }, index) => after[index]?.id === id)
  return { added, removed, changed, order: isUsual ? undefined : after.map(({ id }) => id) }
}

/** Whether nothing differs that people would speak of: times and the map's own id do not count. */
export function isSameContent({ map, scheme, lists }: MapDiff): boolean {
  return (
    scheme.length === 0 &&
    map.every(({ field }) => field === 'id' || field === 'created' || field === 'modified') &&
    Object.values(lists).every(
      ({ added, removed, changed, order }) =>
        added.length + removed.length + changed.length === 0 && order === undefined,
    )
  )
}

/** How many things were added, removed and changed in all lists together. */
export function countDiff({ lists }: MapDiff): { added: number; removed: number; changed: number } {
  const total = { added: 0, removed: 0, changed: 0 }
  for (const { added, removed, changed } of Object.values(lists)) {
    total.added += added.length
    total.removed += removed.length
    total.changed += changed.length
  }
  return total
}
