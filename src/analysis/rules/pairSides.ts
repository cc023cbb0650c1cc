/** The sides of findings that are made of pairs: who stands there, by which remits, and how they are called. */
import { indexById } from '../../model/entities.ts'
import { inForce } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens, Side } from '../finding.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import type { SideWords } from '../words/sentenceParts.ts'
import type { SideKey } from './findingId.ts'

export interface NamedSide {
  readonly side: Side
  readonly words: SideWords
}

/**
 * Picks out of a finding's remits (in the order of the map) those of one side, and says who holds them.
 * Most sides are one organisation by one remit, in one finding after the other: those are made once.
 */
export function pairSidesOf(
  map: RemitMap,
  lens: Lens,
): (key: SideKey, remits: readonly Remit[]) => NamedSide {
  const index = indexById(map.organisations)
  const namesOf = namesIn(map.organisations)
  const countOfKind = countByKind(map, lens)
  const known = new Map<Remit, NamedSide>()

  const makeSide = (key: SideKey, own: readonly Remit[]): NamedSide => {
    const organisations = inMapOrder(map.organisations, new Set(own.map(({ organisation }) => organisation)))
    const several = key.by === 'kind' && organisations.length > 1
    const kind = several ? key.value : undefined
    const ofAll = several ? Math.max(countOfKind.get(key.value) ?? 0, organisations.length) : 1
    return {
      side: { kind, organisations, ofAll, remits: own.map(({ id }) => id) },
      words: { kind, names: namesOf(organisations), ofAll },
    }
  }
  return (key, remits) => {
    const own = remits.filter(({ organisation }) =>
      key.by === 'org'
        ? organisation === key.value
        : map.organisations[index.get(organisation) ?? -1]?.kind === key.value,
    )
    const [first] = own
    if (!first || own.length > 1) return makeSide(key, own)
    const side = known.get(first) ?? makeSide(key, own)
    known.set(first, side)
    return side
  }
}

/** How many organisations of each kind the map has: with a date, those in force then. */
export function countByKind(map: RemitMap, lens: Lens): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const organisation of map.organisations) {
    if (!organisation.kind || (lens.at !== undefined && !inForce(organisation, lens.at))) continue
    count.set(organisation.kind, (count.get(organisation.kind) ?? 0) + 1)
  }
  return count
}
