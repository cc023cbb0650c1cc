/** Moving a line among its siblings is moving what it stands for in its list, which is part of the map. */
import type { Command } from '../../edit/commands.ts'
import { locate } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Line } from './axis.ts'
import { movesTo } from './keepOrder.ts'

/** The ids that move with a line: its own, or all of a kind. None when it can't be moved. */
export function movedWith({ type, id, members }: Line): readonly string[] {
  if (type === 'kind') return members
  return type === 'ghost' || id === undefined ? [] : [id]
}

/** Undefined when it can't go there, or is there already. */
export function planMove(
  map: RemitMap,
  line: Line,
  beside: Line,
  where: 'before' | 'after',
): Command | undefined {
  const [moved, others] = [movedWith(line), movedWith(beside)]
  const [first, ...rest] = moved
  const from = first === undefined ? undefined : locate(map, first)
  const to = others[0] === undefined ? undefined : locate(map, others[0])
  if (first === undefined || line.siblings !== beside.siblings || line.key === beside.key) return undefined
  if (!from || !to || from.collection !== to.collection) return undefined
  const list: readonly { readonly id: string }[] = map[from.collection]
  const goes = new Set(moved)
  const left = list.filter(({ id }) => !goes.has(id))
  const at =
    where === 'before'
      ? left.findIndex(({ id }) => others.includes(id))
      : left.findLastIndex(({ id }) => others.includes(id)) + 1
  if (rest.length === 0) return at === from.index ? undefined : { type: 'moveEntity', id: first, toIndex: at }
  const wanted = [...left.slice(0, at), ...list.filter(({ id }) => goes.has(id)), ...left.slice(at)]
  const commands = movesTo(list, wanted)
  return commands.length === 0 ? undefined : { type: 'batch', name: 'arrange', commands }
}
