/** The difference that the matrix and the map show: both states of the map, and the two of them in one picture. */
import { useMemo } from 'react'
import { type UnitedMaps, uniteMaps } from '../../compare/uniteMaps.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useMap, useView } from '../shared/appContext.ts'

export interface ComparedMaps {
  /** What the state that the open map is compared with is called. */
  readonly name: string
  readonly otherIs: 'before' | 'after'
  readonly before: RemitMap
  readonly after: RemitMap
  /** The open map, with what stands only in the other at its place. */
  readonly united: UnitedMaps
}

export function useShownDifference(): ComparedMaps | undefined {
  const open = useMap()
  const shown = useView((state) => state.shownDifference)
  return useMemo(() => {
    if (!shown) return undefined
    const { other, name, otherIs } = shown
    const [before, after] = otherIs === 'before' ? [other, open] : [open, other]
    return { name, otherIs, before, after, united: uniteMaps(open, other) }
  }, [open, shown])
}
