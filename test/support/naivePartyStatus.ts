/** Status of findings between parties: an agreement names all parties of a case, and every function or none at all. */
import type { RemitMap } from '../../src/model/remitMap.ts'
import { daysOf, isPartOf, within } from './naiveMeeting.ts'
import { naiveOrganisationOf } from './naiveSides.ts'
import { naiveSpeaksOf, naiveStatus } from './naiveStatus.ts'

export function naivePartyStatus(
  map: RemitMap,
  rule: string,
  functions: readonly string[],
  cases: readonly (readonly string[])[],
  since?: string,
): string {
  return naiveStatus(map.agreements, cases.length, (agreement, index) => {
    if (!naiveSpeaksOf(agreement, rule)) return false
    const parties = cases[index] ?? []
    const isNamedBody = (one: string | undefined) =>
      one !== undefined && agreement.organisations.some((named) => isPartOf(map, one, named))
    const isNamed = (party: string) =>
      agreement.people?.includes(party) || isNamedBody(naiveOrganisationOf(map, party))
    const { agreedOn } = agreement
    if (since && agreedOn && daysOf({ until: agreedOn }).end < daysOf({ from: since }).start) return false
    if (functions.length === 0 && agreement.functions.length > 0) return false
    return (
      parties.length > 0 &&
      parties.every(isNamed) &&
      functions.every((one) => agreement.functions.some((named) => within(map.functions, one, named)))
    )
  }).status
}
