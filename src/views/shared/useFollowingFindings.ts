/**
 * The findings of a map, without holding up the screen: of a large map they are looked for elsewhere, and until they
 * are there the earlier ones of the same map stand.
 */
import { useEffect, useReducer } from 'react'
import type { Finding, Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { BackgroundAnalyst } from './backgroundAnalyst.ts'

/** Up to so many remits all findings take no more than a few frames. */
const atOnceUpTo = 1_000

export interface FollowingFindings {
  readonly list: readonly Finding[]
  /** Whether they are those of this very map; else they are being looked for. */
  readonly areCurrent: boolean
}

export function useFollowingFindings(
  analyst: BackgroundAnalyst,
  map: RemitMap,
  lens: Lens,
): FollowingFindings {
  const [, showAgain] = useReducer((times: number) => times + 1, 0)
  const isSmall = map.remits.length <= atOnceUpTo
  const ready = isSmall ? analyst.findings(map, lens) : analyst.known(map, lens)
  const { at, perspective } = lens
  useEffect(() => {
    if (ready === undefined) return analyst.find(map, { at, perspective }, showAgain)
  }, [analyst, map, at, perspective, ready])
  return { list: ready ?? analyst.latest(map, lens), areCurrent: ready !== undefined }
}
