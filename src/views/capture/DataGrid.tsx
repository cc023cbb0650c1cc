/**
 * A table of any length by the grid pattern of the ARIA practices: one tab stop, arrows move from cell to cell, Enter
 * opens, F2 edits, Delete deletes, the heads sort. Only the rows in sight are in the page.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './DataGrid.module.css'
import type { ListSort } from './listRows.ts'
import { type GridPosition, headRow, moveInGrid } from './moveInGrid.ts'
import { useElementWidth } from './useElementWidth.ts'

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** A track of a CSS grid. */
  readonly width: string
  readonly isNumber?: boolean | undefined
  /** Only shown where there is room for it. */
  readonly extra?: boolean | undefined
}

interface DataGridProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly Row[]
  readonly cell: (row: Row, column: GridColumn, index: number) => ReactNode
  /** The whole text of a cell, for when it does not fit. */
  readonly text: (row: Row, column: GridColumn) => string
  readonly selectedId: string | undefined
  readonly rowClass?: (row: Row) => string
  readonly sort: ListSort | undefined
  readonly onSort: (column: string) => void
  readonly onOpen: (row: Row) => void
  readonly onEdit: (row: Row) => void
  /** `afterwards` brings the focus to the row that follows. */
  readonly onDelete: (row: Row, afterwards: () => void) => void
  /** Rows to bring into sight, when they come in. The same array as long as they are the same. */
  readonly revealed: readonly string[]
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode
}

const rowHeight = 38
const headHeight = 36
/** Below this width, in px, the cells of a row stand under each other; above the other, there is room for all. */
const stackedBelow = 560
const roomyFrom = 1060

export function DataGrid<Row extends { readonly id: string }>(props: DataGridProps<Row>) {
  const { rows, selectedId, sort, revealed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const stacked = width > 0 && width < stackedBelow
  const columns = props.columns.filter(({ extra }) => !extra || stacked || width >= roomyFrom)
  const [wanted, setWanted] = useState<GridPosition>({ row: 0, column: 0 })
  const focusWanted = useRef(false)
  const active: GridPosition = {
    row: rows.length === 0 ? headRow : Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, columns.length - 1),
  }
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: stacked ? 0 : headHeight,
    scrollPaddingStart: stacked ? 0 : headHeight,
    // The row with the tab stop stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      const keep = active.row
      return keep < 0 || inSight.includes(keep) ? inSight : [...inSight, keep].sort((a, b) => a - b)
    },
  })

  const focusActive = () => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    cell?.focus({ preventScroll: true })
    return cell !== null && cell !== undefined && document.activeElement === cell
  }
  // After every commit: the cell that the focus is to go to may only now be there.
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    if (active.row >= 0) virtualizer.scrollToIndex(active.row, { align: 'auto' })
    if (focusActive()) focusWanted.current = false
  })

  const shown = useRef<readonly string[]>([])
  useEffect(() => {
    // Each is brought into sight once, as soon as it has a row; later the reader goes where they like.
    for (const id of revealed) {
      const index = shown.current.includes(id) ? -1 : rows.findIndex((row) => row.id === id)
      if (index < 0) continue
      setWanted((before) => ({ ...before, row: index }))
      virtualizer.scrollToIndex(index, { align: 'auto' })
    }
    shown.current = revealed.filter((id) => shown.current.includes(id) || rows.some((row) => row.id === id))
  }, [revealed, rows, virtualizer])

  const moveTo = (position: GridPosition) => {
    focusWanted.current = true
    setWanted(position)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active.row]
    const next = moveInGrid(event, active, { rows: rows.length, columns: columns.length })
    if (next) {
      event.preventDefault()
      moveTo(next)
    } else if (row && event.key === 'Enter') {
      event.preventDefault()
      props.onOpen(row)
    } else if (row && event.key === 'F2') {
      event.preventDefault()
      props.onEdit(row)
    } else if (row && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      const next = { row: active.row, column: active.column }
      // When a dialog has asked first, it gives the focus back before the frame after next.
      props.onDelete(row, () => requestAnimationFrame(() => requestAnimationFrame(() => moveTo({ ...next }))))
    }
  }

  const template = stacked
    ? undefined
    : { gridTemplateColumns: columns.map(({ width: track }) => track).join(' ') }
  const tabIndexAt = (row: number, column: number) =>
    row === active.row && column === active.column ? 0 : -1
  return (
    <div ref={scroller} className={`${styles.scroller} ${stacked ? styles.stacked : ''}`}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles.head}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the cells of the row take the focus */}
          <div role="row" aria-rowindex={1} className={styles.row} style={template}>
            {columns.map((column, index) => {
              const sorted = sort?.column === column.id ? sort.direction : undefined
              return (
                // biome-ignore lint/a11y: the button in it takes the focus
                <div
                  key={column.id}
                  role="columnheader"
                  aria-colindex={index + 1}
                  aria-sort={sorted ?? 'none'}
                  className={column.isNumber ? styles.number : undefined}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    data-cell={`${headRow}:${index}`}
                    tabIndex={tabIndexAt(headRow, index)}
                    onFocus={() => setWanted({ row: headRow, column: index })}
                    onClick={() => props.onSort(column.id)}
                  >
                    {column.label}
                    {sorted === 'ascending' && <ArrowUp size={14} aria-hidden="true" />}
                    {sorted === 'descending' && <ArrowDown size={14} aria-hidden="true" />}
                  </button>
                </div>
              )
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isSelected = row.id === selectedId
            return (
              // biome-ignore lint/a11y: the cells take focus and keys
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={isSelected}
                className={`${styles.row} ${styles.dataRow} ${props.rowClass?.(row) ?? ''}`}
                style={{
                  ...template,
                  transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)`,
                }}
                onClick={() => props.onOpen(row)}
                onDoubleClick={() => props.onEdit(row)}
              >
                {columns.map((column, index) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={index + 1}
                    data-cell={`${item.index}:${index}`}
                    data-label={column.label}
                    tabIndex={tabIndexAt(item.index, index)}
                    title={props.text(row, column)}
                    className={`${styles.cell} ${column.isNumber ? styles.number : ''}`}
                    onFocus={() => setWanted({ row: item.index, column: index })}
                  >
                    {props.cell(row, column, item.index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
      {rows.length === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  )
}
