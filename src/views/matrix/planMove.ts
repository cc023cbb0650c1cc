/** Moving a line among its siblings is moving its entity in its list, which is part of the map. */
import type { Command } from '../../edit/commands.ts'
import { locate } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Line } from './axis.ts'

/** Undefined when it can't go there, or is there already. */
export function planMove(
  map: RemitMap,
  line: Line,
  beside: Line,
  where: 'before' | 'after',
): Extract<Command, { type: 'moveEntity' }> | undefined {
  if (line.id === undefined || beside.id === undefined || line.siblings !== beside.siblings) return undefined
  const from = locate(map, line.id)
  const to = locate(map, beside.id)
  if (!from || !to || from.collection !== to.collection || from.index === to.index) return undefined
  const at = where === 'before' ? to.index : to.index + 1
  // Taken out first, what stands after it moves up by one.
  const toIndex = from.index < at ? at - 1 : at
  return toIndex === from.index ? undefined : { type: 'moveEntity', id: line.id, toIndex }
}
