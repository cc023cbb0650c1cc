/** What the pairs of one finding have in common, and what they add up to: by which remits, where, for whom, when. */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Period } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { DaySpans, type RecordedPeriod, recordedHull, recordedPeriodsOf } from '../engine/daySpans.ts'
import { DistinctNumbers, inOrder, pick } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import { isProspective } from '../finding.ts'
import { meetingMemory } from './meetingMemory.ts'
import type { GroupedPairs, PairRange } from './pairGroups.ts'

export interface PairFacts {
  /** The remits behind the pairs, in the order of the map. */
  readonly remits: readonly Remit[]
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  /** Whether the remits say for whom: both of every pair, neither of any, or some. */
  readonly people: 'named' | 'not recorded' | 'partly recorded'
  readonly period: RecordedPeriod
  /** There are days in between on which no pair meets. */
  readonly interrupted: boolean
  readonly prospective: boolean
  readonly closeness: 'same' | 'related'
}

/** Prepares a map once, and then describes one group of pairs after the other. */
export function pairFactsOf(
  map: RemitMap,
  pairs: GroupedPairs<PairRange>,
  memory: Memory,
): (group: PairRange) => PairFacts {
  const { remits } = map
  const periods = recordedPeriodsOf(remits, memory)
  const isProposed = (index: number) => {
    const remit = remits[index]
    return remit !== undefined && isProspective(remit)
  }
  const places = meetingMemory(hierarchyOf(map.places), map.places, remits, (remit) => remit.places)
  const beneficiaries = meetingMemory(
    hierarchyOf(map.beneficiaries),
    map.beneficiaries,
    remits,
    (remit) => remit.beneficiaries,
  )
  const seen = new DistinctNumbers(remits.length)

  return (group) => {
    const numbers: number[] = []
    let allProspective = true
    let sameFunction = false
    let namedByBoth = true
    let namedByAny = false
    seen.start()
    for (let pair = group.start; pair < group.end; pair++) {
      const first = pairs.first[pair] ?? 0
      const second = pairs.second[pair] ?? 0
      if (seen.add(first)) numbers.push(first)
      if (seen.add(second)) numbers.push(second)
      if (allProspective && !isProposed(first) && !isProposed(second)) allProspective = false
      if (remits[first]?.function === remits[second]?.function) sameFunction = true
      const firstNames = beneficiaries.isLimited(first)
      const secondNames = beneficiaries.isLimited(second)
      if (!firstNames || !secondNames) namedByBoth = false
      if (firstNames || secondNames) namedByAny = true
    }
    inOrder(numbers)
    const days = sharedDaysOf(periods, pairs, group)
    return {
      remits: pick(remits, numbers),
      places: places.of(pairs, group),
      beneficiaries: beneficiaries.of(pairs, group),
      people: namedByBoth ? 'named' : namedByAny ? 'partly recorded' : 'not recorded',
      period: recordedHull(days.hull, pick(periods, numbers)),
      interrupted: days.interrupted,
      prospective: allProspective,
      closeness: sameFunction ? 'same' : 'related',
    }
  }
}

/** From the first to the last day on which some pair meets, and whether there are other days in between. */
function sharedDaysOf(
  periods: readonly Period[],
  pairs: GroupedPairs<PairRange>,
  group: PairRange,
): { hull: Period; interrupted: boolean } {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  const spans = new DaySpans()
  for (let pair = group.start; pair < group.end; pair++) {
    const a = periods[pairs.first[pair] ?? -1]
    const b = periods[pairs.second[pair] ?? -1]
    if (!a || !b) continue
    const from = Math.max(a.start, b.start)
    const until = Math.min(a.end, b.end)
    start = Math.min(start, from)
    end = Math.max(end, until)
    spans.add(from, until)
  }
  return { hull: { start, end }, interrupted: spans.count > 1 }
}
