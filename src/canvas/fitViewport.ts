/** Where to look so that a picture is seen whole, or, where that would be too small to read, from its top. */
import type { Box } from './nodeGeometry.ts'
import type { Point } from './scene.ts'

/** Pixels = scene units × zoom + pan. */
export interface Viewport {
  readonly zoom: number
  readonly pan: Point
}

const margin = 20
/** Labels of 16 units stay at 9 pixels or more. */
const smallest = 0.58
const largest = 1.6

export function fitViewport(bounds: Box, screen: { width: number; height: number }): Viewport {
  const width = Math.max(1, bounds.right - bounds.left)
  const height = Math.max(1, bounds.bottom - bounds.top)
  const byWidth = Math.max(0.1, (screen.width - 2 * margin) / width)
  const byHeight = Math.max(0.1, (screen.height - 2 * margin) / height)
  const zoom = Math.min(largest, byWidth, Math.max(byHeight, smallest))
  const spareHeight = screen.height - height * zoom
  return {
    zoom,
    pan: {
      x: (screen.width - width * zoom) / 2 - bounds.left * zoom,
      y: (spareHeight >= 2 * margin ? spareHeight / 2 : margin) - bounds.top * zoom,
    },
  }
}
