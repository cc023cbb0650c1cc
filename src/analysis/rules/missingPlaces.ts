/**
 * In which places no one holds an involvement that others hold only in some places.
 *
 * Looked at are the places that remits on the function name, and all that lie within them; a remit that is not limited
 * stands for the broadest places that have a holder within them. A place is missing when no holder's place meets it,
 * so a region of which one part is led shows as its other parts; of places within each other the broadest is named.
 */

import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { DistinctNumbers, inOrder, pick } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import { meetingAny } from './meetingParts.ts'

/** Gives ids in the order of the map; holders must all be limited to places. */
export type MissingPlaces = (holders: readonly Remit[], touching: readonly Remit[]) => string[]

/** Prepares a list of places once. */
export function missingPlacesOf({ places }: RemitMap, memory: Memory): MissingPlaces {
  return memory.recall(prepare, places)
}

function prepare(places: RemitMap['places']): MissingPlaces {
  const index = indexById(places)
  const ids = places.map(({ id }) => id)
  const hierarchy = hierarchyOf(places)
  const indexesOf = (ids: Iterable<string>) => Array.from(ids, (id) => index.get(id) ?? 0)
  const meeting = remembered((place) => indexesOf(meetingAny(hierarchy, [place])))
  const within = remembered((place) => indexesOf(hierarchy.selfAndNarrower(place)))
  const tops = [...places.entries()].flatMap(([one, { id, broader }]): [number, string][] =>
    (broader?.length ?? 0) === 0 ? [[one, id]] : [],
  )
  const held = new DistinctNumbers(places.length)
  const missing = new DistinctNumbers(places.length)

  return (holders, touching) => {
    held.start()
    missing.start()
    const found: number[] = []
    const lookWithin = (place: string) => {
      for (const one of within(place)) if (!held.has(one) && missing.add(one)) found.push(one)
    }
    for (const place of placesNamed(holders)) for (const one of meeting(place)) held.add(one)
    for (const place of placesNamed(touching)) lookWithin(place)
    if (touching.some(isUnlimited)) {
      // Whatever has a held place within it is held in part, so these are tops of the hierarchy.
      for (const [one, id] of tops) if (held.has(one)) lookWithin(id)
    }
    // Between a missing place and a broader missing one, all are missing: looking one step up is enough.
    const broadest = found.filter(
      (one) => !places[one]?.broader?.some((above) => missing.has(index.get(above) ?? one)),
    )
    return pick(ids, inOrder(broadest))
  }
}

function placesNamed(remits: readonly Remit[]): Set<string> {
  const named = new Set<string>()
  for (const remit of remits) for (const place of remit.places ?? []) named.add(place)
  return named
}

export function isUnlimited({ places }: Remit): boolean {
  return !places || places.length === 0
}

/** In places that lie within each other, thousands deep, all lists together would be more than a browser holds. */
const mostRemembered = 2_000_000

function remembered(make: (id: string) => readonly number[]): (id: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  let numbers = 0
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const made = make(id)
    numbers += made.length
    if (numbers > mostRemembered) {
      known.clear()
      numbers = made.length
    }
    known.set(id, made)
    return made
  }
}
