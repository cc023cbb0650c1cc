import type { Lens } from '../../analysis/finding.ts'
import { remitsInView } from '../../analysis/lens.ts'
import type { RemitMap } from '../../model/remitMap.ts'

/** How many remits a lens lets through. */
export function countInView(map: RemitMap, lens: Lens): number {
  const isShown = remitsInView(map, lens)
  return map.remits.filter((_, index) => isShown(index)).length
}
