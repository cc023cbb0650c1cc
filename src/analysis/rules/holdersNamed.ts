/**
 * Whether a perspective names the holder of a remit too: the body itself, a unit of it or what it is a unit of, or one that is
 * recorded as succeeding it, with the same involvement, wherever, for whomever and whenever two statements meet.
 */
import { indexById } from '../../model/entities.ts'
import { type Hierarchy, hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { DaySpans, recordedPeriodsOf } from '../engine/daySpans.ts'
import { JoinedNumbers } from '../engine/joinedNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { meetingOfLists, meetingParts } from './meetingParts.ts'

export interface HoldersNamed {
  /** Whether the perspective with this number names the holder of `r` wherever `r` and `s` meet; all are indices of remits. */
  where(view: number, r: number, s: number): boolean
  /** Whether one statement of the perspective names the holder of `r` for all that `r` is about. */
  throughout(view: number, r: number): boolean
}

/** `statements`: indices of those that perspectives make of involvements of which there should be one holder. */
export function holdersNamed(
  map: RemitMap,
  meeting: RemitMeeting,
  statements: readonly number[],
  memory: Memory,
): HoldersNamed {
  const { view, involvement } = meeting.columns
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits, memory)
  const remitAt = (index: number) => map.remits[index] as Remit

  const kinOf = kinships(map)
  const ofKin = new Map<string, number[]>()
  const keyOf = (speaker: number, one: number) =>
    `${speaker} ${involvement[one]} ${kinOf(remitAt(one).organisation)}`
  for (const one of statements) {
    const key = keyOf(view[one] as number, one)
    const known = ofKin.get(key)
    if (known) known.push(one)
    else ofKin.set(key, [one])
  }
  /** What a perspective says of the holder of `r`. */
  const ofHolder = (speaker: number, r: number): readonly number[] =>
    (ofKin.get(keyOf(speaker, r)) ?? []).filter((one) => !meeting.areApart(one, r))

  return {
    where(speaker, r, s) {
      const said = ofHolder(speaker, r)
      const [one, other, days, otherDays] = [remitAt(r), remitAt(s), periods[r], periods[s]]
      if (said.length === 0 || !days || !otherDays) return false
      const [start, end] = [Math.max(days.start, otherDays.start), Math.min(days.end, otherDays.end)]
      const where = sharedThings(places, one.places, other.places)
      const whom = sharedThings(beneficiaries, one.beneficiaries, other.beneficiaries)
      const isNamedAt = (on: string, place: string | undefined, group: string | undefined) => {
        const spans = new DaySpans()
        for (const index of said) {
          const { function: about, places: there, beneficiaries: them } = remitAt(index)
          const days = periods[index]
          if (!days || !functions.within(on, about)) continue
          if (liesWithin(places, place, there) && liesWithin(beneficiaries, group, them))
            spans.add(days.start, days.end)
        }
        return spans.inOrder.some((span) => span.start <= start && end <= span.end)
      }
      return meetingParts(functions, one.function, other.function).every((on) =>
        where.every((place) => whom.every((group) => isNamedAt(on, place, group))),
      )
    },
    throughout(speaker, r) {
      const own = remitAt(r)
      const ownDays = periods[r]
      return ofHolder(speaker, r).some((index) => {
        const said = remitAt(index)
        const days = periods[index]
        if (!ownDays || !days || days.start > ownDays.start || days.end < ownDays.end) return false
        return (
          functions.within(own.function, said.function) &&
          each(own.places).every((place) => liesWithin(places, place, said.places)) &&
          each(own.beneficiaries).every((group) => liesWithin(beneficiaries, group, said.beneficiaries))
        )
      })
    },
  }
}

/** Gives a number that an organisation shares with all to which units and successions may lead from it. */
function kinships({ organisations }: RemitMap): (organisation: string) => number {
  const index = indexById(organisations)
  const joined = new JoinedNumbers()
  organisations.forEach(({ parent, succeededBy = [] }, at) => {
    for (const id of parent === undefined ? succeededBy : [parent, ...succeededBy]) {
      const other = index.get(id)
      if (other !== undefined) joined.join(at, other)
    }
  })
  return (organisation) => joined.rootOf(index.get(organisation) ?? -1)
}

/** What two lists have in common; undefined stands for everything. */
function sharedThings(
  hierarchy: Hierarchy,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly (string | undefined)[] {
  const shared = meetingOfLists(hierarchy, a, b)
  return shared === 'not limited' ? [undefined] : shared
}

function each(list: readonly string[] | undefined): readonly (string | undefined)[] {
  return list && list.length > 0 ? list : [undefined]
}

/** Whether a thing, or everything, lies within a list, of which an empty one is not limited. */
function liesWithin(
  hierarchy: Hierarchy,
  one: string | undefined,
  list: readonly string[] | undefined,
): boolean {
  if (!list || list.length === 0) return true
  return one !== undefined && list.some((named) => hierarchy.within(one, named))
}
