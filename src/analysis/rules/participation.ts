/**
 * Decisions beside remits: whose remits a decision is about, and who had a say in it.
 *
 * A decision counts from its date on; one with no date counts always. It is about the held remits on functions that meet one of its own,
 * in places that meet its places, in force on its date. A say is to decide, to agree or to be consulted; of a person it is
 * a say of the person's organisation, and what a body has its units and what it is a unit of have too.
 */

import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay, periodsMeet } from '../../model/period.ts'
import type { Decision, Participant, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import type { Memory } from '../engine/memory.ts'
import type { Lens } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { meetingAny } from './meetingParts.ts'

type Concerned = (decision: Decision) => readonly number[]

/** Gives the remits that a decision is about, as indices into `map.remits` in rising order. Worked out once for several rules. */
export function remitsConcerned(map: RemitMap, lens: Lens, memory: Memory): Concerned {
  const made = memory.recall(noneYet, map)
  const key = JSON.stringify([lens.at, lens.perspective])
  const before = made.get(key)
  if (before) return before
  const find = concernedIn(map, lens, memory)
  const known = new Map<Decision, readonly number[]>()
  const concerned: Concerned = (decision) => {
    const found = known.get(decision) ?? find(decision)
    known.set(decision, found)
    return found
  }
  made.set(key, concerned)
  return concerned
}

const noneYet = (_: RemitMap) => new Map<string, Concerned>()

function concernedIn(map: RemitMap, lens: Lens, memory: Memory): Concerned {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const periods = recordedPeriodsOf(map.remits, memory)
  return (decision) => {
    const { date } = decision
    // What was held on its date, whatever day is looked at.
    const held = heldByFunction(map, date === undefined ? lens : { perspective: lens.perspective }, memory)
    const days = date === undefined ? undefined : { start: firstDay(date), end: lastDay(date) }
    const found: number[] = []
    for (const id of meetingAny(functions, decision.functions)) {
      for (const index of held.get(id) ?? []) {
        const period = periods[index]
        if (days && (!period || !periodsMeet(period, days))) continue
        if (places.listsMeet(decision.places, map.remits[index]?.places)) found.push(index)
      }
    }
    return found.sort((a, b) => a - b)
  }
}

/** Gives the organisations that had a say: those that took part, their units, and what they are units of. */
export function organisationsWithSay(map: RemitMap): (decision: Decision) => ReadonlySet<string> {
  const units = unitHierarchyOf(map.organisations)
  const organisationOf = organisationsOfPeople(map)
  return ({ participants }) => {
    const say = new Set<string>()
    for (const participant of participants) {
      if (!hasSay(participant)) continue
      const organisation = organisationOf(participant.party)
      if (organisation === undefined) continue
      for (const one of units.selfAndBroader(organisation)) say.add(one)
      for (const one of units.selfAndNarrower(organisation)) say.add(one)
    }
    return say
  }
}

export function hasSay({ part }: Participant): boolean {
  return part === 'decides' || part === 'agrees' || part === 'consulted'
}

/** Gives the organisation of a party: its own id, a person's organisation, or nothing. */
export function organisationsOfPeople(map: RemitMap): (party: string) => string | undefined {
  const people = new Map(map.people.map(({ id, organisation }) => [id, organisation]))
  return (party) => (people.has(party) ? people.get(party) : party)
}
