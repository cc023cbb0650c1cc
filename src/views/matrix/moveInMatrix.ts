/**
 * Where the keys of the grid pattern lead. The heads belong to the grid: row -1 are the names of the columns, column -1
 * those of the rows.
 */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** Row or column of the names. */
export const head = -1

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** `page` is the number of rows that Page Up and Page Down move. Undefined when the key does not move. */
export function moveInMatrix(key: Key, at: Position, size: GridSize, page: number): Position | undefined {
  if (key.altKey) return undefined
  const wanted = targetOf(key, at, size, page)
  if (!wanted) return undefined
  const isCorner = wanted.row <= head && wanted.column <= head
  return isCorner ? at : within(wanted, size)
}

function targetOf(key: Key, { row, column }: Position, size: GridSize, page: number): Position | undefined {
  const far = key.ctrlKey || key.metaKey
  switch (key.key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? size.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? size.columns - 1 : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 }
    case 'PageUp':
      return { row: row === head ? head : Math.max(0, row - page), column }
    case 'PageDown':
      return { row: row + page, column }
    default:
      return undefined
  }
}

/** The nearest place that there is. In the corner, where the names meet, there is none. */
export function within({ row, column }: Position, { rows, columns }: GridSize): Position {
  const found = {
    row: Math.max(head, Math.min(rows - 1, row)),
    column: Math.max(head, Math.min(columns - 1, column)),
  }
  if (found.row !== head || found.column !== head) return found
  return columns > 0 ? { row: head, column: 0 } : { row: Math.min(0, rows - 1), column: head }
}

/** A rectangle of cells, both ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function blockBetween(a: Position, b: Position): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

export function isCell({ row, column }: Position): boolean {
  return row > head && column > head
}
