/** The remits as rows, with every field of a remit in a column. `layRemits` reads it back. */
import type { Lens } from '../../analysis/finding.ts'
import { remitsInView } from '../../analysis/lens.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Scheme } from '../../model/schemes.ts'
import { joinList } from '../rows/cellLists.ts'
import { mapNames } from './mapNames.ts'

export const ledgerHeadings = [
  'Organisation',
  'Function',
  'Involvement',
  'Stance',
  'For whom',
  'Where',
  'From',
  'Until',
  'Basis',
  'As seen by',
  'Source',
  'Confidence',
  'Note',
]

export function ledgerTable(map: RemitMap, lens: Lens): string[][] {
  const names = mapNames(map)
  const word = involvementWords(map.scheme)
  const isShown = remitsInView(map, lens)
  const rows = map.remits
    .filter((_, index) => isShown(index))
    .map((remit) => [
      names.of(remit.organisation),
      names.of(remit.function),
      word(remit.involvement),
      remit.stance ?? '',
      joinList(names.all(remit.beneficiaries)),
      joinList(names.all(remit.places)),
      remit.from ?? '',
      remit.until ?? '',
      remit.basis ?? '',
      names.of(remit.perspective),
      joinList(names.all(remit.sources)),
      remit.confidence ?? '',
      remit.note ?? '',
    ])
  return [ledgerHeadings, ...rows]
}

/** Labels, since they explain themselves; the letter where two involvements have one label. */
function involvementWords({ involvements }: Scheme): (id: string) => string {
  const labels = involvements.map(({ label }) => label.toLowerCase())
  const words = new Map(
    involvements.map(({ id, label, letter }) => {
      const isAlone = labels.filter((one) => one === label.toLowerCase()).length === 1
      return [id, isAlone ? label : letter]
    }),
  )
  return (id) => words.get(id) ?? id
}
