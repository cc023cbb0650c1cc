/**
 * Moves boxes apart so that none touches another: each in turn takes the free place nearest to where it would like to
 * be, looked for along a spiral. Unlike pushing circles apart it knows how wide a label is, always ends, and leaves
 * what is fixed where it is.
 */
import type { Box } from './nodeGeometry.ts'
import type { Point } from './scene.ts'

export interface PlacedBox {
  readonly id: string
  /** Around the box's own 0, 0. */
  readonly extent: Box
  readonly wanted: Point
  readonly fixed: boolean
}

const spiralStep = 9
/** Labels are wide and low, so a place above or below is nearer than one to the side. */
const flatness = 2

/** Positions by id. Fixed boxes keep theirs even if they touch one another. `gap` is the least air between two boxes. */
export function separateBoxes(boxes: readonly PlacedBox[], gap: number): Map<string, Point> {
  const positions = new Map<string, Point>()
  const taken: Box[] = []
  const centre = centreOf(boxes)
  const awayFrom = ({ wanted }: PlacedBox) => Math.hypot(wanted.x - centre.x, wanted.y - centre.y)
  const inTurn = [...boxes].sort(
    (a, b) => Number(b.fixed) - Number(a.fixed) || awayFrom(a) - awayFrom(b) || (a.id < b.id ? -1 : 1),
  )
  for (const box of inTurn) {
    const place = box.fixed ? box.wanted : freePlace(box, taken, gap)
    positions.set(box.id, place)
    taken.push(at(box.extent, place))
  }
  return positions
}

function freePlace({ extent, wanted }: PlacedBox, taken: readonly Box[], gap: number): Point {
  for (let step = 0; ; step += 1) {
    // Archimedes' spiral with about equal steps along it.
    const turn = Math.sqrt(step) * 2.1
    const radius = (spiralStep * turn) / 4
    const place = {
      x: wanted.x + radius * Math.cos(turn) * flatness,
      y: wanted.y + radius * Math.sin(turn),
    }
    const box = at(extent, place)
    if (!taken.some((other) => touch(box, other, gap))) return place
  }
}

function at(extent: Box, { x, y }: Point): Box {
  return { left: x + extent.left, right: x + extent.right, top: y + extent.top, bottom: y + extent.bottom }
}

/** Whether two boxes come closer to each other than the gap. */
export function touch(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap
}

function centreOf(boxes: readonly PlacedBox[]): Point {
  const count = boxes.length || 1
  return {
    x: boxes.reduce((sum, { wanted }) => sum + wanted.x, 0) / count,
    y: boxes.reduce((sum, { wanted }) => sum + wanted.y, 0) / count,
  }
}
