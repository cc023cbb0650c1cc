/** Sizes of what is drawn, shared by layouts, hull and stylesheet, and the space that a node takes with all it carries. */
import type { Point, Scene, SceneNode } from './scene.ts'

export const organisationSize = { width: 284, height: 35, tallHeight: 41, padding: 14 } as const
export const personSize = { width: 26, height: 26 } as const
export const decisionSize = { width: 30, height: 28 } as const
export const functionSize = { width: 35, height: 30 } as const
/** Between the hexagon and its label in two columns. */
export const labelGap = 20
/** How far the ring reaches beyond the hexagon. */
/** The same for people and decisions, whose labels stand on their right in two columns. */
export const partyLabelGap = 8
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

/** Where the left column begins. */
export const columnLeft = 36
/** How far a label on the bow of a tie reaches out to the left of it. */
const pipsReach = 40

/** How far to the left of the column a line between two of its rows reaches out: further, the further they are apart. */
export function bowOf(y: number, otherY: number): number {
  return Math.min(150, 14 + Math.abs(y - otherY) * 0.2)
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
  if (node.shape === 'person' || node.shape === 'decision') {
    const text = node.text.lines.length * lineHeightOf(node)
    if (layout === 'columns') {
      const half = Math.max(halfHeight, text / 2)
      return {
        left: -halfWidth,
        top: -half,
        right: halfWidth + partyLabelGap + node.text.width,
        bottom: half,
      }
    }
    const half = Math.max(halfWidth, node.text.width / 2)
    return { left: -half, top: -halfHeight, right: half, bottom: halfHeight + 4 + text }
  }
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
  if (scene.layout === 'columns') {
    const heights = new Map(scene.nodes.map(({ id, y }) => [id, y]))
    for (const { source, target, type } of scene.relations) {
      if (type === 'about') continue
      const [a, b] = [heights.get(source) ?? 0, heights.get(target) ?? 0]
      const left = columnLeft - bowOf(a, b) - pipsReach
      boxes.push({ left, top: Math.min(a, b), right: left, bottom: Math.max(a, b) })
    }
  }
  for (const { x, y } of scene.headings) boxes.push({ left: x, top: y - 9, right: x, bottom: y + 9 })
  if (boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
