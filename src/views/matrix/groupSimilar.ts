/**
 * An order in which rows that hold much the same stand together, and so do columns: each side in turn is sorted by the
 * barycentre of what it meets on the other (as in orderColumns.ts), but only among siblings, so that the hierarchy and
 * the groups stay as they are. The best order seen is kept, so the result never crosses more than what it was given.
 */
import { countCrossings } from '../../canvas/orderColumns.ts'
import type { Line } from './axis.ts'

export interface Similar {
  /** Keys of the lines of either side, in their new order. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** How often lines between the two sides, drawn as columns, would cross. */
  readonly before: number
  readonly after: number
}

/** A letter, by the keys of its row and column. */
export interface Meeting {
  readonly row: string
  readonly column: string
}

const sweeps = 8

export function groupSimilar(
  rows: readonly Line[],
  columns: readonly Line[],
  meetings: readonly Meeting[],
): Similar {
  const links = meetings.map(({ row, column }) => ({ left: row, right: column }))
  const ofRows = neighbours(meetings, 'row', 'column')
  const ofColumns = neighbours(meetings, 'column', 'row')
  let order = { left: keysOf(rows), right: keysOf(columns) }
  const before = countCrossings(order, links)
  let [best, fewest] = [order, before]
  const [rowTree, columnTree] = [treeOf(rows), treeOf(columns)]
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const right = sorted(columnTree, ofColumns, rankOf(order.left))
    order = { left: sorted(rowTree, ofRows, rankOf(right)), right }
    const crossings = countCrossings(order, links)
    if (crossings < fewest) [best, fewest] = [order, crossings]
  }
  return { rows: best.left, columns: best.right, before, after: fewest }
}

interface Node {
  readonly line: Line
  readonly children: Node[]
}

/** Lines with what lies within them: each belongs to the last one before it that is less deep. */
function treeOf(lines: readonly Line[]): Node[] {
  const roots: Node[] = []
  const path: Node[] = []
  for (const line of lines) {
    const node: Node = { line, children: [] }
    while (path.length > 0 && (path.at(-1)?.line.level ?? 0) >= line.level) path.pop()
    const above = path.at(-1)
    if (above) above.children.push(node)
    else roots.push(node)
    path.push(node)
  }
  return roots
}

function sorted(
  nodes: readonly Node[],
  met: ReadonlyMap<string, readonly string[]>,
  rank: ReadonlyMap<string, number>,
): string[] {
  const weights = new Map<Node, { sum: number; count: number }>()
  const weigh = (node: Node): { sum: number; count: number } => {
    const weight = { sum: 0, count: 0 }
    for (const other of met.get(node.line.key) ?? []) {
      weight.sum += rank.get(other) ?? 0
      weight.count += 1
    }
    for (const child of node.children) {
      const inner = weigh(child)
      weight.sum += inner.sum
      weight.count += inner.count
    }
    weights.set(node, weight)
    return weight
  }
  // What meets nothing goes after its siblings.
  const at = (node: Node) => {
    const { sum, count } = weights.get(node) ?? { sum: 0, count: 0 }
    return count === 0 ? Number.POSITIVE_INFINITY : sum / count
  }
  nodes.forEach(weigh)
  const flatten = (siblings: readonly Node[]): string[] =>
    amongSiblings(siblings, (a, b) => {
      const [first, second] = [at(a), at(b)]
      return first === second ? 0 : first - second
    }).flatMap((node) => [node.line.key, ...flatten(node.children)])
  return flatten(nodes)
}

/** Sorts those of the same siblings among the places that they have. */
function amongSiblings(nodes: readonly Node[], compare: (a: Node, b: Node) => number): Node[] {
  const groups = new Map<string, Node[]>()
  for (const node of nodes) {
    const group = groups.get(node.line.siblings)
    if (group) group.push(node)
    else groups.set(node.line.siblings, [node])
  }
  const queues = new Map([...groups].map(([key, group]) => [key, group.toSorted(compare).values()]))
  return nodes.map((node) => queues.get(node.line.siblings)?.next().value ?? node)
}

function neighbours(
  meetings: readonly Meeting[],
  own: keyof Meeting,
  other: keyof Meeting,
): ReadonlyMap<string, readonly string[]> {
  const met = new Map<string, string[]>()
  for (const meeting of meetings) {
    const list = met.get(meeting[own])
    if (list) list.push(meeting[other])
    else met.set(meeting[own], [meeting[other]])
  }
  return met
}

function keysOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ key }) => key)
}

function rankOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]))
}
