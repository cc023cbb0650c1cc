/** Fields that stay in words because they can't be read as what they should be, gathered by what they say. */
import type { Dropped } from '../importDraft.ts'

/** Rows named of one text, and texts listed one by one. */
const rowsNamed = 5
const textsListed = 100

interface Kept {
  readonly field: string
  readonly text: string
  readonly why: string
  readonly rows: number[]
}

export class KeptInWords {
  private readonly kept = new Map<string, Kept>()

  /** `row` counts from 1. Gives the line that says it in a note. */
  keep(row: number, field: string, text: string, why: string): string {
    const line = `${field}: ${text}`
    const before = this.kept.get(line)
    if (before) before.rows.push(row)
    else this.kept.set(line, { field, text, why, rows: [row] })
    return line
  }

  list(): Dropped[] {
    const all = [...this.kept.values()]
    const listed = all.slice(0, textsListed).map(({ field, text, why, rows }) => ({
      where: rowsInWords(rows),
      what: `${field} “${text}”`,
      why,
    }))
    const more = all.slice(textsListed).flatMap(({ rows }) => rows)
    if (more.length === 0) return listed
    const what = more.length === 1 ? 'One more field' : `${more.length} more fields`
    return [...listed, { where: rowsInWords(more), what, why: 'They can’t be read; they stay in the notes.' }]
  }
}

function rowsInWords(rows: readonly number[]): string {
  const [first] = rows
  if (rows.length === 1) return `Row ${first}`
  const named = rows.slice(0, rowsNamed).map(String)
  const rest = rows.length - named.length
  const last = rest > 0 ? `${rest} more` : named.pop()
  return `Rows ${named.join(', ')} and ${last}`
}
