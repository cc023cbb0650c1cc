/**
 * Rivals to the engine in plain objects, with sets of what lies within what worked out once: every pair of remits in
 * turn, and what a careful programmer would write next, remits by function in a Map. Both return how many pairs there are.
 */
import { type Hierarchy, hierarchyOf, unitHierarchyOf } from '../../src/model/hierarchy.ts'
import { type Period, periodOf, periodsMeet } from '../../src/model/period.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

interface Held {
  readonly remit: Remit
  readonly index: number
  readonly period: Period
}

export function everyPairInTurn(map: RemitMap): number {
  const held = heldIn(map)
  const overlap = overlapIn(map)
  const functions = hierarchyOf(map.functions)
  let pairs = 0
  for (const r of held) {
    for (const s of held) {
      if (s.index <= r.index || r.remit.involvement !== s.remit.involvement) continue
      if (functions.meets(r.remit.function, s.remit.function) && overlap(r, s)) pairs++
    }
  }
  return pairs
}

export function plainObjectPairs(map: RemitMap): number {
  const overlap = overlapIn(map)
  const functions = hierarchyOf(map.functions)
  const meeting = new Map(map.functions.map(({ id }) => [id, meetingSet(functions, id)]))
  const byFunction = new Map<string, Held[]>()
  for (const one of heldIn(map)) {
    const key = `${one.remit.involvement} ${one.remit.function}`
    const list = byFunction.get(key)
    if (list) list.push(one)
    else byFunction.set(key, [one])
  }
  let pairs = 0
  for (const list of byFunction.values()) {
    for (const r of list) {
      for (const other of meeting.get(r.remit.function) ?? []) {
        for (const s of byFunction.get(`${r.remit.involvement} ${other}`) ?? []) {
          if (s.index > r.index && overlap(r, s)) pairs++
        }
      }
    }
  }
  return pairs
}

/** The things that meet this one: whatever lies around something within it. */
export function meetingSet(hierarchy: Hierarchy, id: string): ReadonlySet<string> {
  const meeting = new Set<string>()
  for (const narrower of hierarchy.selfAndNarrower(id)) {
    for (const broader of hierarchy.selfAndBroader(narrower)) meeting.add(broader)
  }
  return meeting
}

function heldIn(map: RemitMap): Held[] {
  const counted = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id),
  )
  return map.remits.flatMap((remit, index) =>
    remit.stance === 'disclaims' || !counted.has(remit.involvement)
      ? []
      : [{ remit, index, period: periodOf(remit) }],
  )
}

/** The clauses besides involvement and function. */
function overlapIn(map: RemitMap): (r: Held, s: Held) => boolean {
  const places = hierarchyOf(map.places)
  const groups = hierarchyOf(map.beneficiaries)
  const units = unitHierarchyOf(map.organisations)
  const successions = hierarchyOf(
    map.organisations.map(({ id, succeededBy }) => ({ id, broader: succeededBy })),
  )
  const either = (hierarchy: Hierarchy, a: string, b: string) =>
    hierarchy.within(a, b) || hierarchy.within(b, a)
  return ({ remit: r, period }, { remit: s, period: otherPeriod }) =>
    periodsMeet(period, otherPeriod) &&
    places.listsMeet(r.places, s.places) &&
    groups.listsMeet(r.beneficiaries, s.beneficiaries) &&
    !either(units, r.organisation, s.organisation) &&
    !either(successions, r.organisation, s.organisation)
}
