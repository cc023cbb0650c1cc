/** One row of a table: its box, its cells, one of them perhaps being edited, and the button of its menu. */
import { ChevronDown, ChevronRight, Ellipsis, GripVertical } from 'lucide-react'
import type { CSSProperties, MouseEvent } from 'react'
import { deepestIndent, indentOf } from '../shared/indentOf.ts'
import { useWords } from '../words/words.tsx'
import styles from './DataGrid.module.css'
import type { EditEnd } from './editEnd.ts'
import type { RowItem } from './gridItems.ts'
import type { DataGridProps, GridColumn } from './gridProps.ts'
import { toggleRow } from './rowSelection.ts'
import type { RowDrag } from './useRowDrag.ts'

interface DataRowProps<Row extends { readonly id: string }> {
  readonly grid: DataGridProps<Row>
  readonly item: RowItem<Row>
  readonly index: number
  readonly top: number
  readonly columns: readonly GridColumn[]
  readonly template: CSSProperties | undefined
  readonly tabIndexAt: (row: number, column: number) => 0 | -1
  readonly editing: { readonly column: number; readonly typed: string | undefined } | undefined
  readonly drag: RowDrag
  /** Undefined where every row has the height of two lines. */
  readonly measure: ((element: Element | null) => void) | undefined
  readonly onFocus: (column: number) => void
  readonly onEdit: (column: number) => void
  readonly onEndEdit: (column: number, end: EditEnd) => void
  readonly onToggle: () => void
  readonly onClick: (event: MouseEvent) => void
}

export function DataRow<Row extends { readonly id: string }>(props: DataRowProps<Row>) {
  const { grid, item, index, columns, editing, drag } = props
  const words = useWords()
  const { row } = item
  const isChosen = grid.chosen.ids.has(row.id)
  const isShown = row.id === grid.selectedId
  const name = grid.rowLabel(row)
  const menuColumn = columns.length + 1
  const isTree = grid.isTree
  return (
    // biome-ignore lint/a11y: the cells take focus and keys
    <div
      ref={props.measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen || isShown}
      aria-level={isTree ? item.level : undefined}
      aria-expanded={isTree ? item.isOpen : undefined}
      className={[
        styles.row,
        styles.dataRow,
        props.measure ? '' : styles.twoLines,
        isChosen ? styles.chosen : '',
        isShown ? styles.shown : '',
        editing ? styles.rowEditing : '',
        drag.dragged === index ? styles.dragged : '',
        drag.drop?.to === index ? styles[drag.drop.way] : '',
        grid.rowClass?.(row) ?? '',
      ].join(' ')}
      style={{ ...props.template, transform: `translateY(${props.top}px)` }}
      onClick={props.onClick}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box in it takes the focus */}
      <div
        role="gridcell"
        aria-label={words.capture.chooseColumn}
        aria-colindex={1}
        className={`${styles.cell} ${styles.boxCell}`}
      >
        <input
          type="checkbox"
          className={styles.box}
          aria-label={words.capture.chooseRow(name)}
          data-cell={`${index}:0`}
          tabIndex={props.tabIndexAt(index, 0)}
          checked={isChosen}
          onClick={(event) => event.stopPropagation()}
          onChange={() => grid.onChoose(toggleRow(grid.chosen, row.id))}
          onFocus={() => props.onFocus(0)}
        />
      </div>
      {columns.map((column, place) => {
        const at = place + 1
        const isEdited = editing?.column === at
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys come from the grid
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            aria-readonly={grid.canEdit(column) ? undefined : true}
            data-cell={`${index}:${at}`}
            data-label={column.label}
            tabIndex={isEdited ? undefined : props.tabIndexAt(index, at)}
            title={isEdited ? undefined : grid.text(row, column)}
            className={[
              styles.cell,
              column.isNumber ? styles.number : '',
              isEdited ? styles.editing : '',
            ].join(' ')}
            style={
              place === 0 && item.level > 1 ? { paddingLeft: 10 + indentOf(item.level - 1) * 20 } : undefined
            }
            onFocus={isEdited ? undefined : () => props.onFocus(at)}
            onDoubleClick={() => props.onEdit(at)}
            onClick={isEdited ? (event) => event.stopPropagation() : undefined}
          >
            {place === 0 && grid.canNest && !isEdited && (
              // The keys and the menu of the row do the same.
              <span
                className={styles.grip}
                aria-hidden="true"
                data-grip
                onPointerDown={(event) => drag.begin(event, index)}
                onClick={(event) => event.stopPropagation()}
              >
                <GripVertical size={16} strokeWidth={1.75} />
              </span>
            )}
            {place === 0 && isTree && (
              <Fold item={item} label={words.capture.openOrClose(name)} onToggle={props.onToggle} />
            )}
            {place === 0 && item.level - 1 > deepestIndent && (
              <small>{words.frame.levelAt(item.level)}</small>
            )}
            {isEdited
              ? grid.editor(row, column, editing.typed, (end) => props.onEndEdit(at, end))
              : grid.cell(row, column, index)}
          </div>
        )
      })}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus */}
      <div
        role="gridcell"
        aria-label={words.capture.rowMenuColumn}
        aria-colindex={menuColumn + 1}
        className={`${styles.cell} ${styles.boxCell}`}
      >
        <button
          type="button"
          className={styles.rowMenu}
          aria-label={words.capture.rowMenu(name)}
          aria-haspopup="menu"
          data-cell={`${index}:${menuColumn}`}
          tabIndex={props.tabIndexAt(index, menuColumn)}
          onFocus={() => props.onFocus(menuColumn)}
          onClick={(event) => {
            event.stopPropagation()
            grid.onRowMenu(row, index, event.currentTarget)
          }}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
    </div>
  )
}

interface FoldProps {
  readonly item: RowItem<unknown>
  readonly label: string
  readonly onToggle: () => void
}

/** The keys of the row do the same, so it is no stop of its own. */
function Fold({ item, label, onToggle }: FoldProps) {
  if (item.isOpen === undefined) return <span className={styles.fold} />
  const Chevron = item.isOpen ? ChevronDown : ChevronRight
  return (
    <button
      type="button"
      className={styles.fold}
      tabIndex={-1}
      aria-label={label}
      aria-expanded={item.isOpen}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Chevron size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
