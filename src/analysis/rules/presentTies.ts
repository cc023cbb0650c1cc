/** Ties that are there through a lens, and which parties they join. */
import { unitHierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap, Tie } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import { organisationsOfPeople } from './participation.ts'
import { tiesInView } from './tiesInView.ts'

/** The ties that a lens lets through between two parties: one from a party to itself joins no one. */
export function tiesBetween(map: RemitMap, lens: Lens): readonly Tie[] {
  return tiesInView(map, lens).filter(({ from, to }) => from !== to)
}

/** The ties other than absent ones: a relationship that is there. */
export function presentTies(map: RemitMap, lens: Lens): readonly Tie[] {
  return tiesBetween(map, lens).filter(({ mode }) => mode !== 'absent')
}

/** By organisation, or person of none, those that these ties join it with; a person's ties are also those of the person's organisation. */
function joinedWith(map: RemitMap, ties: readonly Tie[]): ReadonlyMap<string, ReadonlySet<string>> {
  const organisationOf = organisationsOfPeople(map)
  const joined = new Map<string, Set<string>>()
  const note = (from: string, to: string) => {
    const known = joined.get(from)
    if (known) known.add(to)
    else joined.set(from, new Set([to]))
  }
  for (const { from, to } of ties) {
    const [one, other] = [organisationOf(from) ?? from, organisationOf(to) ?? to]
    note(one, other)
    note(other, one)
  }
  return joined
}

/** Gives whether some of these ties joins two organisations, or what they are units of. */
export function joinedBy(map: RemitMap, ties: readonly Tie[]): (one: string, other: string) => boolean {
  const units = unitHierarchyOf(map.organisations)
  const joined = joinedWith(map, ties)
  return (one, other) => {
    if (joined.size === 0) return false
    for (const above of units.selfAndBroader(one)) {
      const reached = joined.get(above)
      if (!reached) continue
      for (const far of units.selfAndBroader(other)) if (reached.has(far)) return true
    }
    return false
  }
}

/** The same of some of these and some of those. */
export function someJoinedBy(
  map: RemitMap,
  ties: readonly Tie[],
): (these: readonly string[], those: readonly string[]) => boolean {
  const units = unitHierarchyOf(map.organisations)
  const joined = joinedWith(map, ties)
  return (these, those) => {
    const far = units.allAround(those)
    for (const above of units.allAround(these)) {
      for (const reached of joined.get(above) ?? []) if (far.has(reached)) return true
    }
    return false
  }
}
