/** The nodes of the map's picture: shapes, rings, labels and badges, as the canvas draws them. */
import {
  badgeHeight,
  labelOffsets,
  lineHeightOf,
  organisationSize,
  partyLabelGap,
  ringReach,
  stackOffset,
} from '../canvas/nodeGeometry.ts'
import type { Scene, SceneNode } from '../canvas/scene.ts'
import { element, type MarkupElement } from './markup.ts'
import type { PictureColours } from './pictureFrame.ts'
import { label } from './svgText.ts'

export function nodeMarkup(node: SceneNode, scene: Scene, colours: PictureColours): MarkupElement[] {
  const isFaded = node.emphasis === 'faded'
  const border = isFaded ? colours.inactive : node.mark === 'removed' ? colours['ink-2'] : colours.held
  const shapes =
    node.shape === 'function' ? functionShapes(node, colours) : partyShapes(node, border, colours)
  return [
    element(
      'g',
      {},
      element('title', {}, node.description),
      shapes,
      nodeLabel(
        node,
        scene.layout,
        isFaded ? colours['ink-3'] : node.mark === 'removed' ? colours['ink-2'] : colours.ink,
      ),
      badges(node, scene.layout, colours),
    ),
  ]
}

function partyShapes(node: SceneNode, border: string, colours: PictureColours): MarkupElement[] {
  const { x, y, width, height, emphasis } = node
  const look = {
    fill: colours.paper,
    stroke: border,
    'stroke-width':
      node.mark === 'added' ? 3 : emphasis === 'in' || node.mark || node.shape !== 'organisation' ? 2 : 1.5,
    'stroke-dasharray': node.mark === 'removed' ? '5 3.4' : undefined,
  }
  if (node.shape === 'person') return [element('circle', { cx: x, cy: y, r: width / 2, ...look })]
  if (node.shape === 'decision') {
    const [w, h] = [width / 2, height / 2]
    return [element('path', { d: `M${x - w} ${y}L${x} ${y - h}L${x + w} ${y}L${x} ${y + h}Z`, ...look })]
  }
  const box = (by: number) =>
    element('rect', { x: x - width / 2 + by, y: y - height / 2 + by, width, height, rx: 8, ...look })
  return node.kind === undefined ? [box(0)] : [box(stackOffset), box(0)]
}

function functionShapes(node: SceneNode, colours: PictureColours): MarkupElement[] {
  const { ring, emphasis, mark } = node
  const gap = node.gap || mark === 'removed'
  const isFaded = emphasis === 'faded'
  const colour = isFaded ? colours.inactive : mark === 'removed' ? colours['ink-2'] : colours.held
  const shapes = [
    element('path', {
      d: hexagon(node, 0),
      fill: gap ? colours.paper : colour,
      stroke: colour,
      'stroke-width': mark === 'added' ? 3 : gap ? 2 : 1.5,
      'stroke-dasharray': gap ? '5 3.4' : undefined,
    }),
  ]
  if (!ring) return shapes
  return [
    element('path', {
      d: hexagon(node, ringReach - 1.25),
      fill: 'none',
      stroke: isFaded ? colours['overlap-line'] : colours.overlap,
      'stroke-width': 2.5,
    }),
    ...shapes,
  ]
}

/** The outline of the hexagon, moved outwards by `by`. */
function hexagon({ x, y, width, height }: SceneNode, by: number): string {
  const slope = Math.hypot(height / 2, width / 4) / (height / 2)
  const w = width / 2 + by * slope
  const h = height / 2 + by
  const inner = w - h * (width / 4 / (height / 2))
  const points = [
    [-w, 0],
    [-inner, -h],
    [inner, -h],
    [w, 0],
    [inner, h],
    [-inner, h],
  ]
  return `M${points.map(([dx = 0, dy = 0]) => `${x + dx} ${y + dy}`).join('L')}Z`
}

function nodeLabel(node: SceneNode, layout: Scene['layout'], colour: string): MarkupElement {
  const { text, x, y, width, height } = node
  const style = {
    size: text.fontSize,
    bold: node.emphasis === 'in',
    colour,
    lineHeight: lineHeightOf(node),
  }
  const isColumns = layout === 'columns'
  if (node.shape === 'organisation') {
    const inside = isColumns ? { x: x - width / 2 + organisationSize.padding, y } : { x, y }
    return label(text.lines, inside, { ...style, middle: !isColumns })
  }
  if (node.shape === 'function') {
    const offset = labelOffsets(node, layout).label
    const spot = isColumns ? { x: x + offset.x, y: y + offset.y } : { x, y: y + offset.y }
    return label(text.lines, spot, { ...style, middle: !isColumns })
  }
  const block = text.lines.length * lineHeightOf(node)
  return isColumns
    ? label(text.lines, { x: x + width / 2 + partyLabelGap, y }, style)
    : label(text.lines, { x, y: y + height / 2 + 4 + block / 2 }, { ...style, middle: true })
}

function badges(node: SceneNode, layout: Scene['layout'], colours: PictureColours): MarkupElement[] {
  const offsets = labelOffsets(node, layout).badges
  const isFaded = node.emphasis === 'faded'
  return node.badges.flatMap(({ text, tone, width }, index) => {
    const by = offsets[index] ?? { x: 0, y: 0 }
    const isFilled = tone === 'overlap' && !isFaded
    const edge = tone === 'gap' ? (isFaded ? colours.inactive : colours.held) : colours['overlap-line']
    const spot = { x: node.x + by.x, y: node.y + by.y }
    return [
      element('rect', {
        x: spot.x - width / 2,
        y: spot.y - badgeHeight / 2,
        width,
        height: badgeHeight,
        rx: badgeHeight / 2,
        fill: isFilled ? colours.overlap : colours.paper,
        stroke: isFilled ? 'none' : edge,
        'stroke-width': 1.25,
        'stroke-dasharray': tone === 'gap' ? '4 2.6' : undefined,
      }),
      label([text], spot, {
        size: 13,
        bold: !isFaded,
        middle: true,
        colour: isFilled ? colours['on-overlap'] : isFaded ? colours['ink-3'] : colours.ink,
      }),
    ]
  })
}
