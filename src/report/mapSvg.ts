/**
 * The picture of the map as SVG with real text, from the same scene and at the same places as on the canvas. Pure; the
 * text of a map is only ever text in it.
 */
import { bowPorts } from '../canvas/bowPorts.ts'
import { pathOf } from '../canvas/drawnElements.ts'
import { type HullShape, hullShapes } from '../canvas/hullShapes.ts'
import { boundsOf, bowOf } from '../canvas/nodeGeometry.ts'
import { curveOf } from '../canvas/routeLines.ts'
import type { Manner, Point, Scene, SceneLine, SceneNode, SceneRelation } from '../canvas/scene.ts'
import type { TokenName } from '../canvas/tokens.ts'
import { nodeMarkup } from './mapNodeSvg.ts'
import { element, type MarkupElement } from './markup.ts'
import { framed, type PictureColours, type PictureFrame } from './pictureFrame.ts'
import { label, onPaper } from './svgText.ts'

const strokeWidths = { lead: 4.5, 'hands-on': 2.25, commissions: 2.25, regulates: 3, thin: 1.1 } as const
const strokeDashes: Partial<Record<SceneLine['stroke'], string>> = { commissions: '9 5', regulates: '0.1 6' }
const margin = 24

/** Undefined when the scene shows nothing. */
export function mapSvg(
  scene: Scene,
  colours: PictureColours,
  frame: PictureFrame,
): MarkupElement | undefined {
  const bounds = boundsOf(scene)
  if (!bounds) return undefined
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const at = (id: string): Point | undefined => nodes.get(id)
  const inOrder = scene.lines.toSorted((a, b) => levelOf(a) - levelOf(b))
  const content = [
    ...hull(hullShapes(scene, at), colours),
    ...scene.relations.flatMap((relation) => relationMarkup(relation, scene, nodes, colours)),
    ...inOrder.flatMap((line) => lineMarkup(line, nodes, colours)),
    ...scene.links.flatMap(({ source, target, word }) =>
      linkMarkup(source, target, word, scene, nodes, colours),
    ),
    ...scene.nodes.flatMap((node) => nodeMarkup(node, scene, colours)),
    ...inOrder.flatMap((line) => wordMarkup(line, nodes, colours)),
    ...scene.headings.map(({ text, x, y }) =>
      label([text], { x, y }, { size: 13, bold: true, colour: colours['ink-2'] }),
    ),
  ]
  return framed(content, bounds, margin, colours, frame)
}

function levelOf({ emphasis, overlap }: SceneLine): number {
  if (emphasis === 'faded') return 0
  return (emphasis === 'in' ? 2 : 0) + (overlap ? 2 : 1)
}

function hull(shapes: readonly HullShape[], colours: PictureColours): MarkupElement[] {
  if (shapes.length === 0) return []
  return (
    [
      [colours['overlap-line'], 1.25],
      [colours['overlap-tint'], 0],
    ] as const
  ).map(([colour, by]) =>
    element(
      'g',
      { fill: colour, stroke: colour, 'stroke-linecap': 'round' },
      shapes.map((shape) => hullShape(shape, by)),
    ),
  )
}

function hullShape(shape: HullShape, by: number): MarkupElement {
  if (shape.type === 'disc') {
    return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius + by, stroke: 'none' })
  }
  if (shape.type === 'band') {
    return element('path', { d: shape.path, 'stroke-width': shape.width + 2 * by, fill: 'none' })
  }
  return element('rect', {
    x: shape.x - by,
    y: shape.y - by,
    width: shape.width + 2 * by,
    height: shape.height + 2 * by,
    rx: shape.radius + by,
    stroke: 'none',
  })
}

type Nodes = ReadonlyMap<string, SceneNode>

function lineMarkup(line: SceneLine, nodes: Nodes, colours: PictureColours): MarkupElement[] {
  const [from, to] = [nodes.get(line.source), nodes.get(line.target)]
  if (!from || !to) return []
  const isFaded = line.emphasis === 'faded'
  if (line.mark) return markedLine(line.mark.manner, pathOf(line, from, to), isFaded, colours)
  return [
    element('path', {
      d: pathOf(line, from, to),
      fill: 'none',
      stroke: isFaded ? colours.inactive : line.overlap ? colours.overlap : colours.held,
      'stroke-width': strokeWidths[line.stroke],
      'stroke-dasharray': strokeDashes[line.stroke],
      'stroke-linecap': line.stroke === 'regulates' ? 'round' : undefined,
      'stroke-opacity': isFaded ? 0.5 : undefined,
    }),
  ]
}

/** What a comparison says, as the canvas draws it: a pair of lines, dashes, or a solid line. */
function markedLine(manner: Manner, d: string, isFaded: boolean, colours: PictureColours): MarkupElement[] {
  const look = markLooks[manner]
  const stroke = (width: number, colour: string) =>
    element('path', {
      d,
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray': look.dash,
    })
  const lines = [stroke(look.width, isFaded ? colours.inactive : colours[look.colour])]
  return look.isPair ? [...lines, stroke(2.5, colours.paper)] : lines
}

interface MarkLook {
  readonly width: number
  readonly colour: TokenName
  readonly dash?: string
  readonly isPair?: boolean
}

const markLooks: Readonly<Record<Manner, MarkLook>> = {
  differs: { width: 6.5, colour: 'overlap', isPair: true },
  changed: { width: 6.5, colour: 'held', isPair: true },
  oneSided: { width: 2.25, colour: 'ink-2', dash: '9 5' },
  added: { width: 3.5, colour: 'held' },
  removed: { width: 2.25, colour: 'ink-2', dash: '4 5' },
}

/** The word of a line that belongs to what is selected, near the end that the scene says. */
function wordMarkup(line: SceneLine, nodes: Nodes, colours: PictureColours): MarkupElement[] {
  const [from, to] = [nodes.get(line.source), nodes.get(line.target)]
  if (!from || !to || !line.wordAt) return []
  const { end, offset } = line.wordAt
  const points = line.route ? curveOf(from, to, line.route) : undefined
  const [start, finish, middle] = points
    ? [points[0], points[4], points[2]]
    : [from, to, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]
  const spot =
    end === 'middle'
      ? { x: middle.x, y: middle.y + offset }
      : end === 'source'
        ? { x: start.x + offset, y: start.y }
        : { x: finish.x - offset, y: finish.y }
  const isOrange = line.overlap || line.mark?.manner === 'differs'
  const [ink, paper] = isOrange
    ? [colours['overlap-ink'], colours['overlap-tint']]
    : [colours.held, colours.paper]
  return [onPaper(line.word, spot, { size: 13, bold: true, colour: ink }, paper)]
}

function linkMarkup(
  source: string,
  target: string,
  word: string,
  scene: Scene,
  nodes: Nodes,
  colours: PictureColours,
): MarkupElement[] {
  const [from, to] = [nodes.get(source), nodes.get(target)]
  if (!from || !to) return []
  const bow = scene.layout === 'columns' ? 60 : 0
  const middle = { x: (from.x + to.x) / 2 - bow, y: (from.y + to.y) / 2 }
  return [
    element('path', {
      d: `M${from.x} ${from.y}Q${middle.x - bow} ${middle.y} ${to.x} ${to.y}`,
      fill: 'none',
      stroke: colours['ink-2'],
      'stroke-width': 1.25,
      'stroke-dasharray': '4 4',
    }),
    onPaper(word, middle, { size: 13, colour: colours['ink-2'] }, colours.paper),
  ]
}

const tieDashes: Partial<Record<string, string>> = { absent: '7 5', several: '2 3' }

function relationMarkup(
  relation: SceneRelation,
  scene: Scene,
  nodes: Nodes,
  colours: PictureColours,
): MarkupElement[] {
  const [from, to] = [nodes.get(relation.source), nodes.get(relation.target)]
  if (!from || !to) return []
  const { type, mode, influence = 0, route, emphasis } = relation
  const bows = scene.layout === 'columns' && type !== 'about' && !route
  const ports = bowPorts(scene).get(relation.id) ?? { source: 0, target: 0 }
  const start = bows ? { x: from.x - from.width / 2 - 1, y: from.y + ports.source } : from
  const end = bows ? { x: to.x - to.width / 2 - 1, y: to.y + ports.target } : to
  const reach = bows ? 2 * bowOf(from.y, to.y) : 0
  const control = { x: Math.min(start.x, end.x) - reach, y: (start.y + end.y) / 2 }
  const d = route
    ? pathOf({ route }, from, to)
    : bows
      ? `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`
      : `M${start.x} ${start.y}L${end.x} ${end.y}`
  const colour =
    emphasis === 'faded'
      ? colours.inactive
      : mode === 'none' || type !== 'tie'
        ? colours['ink-3']
        : colours['ink-2']
  const thickness = type === 'tie' ? 1.3 + influence * 0.9 : 1.1
  const line = (width: number, stroke: string) =>
    element('path', {
      d,
      fill: 'none',
      stroke,
      'stroke-width': width,
      'stroke-dasharray': mode ? tieDashes[mode] : type === 'about' ? '3 4' : undefined,
    })
  const lines =
    mode === 'embedded'
      ? [line(2.5 + 2 * thickness, colour), line(2.5, colours.paper)]
      : [line(thickness, colour)]
  if (emphasis !== 'in') return lines
  const middle = bows
    ? { x: (start.x + end.x + 2 * control.x) / 4, y: (start.y + end.y + 2 * control.y) / 4 }
    : { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return [...lines, onPaper(relation.word, middle, { size: 12, colour: colours.ink }, colours.paper)]
}
