/** The dates on which something on the map starts or ends: the stops of the lens. */
import { firstDay } from '../model/period.ts'
import type { RemitMap } from '../model/remitMap.ts'

const remembered = new WeakMap<RemitMap['remits'], readonly string[]>()

/** Partial dates of the remits, each once, in order of time. */
export function lensDates(map: RemitMap): readonly string[] {
  const before = remembered.get(map.remits)
  if (before) return before
  const dates = new Set<string>()
  for (const { from, until } of map.remits) {
    if (from !== undefined) dates.add(from)
    if (until !== undefined) dates.add(until)
  }
  const made = [...dates].sort((a, b) => firstDay(a) - firstDay(b) || a.length - b.length)
  remembered.set(map.remits, made)
  return made
}
