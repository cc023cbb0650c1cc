/**
 * Whether two bodies meet in some remits: in place, people and time, neither a unit of the other nor recorded as succeeding it. Where
 * only one of two remits names places, nobody knows whether they meet, so they don't count.
 */
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { periodsMeet } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import type { Memory } from '../engine/memory.ts'
import { PlacedRemits } from '../engine/placedRemits.ts'
import { type RemitColumns, remitColumns } from '../engine/remitColumns.ts'
import { RemitMeeting } from '../engine/remitMeeting.ts'
import { successionsOf } from '../engine/successions.ts'

/** Gives whether some remit of the one list meets some of the other: indices into `map.remits`. */
export function bodiesMeeting(map: RemitMap, memory: Memory) {
  let prepared: ReturnType<typeof prepare> | undefined
  return (some: readonly number[], others: readonly number[]): boolean => {
    if (some.length === 0 || others.length === 0 || !areOfTwoBodies(map, some, others)) return false
    prepared ??= prepare(map, memory)
    const { columns, meet, isEver } = prepared
    const placed = new PlacedRemits(
      columns,
      others.filter(isEver).sort((a, b) => a - b),
    )
    return some.filter(isEver).some((one) => placed.some(one, (other) => meet(one, other)))
  }
}

function areOfTwoBodies({ remits }: RemitMap, some: readonly number[], others: readonly number[]): boolean {
  const first = remits[some[0] ?? -1]?.organisation
  const isOther = (index: number) => remits[index]?.organisation !== first
  return others.some(isOther) || some.some(isOther)
}

function prepare(map: RemitMap, memory: Memory) {
  const columns = remitColumns(map, memory)
  const meeting = new RemitMeeting(map, columns, memory)
  const slowly = meetSlowly(map, columns, memory)
  const periods = recordedPeriodsOf(map.remits, memory)
  const { organisation } = columns
  return {
    columns,
    /** Whether there is a day on which it holds. */
    isEver: (index: number) => {
      const period = periods[index]
      return period !== undefined && period.start <= period.end
    },
    // The columns leave out what may be held by many: of that, fewer are asked about.
    meet: (one: number, other: number) =>
      organisation[one] === -1 || organisation[other] === -1
        ? slowly(one, other)
        : !meeting.isLoose(one, other) && meeting.meet(one, other),
  }
}

function meetSlowly(map: RemitMap, { units }: RemitColumns, memory: Memory) {
  const bodies = unitHierarchyOf(map.organisations)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits, memory)
  const successions = successionsOf(map.organisations, memory)
  return (one: number, other: number): boolean => {
    const [r, s, days, otherDays] = [map.remits[one], map.remits[other], periods[one], periods[other]]
    if (!r || !s || !days || !otherDays || !periodsMeet(days, otherDays)) return false
    const [a, b] = [r.organisation, s.organisation]
    if (bodies.within(a, b) || bodies.within(b, a)) return false
    const [x, y] = [units.numberOf.get(a) ?? 0, units.numberOf.get(b) ?? 0]
    if (successions.chain[x] !== 0 && successions.joins(x, y)) return false
    if (!r.places?.length !== !s.places?.length) return false
    return places.listsMeet(r.places, s.places) && beneficiaries.listsMeet(r.beneficiaries, s.beneficiaries)
  }
}
