/**
 * Where one is in the matrix, and the block that Shift or dragging has drawn out from there. Kept by what the lines are,
 * so that adding, moving or collapsing others leaves one where one was.
 */
import { useState } from 'react'
import type { Axis } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { type Block, blockBetween, head, isCell, type Position, within } from './moveInMatrix.ts'

export interface Cursor {
  readonly active: Position
  /** The cells that a change is about: the block, or the one cell. Undefined on a name. */
  readonly block: Block | undefined
  /** More than one cell. */
  readonly hasBlock: boolean
  moveTo(position: Position): void
  /** Draws the block from where it began to here. */
  extendTo(position: Position): void
  select(block: Block): void
}

interface Place {
  readonly position: Position
  readonly rowKey: string | undefined
  readonly columnKey: string | undefined
}

interface Kept {
  readonly active: Place
  readonly anchor: Place | undefined
}

export function useCursor(matrix: Matrix): Cursor {
  const [kept, setKept] = useState<Kept>(() => ({
    active: placeAt({ row: 0, column: 0 }),
    anchor: undefined,
  }))
  const { rows, columns } = matrix
  const size = { rows: rows.lines.length, columns: columns.lines.length }

  function placeAt(position: Position): Place {
    return {
      position,
      rowKey: matrix.rows.lines[position.row]?.key,
      columnKey: matrix.columns.lines[position.column]?.key,
    }
  }
  const resolved = ({ position, rowKey, columnKey }: Place): Position =>
    within(
      { row: index(rows, rowKey, position.row), column: index(columns, columnKey, position.column) },
      size,
    )

  const active = resolved(kept.active)
  const anchor = kept.anchor ? resolved(kept.anchor) : active
  const block = isCell(active) && isCell(anchor) ? blockBetween(anchor, active) : undefined
  return {
    active,
    block,
    hasBlock: block !== undefined && (block.top !== block.bottom || block.left !== block.right),
    moveTo: (position) => setKept({ active: placeAt(within(position, size)), anchor: undefined }),
    extendTo: (position) =>
      setKept((before) => ({
        active: placeAt(within(position, size)),
        anchor: before.anchor ?? before.active,
      })),
    select: ({ top, bottom, left, right }) =>
      setKept({
        active: placeAt({ row: top, column: left }),
        anchor: placeAt({ row: bottom, column: right }),
      }),
  }
}

function index(axis: Axis, key: string | undefined, fallback: number): number {
  if (fallback === head || key === undefined) return fallback
  return axis.indexOfKey.get(key) ?? fallback
}
