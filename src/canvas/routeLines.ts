/**
 * How lines run between two columns: each leaves its organisation and enters its function horizontally, at a port of
 * its own, ports sorted by where the other end lies so that lines at one node never cross each other.
 */
import { extentOf, ringReach } from './nodeGeometry.ts'
import type { LineRoute, Point, SceneNode } from './scene.ts'

const widestStep = { source: 6, target: 8 } as const
/** How far ports may spread over the height of an organisation's box, and over the slanted side of a hexagon. */
const spread = { source: 28, target: 26 } as const
/** Share of the way at which the control points stand, from either end. */
const bend = 0.3
/** Air between a line's end and the box or the hexagon. */
const endGap = { plain: 2, hexagon: 3.5 } as const

interface Line {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** Routes by line id, for lines whose both ends are among the nodes. Lines of one pair keep the order they come in. */
export function routeLines(nodes: readonly SceneNode[], lines: readonly Line[]): Map<string, LineRoute> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const sourcePorts = portOffsets(lines, byId, 'source', 'target')
  const targetPorts = portOffsets(lines, byId, 'target', 'source')
  const routes = new Map<string, LineRoute>()
  for (const line of lines) {
    const from = byId.get(line.source)
    const to = byId.get(line.target)
    if (!from || !to) continue
    const source = {
      x: extentOf(from, 'columns').right + (from.kind === undefined ? endGap.plain : endGap.plain + 0.5),
      y: sourcePorts.get(line.id) ?? 0,
    }
    const y = targetPorts.get(line.id) ?? 0
    const target = { x: -hexagonEdge(to, y), y }
    routes.set(line.id, { source, target, ...bends(from, to, source, target) })
  }
  return routes
}

function portOffsets(
  lines: readonly Line[],
  nodes: ReadonlyMap<string, SceneNode>,
  end: 'source' | 'target',
  other: 'source' | 'target',
): Map<string, number> {
  const atNode = new Map<string, Line[]>()
  for (const line of lines) {
    const before = atNode.get(line[end])
    if (before) before.push(line)
    else atNode.set(line[end], [line])
  }
  const offsets = new Map<string, number>()
  for (const ends of atNode.values()) {
    const yOfOther = (line: Line) => nodes.get(line[other])?.y ?? 0
    ends.sort((a, b) => yOfOther(a) - yOfOther(b))
    const step = Math.min(widestStep[end], spread[end] / Math.max(1, ends.length - 1))
    ends.forEach((line, index) => {
      offsets.set(line.id, (index - (ends.length - 1) / 2) * step)
    })
  }
  return offsets
}

/** How far left of the hexagon's centre a line at this height ends: its slanted side, ring included, and some air. */
function hexagonEdge(node: SceneNode, y: number): number {
  const reach = (node.ring ? ringReach : 0) + (node.ring ? 1.5 : endGap.hexagon)
  // Moving each side of the hexagon outwards by `reach` moves its left corner by that over the side's slope.
  const slope = Math.hypot(node.height / 2, node.width / 4) / (node.height / 2)
  const corner = node.width / 2 + reach * slope
  return corner - Math.abs(y) * (node.width / 4 / (node.height / 2))
}

function bends(
  from: Point,
  to: Point,
  source: Point,
  target: Point,
): Pick<LineRoute, 'weights' | 'distances'> {
  const start = { x: from.x + source.x, y: from.y + source.y }
  const end = { x: to.x + target.x, y: to.y + target.y }
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = Math.hypot(dx, dy)
  if (length === 0) return { weights: [bend, 1 - bend], distances: [0, 0] }
  // A control point straight ahead of each end, told as its place along and across the chord.
  const along = (x: number, y: number) => (x * dx + y * dy) / (length * length)
  const across = (x: number, y: number) => (y * dx - x * dy) / length
  const [firstX, lastX] = [dx * bend, dx * (1 - bend)]
  return {
    weights: [along(firstX, 0), along(lastX, dy)],
    distances: [across(firstX, 0), across(lastX, dy)],
  }
}

/** The curve as points of a line that is drawn: both ends, control points, and the middle where the two arcs join. */
export function curveOf(
  from: Point,
  to: Point,
  route: LineRoute,
): readonly [Point, Point, Point, Point, Point] {
  const start = { x: from.x + route.source.x, y: from.y + route.source.y }
  const end = { x: to.x + route.target.x, y: to.y + route.target.y }
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = Math.hypot(dx, dy) || 1
  const control = (index: 0 | 1): Point => ({
    x: start.x + dx * route.weights[index] - (dy / length) * route.distances[index],
    y: start.y + dy * route.weights[index] + (dx / length) * route.distances[index],
  })
  const first = control(0)
  const second = control(1)
  return [start, first, { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }, second, end]
}
