/** Where in the matrix something differs, in the order in which one reads: heads of columns, then row by row. */
import type { CellChange } from '../../compare/changedCells.ts'
import type { Matrix } from './buildMatrix.ts'
import { head, type Position } from './moveInMatrix.ts'

export function differencePlaces({ rows, columns, cells }: Matrix): Position[] {
  const places: Position[] = []
  columns.lines.forEach(({ change }, column) => {
    if (change) places.push({ row: head, column })
  })
  rows.lines.forEach(({ change }, row) => {
    if (change) places.push({ row, column: head })
    const inRow = [...(cells[row] ?? [])].flatMap(([key, { difference }]) => {
      const column = difference && columns.indexOfKey.get(key)
      return column === undefined ? [] : [{ row, column }]
    })
    places.push(...inRow.sort((a, b) => a.column - b.column))
  })
  return places
}

/** The next place after this one, or the one before; round again at the end. */
export function nextPlace(
  places: readonly Position[],
  { row, column }: Position,
  step: 1 | -1,
): Position | undefined {
  const isAfter = (place: Position) => place.row > row || (place.row === row && place.column > column)
  const isBefore = (place: Position) => place.row < row || (place.row === row && place.column < column)
  return step === 1 ? (places.find(isAfter) ?? places[0]) : (places.findLast(isBefore) ?? places.at(-1))
}

/** How much was added, taken out and changed: names and cells that are shown. */
export function countDifferences({ rows, columns, cells }: Matrix): Record<CellChange, number> {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const { change } of [...rows.lines, ...columns.lines]) if (change) counts[change.change] += 1
  for (const row of cells)
    for (const { difference } of row.values()) if (difference) counts[difference.change] += 1
  return counts
}
