/** Parties as the sides of a finding, each with those of its remits that it holds. */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import type { NamedSide } from './pairSides.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'

export function sidesWithRemits(
  map: RemitMap,
  lens: Lens,
): (remits: readonly Remit[]) => (parties: Iterable<string>) => NamedSide[] {
  const sideInWords = partySidesInWords(map, lens)
  return (remits) => {
    const heldBy = new Map<string, string[]>()
    for (const { id, organisation } of remits) {
      const known = heldBy.get(organisation)
      if (known) known.push(id)
      else heldBy.set(organisation, [id])
    }
    return (parties) =>
      sidesOfParties(map, parties).map((side) =>
        sideInWords(
          side,
          side.members.flatMap((one) => heldBy.get(one) ?? []),
        ),
      )
  }
}
