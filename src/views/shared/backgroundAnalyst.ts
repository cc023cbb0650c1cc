/** Whoever looks for the findings of a map that is too large to do so between two frames. */
import type { Analyst } from '../../analysis/createAnalyst.ts'
import type { Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface BackgroundAnalyst extends Analyst {
  /** Tells once the findings are `known`. Gives what one calls to wait no longer. */
  find(map: RemitMap, lens: Lens, tell: () => void): () => void
}
