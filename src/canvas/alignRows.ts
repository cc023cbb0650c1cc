/**
 * Puts rows, in a given order and each with a height, as near as can be to where each would like to be, without one
 * overlapping another and within bounds: least squares under order constraints, by pooling adjacent violators
 * (Ayer et al. 1955).
 */
export interface Row {
  readonly height: number
  /** Where its middle would like to be. */
  readonly wanted: number
}

/** Middles of the rows. Bounds that are too narrow for the rows are taken from the top. */
export function alignRows(rows: readonly Row[], top: number, bottom: number): number[] {
  const total = rows.reduce((sum, { height }) => sum + height, 0)
  const slack = Math.max(0, bottom - top - total)
  // Less the heights above it, each row only has to stand no higher than the one before: an order constraint.
  let above = 0
  const shifts = rows.map(({ height, wanted }) => {
    const shift = wanted - (top + above + height / 2)
    above += height
    return shift
  })
  const blocks: { sum: number; count: number }[] = []
  for (const shift of shifts) {
    let block = { sum: shift, count: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: block.sum + last.sum, count: block.count + last.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  const placed = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, 0), slack)),
  )
  above = 0
  return rows.map(({ height }, index) => {
    const middle = top + above + height / 2 + (placed[index] ?? 0)
    above += height
    return middle
  })
}
