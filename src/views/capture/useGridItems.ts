/** The lines of a list as the view asks for them: grouped, as a tree, or one after the other. */
import { useMemo, useState } from 'react'
import type { Collection, Entity } from '../../model/entities.ts'
import { useView } from '../shared/appContext.ts'
import { aboveOf, type GridItem, groupItems, plainItems, treeItems } from './gridItems.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import type { Sheet } from './listColumns.ts'

interface GridLines {
  readonly items: readonly GridItem<Entity>[]
  /** The rows can be nested: the whole list is shown in its own order. */
  readonly isTree: boolean
  readonly isGrouped: boolean
  readonly toggle: (key: string) => void
}

const trees: readonly Collection[] = ['organisations', 'functions', 'places', 'beneficiaries']
const none: ReadonlySet<string> = new Set()

export function useGridItems(sheet: Sheet, collection: Collection, rows: readonly Entity[]): GridLines {
  const sort = useView((state) => state.captureSort)
  const group = useView((state) => state.captureGroup)
  const [closed, setClosed] = useState(none)
  const column = group === undefined ? undefined : ledgerColumn(collection, group)
  const isTree =
    !column && !sort && trees.includes(collection) && rows.length === sheet.map[collection].length
  const hasDepth = useMemo(() => isTree && rows.some((row) => aboveOf(row).length > 0), [isTree, rows])
  const items = useMemo(() => {
    if (column) return groupItems(rows, (row) => column.text(row, sheet), closed)
    return hasDepth ? treeItems(rows, closed) : plainItems(rows)
  }, [column, hasDepth, rows, sheet, closed])
  const toggle = (key: string) => {
    const next = new Set(closed)
    if (!next.delete(key)) next.add(key)
    setClosed(next)
  }
  return { items, isTree, isGrouped: column !== undefined, toggle }
}
