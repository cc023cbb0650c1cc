/** Functions as rows, organisations as columns, letters where they meet. `layRaci` reads it back. */
import type { Lens } from '../../analysis/finding.ts'
import { heldRemits } from '../../analysis/lens.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'

/** Only organisations that hold something have a column, and only functions that are held a row. */
export function matrixTable(map: RemitMap, lens: Lens): string[][] {
  const letters = new Map<string, Set<string>>()
  const holders = new Set<string>()
  const held = new Set<string>()
  for (const { remit } of heldRemits(map, lens)) {
    const key = `${remit.function}\0${remit.organisation}`
    const cell = letters.get(key) ?? new Set()
    cell.add(involvementById(map.scheme, remit.involvement)?.letter ?? '')
    letters.set(key, cell)
    holders.add(remit.organisation)
    held.add(remit.function)
  }
  const columns = map.organisations.filter(({ id }) => holders.has(id))
  const order = map.scheme.involvements.map(({ letter }) => letter)
  const rows = map.functions
    .filter(({ id }) => held.has(id))
    .map((one) => [
      one.name,
      ...columns.map(({ id }) => {
        const cell = letters.get(`${one.id}\0${id}`)
        return order.filter((letter) => cell?.has(letter)).join('/')
      }),
    ])
  return [['Function', ...columns.map(({ name }) => name)], ...rows]
}
