/**
 * Whether two parties are joined: by a recorded tie other than `absent`, between them or between what they are part
 * of. A tie whose manner is not recorded joins; a unit is joined to whomever its parent is, and a person to whomever
 * their organisation is. A body and its own unit are not asked about: they are one.
 */
import { entityById } from '../../model/entities.ts'
import { unitHierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import { tiesInView } from '../rules/tiesInView.ts'

export function joinedParties(map: RemitMap, lens: Lens = {}): (a: string, b: string) => boolean {
  const joins = new Map<string, Set<string>>()
  const join = (a: string, b: string) => {
    const before = joins.get(a)
    if (before) before.add(b)
    else joins.set(a, new Set([b]))
  }
  for (const { from, to, mode } of tiesInView(map, lens)) {
    if (mode === 'absent') continue
    join(from, to)
    join(to, from)
  }
  return (a, b) => {
    const others = selfAndAbove(map, b)
    for (const one of selfAndAbove(map, a)) {
      const known = joins.get(one)
      if (known) for (const other of others) if (known.has(other)) return true
    }
    return false
  }
}

/** A party and all that it is part of: an organisation's ancestors, a person's organisation with its. */
export function selfAndAbove(map: RemitMap, party: string): ReadonlySet<string> {
  const units = unitHierarchyOf(map.organisations)
  const person = entityById(map, 'people', party)
  if (!person) return units.selfAndBroader(party)
  const employer = person.organisation
  return new Set([party, ...(employer === undefined ? [] : units.selfAndBroader(employer))])
}
