/** The naive twin of the rule disclaimed. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { holds, listsMeet, seen, shared, sharedSpan, within } from './naiveMeeting.ts'
import { naiveSides } from './naiveSides.ts'
import {
  naiveIsAgainst,
  naiveIsOfManner,
  naiveLiesWithin,
  naiveSpeaksOf,
  naiveStatus,
} from './naiveStatus.ts'

function meet(map: RemitMap, r: Remit, s: Remit): boolean {
  return (
    listsMeet(map.places, r.places ?? [], s.places ?? []) &&
    listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? []) &&
    sharedSpan(r, s) !== undefined
  )
}

/** Which statements and which disclaimers face each other, on what, and the functions on which everyone disclaims. */
export function naiveDisclaimed(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const view = map.remits.filter((remit) => seen(remit, lens))
  const pairs = view.flatMap((says) =>
    view
      .filter(
        (denies) =>
          holds(says) &&
          !holds(denies) &&
          says.organisation === denies.organisation &&
          says.involvement === denies.involvement &&
          within(map.functions, denies.function, says.function) &&
          meet(map, says, denies) &&
          isAnother(says, denies),
      )
      .map((denies) => ({ says, denies, on: denies.function })),
  )
  const bucket = ({ says, on }: (typeof pairs)[number]) => JSON.stringify([says.involvement, on])
  const facing = [...new Set(pairs.map(bucket))].map((key): NaiveFinding => {
    const group = pairs.filter((pair) => bucket(pair) === key)
    const remits = group.flatMap(({ says, denies }) => [says, denies])
    const organisations = [...new Set(remits.map(({ organisation }) => organisation))]
    const on = group[0]?.on ?? ''
    const status = naiveStatus(map.agreements, group.length, (agreement, index) => {
      const { says, denies } = group[index] ?? {}
      if (!says || !denies || !naiveSpeaksOf(agreement, 'disclaimed')) return false
      return (
        agreement.functions.some((named) => within(map.functions, on, named)) &&
        agreement.organisations.some((named) => naiveIsPart(map, says.organisation, named)) &&
        naiveIsOfManner(map, agreement, says.involvement) &&
        naiveIsOfManner(map, agreement, denies.involvement) &&
        naiveLiesWithin(
          map.places,
          agreement.places,
          shared(map.places, says.places ?? [], denies.places ?? []),
        ) &&
        naiveLiesWithin(
          map.beneficiaries,
          agreement.beneficiaries,
          shared(map.beneficiaries, says.beneficiaries ?? [], denies.beneficiaries ?? []),
        ) &&
        !naiveIsAgainst(map, agreement, says.id) &&
        !naiveIsAgainst(map, agreement, denies.id)
      )
    })
    return {
      rule: 'disclaimed',
      organisations,
      functions: [on],
      places: [],
      beneficiaries: [],
      remits: [...new Set(remits.map(({ id }) => id))],
      status: status.status,
      pairs: { count: group.length, covered: status.covered },
      sides: naiveSides(map, organisations),
    }
  })
  return [...facing, ...naiveBoundaries(map, view)]
}

function isAnother(says: Remit, denies: Remit): boolean {
  if (says.perspective !== denies.perspective) return true
  const [one, other] = [says.sources ?? [], denies.sources ?? []]
  if (one.length + other.length === 0) return says.perspective === undefined
  return [...one].sort().join() !== [...other].sort().join()
}

function naiveIsPart(map: RemitMap, organisation: string, whole: string): boolean {
  if (organisation === whole) return true
  const parent = map.organisations.find(({ id }) => id === organisation)?.parent
  return parent !== undefined && naiveIsPart(map, parent, whole)
}

function naiveBoundaries(map: RemitMap, view: readonly Remit[]): NaiveFinding[] {
  return map.functions.flatMap(({ id }) =>
    map.scheme.involvements.flatMap((involvement): NaiveFinding[] => {
      const around = view.filter(
        (remit) => remit.involvement === involvement.id && within(map.functions, id, remit.function),
      )
      if (involvement.sharing === 'open' || around.some(holds)) return []
      const here = around.filter((remit) => remit.function === id)
      if (here.length === 0) return []
      const organisations = [...new Set(here.map(({ organisation }) => organisation))]
      return [
        {
          rule: 'disclaimed',
          organisations,
          functions: [id],
          places: [],
          beneficiaries: [],
          remits: here.map((remit) => remit.id),
          status: naiveStatus(
            map.agreements,
            1,
            (agreement) =>
              naiveSpeaksOf(agreement, 'disclaimed') &&
              (agreement.places ?? []).length === 0 &&
              agreement.functions.some((named) => within(map.functions, id, named)),
          ).status,
          sides: naiveSides(map, organisations),
        },
      ]
    }),
  )
}
