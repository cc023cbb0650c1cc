/**
 * The matrix as a grid by the pattern of the ARIA practices: one tab stop, arrows move from cell to cell, Shift draws
 * out a block. Only the rows and columns in sight are in the page.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useMemo } from 'react'
import { useElementWidth } from '../capture/useElementWidth.ts'
import { useWords } from '../words/words.tsx'
import type { Axis, Line } from './axis.ts'
import { type Matrix, noCells } from './buildMatrix.ts'
import { type GridSizes, gridSizes } from './gridSizes.ts'
import styles from './MatrixCells.module.css'
import { MatrixHeads } from './MatrixHeads.tsx'
import { MatrixRow, type ShownColumn } from './MatrixRow.tsx'
import { head, isCell, type Position } from './moveInMatrix.ts'
import type { Cursor } from './useCursor.ts'
import type { DropMark } from './useLineDrag.ts'
import type { LineFacts } from './useLineFacts.ts'
import type { GridGestures } from './useMatrixGestures.ts'

interface MatrixGridProps {
  readonly matrix: Matrix
  readonly cursor: Cursor
  readonly gestures: GridGestures
  readonly factsOf: (line: Line) => LineFacts | undefined
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Whether the row and column of the cursor are tinted: once one has been here. */
  readonly isCrossed: boolean
  readonly dropMark: DropMark | undefined
}

export function MatrixGrid({
  matrix,
  cursor,
  gestures,
  factsOf,
  scroller,
  isCrossed,
  dropMark,
}: MatrixGridProps) {
  const words = useWords()
  const { rows, columns, cells } = matrix
  const { active, block, hasBlock } = cursor
  const width = useElementWidth(scroller)
  const sizes = useMemo(() => gridSizes(width, columns.bands.length > 0), [width, columns.bands.length])
  const rowLines = useVirtualizer({
    count: rows.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    overscan: 4,
    scrollMargin: sizes.headHeight,
    scrollPaddingStart: sizes.headHeight,
    rangeExtractor: (range) => withActive(range, active.row),
  })
  const columnLines = useVirtualizer({
    horizontal: true,
    count: columns.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    overscan: 3,
    scrollMargin: sizes.nameWidth,
    scrollPaddingStart: sizes.nameWidth,
    rangeExtractor: (range) => withActive(range, active.column),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are read anew when they change
  useLayoutEffect(() => {
    rowLines.measure()
    columnLines.measure()
  }, [sizes])

  const shownIndexes = columnLines.getVirtualItems().map(({ index }) => index)
  const shownKey = shownIndexes.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which columns are shown
  const shown = useMemo(
    () => shownColumns(columns, shownIndexes, sizes.nameWidth, sizes.column),
    [columns, shownKey, sizes],
  )

  useFollowCursor(active, scroller, gestures.focusWanted, (position) => {
    if (position.row > head) rowLines.scrollToIndex(position.row, { align: 'auto' })
    if (position.column > head) columnLines.scrollToIndex(position.column, { align: 'auto' })
  })

  const bodyHeight = rows.lines.length * sizes.row
  const left = sizes.nameWidth + active.column * sizes.column
  const isInBlock = (row: number) =>
    block !== undefined && hasBlock && row >= block.top && row <= block.bottom
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={words.matrix.label(words.matrix.sides[rows.side], words.matrix.sides[columns.side])}
        aria-rowcount={rows.lines.length + 1}
        aria-colcount={columns.lines.length + 1}
        aria-multiselectable="true"
        translate="no"
        className={styles.grid}
        style={{ width: sizes.nameWidth + columns.lines.length * sizes.column }}
        {...gestures.handlers}
      >
        {isCrossed && active.column > head && (
          <div className={styles.crossColumn} style={{ left, width: sizes.column }} />
        )}
        {dropMark && <div className={styles.dropMark} style={dropLine(dropMark, sizes)} />}
        <MatrixHeads
          rows={rows}
          axis={columns}
          columns={shown}
          sizes={sizes}
          factsOf={columns.side === 'functions' ? factsOf : undefined}
          active={isCrossed || active.row === head ? active.column : head - 1}
          hasTabStop={active.row === head}
        />
        <div role="rowgroup" className={styles.body} style={{ height: bodyHeight }}>
          {isCrossed && active.row > head && (
            <div className={styles.crossRow} style={{ top: active.row * sizes.row, height: sizes.row }} />
          )}
          {rowLines.getVirtualItems().map(({ index }) => {
            const line = rows.lines[index]
            if (!line) return null
            const inBlock = isInBlock(index)
            return (
              <MatrixRow
                key={line.key}
                line={line}
                index={index}
                top={index * sizes.row}
                height={sizes.row}
                cellWidth={sizes.column}
                nameWidth={sizes.nameWidth}
                cells={cells[index] ?? noCells}
                columns={shown}
                facts={rows.side === 'functions' ? factsOf(line) : undefined}
                active={index === active.row ? active.column : undefined}
                from={inBlock ? block?.left : undefined}
                to={inBlock ? block?.right : undefined}
                isCrossed={isCrossed && index === active.row}
                ofFunctions={rows.side === 'functions'}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The edge at which a dragged line would be put. */
function dropLine({ of, index, where }: DropMark, sizes: GridSizes): CSSProperties {
  const at = index + (where === 'after' ? 1 : 0)
  return of === 'rows'
    ? { left: 0, top: sizes.headHeight + at * sizes.row - 2, width: '100%', height: 3 }
    : { top: sizes.bandHeight, left: sizes.nameWidth + at * sizes.column - 2, height: '100%', width: 3 }
}

/** What has the tab stop stays in the page, or the focus would be lost by scrolling. */
function withActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || inSight.includes(active)) return inSight
  return [...inSight, active].sort((a, b) => a - b)
}

function shownColumns(
  { lines, bands }: Axis,
  indexes: readonly number[],
  nameWidth: number,
  columnWidth: number,
): ShownColumn[] {
  const firsts = new Set(bands.map(({ start }) => start))
  return indexes.flatMap((index) => {
    const line = lines[index]
    const start = nameWidth + index * columnWidth
    return line ? [{ line, index, start, isFirst: firsts.has(index) && index > 0 }] : []
  })
}

/** Brings the cell of the cursor into sight and, when a key has moved it, the focus there. */
function useFollowCursor(
  active: Position,
  scroller: RefObject<HTMLDivElement | null>,
  focusWanted: RefObject<boolean>,
  scrollTo: (position: Position) => void,
) {
  const { row, column } = active
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cursor has moved
  useEffect(() => {
    if (isCell(active) || row > head || column > head) scrollTo(active)
  }, [row, column])
  // After every commit: the cell that the focus is to go to may only now be there.
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    if (!cell) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    focusWanted.current = false
  })
}
