/** Which cell of a table has the tab stop. It stays with its row when rows come, go or move. */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type GridPosition, headRow } from './moveInGrid.ts'

interface Wanted extends GridPosition {
  /** The key of the line; undefined for the heads and before any is known. */
  readonly key: string | undefined
}

export interface GridFocus {
  readonly active: GridPosition
  /** Notes where the focus has gone by itself. */
  readonly note: (position: GridPosition) => void
  /** Moves the tab stop to this row, in the column where it is; the focus itself stays. */
  readonly moveToRow: (row: number) => void
  /** Brings the focus there, scrolling where needed, as soon as the cell is in the page. */
  readonly moveTo: (position: GridPosition, key?: string) => void
  readonly indexOfKey: ReadonlyMap<string, number>
}

export function useGridFocus(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  columns: number,
  scrollTo: (row: number) => void,
): GridFocus {
  const [wanted, setWanted] = useState<Wanted>({ key: undefined, row: 0, column: 1 })
  const isFocusWanted = useRef(false)
  const indexOfKey = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys])
  const row =
    keys.length === 0
      ? headRow
      : ((wanted.key === undefined ? undefined : indexOfKey.get(wanted.key)) ??
        Math.min(wanted.row, keys.length - 1))
  const active = { row, column: Math.max(0, Math.min(wanted.column, columns - 1)) }

  // After every commit: the cell that the focus is to go to may only now be there.
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return
    if (active.row >= 0) scrollTo(active.row)
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (cell && document.activeElement === cell) isFocusWanted.current = false
  })

  const at = (position: GridPosition): Wanted => ({ ...position, key: keys[position.row] })
  return {
    active,
    indexOfKey,
    note: (position) => setWanted(at(position)),
    moveToRow: (to) => setWanted((before) => ({ ...before, row: to, key: keys[to] })),
    moveTo: (position, key) => {
      isFocusWanted.current = true
      setWanted(key === undefined ? at(position) : { ...position, key })
    },
  }
}
