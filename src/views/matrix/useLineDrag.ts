/** Dragging the name of a line to another place among its siblings. Alt with arrows does the same. */
import { useEffect, useRef, useState } from 'react'
import { followPointer } from '../shared/followPointer.ts'
import type { Axis, Line } from './axis.ts'
import type { Matrix } from './buildMatrix.ts'
import { head, type Position } from './moveInMatrix.ts'
import { movedWith } from './planMove.ts'

/** Where a dragged line would go: beside which line of rows or columns. */
export interface DropMark {
  readonly of: 'rows' | 'columns'
  readonly index: number
  readonly where: 'before' | 'after'
}

/** So far a press may wander, in px, and still be one. */
export const slack = 6

export function useLineDrag(
  matrix: Matrix,
  place: (line: Line, beside: Line, where: 'before' | 'after') => void,
) {
  const [mark, setMark] = useState<DropMark>()
  /** Set while the click that ends a drag is still to come. */
  const hasDragged = useRef(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const begin = (event: { readonly clientX: number; readonly clientY: number }, at: Position) => {
    hasDragged.current = false
    const of = at.row === head ? 'columns' : at.column === head ? 'rows' : undefined
    const axis: Axis | undefined = of && matrix[of]
    const line = axis?.lines[of === 'rows' ? at.row : at.column]
    if (!of || !axis || !line || movedWith(line).length === 0) return
    const from = { x: event.clientX, y: event.clientY }
    let target: DropMark | undefined
    stop.current = followPointer({
      onMove(moved) {
        if (!hasDragged.current && Math.hypot(moved.clientX - from.x, moved.clientY - from.y) < slack) return
        hasDragged.current = true
        target = markAt(moved, of, axis, line)
        setMark(target)
      },
      onEnd(drops) {
        stop.current = undefined
        setMark(undefined)
        const beside = target && axis.lines[target.index]
        if (drops && target && beside) place(line, beside, target.where)
      },
    })
  }
  return { begin, mark, hasDragged }
}

function markAt(
  { clientX, clientY }: globalThis.PointerEvent,
  of: 'rows' | 'columns',
  axis: Axis,
  line: Line,
): DropMark | undefined {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-cell]')
  const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number)
  const index = of === 'rows' ? row : column
  const other = index === undefined ? undefined : axis.lines[index]
  if (!cell || index === undefined || !other || other === line) return undefined
  if (other.siblings !== line.siblings || movedWith(other).length === 0) return undefined
  const { left, top, width, height } = cell.getBoundingClientRect()
  const isPast = of === 'rows' ? clientY > top + height / 2 : clientX > left + width / 2
  return { of, index, where: isPast ? 'after' : 'before' }
}
