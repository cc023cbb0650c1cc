/** Where to look so that a picture is seen whole, or, where that would be too small to read, from its top. */
import type { Box } from './nodeGeometry.ts'
import type { Point } from './scene.ts'

/** Pixels = scene units × zoom + pan. */
export interface Viewport {
  readonly zoom: number
  readonly pan: Point
}

/** Left free round the picture; at the foot there is room for the line that reads out what is focused. */
const margin = { side: 20, top: 12, bottom: 46 } as const
/** Labels of 16 units stay at 9 pixels or more. */
const smallest = 0.58
const largest = 1.6

export function fitViewport(bounds: Box, screen: { width: number; height: number }): Viewport {
  const width = Math.max(1, bounds.right - bounds.left)
  const height = Math.max(1, bounds.bottom - bounds.top)
  const room = { width: screen.width - 2 * margin.side, height: screen.height - margin.top - margin.bottom }
  const byWidth = Math.max(0.1, room.width / width)
  const byHeight = Math.max(0.1, room.height / height)
  const zoom = Math.min(largest, byWidth, Math.max(byHeight, smallest))
  return {
    zoom,
    pan: {
      x: margin.side + (room.width - width * zoom) / 2 - bounds.left * zoom,
      y: margin.top + Math.max(0, room.height - height * zoom) / 2 - bounds.top * zoom,
    },
  }
}
