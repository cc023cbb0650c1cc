/** How many cells the widest sheet of a workbook spans. One cell far down and right makes readers fill all before it. */
import { columnNumber } from './columnNumber.ts'
import { isSheetPart } from './mergedCells.ts'

export function widestExtent(files: ReadonlyMap<string, Uint8Array>): number {
  let widest = 0
  for (const [name, bytes] of files) {
    if (!isSheetPart(name)) continue
    let rows = 0
    let columns = 0
    for (const match of new TextDecoder().decode(bytes).matchAll(/\br="([A-Z]{0,4})(\d{1,9})"/g)) {
      rows = Math.max(rows, Number(match[2]))
      columns = Math.max(columns, columnNumber(match[1] ?? ''))
    }
    widest = Math.max(widest, rows * columns)
  }
  return widest
}
