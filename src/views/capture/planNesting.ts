/**
 * Where the keys and the menu move a row of a tree: below the row above it, out again, up or down among its like; and
 * where a drag puts it.
 */
import type { Command } from '../../edit/commands.ts'
import { type Collection, type Entity, indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { setFieldCommand } from '../shared/entityCommand.ts'
import { aboveOf, type GridItem, type RowItem } from './gridItems.ts'
import type { RowDrop } from './useRowDrag.ts'

export type Nesting = 'in' | 'out' | 'up' | 'down'

/** Undefined when there is nowhere to go. */
export function planNesting(
  map: RemitMap,
  collection: Collection,
  items: readonly GridItem<Entity>[],
  at: number,
  way: Nesting,
): Command | undefined {
  const item = items[at]
  if (item?.kind !== 'row') return undefined
  const { row } = item
  const parent = outer(items, at, item.level - 1)
  const lifted = (to: string | undefined) => putWithin(collection, row, parent?.row.id, to)
  if (way === 'in') {
    const sibling = neighbour(items, at, -1)
    return sibling && lifted(sibling.row.id)
  }
  if (way === 'out') return parent && lifted(outer(items, at, item.level - 2)?.row.id)
  const sibling = neighbour(items, at, way === 'up' ? -1 : 1)
  const toIndex = sibling && indexById(map[collection]).get(sibling.row.id)
  return toIndex === undefined ? undefined : { type: 'moveEntity', id: row.id, toIndex }
}

/** Undefined when the row would lie within itself, or when nothing would change. */
export function planDrop(
  map: RemitMap,
  collection: Collection,
  items: readonly GridItem<Entity>[],
  { from, to, way }: RowDrop,
): Command | undefined {
  const item = items[from]
  const target = items[to]
  if (item?.kind !== 'row' || target?.kind !== 'row' || target.row.id === item.row.id) return undefined
  if (lineage(items, to).has(item.row.id)) return undefined
  const before = outer(items, from, item.level - 1)?.row.id
  // Below a row that is open lies what is within it.
  const isWithin = way === 'within' || (way === 'after' && target.isOpen === true)
  const parent = isWithin ? target.row.id : outer(items, to, target.level - 1)?.row.id
  const isMoved = parent !== before
  const indexes = indexById(map[collection])
  const [own = 0, others = 0] = [indexes.get(item.row.id), indexes.get(target.row.id)]
  const toIndex = isWithin ? own : others + (way === 'after' ? 1 : 0) - (own < others ? 1 : 0)
  const commands = [
    ...(isMoved ? [putWithin(collection, item.row, before, parent)] : []),
    ...(toIndex === own ? [] : [{ type: 'moveEntity', id: item.row.id, toIndex } as const]),
  ]
  return commands.length === 0 ? undefined : { type: 'batch', name: isMoved ? 'nest' : 'arrange', commands }
}

/** The row itself and all that it lies within where it stands. */
function lineage(items: readonly GridItem<Entity>[], at: number): ReadonlySet<string> {
  const ids = new Set<string>()
  let index = at
  for (let item = items[index]; item?.kind === 'row'; ) {
    ids.add(item.row.id)
    const above = outer(items, index, item.level - 1)
    if (!above) break
    index = items.indexOf(above)
    item = above
  }
  return ids
}

/** Within `to` instead of within `from`; whatever else it lies within stays. */
function putWithin(
  collection: Collection,
  row: Entity,
  from: string | undefined,
  to: string | undefined,
): Command {
  if (collection === 'organisations') return setFieldCommand(collection, row.id, 'parent', to)
  const before = aboveOf(row)
  const others = before.filter((id) => id !== from && id !== to)
  const place = Math.max(0, before.indexOf(from ?? ''))
  const above = to === undefined ? others : others.toSpliced(place, 0, to)
  return setFieldCommand(collection, row.id, 'broader', above)
}

/** The nearest row of this level above; what the row lies below when the level is one less than its own. */
function outer(items: readonly GridItem<Entity>[], at: number, level: number): RowItem<Entity> | undefined {
  for (let index = at - 1; index >= 0 && level > 0; index--) {
    const item = items[index]
    if (item?.kind === 'row' && item.level === level) return item
  }
  return undefined
}

/** The next row of the same level before or after, below the same row. */
function neighbour(
  items: readonly GridItem<Entity>[],
  at: number,
  step: 1 | -1,
): RowItem<Entity> | undefined {
  const from = items[at]
  if (from?.kind !== 'row') return undefined
  for (let index = at + step; ; index += step) {
    const item = items[index]
    if (item?.kind !== 'row' || item.level < from.level) return undefined
    if (item.level === from.level) return item
  }
}
