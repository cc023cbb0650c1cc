/** The naive twins of the rules no-lead, unheld and no-remit, straight from the words of the specification. */

import { goingAgainst } from '../../src/analysis/coverage/goingAgainst.ts'
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { broadestOf, holds, inForceAt, isPartOf, isProposed, meets, seen, within } from './naiveMeeting.ts'
import { naiveLiesWithin, naiveSpeaksOf, naiveStatus } from './naiveStatus.ts'

/** Statements on the function, on a broader or on a narrower one. */
function touching(map: RemitMap, id: string, lens: Lens): Remit[] {
  return map.remits.filter(
    (remit) =>
      seen(remit, lens) &&
      (within(map.functions, id, remit.function) || within(map.functions, remit.function, id)),
  )
}

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

export function naiveUnheld(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return map.functions
    .filter(({ id }) => touching(map, id, lens).length === 0)
    .map(({ id }) => ({
      rule: 'unheld',
      organisations: [],
      functions: [id],
      places: [],
      beneficiaries: [],
      remits: [],
      status: naiveStatusOfGap(map, 'unheld', id),
    }))
}

export function naiveNoLead(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const findings: NaiveFinding[] = []
  for (const { id, expects = [] } of map.functions) {
    const isLeaf = !map.functions.some(({ broader = [] }) => broader.includes(id))
    const around = touching(map, id, lens)
    if ((!isLeaf && expects.length === 0) || around.length === 0) continue
    const sole = map.scheme.involvements.filter(({ sharing }) => sharing === 'sole').map((one) => one.id)
    const gaps = new Set<string>()
    for (const expected of expects.length > 0 ? expects : sole) {
      const places = missingPlaces(map, id, expected, around)
      if (places) gaps.add(JSON.stringify(places.sort()))
    }
    for (const gap of gaps) {
      const places = JSON.parse(gap) as string[]
      findings.push({
        rule: 'no-lead',
        organisations: [...new Set(around.map(({ organisation }) => organisation))],
        functions: [id],
        places,
        beneficiaries: [],
        remits: around.map((remit) => remit.id),
        status: naiveStatusOfGap(map, 'no-lead', id, places),
      })
    }
  }
  return findings
}

/** The places where no one holds the involvement; empty when no one holds it anywhere; undefined when there is no gap. */
function missingPlaces(
  map: RemitMap,
  id: string,
  expected: string,
  around: readonly Remit[],
): string[] | undefined {
  const holders = around.filter(
    (remit) =>
      holds(remit) &&
      !isProposed(remit) &&
      remit.involvement === expected &&
      within(map.functions, id, remit.function),
  )
  if (holders.length === 0) return []
  if (holders.some(({ places = [] }) => places.length === 0)) return undefined
  const isHeld = (place: string) =>
    holders.some(({ places = [] }) => places.some((held) => meets(map.places, held, place)))
  const all = map.places.map((place) => place.id)
  const looked = all.filter((place) =>
    around.some(({ places = [] }) =>
      places.length > 0
        ? places.some((named) => within(map.places, place, named))
        : all.some((above) => isHeld(above) && within(map.places, place, above)),
    ),
  )
  const missing = broadestOf(
    map.places,
    looked.filter((place) => !isHeld(place)),
  )
  return missing.length === 0 ? undefined : missing
}

export function naiveNoRemit(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const idle = map.organisations.filter(
    ({ id, ...organisation }) =>
      inForceAt(organisation, lens) &&
      !map.remits.some((remit) => seen(remit, lens) && holds(remit) && isPartOf(map, remit.organisation, id)),
  )
  const groups = new Set(
    idle.map(({ id, kind }) =>
      JSON.stringify(idle.filter((one) => one.id === id || (kind && one.kind === kind)).map((one) => one.id)),
    ),
  )
  return [...groups].map((group) => {
    const organisations = JSON.parse(group) as string[]
    return {
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
      sides: [organisations],
    }
  })
}
