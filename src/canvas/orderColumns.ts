/**
 * Orders two columns so that the lines between them cross little: each side in turn is sorted by the barycentre of
 * its neighbours (Sugiyama, Tagawa and Toda 1981), then neighbouring rows swap places where that saves a crossing.
 * The best order seen is kept, so the result never has more crossings than the order it was given. Deterministic.
 */
export interface Columns {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** A line from a left to a right id, as heavy as the number of lines it stands for. */
export interface ColumnLink {
  readonly left: string
  readonly right: string
}

const sweeps = 8
/** Above this many rows swapping costs more than it gives. */
const swapLimit = 80

export function orderColumns(start: Columns, links: readonly ColumnLink[]): Columns {
  let best = start
  let fewest = countCrossings(start, links)
  let columns = start
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const right = byBarycentre(columns.right, columns.left, links, 'right')
    columns = { left: byBarycentre(columns.left, right, links, 'left'), right }
    if (columns.left.length + columns.right.length <= swapLimit) columns = swapNeighbours(columns, links)
    const crossings = countCrossings(columns, links)
    if (crossings < fewest) {
      best = columns
      fewest = crossings
    }
  }
  return best
}

/** How many pairs of links cross. Links that share an end do not. */
export function countCrossings({ left, right }: Columns, links: readonly ColumnLink[]): number {
  const leftRank = rankOf(left)
  const rightRank = rankOf(right)
  const ends = links
    .map((link) => [leftRank.get(link.left) ?? 0, rightRank.get(link.right) ?? 0] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  // In order of the left end, a link crosses those before it whose right end is further down: counted in a Fenwick tree.
  const tree = new Int32Array(right.length + 1)
  let crossings = 0
  ends.forEach(([, row], seen) => {
    let notBelow = 0
    for (let at = row + 1; at > 0; at -= at & -at) notBelow += tree[at] ?? 0
    crossings += seen - notBelow
    for (let at = row + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1
  })
  return crossings
}

function rankOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

function byBarycentre(
  moving: readonly string[],
  fixed: readonly string[],
  links: readonly ColumnLink[],
  side: 'left' | 'right',
): string[] {
  const rank = rankOf(fixed)
  const sums = new Map<string, { sum: number; count: number }>()
  for (const link of links) {
    const id = side === 'left' ? link.left : link.right
    const at = rank.get(side === 'left' ? link.right : link.left) ?? 0
    const so = sums.get(id) ?? { sum: 0, count: 0 }
    sums.set(id, { sum: so.sum + at, count: so.count + 1 })
  }
  const weight = (id: string) => {
    const so = sums.get(id)
    // What nothing joins goes to the foot of its column.
    return so ? so.sum / so.count : Number.POSITIVE_INFINITY
  }
  return moving
    .map((id, index) => ({ id, index, at: weight(id) }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
    .map(({ id }) => id)
}

function swapNeighbours(columns: Columns, links: readonly ColumnLink[]): Columns {
  const right = swapIn(columns.right, columns.left, links, 'right')
  return { left: swapIn(columns.left, right, links, 'left'), right }
}

function swapIn(
  moving: readonly string[],
  fixed: readonly string[],
  links: readonly ColumnLink[],
  side: 'left' | 'right',
): string[] {
  const rank = rankOf(fixed)
  const ends = new Map<string, number[]>(moving.map((id) => [id, []]))
  for (const link of links) {
    const [own, other] = side === 'left' ? [link.left, link.right] : [link.right, link.left]
    ends.get(own)?.push(rank.get(other) ?? 0)
  }
  const crossingsOf = (upper: string, lower: string) => {
    let count = 0
    for (const a of ends.get(upper) ?? []) for (const b of ends.get(lower) ?? []) if (a > b) count += 1
    return count
  }
  const order = [...moving]
  for (let improved = true; improved; ) {
    improved = false
    for (let row = 0; row + 1 < order.length; row += 1) {
      const [upper, lower] = [order[row], order[row + 1]]
      if (upper === undefined || lower === undefined) continue
      if (crossingsOf(lower, upper) >= crossingsOf(upper, lower)) continue
      order[row] = lower
      order[row + 1] = upper
      improved = true
    }
  }
  return order
}
