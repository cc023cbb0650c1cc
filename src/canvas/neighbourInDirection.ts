/** Where the arrow keys lead from a node, so that the whole picture is one tab stop. */
import type { Scene, SceneNode } from './scene.ts'
import { inReadingOrder } from './sceneOutline.ts'

export const directionKeys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const
export type DirectionKey = (typeof directionKeys)[number]

export function isDirectionKey(key: string): key is DirectionKey {
  return (directionKeys as readonly string[]).includes(key)
}

/**
 * The node that a key leads to from `id`, or undefined when there is none that way. From nowhere, every key leads to
 * the first node.
 *
 * In two columns up and down stay in the column, left and right follow a line across, Home and End go to its ends. In
 * the free layout arrows lead to the nearest node that way. Page Up and Page Down go through all in reading order.
 */
export function neighbourInDirection(
  scene: Scene,
  id: string | undefined,
  key: DirectionKey,
): string | undefined {
  const all = inReadingOrder(scene.nodes)
  const from = all.find((node) => node.id === id)
  if (!from) return all[0]?.id
  if (key === 'PageUp' || key === 'PageDown') return step(all, from, key === 'PageUp' ? -1 : 1)
  const column =
    scene.layout === 'columns' ? all.filter((node) => isFunction(node) === isFunction(from)) : all
  if (key === 'Home') return column[0]?.id
  if (key === 'End') return column.at(-1)?.id
  if (scene.layout === 'free') return nearest(scene, all, from, key)?.id
  if (key === 'ArrowUp' || key === 'ArrowDown') return step(column, from, key === 'ArrowUp' ? -1 : 1)
  if ((key === 'ArrowRight') === isFunction(from)) return undefined
  return across(scene, all, from)?.id
}

function isFunction({ shape }: SceneNode): boolean {
  return shape === 'function'
}

function step(nodes: readonly SceneNode[], from: SceneNode, by: 1 | -1): string | undefined {
  const at = nodes.indexOf(from) + by
  return at < 0 ? undefined : nodes[at]?.id
}

/** The node at the other end of a line that is most nearly level. */
function across(scene: Scene, nodes: readonly SceneNode[], from: SceneNode): SceneNode | undefined {
  const joined = linked(scene, from)
  return nodes
    .filter((node) => joined.has(node.id) && isFunction(node) !== isFunction(from))
    .sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0]
}

function linked(scene: Scene, { id }: SceneNode): Set<string> {
  return new Set(
    [...scene.lines, ...scene.relations].flatMap(({ source, target }) =>
      source === id ? [target] : target === id ? [source] : [],
    ),
  )
}

const directions = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const

/** The nearest node in that half of the plane, where sideways counts double and what a line joins counts half. */
function nearest(
  scene: Scene,
  nodes: readonly SceneNode[],
  from: SceneNode,
  key: keyof typeof directions,
): SceneNode | undefined {
  const way = directions[key]
  const joined = linked(scene, from)
  let found: SceneNode | undefined
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    const dx = node.x - from.x
    const dy = node.y - from.y
    const ahead = dx * way.x + dy * way.y
    if (node === from || ahead <= 0) continue
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    const cost = (ahead + 2 * aside) * (joined.has(node.id) ? 0.5 : 1)
    if (cost < least) {
      found = node
      least = cost
    }
  }
  return found
}
