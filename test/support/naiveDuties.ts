/** The naive twins of the rules no-duty and lapsed. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { naiveStatusOfGap } from './naiveGaps.ts'
import { daysOf, holds, isProposed, seen, within } from './naiveMeeting.ts'
import { naiveSides } from './naiveSides.ts'

function expectedOf(map: RemitMap, { expects = [] }: BusinessFunction): string[] {
  const sole = map.scheme.involvements.filter(({ sharing }) => sharing === 'sole').map(({ id }) => id)
  return expects.length > 0 ? expects : sole
}

export function naiveNoDuty(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return map.functions.flatMap((one): NaiveFinding[] => {
    const parallel = map.scheme.involvements.filter(({ sharing }) => sharing === 'parallel')
    const counting = [...parallel.map(({ id }) => id), ...expectedOf(map, one)]
    const holders = map.remits.filter(
      (remit) =>
        seen(remit, lens) &&
        holds(remit) &&
        counting.includes(remit.involvement) &&
        within(map.functions, one.id, remit.function),
    )
    const organisations = [...new Set(holders.map(({ organisation }) => organisation))]
    const mayOnly = holders.every(({ basis }) => basis && !['duty', 'contract', 'delegation'].includes(basis))
    if (organisations.length < 2 || !mayOnly || holders.every((remit) => remit.function !== one.id)) return []
    return [
      {
        rule: 'no-duty',
        organisations,
        functions: [one.id],
        places: [],
        beneficiaries: [],
        remits: holders.map(({ id }) => id),
        status: naiveStatusOfGap(map, 'no-duty', one.id),
        sides: naiveSides(map, organisations),
      },
    ]
  })
}

interface Lapse {
  start: number
  end: number
  last: Remit[]
}

/** The end of each holder after which, on the very next day, no one holds it. */
function lapsesOf(map: RemitMap, one: BusinessFunction, involvement: string, lens: Lens): Lapse[] {
  const isBroader = map.functions.some(({ broader = [] }) => broader.includes(one.id))
  if (isBroader && (one.expects ?? []).length === 0) return []
  if (!expectedOf(map, one).includes(involvement)) return []
  const holders = map.remits.filter(
    (remit) =>
      seen(remit, { perspective: lens.perspective }) &&
      holds(remit) &&
      !isProposed(remit) &&
      remit.involvement === involvement &&
      within(map.functions, one.id, remit.function) &&
      daysOf(remit).start <= daysOf(remit).end,
  )
  const ends = [...new Set(holders.map((remit) => daysOf(remit).end))].filter(Number.isFinite)
  return ends
    .map((last) => last + 1)
    .filter((day) => !holders.some((remit) => daysOf(remit).start <= day && day <= daysOf(remit).end))
    .map((start) => {
      const later = holders.map((remit) => daysOf(remit).start).filter((day) => day > start)
      const last = holders.filter((remit) => daysOf(remit).end === start - 1)
      return { start, end: Math.min(Infinity, ...later.map((day) => day - 1)), last }
    })
}

export function naiveLapsed(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return map.functions.flatMap((one) => {
    const lapses = map.scheme.involvements.flatMap(({ id: involvement }) =>
      lapsesOf(map, one, involvement, lens)
        .filter(({ start, end }) => {
          if (lens.at === undefined) return true
          const days = daysOf({ from: lens.at, until: lens.at })
          return start <= days.end && days.start <= end
        })
        .filter(
          ({ start, end }) =>
            !map.functions.some(
              (other) =>
                other.id !== one.id &&
                within(map.functions, one.id, other.id) &&
                lapsesOf(map, other, involvement, lens).some(
                  (told) => told.start === start && told.end === end,
                ),
            ),
        ),
    )
    const spans = new Set(lapses.map(({ start, end }) => `${start} ${end}`))
    return [...spans].map((span): NaiveFinding => {
      const same = lapses.filter(({ start, end }) => `${start} ${end}` === span)
      const last = same.flatMap((lapse) => lapse.last)
      const organisations = [...new Set(last.map(({ organisation }) => organisation))]
      const { start = 0, end = 0 } = same[0] ?? {}
      return {
        rule: 'lapsed',
        organisations,
        functions: [one.id],
        places: [],
        beneficiaries: [],
        remits: [...new Set(last.map(({ id }) => id))],
        status: naiveStatusOfGap(map, 'lapsed', one.id),
        period: { start, end },
        sides: naiveSides(map, organisations),
      }
    })
  })
}
