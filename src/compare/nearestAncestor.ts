/** Which of some earlier states another map most likely started from. */
import { collections } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { countDiff, diffMaps } from './diffMaps.ts'

/**
 * The index of the state that differs least from `heir`; undefined when none shares at least half of its things with
 * it (by id): then there is no common beginning.
 */
export function nearestAncestor(states: readonly RemitMap[], heir: RemitMap): number | undefined {
  const ids = new Set(idsOf(heir))
  let best: { index: number; distance: number } | undefined
  for (const [index, state] of states.entries()) {
    const own = idsOf(state)
    const shared = own.filter((id) => ids.has(id)).length
    if (shared === 0 || shared * 2 < own.length) continue
    const { added, removed, changed } = countDiff(diffMaps(state, heir))
    const distance = added + removed + changed
    if (!best || distance < best.distance) best = { index, distance }
  }
  return best?.index
}

function idsOf(map: RemitMap): string[] {
  return collections.flatMap((collection) => map[collection].map(({ id }) => id))
}
