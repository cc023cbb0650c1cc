/** What each cell of the matrix should say, worked out cell by cell from the map: the twin of buildMatrix. */
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

export interface NaiveCell {
  readonly remits: readonly string[]
  /** Letter with its marks: `L`, `P overlap`, `not L`. */
  readonly letters: readonly string[]
}

export function naiveCell(
  map: RemitMap,
  remits: readonly Remit[],
  functions: readonly string[],
  organisations: readonly string[],
  overlapping: ReadonlySet<string>,
): NaiveCell {
  const here = remits.filter(
    (remit) => functions.includes(remit.function) && organisations.includes(remit.organisation),
  )
  const letters = map.scheme.involvements.flatMap(({ id, letter }) => {
    const such = here.filter((remit) => remit.involvement === id)
    if (such.length === 0) return []
    const marks = [
      such.every(({ stance }) => stance === 'disclaims') ? 'not' : '',
      letter,
      such.some((remit) => overlapping.has(remit.id)) ? 'overlap' : '',
      such.every(({ sources = [] }) => sources.length === 0) ? 'no source' : '',
      such.every((remit) => isLimited(map, remit)) ? 'limited' : '',
    ]
    return [marks.filter(Boolean).join(' ')]
  })
  return { remits: here.map(({ id }) => id), letters }
}

function isLimited(map: RemitMap, remit: Remit): boolean {
  const organisation = map.organisations.find(({ id }) => id === remit.organisation)
  return (
    (remit.places ?? []).length > 0 ||
    (remit.from !== undefined && remit.from !== organisation?.from) ||
    (remit.until !== undefined && remit.until !== organisation?.until)
  )
}
