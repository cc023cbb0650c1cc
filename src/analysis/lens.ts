/** Which statements a lens lets through. */

import { firstDay, inForce, lastDay, periodsMeet } from '../model/period.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { recordedPeriodsOf } from './engine/daySpans.ts'
import { Memory } from './engine/memory.ts'
import type { Lens } from './finding.ts'

/** Whether a statement is in force at the lens's date and belongs to its perspective or to none. */
export function isInView(
  statement: { from?: string | undefined; until?: string | undefined; perspective?: string | undefined },
  lens: Lens,
): boolean {
  if (lens.at !== undefined && !inForce(statement, lens.at)) return false
  return (
    lens.perspective === undefined ||
    statement.perspective === undefined ||
    statement.perspective === lens.perspective
  )
}

/** Gives whether a lens lets through the remit with this index in the map. Dates are read once for the whole list. */
export function remitsInView(
  { remits }: RemitMap,
  { at, perspective }: Lens,
  memory = new Memory(),
): (index: number) => boolean {
  if (at === undefined && perspective === undefined) return () => true
  const days = at === undefined ? undefined : { start: firstDay(at), end: lastDay(at) }
  const periods = days ? recordedPeriodsOf(remits, memory) : []
  return (index) => {
    const period = periods[index]
    if (days && period && !periodsMeet(period, days)) return false
    const speaker = perspective === undefined ? undefined : remits[index]?.perspective
    return speaker === undefined || speaker === perspective
  }
}

/** The remits that a lens lets through and that say "holds", with their index in the map. */
export function heldRemits(
  map: RemitMap,
  lens: Lens,
  memory = new Memory(),
): { remit: Remit; index: number }[] {
  const held: { remit: Remit; index: number }[] = []
  const inView = remitsInView(map, lens, memory)
  map.remits.forEach((remit, index) => {
    if (remit.stance !== 'disclaims' && inView(index)) held.push({ remit, index })
  })
  return held
}

type ByFunction = ReadonlyMap<string, readonly number[]>

/** The held remits that a lens lets through, by function, as indices into `map.remits` in rising order. Made once for several rules. */
export function heldByFunction(map: RemitMap, lens: Lens, memory = new Memory()): ByFunction {
  const made = memory.recall(noneYet, map)
  const key = JSON.stringify([lens.at, lens.perspective])
  const known = made.get(key) ?? listByFunction(map, lens, memory)
  made.set(key, known)
  return known
}

const noneYet = (_: RemitMap) => new Map<string, ByFunction>()

function listByFunction(map: RemitMap, lens: Lens, memory: Memory): ByFunction {
  const byFunction = new Map<string, number[]>()
  for (const { remit, index } of heldRemits(map, lens, memory)) {
    const known = byFunction.get(remit.function)
    if (known) known.push(index)
    else byFunction.set(remit.function, [index])
  }
  return byFunction
}
