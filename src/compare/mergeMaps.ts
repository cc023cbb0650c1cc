/**
 * Three-way merge: what changed from `base` to `ours`, and from `base` to `theirs`, in one map.
 *
 * Pure. Things are matched by id (`alignMap` first gives a foreign map's things the ids of ours). A change of one
 * side is taken; the same change of both is no conflict; what both changed differently is listed as a conflict and
 * stands as in ours until someone chooses (`resolveConflicts`). Nothing vanishes unseen: a thing deleted by one side
 * and changed or still needed by the other is kept and listed; one that was deleted and otherwise untouched goes and
 * is listed under `removed`. The result is a whole map: references resolve, nothing lies within itself.
 *
 * Without a common ancestor (`base` undefined) what only one side has is taken, and what both have and tell
 * differently is a conflict.
 */
import { collections } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import { type ConflictFound, conflictId, type MergeConflict, type MergeRemoval } from './mergeConflict.ts'
import { mergeSets } from './mergeFields.ts'
import { mergeLists } from './mergeLists.ts'
import { mergeOrder } from './mergeOrder.ts'
import { mergeSchemes, withOwnLetters } from './mergeSchemes.ts'
import { repairMerge } from './repairMerge.ts'
import { separateIds } from './separateIds.ts'

export interface MergeResult {
  readonly map: RemitMap
  readonly conflicts: readonly MergeConflict[]
  readonly removed: readonly MergeRemoval[]
}

export function mergeMaps(base: RemitMap | undefined, ours: RemitMap, given: RemitMap): MergeResult {
  const theirs = separateIds(given, ours, base)
  const conflicts = new Map<string, MergeConflict>()
  const removed: MergeRemoval[] = []
  const conflict: ConflictFound = (found) => {
    const id = conflictId(found)
    if (!conflicts.has(id)) conflicts.set(id, { id, ...found })
  }

  const lists = Object.fromEntries(
    collections.map((collection) => [
      collection,
      mergeLists(
        collection,
        { base: base?.[collection] ?? [], mine: ours[collection], theirs: theirs[collection] },
        conflict,
        (removal) => removed.push(removal),
      ),
    ]),
  )
  const merged = {
    id: ours.id,
    title: mergeText('title', base, ours, theirs, conflict) ?? ours.title,
    ...present('description', mergeText('description', base, ours, theirs, conflict)),
    ...present('asOf', mergeText('asOf', base, ours, theirs, conflict)),
    created: earlier(ours.created, theirs.created),
    modified: later(ours.modified, theirs.modified),
    scheme: mergeSchemes(base?.scheme, ours.scheme, theirs.scheme, conflict),
    ...lists,
    ...present('declined', mergeDeclined(base, ours, theirs)),
    ...present('layout', mergeLayouts(base, ours, theirs, conflict)),
  } as unknown as RemitMap
  const whole = repairMerge(merged, { base, mine: ours, theirs }, conflict)
  const scheme = withOwnLetters(whole.scheme, ours.scheme)
  for (const [index, { id, letter }] of scheme.involvements.entries()) {
    const wanted = whole.scheme.involvements[index]?.letter
    if (letter === wanted) continue
    const original = base?.scheme.involvements.find((one) => one.id === id)?.letter
    conflict({
      kind: 'field',
      collection: 'scheme',
      entity: id,
      field: 'letter',
      original,
      mine: letter,
      theirs: wanted,
    })
  }
  const isBack = ({ collection, entity }: MergeRemoval) =>
    whole[collection].some(({ id }) => id === (entity as { id: string }).id)
  return {
    map: scheme === whole.scheme ? whole : { ...whole, scheme },
    conflicts: [...conflicts.values()],
    removed: removed.filter((removal) => !isBack(removal)),
  }
}

function present<K extends string, V>(key: K, value: V | undefined): Record<string, V> {
  return value === undefined ? {} : { [key]: value }
}

function mergeText(
  field: 'title' | 'description' | 'asOf',
  base: RemitMap | undefined,
  { [field]: mine }: RemitMap,
  { [field]: theirs }: RemitMap,
  conflict: ConflictFound,
): string | undefined {
  const original = base?.[field]
  if (mine === theirs || original === theirs) return mine
  if (original === mine) return theirs
  conflict({ kind: 'field', collection: 'map', entity: '', field, original, mine, theirs })
  return mine
}

/** What either refused is refused, and what either would be asked again is asked again. */
function mergeDeclined(base: RemitMap | undefined, ours: RemitMap, theirs: RemitMap): RemitMap['declined'] {
  const [original, mine, others] = [base?.declined, ours.declined, theirs.declined]
  if (sameValue(original, others)) return mine
  if (sameValue(original, mine)) return others
  const declined = mergeSets(original, mine, others)
  return declined.length > 0 ? declined : undefined
}

/** Each thing's position for itself; all that both moved are one question. */
function mergeLayouts(
  base: RemitMap | undefined,
  ours: RemitMap,
  theirs: RemitMap,
  conflict: ConflictFound,
): RemitMap['layout'] {
  const [original, mine, others] = [positionsOf(base), positionsOf(ours), positionsOf(theirs)]
  const merged: Position[] = []
  let moved = false
  for (const id of mergeOrder([...original.keys()], [...mine.keys()], [...others.keys()])) {
    const [before, own, other] = [original.get(id), mine.get(id), others.get(id)]
    const isMineChanged = !sameValue(before, own)
    if (isMineChanged && !sameValue(before, other) && !sameValue(own, other)) moved = true
    const position = isMineChanged ? own : other
    if (position) merged.push(position)
  }
  if (moved) {
    conflict({
      kind: 'field',
      collection: 'map',
      entity: '',
      field: 'layout',
      original: base?.layout,
      mine: ours.layout,
      theirs: theirs.layout,
    })
  }
  return merged.length > 0 ? { positions: merged } : undefined
}

type Position = [string, number, number]

function positionsOf(map: RemitMap | undefined): ReadonlyMap<string, Position> {
  return new Map(map?.layout?.positions.map((position) => [position[0], position]))
}

function earlier(a: string, b: string): string {
  return Date.parse(b) < Date.parse(a) ? b : a
}

function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a
}
