/** One of the map's lists as a table, filtered and sorted as the view says. */
import { useMemo } from 'react'
import { isInView } from '../../analysis/lens.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { overlappingRemits } from '../../state/derived.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { remitMarks } from '../shared/remitMarks.ts'
import { useDeletion } from '../shared/useDeletion.tsx'
import { useWords } from '../words/words.tsx'
import { DataGrid, type GridColumn } from './DataGrid.tsx'
import styles from './ListTable.module.css'
import type { Sheet } from './listColumns.ts'
import { columnsOf } from './listRows.ts'

interface ListTableProps {
  readonly collection: Collection
  readonly sheet: Sheet
  readonly rows: readonly Entity[]
  /** Ids of the rows just added. */
  readonly fresh: readonly string[]
  /** Ids of organisations and functions that were made on the way since this view was opened. */
  readonly made: ReadonlySet<string>
  readonly empty: React.ReactNode
}

export function ListTable({ collection, sheet, rows, fresh, made, empty }: ListTableProps) {
  const words = useWords()
  const map = useMap()
  const { view, actions } = useApp()
  const sort = useView((state) => state.captureSort)
  const lens = useView((state) => state.lens)
  const selectedId = useView(({ selection }) => (selection?.type === 'entity' ? selection.id : undefined))
  const { askToDelete, deletionDialog } = useDeletion()
  const overlapping = overlappingRemits(map, lens)
  const newest = fresh.at(-1)
  const revealed = useMemo(() => [selectedId, newest].filter((id) => id !== undefined), [selectedId, newest])
  const byId = useMemo(
    () => new Map(columnsOf(collection).map((column) => [column.id as string, column])),
    [collection],
  )
  const columns: GridColumn[] = columnsOf(collection).map((column) => ({
    ...column,
    label: words.capture.columns[column.id],
  }))
  const text = (row: Entity, column: GridColumn) => byId.get(column.id)?.text(row, sheet) ?? ''
  const isOutside = (row: Entity) => collection === 'remits' && !isInView(row as Remit, lens)

  const newTag = (id: string) =>
    made.has(id) && (
      <>
        {' '}
        <span className={styles.made}>{words.capture.isNew}</span>
      </>
    )
  const cell = (row: Entity, column: GridColumn, index: number) => {
    const said = text(row, column)
    if (collection !== 'remits') return <span>{said}</span>
    const remit = row as Remit
    if (column.id === 'involvement') {
      return (
        <span className={styles.involvement}>
          <Letter {...remitMarks(map, remit, overlapping)} />
          <span>{said}</span>
        </span>
      )
    }
    if (column.id === 'organisation') {
      const before = rows[index - 1] as Remit | undefined
      const isAgain = before?.organisation === remit.organisation
      return (
        <span className={isAgain ? styles.again : undefined}>
          {said}
          {!isAgain && newTag(remit.organisation)}
          {isOutside(row) && <span className="visually-hidden"> ({words.capture.outside})</span>}
        </span>
      )
    }
    if (said === '' && (column.id === 'where' || column.id === 'forWhom')) {
      return <span className={styles.quiet}>{words.fields.notLimited}</span>
    }
    if (column.id === 'function') {
      return (
        <span>
          {said}
          {newTag(remit.function)}
        </span>
      )
    }
    return <span className={styles.dense}>{said}</span>
  }

  return (
    <>
      <DataGrid
        // Another list starts at its own beginning.
        key={collection}
        label={words.capture.ledgerLabel(words.capture.lists[collection])}
        columns={columns}
        rows={rows}
        cell={cell}
        text={text}
        selectedId={selectedId}
        rowClass={(row) =>
          `${fresh.includes(row.id) ? styles.fresh : ''} ${isOutside(row) ? styles.outside : ''}`
        }
        sort={sort}
        onSort={(column) => {
          const next = nextSort(sort, column)
          view.set({ captureSort: next })
          const label = columns.find(({ id }) => id === column)?.label ?? column
          actions.announce(
            next ? words.capture.sortedBy(label, next.direction) : words.capture.sortedAsEntered,
          )
        }}
        onOpen={(row) => view.select({ type: 'entity', id: row.id })}
        onEdit={(row) => {
          view.select({ type: 'entity', id: row.id })
          view.set({ editing: true })
        }}
        onDelete={(row, afterwards) => askToDelete(row.id, afterwards)}
        revealed={revealed}
        empty={empty}
      />
      {deletionDialog}
    </>
  )
}

/** Upwards, downwards, and back to the order in which it was entered. */
export function nextSort(
  sort: { column: string; direction: 'ascending' | 'descending' } | undefined,
  column: string,
): { column: string; direction: 'ascending' | 'descending' } | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined
}
