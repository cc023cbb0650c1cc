/** The naive twins of the rules no-duty and lapsed. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { BusinessFunction, Organisation, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { naiveStatusOfGap } from './naiveGaps.ts'
import {
  type NaiveLapse,
  naiveBodySides,
  naiveHeadings,
  naiveLapsesOf,
  naiveLastsAt,
  naiveSucceeds,
} from './naiveHeld.ts'
import { daysOf, holds, isPartOf, isProposed, seen, within } from './naiveMeeting.ts'
import { naiveBodiesMeet } from './naiveMissing.ts'

function expectedOf(map: RemitMap, { expects = [] }: BusinessFunction): string[] {
  const sole = map.scheme.involvements.filter(({ sharing }) => sharing === 'sole').map(({ id }) => id)
  return expects.length > 0 ? expects : sole
}

export function naiveNoDuty(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return map.functions.flatMap((one): NaiveFinding[] => {
    if (naiveHeadings(map).includes(one.id)) return []
    const parallel = map.scheme.involvements.filter(({ sharing }) => sharing === 'parallel')
    const counting = [...parallel.map(({ id }) => id), ...expectedOf(map, one)]
    const all = map.remits.filter(
      (remit) =>
        seen(remit, lens) &&
        holds(remit) &&
        counting.includes(remit.involvement) &&
        within(map.functions, one.id, remit.function),
    )
    const known = ['power', 'practice', 'agreement', 'proposal', 'not-commenced']
    if (!all.every(({ basis = '' }) => known.includes(basis))) return []
    const holders = all.filter((remit) => !isProposed(remit))
    if (!holders.some((r) => r.function === one.id && holders.some((s) => naiveBodiesMeet(map, r, s))))
      return []
    const organisations = [...new Set(holders.map(({ organisation }) => organisation))]
    return [
      {
        rule: 'no-duty',
        organisations,
        functions: [one.id],
        places: [],
        beneficiaries: [],
        remits: holders.map(({ id }) => id),
        status: naiveStatusOfGap(map, 'no-duty', one.id),
        sides: naiveBodySides(map, organisations),
      },
    ]
  })
}

export function naiveLapsed(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const told = map.functions.flatMap((one) =>
    naiveLapsesOf(map, one, lens)
      .filter(naiveLastsAt(lens))
      .filter((lapse) => !isToldAbove(map, one, lapse, lens) && !isSilent(map, one, lapse, lens))
      .map((lapse) => ({ ...lapse, function: one.id })),
  )
  const keyOf = (lapse: NaiveLapse) => {
    const bodies = lapse.last.map(
      ({ organisation }) => endedWith(map, organisation, lapse.start) ?? organisation,
    )
    // What is held again later is told with the day.
    return JSON.stringify([lapse.start, `${lapse.end}`, sideKeys(map, bodies)])
  }
  return [...new Set(told.map(keyOf))].map((key): NaiveFinding => {
    const same = told.filter((lapse) => keyOf(lapse) === key)
    const remits = [...new Set(same.flatMap(({ last }) => last))]
    const last = [...new Set(remits.map(({ organisation }) => organisation))]
    const start = same[0]?.start ?? 0
    const functions = [...new Set(same.map((lapse) => lapse.function))]
    const statuses = functions.map((id) => naiveStatusOfGap(map, 'lapsed', id))
    return {
      rule: 'lapsed',
      organisations: [...new Set([...last, ...last.flatMap((id) => endedWith(map, id, start) ?? [])])],
      functions,
      places: [],
      beneficiaries: [],
      remits: remits.map(({ id }) => id),
      status: ['open', 'proposed', 'parked', 'agreed'].find((status) => statuses.includes(status)) ?? 'open',
      period: { start, end: Math.max(...same.map(({ end }) => end)) },
      sides: naiveBodySides(map, last),
    }
  })
}

function isToldAbove(map: RemitMap, one: BusinessFunction, lapse: NaiveLapse, lens: Lens): boolean {
  return map.functions.some(
    (above) =>
      above.id !== one.id &&
      within(map.functions, one.id, above.id) &&
      naiveLapsesOf(map, above, lens).some(
        ({ start, involvements }) =>
          start === lapse.start && involvements.some((id) => lapse.involvements.includes(id)),
      ),
  )
}

function isSilent(
  map: RemitMap,
  { name }: BusinessFunction,
  { start, last }: NaiveLapse,
  lens: Lens,
): boolean {
  const ended = map.organisations.filter(({ until }) => until !== undefined && daysOf({ until }).end < start)
  const names = (body: Organisation) => [body.name, body.shortName ?? body.name, ...(body.aliases ?? [])]
  const groups = (ids: readonly string[] = []) =>
    ids.map((id) => map.beneficiaries.find((one) => one.id === id)?.name ?? '')
  const isAbout = ended.some(
    (body) =>
      names(body).some((one) => new RegExp(`(^|[^\\p{L}\\p{N}])${one}($|[^\\p{L}\\p{N}])`, 'u').test(name)) ||
      last.every(({ beneficiaries = [] }) => {
        const people = groups(beneficiaries)
        return people.length > 0 && people.every((one) => names(body).includes(one))
      }),
  )
  if (isAbout) return true
  return last.every(({ organisation }) => {
    const successors = map.organisations.filter(
      ({ id }) => id !== organisation && naiveSucceeds(map, id, organisation),
    )
    const isSpokenOf = successors.some(({ id }) =>
      map.remits.some(
        (remit) =>
          seen(remit, { perspective: lens.perspective }) &&
          holds(remit) &&
          isPartOf(map, remit.organisation, id) &&
          daysOf(remit).end >= start,
      ),
    )
    return successors.length > 0 && !isSpokenOf
  })
}

/** The highest of a body and what it is a unit of, each ended on the day before. */
function endedWith(map: RemitMap, organisation: string, start: number): string | undefined {
  const body = map.organisations.find(({ id }) => id === organisation)
  if (body?.until === undefined || daysOf(body).end !== start - 1) return undefined
  return (body.parent && endedWith(map, body.parent, start)) || organisation
}

/** Two or more of one kind are told by their kind. */
function sideKeys(map: RemitMap, bodies: readonly string[]): string[] {
  const all = [...new Set(bodies)]
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  return [
    ...new Set(
      all.map((id) => {
        const alike = all.filter((other) => kindOf(id) && kindOf(other) === kindOf(id))
        return alike.length > 1 ? `kind ${kindOf(id)}` : `body ${id}`
      }),
    ),
  ].sort()
}
