/** What the pairs of one finding have in common, and what they add up to: who, where, for whom, when. */
import { indexById } from '../model/entities.ts'
import { hierarchyOf } from '../model/hierarchy.ts'
import { inForce, periodOf } from '../model/period.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { DaySpans } from './daySpans.ts'
import { type Finding, isProspective, type Lens, type Side } from './finding.ts'
import { meetingMemory } from './meetingMemory.ts'
import { inMapOrder } from './namesAndOrder.ts'
import type { PairGroup, TaggedPairs } from './pairGroups.ts'

export interface PairFacts {
  /** Indices of the remits behind the pairs, in the order of the map. */
  readonly remits: readonly number[]
  readonly organisations: readonly string[]
  readonly sides: readonly Side[]
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  /** Whether the remits say for whom: both of every pair, neither of any, or some. */
  readonly people: 'named' | 'not recorded' | 'partly recorded'
  readonly period: NonNullable<Finding['period']>
  /** There are days in between on which no pair meets. */
  readonly interrupted: boolean
  readonly prospective: boolean
  readonly closeness: 'same' | 'related'
  /** Ids of the involvements, in the order of the scheme. */
  readonly involvements: readonly string[]
  /** For related functions: the broader ones that some of the remits stand on. */
  readonly broaderFunctions: readonly string[]
}

/** Prepares a map once, and then describes one group of pairs after the other. */
export function pairFactsOf(map: RemitMap, lens: Lens, table: TaggedPairs): (group: PairGroup) => PairFacts {
  const organisations = indexById(map.organisations)
  const periods = map.remits.map(periodOf)
  const prospective = map.remits.map(isProspective)
  const places = meetingMemory(
    hierarchyOf(map.places),
    map.places,
    map.remits.map((remit) => remit.places),
  )
  const beneficiaries = meetingMemory(
    hierarchyOf(map.beneficiaries),
    map.beneficiaries,
    map.remits.map((remit) => remit.beneficiaries),
  )
  const countOfKind = countByKind(map, lens)

  return (group) => {
    const remits = new Set<number>()
    const where = places.start()
    const forWhom = beneficiaries.start()
    const days = new DaySpans()
    let allProspective = true
    let sameFunction = false
    let namedByBoth = true
    let namedByAny = false
    for (const pair of group.pairs) {
      const first = table.first[pair] ?? 0
      const second = table.second[pair] ?? 0
      remits.add(first).add(second)
      where.add(first, second)
      forWhom.add(first, second)
      const a = periods[first]
      const b = periods[second]
      if (a && b) days.add(Math.max(a.start, b.start), Math.min(a.end, b.end))
      if (!prospective[first] && !prospective[second]) allProspective = false
      if (map.remits[first]?.function === map.remits[second]?.function) sameFunction = true
      const firstNames = beneficiaries.isLimited(first)
      const secondNames = beneficiaries.isLimited(second)
      if (!firstNames || !secondNames) namedByBoth = false
      if (firstNames || secondNames) namedByAny = true
    }
    const ordered = [...remits].sort((a, b) => a - b)
    const behind = ordered.flatMap((index) => map.remits[index] ?? [])
    const involved = new Set(behind.map(({ involvement }) => involvement))
    const functions = new Set(behind.map((remit) => remit.function))
    return {
      remits: ordered,
      organisations: inMapOrder(map.organisations, new Set(behind.map(({ organisation }) => organisation))),
      sides: group.sides.map((key) => {
        const own = behind.filter(({ organisation }) =>
          key.by === 'org'
            ? organisation === key.value
            : map.organisations[organisations.get(organisation) ?? -1]?.kind === key.value,
        )
        const members = inMapOrder(map.organisations, new Set(own.map(({ organisation }) => organisation)))
        const asKind = key.by === 'kind' && members.length > 1
        return {
          kind: asKind ? key.value : undefined,
          organisations: members,
          ofAll: asKind ? Math.max(countOfKind.get(key.value) ?? 0, members.length) : 1,
          remits: own.map(({ id }) => id),
        }
      }),
      places: where.result(),
      beneficiaries: forWhom.result(),
      people: namedByBoth ? 'named' : namedByAny ? 'partly recorded' : 'not recorded',
      period: days.hull(behind),
      interrupted: days.count > 1,
      prospective: allProspective,
      closeness: sameFunction ? 'same' : 'related',
      involvements: map.scheme.involvements.filter(({ id }) => involved.has(id)).map(({ id }) => id),
      broaderFunctions: [...functions].filter((id) => !group.functions.includes(id)),
    }
  }
}

/** How many organisations of each kind the map has: with a date, those in force then. */
export function countByKind(map: RemitMap, lens: Lens): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const organisation of map.organisations) {
    if (!organisation.kind || (lens.at !== undefined && !inForce(organisation, lens.at))) continue
    count.set(organisation.kind, (count.get(organisation.kind) ?? 0) + 1)
  }
  return count
}
