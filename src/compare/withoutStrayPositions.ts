import { drawnCollections } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'

/** A position of what is no longer there says nothing. */
export function withoutStrayPositions(map: RemitMap): RemitMap {
  if (!map.layout) return map
  const drawn = new Set(drawnCollections.flatMap((collection) => map[collection].map(({ id }) => id)))
  const positions = map.layout.positions.filter(([id]) => drawn.has(id))
  if (positions.length === map.layout.positions.length) return map
  const { layout: _, ...rest } = map
  return positions.length > 0 ? { ...rest, layout: { positions } } : rest
}
