/** The lines of a table: its rows, perhaps under heads that group them or indented as a tree. */
import type { Entity } from '../../model/entities.ts'

export interface RowItem<Row> {
  readonly kind: 'row'
  /** Its own among all lines: in a tree one row may stand in several places. */
  readonly key: string
  readonly row: Row
  /** 1 is outermost. */
  readonly level: number
  /** Undefined when nothing lies below it. */
  readonly isOpen?: boolean | undefined
}

export interface GroupItem {
  readonly kind: 'group'
  readonly key: string
  readonly label: string
  readonly count: number
  readonly isOpen: boolean
}

export type GridItem<Row> = RowItem<Row> | GroupItem

/** The rows one after the other. */
export function plainItems<Row extends { readonly id: string }>(rows: readonly Row[]): RowItem<Row>[] {
  return rows.map((row) => ({ kind: 'row', key: row.id, row, level: 1 }))
}

/** Rows under one head for each of the texts, in the order in which the texts first come; `closed` holds keys of heads. */
export function groupItems<Row extends { readonly id: string }>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  closed: ReadonlySet<string>,
): GridItem<Row>[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const text = textOf(row)
    const group = groups.get(text)
    if (group) group.push(row)
    else groups.set(text, [row])
  }
  return [...groups].flatMap(([label, members]): GridItem<Row>[] => {
    const key = groupKey(label)
    const isOpen = !closed.has(key)
    const head: GroupItem = { kind: 'group', key, label, count: members.length, isOpen }
    if (!isOpen) return [head]
    return [head, ...members.map((row): RowItem<Row> => ({ kind: 'row', key: row.id, row, level: 2 }))]
  })
}

/** Never the key of a row: ids are not known to begin with a space, and two groups never share a label. */
function groupKey(label: string): string {
  return ` group ${label}`
}

export function aboveOf(entity: Entity): readonly string[] {
  if ('broader' in entity && entity.broader) return entity.broader
  if ('parent' in entity && entity.parent !== undefined) return [entity.parent]
  return []
}

/**
 * The list as a tree, each row below all that it lies within; what lies below it is shown the first time only.
 * `closed` holds keys of rows.
 */
export function treeItems<Row extends Entity>(
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): RowItem<Row>[] {
  const known = new Set(rows.map(({ id }) => id))
  const below = new Map<string, Row[]>()
  const roots: Row[] = []
  for (const row of rows) {
    const above = new Set(aboveOf(row).filter((id) => known.has(id)))
    if (above.size === 0) roots.push(row)
    for (const id of above) {
      const siblings = below.get(id)
      if (siblings) siblings.push(row)
      else below.set(id, [row])
    }
  }
  const items: RowItem<Row>[] = []
  const seen = new Set<string>()
  const waiting = roots.toReversed().map((row) => ({ row, level: 1, above: '' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { row, level, above } = next
    const again = seen.has(row.id)
    seen.add(row.id)
    const key = again ? `${above} ${row.id}` : row.id
    const children = again ? [] : (below.get(row.id) ?? [])
    const isOpen = children.length === 0 ? undefined : !closed.has(key)
    items.push({ kind: 'row', key, row, level, isOpen })
    if (!isOpen) continue
    for (const child of children.toReversed()) waiting.push({ row: child, level: level + 1, above: key })
  }
  return items
}
