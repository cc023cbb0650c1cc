/**
 * How many cells the widest sheet of a workbook spans: one cell far down and right makes readers fill all before it.
 * Infinite when an address is none, which readers would look for without end.
 */
import { columnNumber } from './columnNumber.ts'
import { isSheetPart } from './mergedCells.ts'

const tags = /<(?:\w+:)?(row|c)\b([^<>]*)>/g
const addressIn = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/

export function widestExtent(files: ReadonlyMap<string, Uint8Array>): number {
  let widest = 0
  for (const [name, bytes] of files) {
    if (isSheetPart(name)) widest = Math.max(widest, extentOf(new TextDecoder().decode(bytes)))
  }
  return widest
}

function extentOf(xml: string): number {
  let rows = 0
  let columns = 0
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    if (tag === 'row') rows += 1
    const found = addressIn.exec(attributes)
    if (!found) continue
    const address = found[1] ?? found[2] ?? ''
    const parts = (tag === 'row' ? /^()(\d{1,7})$/ : /^([A-Z]{1,3})(\d{1,7})$/).exec(address)
    if (!parts) return Number.POSITIVE_INFINITY
    rows = Math.max(rows, Number(parts[2]))
    columns = Math.max(columns, columnNumber(parts[1] ?? ''))
  }
  return rows * columns
}
