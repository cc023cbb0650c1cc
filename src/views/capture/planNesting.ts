/** Where the keys and the menu move a row of a tree: below the row above it, out again, up or down among its like. */
import type { Command } from '../../edit/commands.ts'
import { type Collection, type Entity, indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { setFieldCommand } from '../shared/entityCommand.ts'
import { aboveOf, type GridItem, type RowItem } from './gridItems.ts'

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
  const lifted = (to: string | undefined): Command | undefined => {
    const before = aboveOf(row)
    const others = before.filter((id) => id !== parent?.row.id && id !== to)
    const place = Math.max(0, before.indexOf(parent?.row.id ?? ''))
    const above = to === undefined ? others : others.toSpliced(place, 0, to)
    return collection === 'organisations'
      ? setFieldCommand(collection, row.id, 'parent', to)
      : setFieldCommand(collection, row.id, 'broader', above)
  }
  if (way === 'in') {
    const sibling = neighbour(items, at, -1)
    return sibling && lifted(sibling.row.id)
  }
  if (way === 'out') return parent && lifted(outer(items, at, item.level - 2)?.row.id)
  const sibling = neighbour(items, at, way === 'up' ? -1 : 1)
  const toIndex = sibling && indexById(map[collection]).get(sibling.row.id)
  return toIndex === undefined ? undefined : { type: 'moveEntity', id: row.id, toIndex }
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
