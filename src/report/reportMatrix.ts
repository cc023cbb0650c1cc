/** The matrix for paper: organisations of one kind that hold the very same share a column, as they share a node on the map. */
import type { Lens } from '../analysis/finding.ts'
import { heldRemits } from '../analysis/lens.ts'
import { asSentence, countInWords, pluralOf } from '../analysis/words/plainEnglish.ts'
import { matrixTable } from '../exchange/tables/matrixTable.ts'
import type { RemitMap } from '../model/remitMap.ts'

/** Organisations named one by one before they are counted instead. */
const fewest = 3

export function reportMatrix(map: RemitMap, lens: Lens): string[][] {
  const table = matrixTable(map, lens)
  const holders = new Set(heldRemits(map, lens).map(({ remit }) => remit.organisation))
  const kinds = map.organisations.filter(({ id }) => holders.has(id)).map(({ kind }) => kind)
  const groups = new Map<string, number[]>()
  kinds.forEach((kind, column) => {
    const cells = table.slice(1).map((row) => row[column + 1])
    const key = kind === undefined ? String(column) : JSON.stringify([kind, cells])
    groups.set(key, [...(groups.get(key) ?? []), column])
  })
  const columns = [...groups.values()].flatMap((group) =>
    group.length < fewest
      ? group.map((column) => ({ column, kind: undefined, count: 1 }))
      : [{ column: group[0] ?? 0, kind: kinds[group[0] ?? 0], count: group.length }],
  )
  return table.map((row, index) => [
    row[0] ?? '',
    ...columns.map(({ column, kind, count }) =>
      index === 0 && kind !== undefined ? groupName(kind, count) : (row[column + 1] ?? ''),
    ),
  ])
}

/** `Strategic health authorities (28)` */
export function groupName(kind: string, count: number): string {
  return `${asSentence(pluralOf(kind))} (${countInWords(count)})`
}
