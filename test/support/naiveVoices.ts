/** The naive twins of the rules disclaimed and perspectives-differ. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { broadestOf, holds, listsMeet, meets, seen, shared, sharedSpan, within } from './naiveMeeting.ts'
import { naivePartyStatus } from './naivePartyStatus.ts'
import { naiveOrganisationOf, naiveSideOf, naiveSides } from './naiveSides.ts'
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

/** Only which statement and which disclaimer face each other, on what: how pairs are described is the twin of overlaps. */
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
          meets(map.functions, says.function, denies.function) &&
          meet(map, says, denies) &&
          isAnother(says, denies),
      )
      .map((denies) => ({ says, denies, on: functionOf(map, says.function, denies.function) })),
  )
  const bucket = ({ says, denies, on }: (typeof pairs)[number]) => {
    const party = map.perspectives.find(({ id }) => id === denies.perspective)?.party
    const isItself =
      denies.perspective === undefined ||
      (party !== undefined && naiveOrganisationOf(map, party) === says.organisation)
    return JSON.stringify([says.involvement, says.perspective, denies.perspective, isItself, on])
  }
  const facing = [...new Set(pairs.map(bucket))].flatMap((key) => {
    const inBucket = pairs.filter((pair) => bucket(pair) === key)
    const parties = inBucket.map(({ says }) => says.organisation)
    return naiveSides(map, parties).map((side): NaiveFinding => {
      const group = inBucket.filter(({ says }) => side.includes(says.organisation))
      const remits = group.flatMap(({ says, denies }) => [says, denies])
      const on = group[0]?.on ?? []
      const status = naiveStatus(map.agreements, group.length, (agreement, index) => {
        const { says, denies } = group[index] ?? {}
        if (!says || !denies || !naiveSpeaksOf(agreement, 'disclaimed')) return false
        const both = map.functions.filter(({ id }) => on.every((one) => within(map.functions, id, one)))
        const common = broadestOf(
          map.functions,
          both.map(({ id }) => id),
        )
        return (
          common.every((one) => agreement.functions.some((named) => within(map.functions, one, named))) &&
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
        organisations: side,
        functions: on,
        places: [],
        beneficiaries: [],
        remits: [...new Set(remits.map(({ id }) => id))],
        status: status.status,
        pairs: { count: group.length, covered: status.covered },
        sides: [side],
      }
    })
  })
  return [...facing, ...naiveDisclaimedByAll(map, view)]
}

function isAnother(says: Remit, denies: Remit): boolean {
  if (says.perspective !== denies.perspective) return true
  const [one, other] = [says.sources ?? [], denies.sources ?? []]
  if (one.length + other.length === 0) return says.perspective === undefined
  return [...one].sort().join() !== [...other].sort().join()
}

function functionOf(map: RemitMap, a: string, b: string): string[] {
  if (within(map.functions, a, b)) return [a]
  return within(map.functions, b, a) ? [b] : [a, b].sort()
}

function naiveIsPart(map: RemitMap, organisation: string, whole: string): boolean {
  if (organisation === whole) return true
  const parent = map.organisations.find(({ id }) => id === organisation)?.parent
  return parent !== undefined && naiveIsPart(map, parent, whole)
}

function naiveDisclaimedByAll(map: RemitMap, view: readonly Remit[]): NaiveFinding[] {
  return map.functions.flatMap(({ id }): NaiveFinding[] => {
    const around = view.filter(
      (remit) => within(map.functions, id, remit.function) || within(map.functions, remit.function, id),
    )
    if (around.some(holds) || !around.some((remit) => remit.function === id)) return []
    const organisations = [...new Set(around.map(({ organisation }) => organisation))]
    return [
      {
        rule: 'disclaimed',
        organisations,
        functions: [id],
        places: [],
        beneficiaries: [],
        remits: around.map((remit) => remit.id),
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
  })
}

export function naivePerspectivesDiffer(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const cells = map.functions.flatMap(({ id }) =>
    map.organisations.flatMap(({ id: organisation }) => {
      const all = map.perspectives.map((perspective) => {
        const remits = map.remits.filter(
          (remit) =>
            remit.perspective === perspective.id &&
            remit.function === id &&
            remit.organisation === organisation &&
            seen(remit, lens),
        )
        const named = (list: Remit[]) =>
          [...new Set(list.map(({ involvement }) => involvement))].sort().join()
        return {
          perspective: perspective.id,
          remits,
          holds: named(remits.filter(holds)),
          denies: named(remits.filter((remit) => !holds(remit))),
        }
      })
      const views = all.filter((one) =>
        all.some(
          (other) =>
            one.holds !== other.holds && one.remits.some((r) => other.remits.some((s) => meet(map, r, s))),
        ),
      )
      const alike = JSON.stringify([id, views.map((view) => [view.perspective, view.holds, view.denies])])
      return views.length < 2 ? [] : [{ id, organisation, views, alike }]
    }),
  )
  return [...new Set(cells.map(({ alike }) => alike))].flatMap((alike) => {
    const same = cells.filter((cell) => cell.alike === alike)
    const all = same.map(({ organisation }) => organisation)
    const sides = new Set(all.map((organisation) => JSON.stringify(naiveSideOf(map, all, organisation))))
    return [...sides].map((side): NaiveFinding => {
      const organisations = JSON.parse(side) as string[]
      const id = same[0]?.id ?? ''
      return {
        rule: 'perspectives-differ',
        organisations,
        functions: [id],
        places: [],
        beneficiaries: [],
        remits: same
          .filter(({ organisation }) => organisations.includes(organisation))
          .flatMap(({ views }) => views.flatMap(({ remits }) => remits.map((remit) => remit.id))),
        status: naivePartyStatus(
          map,
          'perspectives-differ',
          [id],
          organisations.map((one) => [one]),
        ),
        sides: [organisations],
      }
    })
  })
}
