/** Status of findings between parties: an agreement names all organisations of a case, and every function or none at all. */
import type { RemitMap } from '../../src/model/remitMap.ts'
import { daysOf, isPartOf, within } from './naiveMeeting.ts'
import { naiveStatus } from './naiveStatus.ts'

export function naivePartyStatus(
  map: RemitMap,
  functions: readonly string[],
  cases: readonly (readonly (string | undefined)[])[],
  since?: string,
): string {
  return naiveStatus(map.agreements, cases.length, (agreement, index) => {
    const organisations = (cases[index] ?? []).filter((one) => one !== undefined)
    const { agreedOn } = agreement
    if (since && agreedOn && daysOf({ until: agreedOn }).end < daysOf({ from: since }).start) return false
    if (functions.length === 0 && agreement.functions.length > 0) return false
    return (
      organisations.length > 0 &&
      organisations.every((one) => agreement.organisations.some((named) => isPartOf(map, one, named))) &&
      functions.every((one) => agreement.functions.some((named) => within(map.functions, one, named)))
    )
  }).status
}
