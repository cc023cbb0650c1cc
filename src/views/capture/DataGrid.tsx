/**
 * A table of any length by the grid pattern of the ARIA practices: one tab stop, arrows move from cell to cell, Enter
 * and F2 edit in place, typing replaces, Alt+Enter shows the row, the heads sort. Rows are chosen together with Shift,
 * Ctrl or their boxes. Only the rows in sight are in the page.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { shortcutKey } from '../shared/shortcutKey.ts'
import styles from './DataGrid.module.css'
import { DataRow } from './DataRow.tsx'
import type { EditEnd } from './editEnd.ts'
import { GridHead } from './GridHead.tsx'
import { GroupRow } from './GroupRow.tsx'
import type { GridItem } from './gridItems.ts'
import type { DataGridProps } from './gridProps.ts'
import { headRow, moveInGrid } from './moveInGrid.ts'
import { selectRange, toggleRow } from './rowSelection.ts'
import { useElementWidth } from './useElementWidth.ts'
import { useGridFocus } from './useGridFocus.ts'
import { useRowDrag } from './useRowDrag.ts'

const rowHeight = 38
/** Rows of a longer list are all as high as two lines, so that no scrolling waits for rows to be measured. */
const mostMeasured = 2_000
const headHeight = 36
/** Below this width, in px, the cells of a row stand under each other; above the other, there is room for all. */
const stackedBelow = 560
const roomyFrom = 1130

export function DataGrid<Row extends { readonly id: string }>(props: DataGridProps<Row>) {
  const { items, chosen, revealed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const stacked = width > 0 && width < stackedBelow
  const columns = props.columns.filter(({ extra }) => !extra || stacked || width >= roomyFrom)
  /** One for the box, one for the menu of the row. */
  const columnCount = columns.length + 2
  const keys = useMemo(() => items.map(({ key }) => key), [items])
  const rowIds = useMemo(
    () => [...new Set(items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])))],
    [items],
  )
  const [editing, setEditing] = useState<{ key: string; column: number; typed: string | undefined }>()
  const focus = useGridFocus(scroller, keys, columnCount, (row) =>
    virtualizer.scrollToIndex(row, { align: 'auto' }),
  )
  const { active, indexOfKey } = focus
  const editedRow = editing && indexOfKey.get(editing.key)
  const isLong = items.length > mostMeasured && !stacked
  const height = useMemo(() => (isLong ? twoLines() : rowHeight), [isLong])
  // The same function as long as the keys are the same: another one makes the list work out every place again.
  const keyAt = useCallback((index: number) => keys[index] ?? index, [keys])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyAt,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: stacked ? 0 : headHeight,
    scrollPaddingStart: stacked ? 0 : headHeight,
    // The row with the tab stop stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const kept = [active.row, editedRow ?? -1].filter((row) => row >= 0)
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b)
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights known of one kind of rows say nothing of the other
  useEffect(() => virtualizer.measure(), [isLong])

  const shown = useRef<readonly string[]>([])
  const reveal = useEffectEvent((row: number) => {
    focus.moveToRow(row)
    virtualizer.scrollToIndex(row, { align: 'auto' })
  })
  useEffect(() => {
    // Each is brought into sight once, as soon as it has a row; later the reader goes where they like.
    for (const id of revealed) {
      const index = shown.current.includes(id) ? undefined : indexOfKey.get(id)
      if (index !== undefined) reveal(index)
    }
    shown.current = revealed.filter((id) => shown.current.includes(id) || indexOfKey.has(id))
  }, [revealed, indexOfKey])

  const drag = useRowDrag(scroller, props.canDrop, props.onDrop)
  const startEditing = (row: number, column: number, typed?: string) => {
    const item = items[row]
    const of = columns[column - 1]
    if (item?.kind !== 'row' || !of || !props.canEdit(of)) return false
    focus.note({ row, column })
    setEditing({ key: item.key, column, typed })
    return true
  }
  const endEditing = (row: number, column: number, end: EditEnd) => {
    setEditing(undefined)
    const target = targetOf(end, row, column)
    focus.moveTo(target, keys[target.row])
  }
  /** Tab goes to the next cell that can be edited, from the end of a row to the beginning of the next. */
  const targetOf = (end: EditEnd, row: number, column: number) => {
    if (end === 'stay') return { row, column }
    if (end === 'down' || end === 'up') {
      const next = row + (end === 'down' ? 1 : -1)
      return items[next]?.kind === 'row' ? { row: next, column } : { row, column }
    }
    const step = end === 'next' ? 1 : -1
    for (let next = column + step; columns[next - 1]; next += step) {
      const of = columns[next - 1]
      if (of && props.canEdit(of)) return { row, column: next }
    }
    const beyond = items[row + step]?.kind === 'row' ? row + step : row
    return { row: beyond, column: end === 'next' ? 1 : columns.length }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys of menus that are drawn elsewhere come by here as well.
    if (!event.currentTarget.contains(event.target as Node)) return
    const done = () => event.preventDefault()
    const item = items[active.row]
    if (item && isToggleKey(event, item, active.column)) {
      done()
      props.onToggle(item.key)
      return
    }
    const row = item?.kind === 'row' ? item.row : undefined
    if (row && props.onRowKey(event, row, active.row)) return done()
    const size = { rows: items.length, columns: columnCount }
    const next = moveInGrid({ ...event, ...keyOf(event), shiftKey: false }, active, size)
    if (next) {
      done()
      const reached = items[next.row]
      if (event.shiftKey && row && reached?.kind === 'row' && next.row !== active.row)
        props.onChoose(selectRange(chosen, rowIds, row.id, reached.row.id))
      focus.moveTo(next)
      return
    }
    if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 'a') {
      done()
      props.onChoose({ ids: new Set(rowIds), anchor: rowIds[0] })
    } else if (event.key === 'Escape' && chosen.ids.size > 0) {
      done()
      event.stopPropagation()
      props.onChoose({ ids: new Set(), anchor: undefined })
    } else if (row) onRowKeys(event, row, done)
  }

  const onRowKeys = (event: KeyboardEvent, row: Row, done: () => void) => {
    const { key, altKey } = event
    const isPlain = !event.ctrlKey && !event.metaKey && !altKey
    const onMenu = active.column === columnCount - 1
    if (key === 'Enter' && onMenu) return
    if (key === ' ' && !onMenu) {
      done()
      props.onChoose(toggleRow(chosen, row.id))
    } else if (key === 'Enter' && altKey) {
      done()
      props.onOpen(row)
    } else if ((key === 'Enter' && isPlain) || key === 'F2') {
      done()
      if (active.column === 0) props.onChoose(toggleRow(chosen, row.id))
      else if (!startEditing(active.row, active.column)) props.onOpen(row)
    } else if (key === 'Delete') {
      done()
      const at = { row: active.row, column: active.column }
      // When a dialog has asked first, it gives the focus back before the frame after next.
      props.onDelete(row, () =>
        requestAnimationFrame(() => requestAnimationFrame(() => focus.moveTo(at, ''))),
      )
    } else if (key === 'Backspace') {
      if (startEditing(active.row, active.column, '')) done()
    } else if (isPlain && key.length === 1 && key !== ' ') {
      if (startEditing(active.row, active.column, key)) done()
    }
  }

  const onRowClick = (event: MouseEvent, row: Row) => {
    if (event.ctrlKey || event.metaKey) return props.onChoose(toggleRow(chosen, row.id))
    if (event.shiftKey) return props.onChoose(selectRange(chosen, rowIds, props.selectedId ?? row.id, row.id))
    if (chosen.ids.size > 0) props.onChoose({ ids: new Set(), anchor: row.id })
    props.onOpen(row)
  }

  const template = stacked
    ? undefined
    : { gridTemplateColumns: ['38px', ...columns.map(({ width: track }) => track), '38px'].join(' ') }
  const tabIndexAt = (row: number, column: number) =>
    row === active.row && column === active.column && editing === undefined ? 0 : -1
  const chosenShown = chosen.ids.size
  const allChosen = rowIds.length > 0 && chosenShown === rowIds.length
  return (
    <div ref={scroller} className={`${styles.scroller} ${stacked ? styles.stacked : ''}`}>
      {/* biome-ignore lint/a11y: the role is one of the two for grids; the cells take the focus */}
      <div
        role={props.isTree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-multiselectable="true"
        aria-rowcount={items.length + 1}
        aria-colcount={columnCount}
        className={styles.grid}
        style={stacked ? undefined : { minWidth: leastWidth(columns) }}
        onKeyDown={onKeyDown}
      >
        <GridHead
          columns={columns}
          template={template}
          sort={props.sort}
          onSort={props.onSort}
          onColumnMenu={props.onColumnMenu}
          chosen={allChosen ? 'all' : chosenShown > 0 ? 'some' : 'none'}
          onChooseAll={() => props.onChoose({ ids: new Set(allChosen ? [] : rowIds), anchor: rowIds[0] })}
          tabIndexAt={tabIndexAt}
          onFocus={(column) => focus.note({ row: headRow, column })}
        />
        <div
          role="rowgroup"
          className={styles.body}
          // Room for an editor in the last row to open into.
          style={{ height: virtualizer.getTotalSize() + (editing ? 160 : 0) }}
        >
          {virtualizer.getVirtualItems().map((virtual) => {
            const item = items[virtual.index]
            if (!item) return null
            const shared = {
              index: virtual.index,
              top: virtual.start - virtualizer.options.scrollMargin,
              measure: isLong ? undefined : virtualizer.measureElement,
              onFocus: (column: number) => focus.note({ row: virtual.index, column }),
              onToggle: () => props.onToggle(item.key),
            }
            if (item.kind === 'group')
              return (
                <GroupRow
                  key={item.key}
                  {...shared}
                  item={item}
                  span={columnCount}
                  activeColumn={virtual.index === active.row ? active.column : undefined}
                />
              )
            const edited = editing?.key === item.key ? editing : undefined
            return (
              <DataRow
                key={item.key}
                {...shared}
                grid={props}
                item={item}
                columns={columns}
                template={template}
                tabIndexAt={tabIndexAt}
                editing={edited}
                drag={drag}
                onEdit={(column) => startEditing(virtual.index, column)}
                onEndEdit={(column, end) => endEditing(virtual.index, column, end)}
                onClick={(event) => onRowClick(event, item.row)}
              />
            )
          })}
        </div>
      </div>
      {items.length === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  )
}

/** The columns share the width there is; below this they would say too little, and the table scrolls sideways. */
function leastWidth(columns: readonly { readonly width: string }[]): number {
  return columns.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 0), 2 * 38)
}

function keyOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey }
}

/** Heads of groups open and close by Enter, Space and the arrows; rows of a tree by the arrows in their first column. */
function isToggleKey(
  event: KeyboardEvent,
  item: GridItem<unknown & { id: string }>,
  column: number,
): boolean {
  const { key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  if (item.kind === 'group' && (key === 'Enter' || key === ' ')) return true
  if (item.isOpen === undefined || (item.kind === 'row' && column !== 1)) return false
  return (key === 'ArrowRight' && !item.isOpen) || (key === 'ArrowLeft' && item.isOpen)
}

/** In px, for text of the size in use; as `.twoLines` has it. */
function twoLines(): number {
  return 2.25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize) + 7
}
