/** Where the keys of the grid pattern lead. */
export interface GridPosition {
  /** `headRow` for the heads, else the index of the row. */
  readonly row: number
  readonly column: number
}

export const headRow = -1
const page = 10

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Undefined when the key does not move. At an edge one stays. */
export function moveInGrid(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  { row, column }: GridPosition,
  size: { readonly rows: number; readonly columns: number },
): GridPosition | undefined {
  if (altKey || shiftKey) return undefined
  const far = ctrlKey || metaKey
  const within = (next: GridPosition): GridPosition => ({
    row: Math.max(headRow, Math.min(size.rows - 1, next.row)),
    column: Math.max(0, Math.min(size.columns - 1, next.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return within({ row: far ? size.rows - 1 : row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return within({ row, column: far ? size.columns - 1 : column + 1 })
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 })
    case 'End':
      return within({ row: far ? size.rows - 1 : row, column: size.columns - 1 })
    case 'PageUp':
      return within({ row: Math.max(0, row - page), column })
    case 'PageDown':
      return within({ row: row + page, column })
    default:
      return undefined
  }
}
