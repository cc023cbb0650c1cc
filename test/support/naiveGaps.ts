/** The naive twin of the rule no-remit, and the status of gaps, straight from the words of the specification. */

import { goingAgainst } from '../../src/analysis/coverage/goingAgainst.ts'
import type { Lens } from '../../src/analysis/finding.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { inForceAt, isPartOf, meets, seen, within } from './naiveMeeting.ts'
import { naiveSides } from './naiveSides.ts'
import { naiveLiesWithin, naiveSpeaksOf, naiveStatus } from './naiveStatus.ts'

export function naiveStatusOfGap(
  map: RemitMap,
  rule: string,
  id: string,
  places: readonly string[] = [],
): string {
  const cases = places.length === 0 ? [undefined] : places.map((place) => [place])
  return naiveStatus(
    map.agreements,
    cases.length,
    (agreement, one) =>
      naiveSpeaksOf(agreement, rule) &&
      agreement.functions.some((named) => within(map.functions, id, named)) &&
      naiveLiesWithin(map.places, agreement.places, cases[one]) &&
      !goingAgainst(map, agreement).missing.some((remit) => meets(map.functions, remit.function, id)),
  ).status
}

export function naiveNoRemit(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const atAnyTime = { perspective: lens.perspective }
  const organisations = map.organisations
    .filter(
      ({ id, ...organisation }) =>
        inForceAt(organisation, lens) &&
        !map.remits.some((remit) => seen(remit, atAnyTime) && isPartOf(map, remit.organisation, id)),
    )
    .map(({ id }) => id)
  if (organisations.length === 0) return []
  return [
    {
      rule: 'no-remit',
      organisations,
      functions: [],
      places: [],
      beneficiaries: [],
      remits: [],
      status: naiveStatus(
        map.agreements,
        organisations.length,
        (agreement, index) =>
          naiveSpeaksOf(agreement, 'no-remit') &&
          agreement.organisations.includes(organisations[index] ?? ''),
      ).status,
      sides: naiveSides(map, organisations, 4),
    },
  ]
}
