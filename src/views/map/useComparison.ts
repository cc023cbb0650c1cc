/** What the map compares: two maps, else two views; undefined when it compares nothing. */
import { useMemo } from 'react'
import type { SceneComparison } from '../../canvas/sceneOptions.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useShownDifference } from '../compare/useShownDifference.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { changesOnMap } from './changesOnMap.ts'
import { viewsOnMap } from './viewsOnMap.ts'

export interface MapComparison {
  /** The map to draw: of two maps it holds what either has. */
  readonly map: RemitMap
  readonly comparison: SceneComparison
}

export function useComparison(): MapComparison | undefined {
  const words = useWords()
  const map = useMap()
  const views = useView((state) => state.comparedViews)
  const maps = useShownDifference()
  return useMemo(() => {
    if (maps) return { map: withPlaces(maps), comparison: changesOnMap(maps, words) }
    return views && { map, comparison: viewsOnMap(map, views, words) }
  }, [map, views, maps, words])
}

/** What stands only in the other map stands where it stood there. */
function withPlaces({ before, after, otherIs, united }: NonNullable<ReturnType<typeof useShownDifference>>) {
  const places = (otherIs === 'before' ? before : after).layout?.positions ?? []
  const ghosts = places.filter(([id]) => united.ghosts.has(id))
  if (ghosts.length === 0) return united.map
  const { layout } = united.map
  return { ...united.map, layout: { ...layout, positions: [...(layout?.positions ?? []), ...ghosts] } }
}
