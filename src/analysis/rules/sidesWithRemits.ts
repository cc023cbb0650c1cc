/** Parties as the sides of a finding, each with those of its remits that it holds. */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import type { NamedSide } from './pairSides.ts'
import { fewestOfKind, type PartySide, partySidesInWords, sidesOfParties } from './partySides.ts'

type Held = Pick<Remit, 'id' | 'organisation'>

export function sidesWithRemits(
  map: RemitMap,
  lens: Lens,
): (remits: readonly Held[]) => (parties: Iterable<string>) => NamedSide[] {
  const sideInWords = partySidesInWords(map, lens)
  return (remits) => {
    const withRemits = heldByMembers(remits)
    return (parties) => sidesOfParties(map, parties).map((side) => sideInWords(side, withRemits(side)))
  }
}

/**
 * Gives who holds some remits: a body by itself, or bodies of one kind once four or more take part (specification.md §5.1), in the
 * order of their names, so that no order of the map shows.
 */
export function sidesOfRemits(map: RemitMap, lens: Lens): (remits: readonly Held[]) => NamedSide[] {
  const sideInWords = partySidesInWords(map, lens)
  return (remits) => {
    const withRemits = heldByMembers(remits)
    const holders = remits.map(({ organisation }) => organisation)
    return sidesOfParties(map, holders, fewestOfKind)
      .map((side) => sideInWords(side, withRemits(side)))
      .sort((a, b) => compare(orderOf(a), orderOf(b)))
  }
}

function heldByMembers(remits: readonly Held[]): (side: PartySide) => string[] {
  const heldBy = new Map<string, string[]>()
  for (const { id, organisation } of remits) {
    const known = heldBy.get(organisation)
    if (known) known.push(id)
    else heldBy.set(organisation, [id])
  }
  return ({ members }) => members.flatMap((one) => heldBy.get(one) ?? [])
}

function orderOf({ words, side }: NamedSide): readonly string[] {
  const name = words.kind ?? words.names[0] ?? ''
  return [name.toLowerCase(), name, side.organisations[0] ?? '']
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
