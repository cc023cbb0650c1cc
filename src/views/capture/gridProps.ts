/** What a table is told by the list that it shows. */
import type { KeyboardEvent, ReactNode } from 'react'
import type { EditEnd } from './editEnd.ts'
import type { GridItem } from './gridItems.ts'
import type { ListSort } from './listRows.ts'
import type { RowSelection } from './rowSelection.ts'
import type { RowDrop } from './useRowDrag.ts'

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** A track of a CSS grid. */
  readonly width: string
  readonly isNumber?: boolean | undefined
  /** Only shown where there is room for it. */
  readonly extra?: boolean | undefined
  readonly isFiltered?: boolean
}

export interface DataGridProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly items: readonly GridItem<Row>[]
  /** Lines lie below one another and can be opened and closed. */
  readonly isTree: boolean
  /** Rows can be put within one another. */
  readonly canNest: boolean
  readonly cell: (row: Row, column: GridColumn, index: number) => ReactNode
  /** The whole text of a cell, for when it does not fit. */
  readonly text: (row: Row, column: GridColumn) => string
  /** The row by name. */
  readonly rowLabel: (row: Row) => string
  readonly selectedId: string | undefined
  readonly chosen: RowSelection
  readonly onChoose: (chosen: RowSelection) => void
  readonly rowClass?: (row: Row) => string
  readonly sort: ListSort | undefined
  readonly onSort: (column: string) => void
  readonly onColumnMenu: (column: string, opener: HTMLElement) => void
  readonly canEdit: (column: GridColumn) => boolean
  readonly editor: (
    row: Row,
    column: GridColumn,
    typed: string | undefined,
    onEnd: (end: EditEnd) => void,
  ) => ReactNode
  readonly onOpen: (row: Row) => void
  readonly onRowMenu: (row: Row, index: number, opener: HTMLElement) => void
  readonly onToggle: (key: string) => void
  /** For trees: whether a dragged row may go there, and that it does. */
  readonly canDrop: (drop: RowDrop) => boolean
  readonly onDrop: (drop: RowDrop) => void
  /** Other keys on a row; true when one meant something. */
  readonly onRowKey: (event: KeyboardEvent, row: Row, index: number) => boolean
  /** `afterwards` brings the focus to the row that follows. */
  readonly onDelete: (row: Row, afterwards: () => void) => void
  /** Rows to bring into sight, when they come in. The same array as long as they are the same. */
  readonly revealed: readonly string[]
  /** Shown in place of rows when there are none. */
  readonly empty: ReactNode
}
