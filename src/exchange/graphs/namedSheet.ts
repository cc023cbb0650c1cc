/** A sheet whose first row names its columns, read by those names. */
import type { AttributeValue } from '../foreignGraph.ts'

export interface NamedSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Whether the first row has all of these headings, in lower case here and in any there. */
export function hasHeadings(sheet: NamedSheet, ...wanted: readonly string[]): boolean {
  const headings = (sheet.rows[0] ?? []).map((cell) => cell.trim().toLowerCase())
  return wanted.every((one) => headings.includes(one))
}

export interface SheetRow {
  readonly where: string
  cell(heading: string): string
  /** The other cells that say something; `|` separates several values. */
  rest(...taken: string[]): Map<string, AttributeValue>
}

export function* rowsOf(sheet: NamedSheet): Generator<SheetRow> {
  const headings = (sheet.rows[0] ?? []).map((cell) => cell.trim())
  const columnOf = new Map<string, number>()
  headings.forEach((heading, column) => {
    const key = heading.toLowerCase()
    if (!columnOf.has(key)) columnOf.set(key, column)
  })
  for (const [index, row] of sheet.rows.entries()) {
    if (index === 0 || row.every((cell) => cell.trim() === '')) continue
    yield {
      where: `${sheet.name}, row ${index + 1}`,
      cell: (heading) => (row[columnOf.get(heading) ?? -1] ?? '').trim(),
      rest: (...taken) => {
        const others = new Map<string, AttributeValue>()
        headings.forEach((heading, column) => {
          const text = (row[column] ?? '').trim()
          if (heading === '' || text === '' || taken.includes(heading.toLowerCase())) return
          others.set(heading, text)
        })
        return others
      },
    }
  }
}
