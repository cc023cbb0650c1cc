/** What two records of the same walk say differently. */
import { diffArrays } from 'diff'
import type { Pages } from './record.ts'

/** Neighbouring lines that differ, and all the pages on which they differ so. */
export interface Difference {
  /** Each line with `- ` (only before) or `+ ` (only after) in front, without its indentation. */
  readonly lines: readonly string[]
  readonly pages: readonly string[]
}

export interface Comparison {
  readonly pages: number
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
  /** In the order in which they come first. */
  readonly differences: readonly Difference[]
}

export function compareRecords(before: Pages, after: Pages): Comparison {
  const found = new Map<string, { lines: string[]; pages: Set<string> }>()
  for (const [path, text] of before) {
    const other = after.get(path)
    if (other === undefined || other === text) continue
    for (const lines of differingLines(text, other)) {
      const key = lines.join('\n')
      const known = found.get(key) ?? { lines, pages: new Set() }
      known.pages.add(path)
      found.set(key, known)
    }
  }
  return {
    pages: new Set([...before.keys(), ...after.keys()]).size,
    onlyBefore: [...before.keys()].filter((path) => !after.has(path)),
    onlyAfter: [...after.keys()].filter((path) => !before.has(path)),
    differences: [...found.values()].map(({ lines, pages }) => ({ lines, pages: [...pages] })),
  }
}

/** The runs of lines that differ. */
function differingLines(before: string, after: string): string[][] {
  const runs: string[][] = []
  let isWithin = false
  for (const { added, removed, value } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (!added && !removed) {
      isWithin = false
      continue
    }
    if (!isWithin) runs.push([])
    isWithin = true
    runs.at(-1)?.push(...value.map((line) => `${added ? '+' : '-'} ${line.trim()}`))
  }
  return runs
}

const mostLines = 40
const mostPages = 5

/** The comparison to be read; whatever is left out is counted. */
export function describeComparison(comparison: Comparison): string {
  const { pages, onlyBefore, onlyAfter, differences } = comparison
  const differing =
    new Set(differences.flatMap((one) => one.pages)).size + onlyBefore.length + onlyAfter.length
  if (differing === 0) return `No difference on ${pages} pages.`
  const parts = [`${differing} of ${pages} pages differ; ${differences.length} differences.`]
  if (onlyBefore.length > 0) parts.push(['Only before:', ...shorten(onlyBefore, mostPages)].join('\n  '))
  if (onlyAfter.length > 0) parts.push(['Only after:', ...shorten(onlyAfter, mostPages)].join('\n  '))
  for (const [at, difference] of differences.entries()) {
    parts.push(
      [
        `${at + 1}. On ${difference.pages.length === 1 ? '1 page' : `${difference.pages.length} pages`}:`,
        ...shorten(difference.pages, mostPages),
        ...shorten(difference.lines, mostLines).map((line) => `  ${line}`),
      ].join('\n  '),
    )
  }
  return parts.join('\n\n')
}

function shorten(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `… and ${lines.length - most} more`]
}
