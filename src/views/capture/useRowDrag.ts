/**
 * Dragging a row of a tree by its grip, with mouse, pen or finger: onto another row to lie within it, or between two
 * to stand beside them. Alt+Shift with arrows and the menu of the row do the same.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { followPointer } from '../shared/followPointer.ts'

export type DropWay = 'before' | 'within' | 'after'

/** Where the dragged row would go: at which line. */
export interface RowDrop {
  readonly from: number
  readonly to: number
  readonly way: DropWay
}

export interface RowDrag {
  readonly begin: (event: PointerEvent, from: number) => void
  /** While a row is dragged: which, and where it would go if anywhere. */
  readonly dragged: number | undefined
  readonly drop: RowDrop | undefined
}

/** At this distance from an edge, in px, the list moves on by so much. */
const edge = 40
const pace = 14

/** `canDrop` says whether a row may go there, so that only places where it may are marked. */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  canDrop: (drop: RowDrop) => boolean,
  onDrop: (drop: RowDrop) => void,
): RowDrag {
  const [dragged, setDragged] = useState<number>()
  const [drop, setDrop] = useState<RowDrop>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const begin = (event: PointerEvent, from: number) => {
    if (event.button !== 0) return
    event.preventDefault()
    setDragged(from)
    let target: RowDrop | undefined
    stop.current = followPointer({
      onMove(moved) {
        const { current: list } = scroller
        const found = list && dropAt(list, moved, from)
        target = found && canDrop(found) ? found : undefined
        setDrop((before) => (isSame(before, target) ? before : target))
        const box = list?.getBoundingClientRect()
        if (!list || !box) return
        if (moved.clientY < box.top + edge) list.scrollTop -= pace
        else if (moved.clientY > box.bottom - edge) list.scrollTop += pace
      },
      onEnd(drops) {
        stop.current = undefined
        setDragged(undefined)
        setDrop(undefined)
        if (drops && target) onDrop(target)
      },
    })
  }
  return { begin, dragged, drop }
}

/** The outer quarters of a row mean beside it, what is between them within it. */
function dropAt(list: HTMLElement, at: globalThis.PointerEvent, from: number): RowDrop | undefined {
  const row = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>('[data-index]')
  if (!row || !list.contains(row)) return undefined
  const { top, height } = row.getBoundingClientRect()
  const part = (at.clientY - top) / height
  return {
    from,
    to: Number(row.dataset.index),
    way: part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'within',
  }
}

function isSame(one: RowDrop | undefined, other: RowDrop | undefined): boolean {
  return one?.to === other?.to && one?.way === other?.way
}
