/**
 * The organisations with most recorded remits, to begin with; those with equally many in the order of the map. One stands
 * for all of its kind that have as many.
 */
import type { RemitMap } from '../model/remitMap.ts'
import type { Lens } from './finding.ts'
import { remitsInView } from './lens.ts'

export interface Holder {
  readonly organisation: string
  readonly remits: number
  /** How many more of its kind have as many. */
  readonly alike: number
}

export function biggestHolders(map: RemitMap, lens: Lens, most: number): Holder[] {
  const inView = remitsInView(map, lens)
  const counts = new Map<string, number>()
  map.remits.forEach(({ organisation }, index) => {
    if (inView(index)) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  })
  const holders = new Map<string, Holder>()
  for (const { id, kind } of map.organisations) {
    const remits = counts.get(id) ?? 0
    const key = JSON.stringify(kind === undefined ? [id] : [kind, remits])
    const before = holders.get(key)
    holders.set(key, before ? { ...before, alike: before.alike + 1 } : { organisation: id, remits, alike: 0 })
  }
  return [...holders.values()].sort((a, b) => b.remits - a.remits).slice(0, most)
}
