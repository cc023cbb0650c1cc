/**
 * The rule lapsed: the last who held an expected involvement on a function ends, and no one holds it on the next day.
 *
 * Looked at are the same functions and the same holders as for no-lead: a function with no narrower ones or one that
 * says what it expects, held on it or on a broader one by more than a proposal. Someone may take it up again later: then the
 * lapse ends on the day before. A lapse that a broader function has just so is told there alone. With a date, only lapses that last on that date count; their remits have ended by then.
 */

import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import { dateOfDay, firstDay, lastDay, type Period, periodsMeet } from '../../model/period.ts'
import type { BusinessFunction, RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements, involvementById } from '../../model/schemes.ts'
import { DaySpans, recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { explainLapsed } from '../words/explanations.ts'
import { inMapOrder, nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { EarlierGaps } from './earlierGaps.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'

/** The holders of one involvement on one function. */
interface Holders {
  /** Indices into `map.remits`, in rising order. */
  readonly indexes: number[]
  readonly spans: DaySpans
}

interface Lapse extends Period {
  readonly involvements: string[]
}

export function lapsed(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const earlier = memory.own(lapsed, () => new EarlierGaps())
  const before = earlier.lookUp(map, lens)
  let look: ReturnType<typeof lookForLapses> | undefined
  const byFunction = map.functions.map((one, index) => {
    const known = before(index)
    if (known) return known
    look ??= lookForLapses(map, lens, memory)
    return look(one)
  })
  earlier.remember(map, lens, byFunction)
  return byFunction.flat()
}

function lookForLapses(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (one: BusinessFunction) => readonly Found[] {
  const functions = hierarchyOf(map.functions)
  const holders = holdersByFunction(map, lens, memory)
  const days = lens.at === undefined ? undefined : { start: firstDay(lens.at), end: lastDay(lens.at) }
  const describe = lapsesInWords(map, lens, memory)
  const indexes = indexById(map.functions)
  const above = (id: string) => [...functions.selfAndBroader(id)]
  const isExpectedOn = ({ id, expects }: BusinessFunction, involvement: string) =>
    (functions.narrower(id).length === 0 || (expects?.length ?? 0) > 0) &&
    expectedInvolvements(map.scheme, expects).includes(involvement)
  const daysWithout = remembered((id: string, involvement: string) => {
    const spans = new DaySpans()
    for (const one of above(id)) {
      for (const { start, end } of holders.get(one)?.get(involvement)?.spans.inOrder ?? [])
        spans.add(start, end)
    }
    return daysBetween(spans.inOrder)
  })
  const isToldAbove = (id: string, involvement: string, { start, end }: Period) =>
    above(id).some((broader) => {
      const other = broader === id ? undefined : map.functions[indexes.get(broader) ?? -1]
      return (
        other !== undefined &&
        isExpectedOn(other, involvement) &&
        daysWithout(broader, involvement).some((days) => days.start === start && days.end === end)
      )
    })
  return (one) => {
    const lapses = new Map<string, Lapse>()
    for (const involvement of new Set(expectedInvolvements(map.scheme, one.expects))) {
      if (!isExpectedOn(one, involvement)) continue
      for (const lapse of daysWithout(one.id, involvement)) {
        if (days && !periodsMeet(lapse, days)) continue
        if (isToldAbove(one.id, involvement, lapse)) continue
        const key = `${lapse.start} ${lapse.end}`
        const known = lapses.get(key) ?? { ...lapse, involvements: [] }
        known.involvements.push(involvement)
        lapses.set(key, known)
      }
    }
    return Array.from(lapses.values(), (lapse) => {
      const held = lapse.involvements.flatMap((involvement) =>
        above(one.id).flatMap((id) => holders.get(id)?.get(involvement)?.indexes ?? []),
      )
      return describe(one, lapse, held)
    })
  }
}

function remembered(find: (id: string, involvement: string) => readonly Period[]) {
  const known = new Map<string, readonly Period[]>()
  return (id: string, involvement: string) => {
    const key = JSON.stringify([id, involvement])
    const made = known.get(key) ?? find(id, involvement)
    known.set(key, made)
    return made
  }
}

/** The days after each stretch up to the next; of one that goes on for ever there are none. */
function daysBetween(stretches: readonly Period[]): Period[] {
  return stretches.flatMap(({ end }, index) =>
    Number.isFinite(end)
      ? [{ start: end + 1, end: (stretches[index + 1]?.start ?? Number.POSITIVE_INFINITY) - 1 }]
      : [],
  )
}

function holdersByFunction(
  map: RemitMap,
  { perspective }: Lens,
  memory: Memory,
): Map<string, Map<string, Holders>> {
  const periods = recordedPeriodsOf(map.remits, memory)
  const byFunction = new Map<string, Map<string, Holders>>()
  for (const { remit, index } of heldRemits(map, { perspective }, memory)) {
    const period = periods[index]
    if (isProspective(remit) || !period || period.end < period.start) continue
    const byInvolvement = byFunction.get(remit.function) ?? new Map<string, Holders>()
    byFunction.set(remit.function, byInvolvement)
    const known = byInvolvement.get(remit.involvement) ?? { indexes: [], spans: new DaySpans() }
    byInvolvement.set(remit.involvement, known)
    known.indexes.push(index)
    known.spans.add(period.start, period.end)
  }
  return byFunction
}

function lapsesInWords(map: RemitMap, lens: Lens, memory: Memory) {
  const periods = recordedPeriodsOf(map.remits, memory)
  const sideInWords = partySidesInWords(map, lens)
  return ({ id, name }: BusinessFunction, lapse: Lapse, held: readonly number[]): Found => {
    const last = held.filter((index) => periods[index]?.end === lapse.start - 1).sort((a, b) => a - b)
    const remits = pick(map.remits, last)
    const organisations = inMapOrder(
      map.organisations,
      new Set(remits.map(({ organisation }) => organisation)),
    )
    const sides = sidesOfParties(map, organisations).map((side) =>
      sideInWords(
        side,
        remits.filter(({ organisation }) => side.members.includes(organisation)).map((remit) => remit.id),
      ),
    )
    const involvements = lapse.involvements.map((one) => involvementById(map.scheme, one)?.label ?? one)
    const period = {
      start: lapse.start,
      end: lapse.end,
      from: dateOfDay(lapse.start),
      until: Number.isFinite(lapse.end) ? dateOfDay(lapse.end) : undefined,
    }
    return makeFound(
      {
        id: findingId('lapsed', [id], [], lapse.involvements, [period.from]),
        rule: 'lapsed',
        sentence: english.lapsed({
          involvements,
          function: name,
          period,
          last: sides.map(({ words }) => words),
        }),
        explanation: explainLapsed(involvements, period),
        organisations,
        functions: [id],
        involvements: lapse.involvements,
        remits: remits.map((remit) => remit.id),
        sides: sides.map(({ side }) => side),
        period,
      },
      { by: 'gap', places: nothing },
    )
  }
}
