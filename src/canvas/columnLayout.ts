/**
 * Two columns: organisations on the left, functions on the right. The taller column stands row on row; in the other
 * each node comes as near as it can to the middle of what it is joined to.
 */
import { alignRows } from './alignRows.ts'
import { boxOf, columnLeft, organisationSize } from './nodeGeometry.ts'
import { type Columns, orderColumns } from './orderColumns.ts'
import type { Point, SceneHeading, SceneLine, SceneNode } from './scene.ts'

/** Middles of the columns, and the room of a row. */
export const columnX = { organisations: columnLeft + organisationSize.width / 2, functions: 668 } as const
export const rowPitch = 50
export const columnTop = 37
const headingY = 22
/** Air between one row's label block and the next. */
const rowGap = 8

export interface ColumnLayoutInput {
  /** Nodes without positions of their own yet, in the order of the map. */
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Pick<SceneLine, 'source' | 'target'>[]
  /** Nodes that someone moved to another row, with the height they were dropped at. */
  readonly rows?: ReadonlyMap<string, number> | undefined
}

export const columnHeadings: readonly SceneHeading[] = [
  { text: 'Organisations', x: 36, y: headingY },
  { text: 'Functions', x: 706, y: headingY },
]

/** Positions of all nodes, by id. */
export function columnLayout({ nodes, lines, rows = new Map() }: ColumnLayoutInput): Map<string, Point> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const isLeft = (node: SceneNode) => node.shape !== 'function'
  const start: Columns = {
    left: nodes.filter(isLeft).map(({ id }) => id),
    right: nodes.filter((node) => !isLeft(node)).map(({ id }) => id),
  }
  const ordered = orderColumns(
    start,
    lines.map(({ source, target }) => ({ left: source, right: target })),
  )
  const left = withMoved(ordered.left, rows)
  const right = withMoved(ordered.right, rows)
  const top = columnTop
  const heightOf = (id: string) => {
    const node = byId.get(id)
    return node ? rowHeight(node) : rowPitch
  }
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + heightOf(id), 0)
  const height = Math.max(sum(left), sum(right))
  const [tall, short] = sum(right) >= sum(left) ? [right, left] : [left, right]

  const middles = new Map<string, number>()
  let y = top
  for (const id of tall) {
    middles.set(id, y + heightOf(id) / 2)
    y += heightOf(id)
  }
  const joined = new Map<string, number[]>()
  for (const { source, target } of lines) {
    const [own, other] = short === left ? [source, target] : [target, source]
    const before = joined.get(own) ?? []
    before.push(middles.get(other) ?? top)
    joined.set(own, before)
  }
  const aligned = alignRows(
    short.map((id) => {
      const others = joined.get(id)
      const wanted = others ? others.reduce((total, at) => total + at, 0) / others.length : top + height
      return { height: heightOf(id), wanted }
    }),
    top,
    top + height,
  )
  short.forEach((id, index) => {
    middles.set(id, aligned[index] ?? top)
  })
  return new Map(nodes.map((node) => [node.id, { x: xInColumn(node), y: middles.get(node.id) ?? top }]))
}

/** The room that a node takes in its column. */
export function rowHeight(node: SceneNode): number {
  const box = boxOf({ ...node, y: 0 }, 'columns')
  return Math.max(rowPitch, 2 * Math.max(-box.top, box.bottom) + rowGap)
}

/** Boxes and hexagons stand on the middle of their column; what is smaller stands at its left edge, its label beside it. */
export function xInColumn({ shape, width }: SceneNode): number {
  if (shape === 'function') return columnX.functions
  return shape === 'organisation' ? columnX.organisations : columnLeft + width / 2
}

/** The column with each moved node at the row where it was dropped. */
function withMoved(column: readonly string[], rows: ReadonlyMap<string, number>): string[] {
  const order = column.filter((id) => !rows.has(id))
  const moved = column.flatMap((id) => {
    const y = rows.get(id)
    return y === undefined ? [] : [{ id, y }]
  })
  for (const { id, y } of moved.sort((a, b) => a.y - b.y)) {
    const row = Math.round((y - columnTop - rowPitch / 2) / rowPitch)
    order.splice(Math.min(Math.max(row, 0), order.length), 0, id)
  }
  return order
}
