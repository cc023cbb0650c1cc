/** The parties of decisions: who took part or was left out, alike ones of a kind together, in the order of the map. */
import type { Decision, RemitMap } from '../../model/remitMap.ts'
import { groupAlike, type PartyGroup } from './groupAlike.ts'

export function decisionParties(
  map: RemitMap,
  decisions: readonly Decision[],
  leftOut: ReadonlyMap<string, ReadonlySet<string>>,
): PartyGroup[] {
  const profiles = new Map<string, string[]>()
  const note = (party: string, what: string) => {
    const before = profiles.get(party)
    if (before) before.push(what)
    else profiles.set(party, [what])
  }
  for (const decision of decisions) {
    for (const { party, part } of decision.participants) note(party, `${decision.id} ${part}`)
    for (const party of leftOut.get(decision.id) ?? []) note(party, `${decision.id} left out`)
  }
  const parties = [...map.organisations, ...map.people].map(({ id }) => id).filter((id) => profiles.has(id))
  return groupAlike(map, parties, (party) => (profiles.get(party) ?? []).sort().join('\n'))
}
