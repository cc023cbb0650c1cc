/**
 * The soft hull round the parties of a finding, as the union of thick strokes: a frame round each organisation, a disc
 * round the function, and a band along each line. Unlike an outline computed from a potential field it follows the
 * curves exactly and never reaches a neighbouring row.
 */
import { pathOf } from './drawnElements.ts'
import { functionSize, stackOffset } from './nodeGeometry.ts'
import type { Point, Scene } from './scene.ts'

export type HullShape =
  | {
      readonly type: 'frame'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
    }
  | { readonly type: 'disc'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly type: 'band'; readonly path: string; readonly width: number }

const reach = 8
const bandWidth = 28
const discRadius = functionSize.height / 2 + 13

/** `positions` are where the nodes stand now, which while one is dragged is not where the scene has them. */
export function hullShapes(scene: Scene, positions: (id: string) => Point | undefined): HullShape[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const shapes: HullShape[] = []
  for (const id of scene.hull.nodes) {
    const node = nodes.get(id)
    const at = positions(id)
    if (!node || !at) continue
    if (node.shape === 'function') {
      shapes.push({ type: 'disc', ...at, radius: discRadius })
      continue
    }
    const stack = node.kind === undefined ? 0 : stackOffset
    shapes.push({
      type: 'frame',
      x: at.x - node.width / 2 - reach,
      y: at.y - node.height / 2 - reach,
      width: node.width + stack + 2 * reach,
      height: node.height + stack + 2 * reach - 2,
      radius: 8 + reach,
    })
  }
  const lines = new Map(scene.lines.map((line) => [line.id, line]))
  for (const id of scene.hull.lines) {
    const line = lines.get(id)
    const from = line && positions(line.source)
    const to = line && positions(line.target)
    if (line && from && to) shapes.push({ type: 'band', path: pathOf(line, from, to), width: bandWidth })
  }
  return shapes
}
