/** Sizes of what is drawn, shared by layouts, hull and stylesheet, and the space that a node takes with all it carries. */
import type { Point, Scene, SceneNode } from './scene.ts'

export const organisationSize = { width: 284, height: 35, tallHeight: 41, padding: 14 } as const
export const functionSize = { width: 35, height: 30 } as const
/** Between the hexagon and its label in two columns. */
export const labelGap = 20
/** How far the ring reaches beyond the hexagon. */
export const ringReach = 6
export const badgeHeight = 18
export const badgeGap = 6
/** How far the card behind an organisation shown together sticks out to the right and below. */
export const stackOffset = 4.5

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function lineHeightOf(node: Pick<SceneNode, 'text'>): number {
  return node.text.fontSize * 1.2
}

/** Height of a function's label with the badges below it. */
export function labelBlockHeight(node: Pick<SceneNode, 'text' | 'badges'>): number {
  return node.text.lines.length * lineHeightOf(node) + (node.badges.length > 0 ? badgeHeight + 1 : 0)
}

export function badgesWidth(node: Pick<SceneNode, 'badges'>): number {
  return node.badges.reduce((sum, badge) => sum + badge.width + badgeGap, -badgeGap)
}

/** Where a function's label has its middle, and each badge its centre, as offsets from the node's centre. */
export function labelOffsets(
  node: Pick<SceneNode, 'text' | 'badges' | 'width' | 'height' | 'ring'>,
  layout: Scene['layout'],
): { label: Point; badges: Point[] } {
  const block = labelBlockHeight(node)
  const text = node.text.lines.length * lineHeightOf(node)
  const top = layout === 'columns' ? -block / 2 : node.height / 2 + (node.ring ? ringReach : 0) + 4
  const left =
    layout === 'columns' ? node.width / 2 + labelGap : -Math.max(node.text.width, badgesWidth(node)) / 2
  let x = layout === 'columns' ? left : -badgesWidth(node) / 2
  const badges = node.badges.map((badge) => {
    const centre = { x: x + badge.width / 2, y: top + text + 1 + badgeHeight / 2 }
    x += badge.width + badgeGap
    return centre
  })
  return { label: { x: left, y: top + text / 2 }, badges }
}

/** The space that a node takes: shape, ring, stack, label and badges, around a centre at 0, 0. */
export function extentOf(node: SceneNode, layout: Scene['layout']): Box {
  const halfWidth = node.width / 2
  const halfHeight = node.height / 2
  if (node.shape !== 'function') {
    const stack = node.kind === undefined ? 0 : stackOffset
    return { left: -halfWidth, top: -halfHeight, right: halfWidth + stack, bottom: halfHeight + stack }
  }
  const ring = node.ring ? ringReach : 0
  const block = labelBlockHeight(node)
  const wide = Math.max(node.text.width, badgesWidth(node))
  if (layout === 'columns') {
    const half = Math.max(halfHeight + ring, block / 2)
    return { left: -halfWidth - ring, top: -half, right: halfWidth + labelGap + wide, bottom: half }
  }
  const half = Math.max(halfWidth + ring, wide / 2)
  return { left: -half, top: -halfHeight - ring, right: half, bottom: halfHeight + ring + 4 + block }
}

/** The same at the node's place in the scene. */
export function boxOf(node: SceneNode, layout: Scene['layout']): Box {
  const extent = extentOf(node, layout)
  return {
    left: node.x + extent.left,
    top: node.y + extent.top,
    right: node.x + extent.right,
    bottom: node.y + extent.bottom,
  }
}

/** The space that the whole scene takes, or undefined when it is empty. */
export function boundsOf(scene: Scene): Box | undefined {
  const boxes = scene.nodes.map((node) => boxOf(node, scene.layout))
  for (const { x, y } of scene.headings) boxes.push({ left: x, top: y - 9, right: x, bottom: y + 9 })
  if (boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
