/** One of the map's lists as a table that is edited in place, filtered, sorted and grouped as the view says. */
import { Merge } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { isInView } from '../../analysis/lens.ts'
import { isMergeable } from '../../edit/mergeEntities.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { MergeDialog } from '../merge/MergeDialog.tsx'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf } from '../shared/labels.ts'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useDeletion } from '../shared/useDeletion.tsx'
import { useOverlaps } from '../shared/useOverlaps.ts'
import { useWords } from '../words/words.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { CellEditor } from './CellEditor.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { DataGrid } from './DataGrid.tsx'
import type { EditEnd } from './editEnd.ts'
import type { GridColumn } from './gridProps.ts'
import { LedgerCell } from './LedgerCell.tsx'
import styles from './ListTable.module.css'
import { ledgerColumn, periodColumn } from './ledgerColumns.ts'
import type { Sheet } from './listColumns.ts'
import { PeriodEditor } from './PeriodEditor.tsx'
import type { Nesting } from './planNesting.ts'
import { type RowAction, RowMenu } from './RowMenu.tsx'
import { keepShown, noRows } from './rowSelection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { shownColumns } from './shownColumns.ts'
import { useGridItems } from './useGridItems.ts'
import { useRowActions } from './useRowActions.ts'

interface ListTableProps {
  readonly collection: Collection
  readonly sheet: Sheet
  readonly rows: readonly Entity[]
  /** Ids of the rows just added. */
  readonly fresh: readonly string[]
  /** Ids of organisations and functions that were made on the way since this view was opened. */
  readonly made: ReadonlySet<string>
  readonly empty: ReactNode
}

const nestingKeys: Readonly<Record<string, Nesting>> = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export function ListTable({ collection, sheet, rows, fresh, made, empty }: ListTableProps) {
  const words = useWords()
  const map = useMap()
  const { view, actions } = useApp()
  const sort = useView((state) => state.captureSort)
  const values = useView((state) => state.captureValues)
  const wantedColumns = useView((state) => state.captureColumns)[collection]
  const lens = useView((state) => state.lens)
  const selectedId = useView(({ selection }) => (selection?.type === 'entity' ? selection.id : undefined))
  const { askToDelete, deletionDialog } = useDeletion()
  const rowActions = useRowActions(collection)
  const { items, isTree, isGrouped, toggle } = useGridItems(sheet, collection, rows)
  const [chosenRows, setChosen] = useState(noRows)
  const [copied, setCopied] = useState<string>()
  const [columnMenu, setColumnMenu] = useState<{ column: string; opener: HTMLElement }>()
  const [rowMenu, setRowMenu] = useState<{ row: Entity; index: number; opener: HTMLElement }>()
  const [merging, setMerging] = useState<{ first: string; second?: string | undefined }>()
  const [isSettingField, setSettingField] = useState(false)
  const overlapping = useOverlaps()
  const newest = copied ?? fresh.at(-1)
  const revealed = useMemo(() => [selectedId, newest].filter((id) => id !== undefined), [selectedId, newest])
  const chosen = useMemo(
    () => (chosenRows.ids.size === 0 ? chosenRows : keepShown(chosenRows, new Set(rows.map(({ id }) => id)))),
    [chosenRows, rows],
  )
  const columns: GridColumn[] = useMemo(
    () =>
      shownColumns(collection, wantedColumns).map((column) => ({
        ...column,
        label: column.label(words),
        isFiltered: (values[column.id] ?? []).length > 0,
      })),
    [collection, wantedColumns, values, words],
  )
  const text = (row: Entity, { id }: GridColumn) => ledgerColumn(collection, id)?.text(row, sheet) ?? ''
  const isOutside = (row: Entity) => collection === 'remits' && !isInView(row as Remit, lens)
  const chosenIds = [...chosen.ids]
  const what = words.counts[collection](chosenIds.length)

  const editor = (
    row: Entity,
    { id }: GridColumn,
    typed: string | undefined,
    onEnd: (end: EditEnd) => void,
  ) => {
    if (id === periodColumn)
      return (
        <PeriodEditor
          period={row as Remit}
          typed={typed}
          onSet={(changes) => rowActions.set(row, changes)}
          onEnd={onEnd}
        />
      )
    const field = ledgerColumn(collection, id)?.field
    if (!field) return null
    return (
      <CellEditor
        collection={collection}
        field={field}
        entity={row}
        typed={typed}
        onSet={(value, first) => rowActions.set(row, { [field.field]: value }, first)}
        onEnd={onEnd}
      />
    )
  }
  const canDuplicate = collection !== 'decisions' && collection !== 'agreements'
  const duplicate = (row: Entity) => setCopied(rowActions.duplicate(row))
  const act = (row: Entity, index: number, action: RowAction) => {
    switch (action) {
      case 'show':
        return view.select({ type: 'entity', id: row.id })
      case 'form':
        view.select({ type: 'entity', id: row.id })
        return view.set({ editing: true })
      case 'duplicate':
        return duplicate(row)
      case 'merge':
        return setMerging({ first: row.id })
      case 'delete':
        return askToDelete(row.id)
      default:
        return rowActions.nest(items, index, action)
    }
  }
  const onRowKey = (event: KeyboardEvent, row: Entity, index: number): boolean => {
    const nesting = event.altKey && event.shiftKey ? nestingKeys[event.key] : undefined
    if (nesting && isTree) {
      rowActions.nest(items, index, nesting)
      return true
    }
    if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 'd' && canDuplicate) {
      duplicate(row)
      return true
    }
    return false
  }
  const menuColumn = columns.find(({ id }) => id === columnMenu?.column)

  return (
    <>
      {chosenIds.length > 0 && (
        <SelectionBar
          what={what}
          onSetField={() => setSettingField(true)}
          onDelete={() => askToDelete(chosenIds)}
          onClear={() => setChosen(noRows)}
        >
          {chosenIds.length === 2 && isMergeable(collection) && (
            <Button
              variant="line"
              onPress={() => setMerging({ first: chosenIds[0] ?? '', second: chosenIds[1] })}
            >
              <Merge size={16} strokeWidth={1.75} aria-hidden="true" />
              {words.capture.merge}
            </Button>
          )}
        </SelectionBar>
      )}
      <DataGrid
        // Another list starts at its own beginning.
        key={collection}
        label={words.capture.ledgerLabel(words.capture.lists[collection])}
        columns={columns}
        items={items}
        isTree={isGrouped || isTree}
        canNest={isTree}
        canDrop={(drop) => rowActions.canDrop(items, drop)}
        onDrop={(drop) => rowActions.drop(items, drop)}
        cell={(row, column, index) => (
          <LedgerCell
            collection={collection}
            row={row}
            before={rowBefore(items, index)}
            column={column.id}
            said={text(row, column)}
            overlapping={overlapping}
            made={made}
            isOutside={isOutside(row)}
          />
        )}
        text={text}
        rowLabel={(row) => labelOf(map, row.id)}
        selectedId={selectedId}
        chosen={chosen}
        onChoose={setChosen}
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
        onColumnMenu={(column, opener) => setColumnMenu({ column, opener })}
        canEdit={({ id }) => id === periodColumn || ledgerColumn(collection, id)?.field !== undefined}
        editor={editor}
        onOpen={(row) => view.select({ type: 'entity', id: row.id })}
        onRowMenu={(row, index, opener) => setRowMenu({ row, index, opener })}
        onToggle={toggle}
        onRowKey={onRowKey}
        onDelete={(row, afterwards) => askToDelete(chosen.ids.has(row.id) ? chosenIds : row.id, afterwards)}
        revealed={revealed}
        empty={empty}
      />
      {columnMenu && menuColumn && (
        <ColumnMenu
          sheet={sheet}
          collection={collection}
          column={menuColumn}
          shown={columns.map(({ id }) => id)}
          opener={columnMenu.opener}
          onClose={() => setColumnMenu(undefined)}
        />
      )}
      {rowMenu && (
        <RowMenu
          name={labelOf(map, rowMenu.row.id)}
          opener={rowMenu.opener}
          isTree={isTree}
          canDuplicate={canDuplicate}
          canMerge={isMergeable(collection)}
          onAction={(action) => act(rowMenu.row, rowMenu.index, action)}
          onClose={() => setRowMenu(undefined)}
        />
      )}
      {isSettingField && (
        <BulkDialog collection={collection} ids={chosenIds} onClose={() => setSettingField(false)} />
      )}
      {merging && <MergeDialog collection={collection} {...merging} onClose={() => setMerging(undefined)} />}
      {deletionDialog}
    </>
  )
}

function rowBefore(items: ReturnType<typeof useGridItems>['items'], index: number): Entity | undefined {
  const item = items[index - 1]
  return item?.kind === 'row' ? item.row : undefined
}

/** Upwards, downwards, and back to the order in which it was entered. */
export function nextSort(
  sort: { column: string; direction: 'ascending' | 'descending' } | undefined,
  column: string,
): { column: string; direction: 'ascending' | 'descending' } | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined
}
