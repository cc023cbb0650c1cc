/** The heads of a table: a box that chooses all rows, and for each column a button that sorts and one for its menu. */
import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './DataGrid.module.css'
import type { GridColumn } from './gridProps.ts'
import type { ListSort } from './listRows.ts'
import { headRow } from './moveInGrid.ts'

interface GridHeadProps {
  readonly columns: readonly GridColumn[]
  readonly template: CSSProperties | undefined
  readonly sort: ListSort | undefined
  readonly onSort: (column: string) => void
  readonly onColumnMenu: (column: string, opener: HTMLElement) => void
  readonly chosen: 'none' | 'some' | 'all'
  readonly onChooseAll: () => void
  readonly tabIndexAt: (row: number, column: number) => 0 | -1
  readonly onFocus: (column: number) => void
}

export function GridHead(props: GridHeadProps) {
  const words = useWords()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.chosen === 'some'
  }, [props.chosen])
  const last = props.columns.length + 1
  return (
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells of the row take the focus */}
      <div role="row" aria-rowindex={1} className={styles.row} style={props.template}>
        {/* biome-ignore lint/a11y: the box in it takes the focus */}
        <div role="columnheader" aria-colindex={1} className={styles.boxCell}>
          <input
            ref={box}
            type="checkbox"
            className={styles.box}
            aria-label={words.capture.chooseAllRows}
            data-cell={`${headRow}:0`}
            tabIndex={props.tabIndexAt(headRow, 0)}
            checked={props.chosen === 'all'}
            onChange={props.onChooseAll}
            onFocus={() => props.onFocus(0)}
          />
        </div>
        {props.columns.map((column, index) => {
          const sorted = props.sort?.column === column.id ? props.sort.direction : undefined
          return (
            // biome-ignore lint/a11y: the button in it takes the focus
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ?? 'none'}
              aria-label={column.label}
              className={`${styles.headCell} ${column.isNumber ? styles.number : ''}`}
            >
              <button
                type="button"
                className={styles.sort}
                data-cell={`${headRow}:${index + 1}`}
                tabIndex={props.tabIndexAt(headRow, index + 1)}
                onFocus={() => props.onFocus(index + 1)}
                onClick={() => props.onSort(column.id)}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown' || !event.altKey) return
                  event.preventDefault()
                  event.stopPropagation()
                  props.onColumnMenu(column.id, event.currentTarget)
                }}
              >
                <span>{column.label}</span>
                {column.isFiltered && <ListFilter size={14} aria-hidden="true" />}
                {sorted === 'ascending' && <ArrowUp size={14} aria-hidden="true" />}
                {sorted === 'descending' && <ArrowDown size={14} aria-hidden="true" />}
              </button>
              <button
                type="button"
                className={styles.opener}
                tabIndex={-1}
                aria-label={words.capture.columnMenu(column.label)}
                aria-haspopup="menu"
                onClick={(event) => props.onColumnMenu(column.id, event.currentTarget)}
              >
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
              </button>
            </div>
          )
        })}
        <div
          role="columnheader"
          aria-colindex={last + 1}
          className={styles.cell}
          data-cell={`${headRow}:${last}`}
          tabIndex={props.tabIndexAt(headRow, last)}
          onFocus={() => props.onFocus(last)}
        >
          <span className="visually-hidden">{words.capture.rowMenuColumn}</span>
        </div>
      </div>
    </div>
  )
}
