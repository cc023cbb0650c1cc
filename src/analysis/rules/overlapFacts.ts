/** What the pairs of an overlap group add up to: who meets whom, where, for whom, when. */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { DaySpans, type RecordedPeriod, recordedHull, recordedPeriodsOf } from '../engine/daySpans.ts'
import { DistinctNumbers } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import type { OverlapGroup } from '../engine/overlapGroup.ts'
import type { PairsOfGroup } from '../engine/pairsOfGroup.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { isProspective } from '../finding.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { broadest } from './meetingParts.ts'
import type { BodySide } from './overlapSides.ts'
import { sharedThings } from './sharedThings.ts'
import { contactsOf, type MeetingSides } from './sideContacts.ts'

export interface OverlapFacts extends MeetingSides {
  readonly pairs: number
  /** Each body on the sides meets another of them. */
  readonly everyoneMeets: boolean
  /** Each side takes part in each of the places, and each body over the whole of the period. */
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
const mostCandidates = { meeting: 60_000, whole: 2_000 }

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
  /** By body: from when to when it meets others. */
  const starts = new Float64Array(map.organisations.length + 2)
  const ends = new Float64Array(map.organisations.length + 2)
  const involved = new DistinctNumbers(remits.length)
  // There are no more different lists than remits, and the empty one.
  const placesMet = new DistinctNumbers(remits.length + 1)
  const peopleMet = new DistinctNumbers(remits.length + 1)
  const metThere = new DistinctNumbers(remits.length)

  return (group, sides) => {
    if (pairsOf.isLarge(group, mostCandidates[group.shape])) return undefined
    sides.forEach(({ bodies }, index) => {
      for (const body of bodies) {
        sideOf[body] = index
        starts[body] = Number.POSITIVE_INFINITY
        ends[body] = Number.NEGATIVE_INFINITY
      }
    })
    const contacts = contactsOf(sides)
    const placeKeys = new Map<number, Set<number>>()
    const peopleKeys = new Set<number>()
    const takingPart: RecordedPeriod[] = []
    const spans = new DaySpans()
    let [count, start, end, prospective] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true]
    let [someAnywhere, someForAll] = [false, false]
    let [last, lastPlaces] = [-1, -1]
    involved.start()
    const noteBody = (key: number, body: number) => {
      const bodies = placeKeys.get(key)
      if (bodies) bodies.add(body)
      else placeKeys.set(key, new Set([body]))
    }
    // Pairs of one remit come one after the other, mostly those of one place too: what is known of these is not noted again.
    const notePlaces = (one: number, other: number) => {
      const [at, otherAt] = [places.listOf(one), places.listOf(other)]
      if (at !== lastPlaces) metThere.start()
      lastPlaces = at
      const isNew = placesMet.add(otherAt)
      const isNewThere = metThere.add(other)
      if (!isNew && !isNewThere) return
      const key = places.keyOf(one, other)
      if (key === 0) someAnywhere = true
      if (isNew) noteBody(key, bodyOf[one] as number)
      if (isNewThere) noteBody(key, bodyOf[other] as number)
    }
    const notePeople = (one: number, other: number) => {
      if (!peopleMet.add(people.listOf(other))) return
      const key = people.keyOf(one, other)
      if (key === 0) someForAll = true
      peopleKeys.add(key)
    }
    pairsOf.visit(group, (one, other) => {
      count += 1
      // What only some limit to places tells neither where nor when those meet who do.
      if (!group.loose && meeting.isLoose(one, other)) return
      const [a, b] = [bodyOf[one] as number, bodyOf[other] as number]
      const [side, otherSide] = [sideOf[a] as number, sideOf[b] as number]
      if (side === -1 || otherSide === -1) return
      contacts.note(a, side, b, otherSide)
      if (isProposed[one] === 0 && isProposed[other] === 0) prospective = false
      if (one !== last) {
        placesMet.start()
        peopleMet.start()
        last = one
      }
      if (!someAnywhere) notePlaces(one, other)
      if (!someForAll) notePeople(one, other)
      const [p, q] = [periods[one], periods[other]]
      if (!p || !q) return
      if (involved.add(one)) takingPart.push(p)
      if (involved.add(other)) takingPart.push(q)
      const from = p.start > q.start ? p.start : q.start
      const until = p.end < q.end ? p.end : q.end
      if (from < start) start = from
      if (until > end) end = until
      spans.add(from, until)
      if (from < (starts[a] as number)) starts[a] = from
      if (until > (ends[a] as number)) ends[a] = until
      if (from < (starts[b] as number)) starts[b] = from
      if (until > (ends[b] as number)) ends[b] = until
    })
    for (const { bodies } of sides) for (const body of bodies) sideOf[body] = -1
    if (takingPart.length === 0) return undefined
    const bodies = sides.flatMap((side) => side.bodies)
    const bodiesIn = someAnywhere ? undefined : bodiesByPlace(placeKeys, places.of)
    const narrow = bodiesIn ? narrowest([...bodiesIn.keys()], (id) => areas.selfAndBroader(id)) : []
    return {
      pairs: count,
      ...contacts.summary(),
      everyoneMeets: bodies.every((body) => ends[body] !== Number.NEGATIVE_INFINITY),
      sameForEach: {
        where: narrow.every((id) =>
          sides.every(({ bodies }) => bodies.some((body) => bodiesIn?.get(id)?.has(body))),
        ),
        when: bodies.every((body) => starts[body] === start && ends[body] === end),
      },
      places: inMapOrder(map.places, narrow),
      most: busiest(bodiesIn, narrow),
      beneficiaries: inMapOrder(
        map.beneficiaries,
        someForAll ? [] : sharedBy(peopleKeys, people.of, (ids) => broadest(groups, ids)),
      ),
      period: recordedHull({ start, end }, takingPart),
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
