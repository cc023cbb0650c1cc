/**
 * Two columns of which most stand already: these stay where they are, and what is new comes into the free place of its
 * column that is nearest to what it is joined to.
 */
import { columnTop, rowHeight, xInColumn } from './columnLayout.ts'
import type { Point, SceneLine, SceneNode } from './scene.ts'

interface Input {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Pick<SceneLine, 'source' | 'target'>[]
  readonly kept: ReadonlyMap<string, Point>
}

export function placeAmongKept({ nodes, lines, kept }: Input): Map<string, Point> {
  const placed = new Map<string, Point>()
  for (const { id } of nodes) {
    const place = kept.get(id)
    if (place) placed.set(id, place)
  }
  const joined = new Map<string, string[]>()
  for (const { source, target } of lines) {
    joined.set(source, [...(joined.get(source) ?? []), target])
    joined.set(target, [...(joined.get(target) ?? []), source])
  }
  const isPlaced = ({ id }: SceneNode) => placed.has(id)
  for (;;) {
    const waiting = nodes.filter((node) => !isPlaced(node))
    // What is joined to something that stands comes first; the rest after it, from the top.
    const next = waiting.find(({ id }) => joined.get(id)?.some((other) => placed.has(other))) ?? waiting[0]
    if (!next) return placed
    const heights = (joined.get(next.id) ?? []).flatMap((other) => placed.get(other)?.y ?? [])
    const wanted = heights.length === 0 ? columnTop : heights.reduce((sum, y) => sum + y, 0) / heights.length
    const column = nodes.filter((node) => isPlaced(node) && isFunction(node) === isFunction(next))
    const taken = column.map((node) => ({ y: placed.get(node.id)?.y ?? 0, height: rowHeight(node) }))
    placed.set(next.id, { x: xInColumn(next), y: freePlace(wanted, rowHeight(next), taken) })
  }
}

function isFunction({ shape }: SceneNode): boolean {
  return shape === 'function'
}

function freePlace(wanted: number, height: number, taken: readonly { y: number; height: number }[]): number {
  const apart = (other: { height: number }) => (height + other.height) / 2
  const first = columnTop + height / 2
  const candidates = [
    Math.max(first, wanted),
    first,
    ...taken.flatMap((one) => [one.y - apart(one), one.y + apart(one)]),
  ].filter((y) => y >= first && taken.every((one) => Math.abs(one.y - y) >= apart(one) - 0.5))
  return candidates.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best), Infinity)
}
