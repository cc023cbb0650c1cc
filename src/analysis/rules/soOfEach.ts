/** Whether what the sentence of a finding says of its parties is so of each of them, so that it may say "both" or "all". */
import { type Hierarchy, hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Side } from '../finding.ts'
import { meetingAny } from './meetingParts.ts'
import type { PairFacts } from './pairFacts.ts'
import type { GroupedPairs, PairGroup } from './pairGroups.ts'

/** Up to so many parties, and up to so many places, a sentence names one by one. */
const named = { parties: 3, places: 2 }

/**
 * A side may be a kind of which one holds this and another that, and of three within a kind the first may meet the
 * second in one place and the second the third in another: together they are one finding, and what it adds up to is
 * not so of each.
 */
export function soOfEach(
  map: RemitMap,
  pairs: GroupedPairs,
): (
  group: PairGroup,
  sides: readonly Side[],
  involvements: readonly string[],
  facts: Pick<PairFacts, 'remits' | 'places'>,
) => boolean {
  const areas = hierarchyOf(map.places)
  return (group, sides, involvements, { remits, places }) => {
    const organisations = sides.flatMap((side) => side.organisations)
    const isOneSide = sides.length === 1
    const few = organisations.length <= named.parties
    const where = isOneSide && (few || places.length <= named.places) ? places : []
    if (involvements.length === 1 && where.length === 0 && !(isOneSide && few)) return true
    const byParty = new Map<string, Remit[]>(organisations.map((one) => [one, []]))
    for (const remit of remits) byParty.get(remit.organisation)?.push(remit)
    for (const own of byParty.values()) {
      for (const involvement of involvements) {
        const held = own.filter((remit) => remit.involvement === involvement)
        if (held.length === 0) return false
        if (!holdEverywhere(areas, held, where)) return false
      }
    }
    return !isOneSide || !few || allMeet(map, pairs, group, organisations.length)
  }
}

/** Whether each of so many parties meets each other one; what one party holds by itself meets no other. */
function allMeet(map: RemitMap, { first, second }: GroupedPairs, { start, end }: PairGroup, parties: number) {
  const seen = new Set<string>()
  const wanted = (parties * (parties - 1)) / 2
  for (let pair = start; pair < end && seen.size < wanted; pair++) {
    const one = map.remits[first[pair] ?? -1]?.organisation ?? ''
    const other = map.remits[second[pair] ?? -1]?.organisation ?? ''
    if (one === other) return true
    seen.add(JSON.stringify(one < other ? [one, other] : [other, one]))
  }
  return seen.size === wanted
}

/** Whether one of the remits is held in each of the places; what names none is held everywhere. */
function holdEverywhere(areas: Hierarchy, held: readonly Remit[], where: readonly string[]): boolean {
  if (where.length === 0 || held.some(({ places = [] }) => places.length === 0)) return true
  const met = meetingAny(
    areas,
    held.flatMap(({ places = [] }) => places),
  )
  return where.every((place) => met.has(place))
}
