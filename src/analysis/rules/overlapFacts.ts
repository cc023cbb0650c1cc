/** What the pairs of an overlap group add up to: who meets whom, where, for whom, when. */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { DaySpans, type RecordedPeriod, recordedHull, recordedPeriodsOf } from '../engine/daySpans.ts'
import type { Memory } from '../engine/memory.ts'
import type { OverlapGroup } from '../engine/overlapGroups.ts'
import type { PairsOfGroup } from '../engine/pairsOfGroup.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { isProspective } from '../finding.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { broadest } from './meetingParts.ts'
import type { BodySide } from './overlapSides.ts'
import { sharedThings } from './sharedThings.ts'

export interface OverlapFacts {
  readonly pairs: number
  /** Each two sides have a pair between them, and of a kind each body meets someone on each other side. */
  readonly eachMeetsEach: boolean
  /** Index of the side that meets every other, where no two of the others meet; of two sides a single body rather than a kind. */
  readonly hub: number | undefined
  /** Each side takes part in each of the places, and over the whole of the period. */
  readonly sameForEach: { readonly where: boolean; readonly when: boolean }
  /** The narrowest places that pairs share; empty where some pair is not limited, or not known. */
  readonly places: readonly string[]
  /** How many bodies there are in the place with most of them, and which it is. */
  readonly most: { readonly place: string; readonly bodies: number } | undefined
  /** For whom, where both of every pair say so. */
  readonly beneficiaries: readonly string[]
  readonly period: RecordedPeriod
  /** There are days in between on which no pair meets. */
  readonly interrupted: boolean
  readonly prospective: boolean
}

/** Groups in which more pairs than this would have to be looked at are told of without places and dates. */
const mostCandidates = 60_000

/** Prepares a map once, and then looks at one group after the other. */
export function overlapFactsOf(
  map: RemitMap,
  meeting: RemitMeeting,
  pairsOf: PairsOfGroup,
  memory: Memory,
): (group: OverlapGroup, sides: readonly BodySide[]) => OverlapFacts | undefined {
  const { remits } = map
  const periods = recordedPeriodsOf(remits, memory)
  const areas = hierarchyOf(map.places)
  const places = sharedThings(areas, remits, (remit) => remit.places)
  const groups = hierarchyOf(map.beneficiaries)
  const people = sharedThings(groups, remits, (remit) => remit.beneficiaries)
  const isProposed = Uint8Array.from(remits, (remit) => (isProspective(remit) ? 1 : 0))
  const bodyOf = meeting.columns.organisation
  const sideOf = new Int32Array(map.organisations.length + 2).fill(-1)

  return (group, sides) => {
    if (pairsOf.candidates(group) > mostCandidates) return undefined
    sides.forEach(({ bodies }, index) => {
      for (const body of bodies) sideOf[body] = index
    })
    const contacts = new Contacts(sides.length)
    const placeKeys = new Map<number, Set<number>>()
    const peopleKeys = new Set<number>()
    const involved = new Set<number>()
    const spans = new DaySpans()
    const hulls = sides.map(() => ({ start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY }))
    let [count, start, end, prospective] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true]
    pairsOf.visit(group, (one, other) => {
      const [a, b] = [bodyOf[one] as number, bodyOf[other] as number]
      count += 1
      // What only some limit to places tells neither where nor when those meet who do.
      if (!group.loose && meeting.isLoose(one, other)) return
      if (sideOf[a] === -1 || sideOf[b] === -1) return
      contacts.note(a, sideOf[a] as number, b, sideOf[b] as number)
      if (isProposed[one] === 0 && isProposed[other] === 0) prospective = false
      const key = places.keyOf(one, other)
      let bodies = placeKeys.get(key)
      if (!bodies) {
        bodies = new Set()
        placeKeys.set(key, bodies)
      }
      bodies.add(a).add(b)
      peopleKeys.add(people.keyOf(one, other))
      involved.add(one).add(other)
      const [p, q] = [periods[one], periods[other]]
      if (!p || !q) return
      const from = Math.max(p.start, q.start)
      const until = Math.min(p.end, q.end)
      start = Math.min(start, from)
      end = Math.max(end, until)
      spans.add(from, until)
      for (const side of [sideOf[a] as number, sideOf[b] as number]) {
        const hull = hulls[side]
        if (!hull) continue
        hull.start = Math.min(hull.start, from)
        hull.end = Math.max(hull.end, until)
      }
    })
    for (const { bodies } of sides) for (const body of bodies) sideOf[body] = -1
    if (involved.size === 0) return undefined
    const bodiesIn = bodiesByPlace(placeKeys, places.of)
    const narrow = bodiesIn ? narrowest([...bodiesIn.keys()], (id) => areas.selfAndBroader(id)) : []
    return {
      pairs: count,
      ...contacts.summary(sides),
      sameForEach: {
        where: narrow.every((id) =>
          sides.every(({ bodies }) => bodies.some((body) => bodiesIn?.get(id)?.has(body))),
        ),
        when: hulls.every((hull) => hull.start === start && hull.end === end),
      },
      places: inMapOrder(map.places, narrow),
      most: busiest(bodiesIn, narrow),
      beneficiaries: inMapOrder(
        map.beneficiaries,
        sharedBy(peopleKeys, people.of, (ids) => broadest(groups, ids)),
      ),
      period: recordedHull(
        { start, end },
        Array.from(involved, (index) => periods[index]).filter((one) => one !== undefined),
      ),
      interrupted: spans.count > 1,
      prospective,
    }
  }
}

/** The bodies that meet in each place; undefined when some pair is not limited to any. */
function bodiesByPlace(
  keys: ReadonlyMap<number, ReadonlySet<number>>,
  sharedIn: (key: number) => readonly string[] | undefined,
): Map<string, Set<number>> | undefined {
  const found = new Map<string, Set<number>>()
  for (const [key, bodies] of keys) {
    const shared = sharedIn(key)
    if (!shared) return undefined
    for (const place of shared) {
      const known = found.get(place)
      if (known) for (const body of bodies) known.add(body)
      else found.set(place, new Set(bodies))
    }
  }
  return found
}

function sharedBy(
  keys: ReadonlySet<number>,
  sharedIn: (key: number) => readonly string[] | undefined,
  reduce: (ids: ReadonlySet<string>) => string[],
): string[] {
  const all = new Set<string>()
  for (const key of keys) {
    const shared = sharedIn(key)
    if (!shared) return []
    for (const id of shared) all.add(id)
  }
  return reduce(all)
}

/** Without those that another of them lies within. */
function narrowest(ids: readonly string[], selfAndBroader: (id: string) => ReadonlySet<string>): string[] {
  const outer = new Set<string>()
  for (const id of ids) for (const above of selfAndBroader(id)) if (above !== id) outer.add(above)
  return ids.filter((id) => !outer.has(id))
}

function busiest(
  bodiesIn: ReadonlyMap<string, ReadonlySet<number>> | undefined,
  places: readonly string[],
): OverlapFacts['most'] {
  let most: OverlapFacts['most']
  for (const place of [...places].sort()) {
    const bodies = bodiesIn?.get(place)?.size ?? 0
    if (bodies > (most?.bodies ?? 0)) most = { place, bodies }
  }
  return most
}

/** Which sides, and which bodies and sides, have a pair between them. */
class Contacts {
  private readonly between = new Set<number>()
  private readonly ofBody = new Set<number>()

  constructor(private readonly sides: number) {}

  note(a: number, sideOfA: number, b: number, sideOfB: number): void {
    const low = Math.min(sideOfA, sideOfB)
    this.between.add(low * this.sides + sideOfA + sideOfB - low)
    this.ofBody.add(a * this.sides + sideOfB)
    this.ofBody.add(b * this.sides + sideOfA)
  }

  private meet(one: number, other: number): boolean {
    return this.between.has(Math.min(one, other) * this.sides + Math.max(one, other))
  }

  /** Whether each body of a side meets someone on the other. */
  private eachMeets(one: number, { bodies }: BodySide, other: number): boolean {
    return this.meet(one, other) && bodies.every((body) => this.ofBody.has(body * this.sides + other))
  }

  summary(sides: readonly BodySide[]): Pick<OverlapFacts, 'eachMeetsEach' | 'hub'> {
    const hub = this.hubOf(sides)
    // Of so many only a count is given.
    if (sides.length > 12) return { eachMeetsEach: false, hub }
    const eachMeetsEach = sides.every((side, one) =>
      sides.every((_, other) => one === other || this.eachMeets(one, side, other)),
    )
    return { eachMeetsEach, hub }
  }

  private hubOf(sides: readonly BodySide[]): number | undefined {
    if (sides.length < 2) return undefined
    // Whoever meets every other has as many contacts as there are others, and no one else has more than that one.
    const contacts = new Int32Array(sides.length)
    for (const pair of this.between) {
      const [one, other] = [Math.floor(pair / this.sides), pair % this.sides]
      if (one === other) return undefined
      contacts[one] = (contacts[one] as number) + 1
      contacts[other] = (contacts[other] as number) + 1
    }
    const isHub = (side: number) => contacts[side] === sides.length - 1
    const hubs = sides.map((_, side) => side).filter(isHub)
    const hub = hubs.find((side) => sides[side]?.kind === undefined) ?? hubs[0] ?? -1
    if (hub < 0 || contacts.some((count, side) => side !== hub && count !== 1)) return undefined
    const isOfEach = sides.every((side, other) => other === hub || this.eachMeets(other, side, hub))
    return isOfEach ? hub : undefined
  }
}
