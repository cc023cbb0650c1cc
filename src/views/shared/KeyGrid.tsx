/**
 * A grid whose cells are set by keys, by the grid pattern of the ARIA practices: one tab stop, arrows, Home, End and
 * Page keys move, Shift with arrows selects a block, Ctrl C copies it as tab-separated text. What a letter, a digit or
 * Delete does to the focused cell is the caller's business. Only the rows and columns in sight are in the page.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useElementWidth } from '../capture/useElementWidth.ts'
import styles from './KeyGrid.module.css'
import { shortcutKey } from './shortcutKey.ts'

export interface KeyGridLine {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
}

interface KeyGridProps {
  readonly label: string
  readonly corner: string
  readonly rows: readonly KeyGridLine[]
  readonly columns: readonly KeyGridLine[]
  readonly rowHeadWidth: number
  readonly cellWidth: number
  readonly rowHeight: number
  readonly cell: (row: number, column: number) => ReactNode
  /** The cell in words: its accessible name. */
  readonly cellName: (row: number, column: number) => string
  /** The cell as it is copied. */
  readonly cellText: (row: number, column: number) => string
  /** Gives whether the key meant something here. */
  readonly onKey: (row: number, column: number, event: KeyboardEvent) => boolean
  readonly onOpen: (row: number, column: number) => void
  readonly onOpenRow?: (row: number) => void
  readonly onOpenColumn?: (column: number) => void
  readonly onCopied?: (cells: number) => void
  readonly foot?: {
    readonly label: string
    readonly height: number
    readonly cell: (column: number) => ReactNode
  }
}

interface At {
  readonly row: number
  readonly column: number
}

/** A cell by the lines that it belongs to; the numbers are where it stands once one of them has gone. */
interface Cell extends At {
  readonly rowId?: string | undefined
  readonly columnId?: string | undefined
}

const headHeight = 140
const namesShare = 0.45
const page = 8

export function KeyGrid(props: KeyGridProps) {
  const { rows, columns, cellWidth, rowHeight, foot } = props
  const scroller = useRef<HTMLDivElement>(null)
  const room = useElementWidth(scroller)
  // On a narrow screen the names leave at least half of it to the cells.
  const rowHeadWidth =
    room > 0 ? Math.min(props.rowHeadWidth, Math.round(room * namesShare)) : props.rowHeadWidth
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 })
  const [anchored, setAnchored] = useState<Cell>()
  const [hasFocus, setHasFocus] = useState(false)
  const focusWanted = useRef(false)
  const indexOf = (lines: readonly KeyGridLine[], id: string | undefined, fallback: number) => {
    const index = id === undefined ? -1 : lines.findIndex((line) => line.id === id)
    return index < 0 ? Math.min(fallback, lines.length - 1) : index
  }
  /** Where a cell stands now: what is entered may have moved its lines. */
  const placeOf = ({ row, column, rowId, columnId }: Cell): At => ({
    row: indexOf(rows, rowId, row),
    column: indexOf(columns, columnId, column),
  })
  const cellAt = ({ row, column }: At): Cell => ({
    row,
    column,
    rowId: rows[row]?.id,
    columnId: columns[column]?.id,
  })
  const active = placeOf(wanted)
  const anchor = anchored && placeOf(anchored)
  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withKept(startIndex, endIndex, overscan, count, active.row),
  })
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellWidth,
    overscan: 6,
    scrollMargin: rowHeadWidth,
    scrollPaddingStart: rowHeadWidth,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withKept(startIndex, endIndex, overscan, count, active.column),
  })

  // After every commit: the cell that the focus is to go to may only now be there.
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    rowWindow.scrollToIndex(active.row, { align: 'auto' })
    columnWindow.scrollToIndex(active.column, { align: 'auto' })
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (cell && document.activeElement === cell) focusWanted.current = false
  })

  const moveTo = (to: At, extend: boolean) => {
    focusWanted.current = true
    setAnchored(extend ? cellAt(anchor ?? active) : undefined)
    setWanted(
      cellAt({
        row: Math.max(0, Math.min(rows.length - 1, to.row)),
        column: Math.max(0, Math.min(columns.length - 1, to.column)),
      }),
    )
  }
  const block = {
    top: Math.min(active.row, anchor?.row ?? active.row),
    bottom: Math.max(active.row, anchor?.row ?? active.row),
    left: Math.min(active.column, anchor?.column ?? active.column),
    right: Math.max(active.column, anchor?.column ?? active.column),
  }
  const copy = () => {
    const lines: string[] = []
    for (let row = block.top; row <= block.bottom; row += 1) {
      const cells: string[] = []
      for (let column = block.left; column <= block.right; column += 1)
        cells.push(props.cellText(row, column))
      lines.push(cells.join('\t'))
    }
    void navigator.clipboard?.writeText(lines.join('\n')).catch(() => {})
    props.onCopied?.((block.bottom - block.top + 1) * (block.right - block.left + 1))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return
    const far = event.ctrlKey || event.metaKey
    const next = steppedTo(event.key, far, active, { rows: rows.length, columns: columns.length })
    if (next && !event.altKey) moveTo(next, event.shiftKey)
    else if (far && shortcutKey(event) === 'c') copy()
    else if (far || event.altKey) return
    else if (event.key === 'Enter' || event.key === 'F2') props.onOpen(active.row, active.column)
    else if (event.key === 'Escape' && anchor) setAnchored(undefined)
    else if (!props.onKey(active.row, active.column, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const width = rowHeadWidth + columns.length * cellWidth
  const shownColumns = columnWindow.getVirtualItems().flatMap((item) => {
    const column = columns[item.index]
    return column ? [{ column, index: item.index, left: item.start }] : []
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={styles.grid}
        style={{ width, height: headHeight + rows.length * rowHeight + (foot?.height ?? 0) }}
        onKeyDown={onKeyDown}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
      >
        <div role="rowgroup" className={styles.head} style={{ width, height: headHeight }}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the cells of the grid take the focus */}
          <div role="row" aria-rowindex={1} style={{ height: '100%' }}>
            {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
            <div
              role="columnheader"
              aria-colindex={1}
              className={styles.corner}
              style={{ width: rowHeadWidth }}
            >
              {props.corner}
            </div>
            {shownColumns.map(({ column, index, left }) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={index + 2}
                title={column.label}
                className={`${styles.columnHead} ${hasFocus && index === active.column ? styles.cross : ''}`}
                style={{ left, width: cellWidth }}
              >
                {props.onOpenColumn ? (
                  <button type="button" tabIndex={-1} onClick={() => props.onOpenColumn?.(index)}>
                    {column.label}
                  </button>
                ) : (
                  <span>{column.label}</span>
                )}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {rowWindow.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isActiveRow = hasFocus && item.index === active.row
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the cells take focus and keys
              <div
                key={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.row}
                style={{ top: item.start, height: rowHeight }}
              >
                {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
                <div
                  role="rowheader"
                  aria-colindex={1}
                  className={`${styles.rowHead} ${isActiveRow ? styles.cross : ''}`}
                  style={{ width: rowHeadWidth }}
                >
                  {props.onOpenRow ? (
                    <button
                      type="button"
                      tabIndex={-1}
                      title={row.label}
                      onClick={() => props.onOpenRow?.(item.index)}
                    >
                      {row.label}
                    </button>
                  ) : (
                    <span title={row.label}>{row.label}</span>
                  )}
                  {row.note && <span className={styles.rowNote}>{row.note}</span>}
                </div>
                {shownColumns.map(({ column, index, left }) => {
                  const isActive = item.index === active.row && index === active.column
                  const isInBlock =
                    anchor !== undefined &&
                    item.index >= block.top &&
                    item.index <= block.bottom &&
                    index >= block.left &&
                    index <= block.right
                  const crosses = hasFocus && (isActiveRow || index === active.column)
                  return (
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={index + 2}
                      aria-label={props.cellName(item.index, index)}
                      aria-selected={isInBlock || isActive}
                      data-cell={`${item.index}:${index}`}
                      tabIndex={isActive ? 0 : -1}
                      className={`${styles.cell} ${isInBlock ? styles.range : crosses ? styles.cross : ''}`}
                      style={{ left, width: cellWidth }}
                      onFocus={() => setWanted(cellAt({ row: item.index, column: index }))}
                      onMouseDown={() => setAnchored(undefined)}
                      onDoubleClick={() => props.onOpen(item.index, index)}
                    >
                      {props.cell(item.index, index)}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
        {foot && (
          <div
            className={styles.foot}
            style={{ top: headHeight + rows.length * rowHeight, height: foot.height }}
            aria-hidden="true"
          >
            <div className={styles.rowHead} style={{ width: rowHeadWidth }}>
              {foot.label}
            </div>
            {shownColumns.map(({ column, index, left }) => (
              <div
                key={column.id}
                className={`${styles.cell} ${hasFocus && index === active.column ? styles.cross : ''}`}
                style={{ left, width: cellWidth }}
              >
                {foot.cell(index)}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

/** What is in sight, some around it, and what has the tab stop, or the focus would be lost by scrolling. */
function withKept(start: number, end: number, overscan: number, count: number, kept: number): number[] {
  const first = Math.max(0, start - overscan)
  const last = Math.min(count - 1, end + overscan)
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return shown
  return kept < first ? [kept, ...shown] : [...shown, kept]
}

function steppedTo(
  key: string,
  far: boolean,
  { row, column }: At,
  size: { readonly rows: number; readonly columns: number },
): At | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? size.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? size.columns - 1 : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 }
    case 'PageUp':
      return { row: row - page, column }
    case 'PageDown':
      return { row: row + page, column }
    default:
      return undefined
  }
}
