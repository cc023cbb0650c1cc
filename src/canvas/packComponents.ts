/** Puts the parts of a picture that nothing joins beside and below each other, without gaps that would shrink the rest. */
import type { Box } from './nodeGeometry.ts'
import type { Point } from './scene.ts'

/** A whole screen is wider than high; so is the picture. */
const aspect = 1.6

/**
 * For each box, how far to move it. The largest comes first, top left; the others follow in rows about as wide as makes
 * the whole as wide as a screen.
 */
export function packComponents(boxes: readonly Box[], gap: number): Point[] {
  const sized = boxes.map((box, index) => ({
    index,
    box,
    width: box.right - box.left + gap,
    height: box.bottom - box.top + gap,
  }))
  const area = sized.reduce((sum, { width, height }) => sum + width * height, 0)
  const inTurn = [...sized].sort((a, b) => b.height - a.height || b.width - a.width || a.index - b.index)
  const rowWidth = Math.max(Math.sqrt(area * aspect), ...sized.map(({ width }) => width))
  const moves = new Array<Point>(boxes.length).fill({ x: 0, y: 0 })
  let [x, y, rowHeight] = [0, 0, 0]
  for (const { index, box, width, height } of inTurn) {
    if (x > 0 && x + width > rowWidth) {
      y += rowHeight
      x = 0
      rowHeight = 0
    }
    moves[index] = { x: x - box.left, y: y - box.top }
    x += width
    rowHeight = Math.max(rowHeight, height)
  }
  return moves
}
