/**
 * In which places no one holds something that others hold in some places only (specification.md §5.2, by place).
 *
 * A place is known to be without where
 * - another remit on this very function names it, or
 * - at least four and at least three quarters of the bodies of one kind that hold anything in the map hold it, and it is a place of
 *   another of that kind;
 * and no holder's place meets it. Places that are not recorded as lying within one same place say nothing of each other: whether
 * "City centre" is outside "City" nobody knows.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from '../engine/memory.ts'
import type { Lens } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { heldNow } from './answering.ts'
import { broadest, meetingAny } from './meetingParts.ts'

export interface PlacesWithout {
  /** Ids in the order of the map, none within another. */
  readonly places: readonly string[]
  /** How many places someone holds it in. */
  readonly elsewhere: number
  /** Ids of the involvements that are held elsewhere. */
  readonly involvements: readonly string[]
}

/** So many bodies of one kind, and so great a share of them, show what the others of it lack. */
const fewestAlike = 4
const shareAlike = 3 / 4

/** Gives where a function has no one of some involvements; undefined where it has nobody at all, or is missing nowhere. */
export function placesWithout(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (functionId: string, manner: ReadonlySet<string>) => PlacesWithout | undefined {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const now = heldNow(map, lens, memory)
  const held = heldByFunction(map, lens, memory)
  const rootsOf = rootsIn(map)
  const bodies = bodiesByKind(map, held)
  const known = new Map<string, Holdings>()
  const holdingsOf = (manner: ReadonlySet<string>) => {
    const key = JSON.stringify([...manner])
    const made = known.get(key) ?? holdingsIn(map, now, manner)
    known.set(key, made)
    return made
  }
  return (id, manner) => {
    const { somewhere, everywhere, onFunction } = holdingsOf(manner)
    if (!somewhere.has(id) || everywhere.has(id)) return undefined
    const own = held.get(id) ?? nothingHeld
    if (own.length === 0 && !bodies.hasBigKinds) return undefined
    const holding = [...functions.selfAndBroader(id)].flatMap((above) => onFunction.get(above) ?? [])
    const isNamed = (place: string) => holding.some((one) => one.places.has(place))
    const candidates = new Set(placesOfOthersOfKind(bodies, holding))
    for (const index of own) {
      for (const place of map.remits[index]?.places ?? []) if (!isNamed(place)) candidates.add(place)
    }
    if (candidates.size === 0) return undefined
    const named = new Set(holding.flatMap((one) => [...one.places]))
    const heldPlaces = meetingAny(places, named)
    const isRelated = (place: string) => {
      const roots = rootsOf(place)
      return [...named].every((one) => rootsOf(one).some((root) => roots.includes(root)))
    }
    const missing = [...candidates].filter((place) => !heldPlaces.has(place) && isRelated(place))
    if (missing.length === 0) return undefined
    const involved = new Set(holding.flatMap((one) => [...one.involvements]))
    return {
      places: inMapOrder(map.places, broadest(places, missing)),
      elsewhere: named.size,
      involvements: map.scheme.involvements.flatMap((one) => (involved.has(one.id) ? [one.id] : [])),
    }
  }
}

const nothingHeld: readonly number[] = []

/** What is held on one function in some manner. */
interface Holding {
  readonly organisations: Set<string>
  readonly places: Set<string>
  readonly involvements: Set<string>
}

interface Holdings {
  /** Functions that someone holds, on them or on a broader one, in some places; and without naming any. */
  readonly somewhere: ReadonlySet<string>
  readonly everywhere: ReadonlySet<string>
  readonly onFunction: ReadonlyMap<string, Holding>
}

function holdingsIn(
  map: RemitMap,
  now: ReadonlyMap<string, readonly number[]>,
  manner: ReadonlySet<string>,
): Holdings {
  const functions = hierarchyOf(map.functions)
  const onFunction = new Map<string, Holding>()
  const [somewhere, everywhere] = [new Set<string>(), new Set<string>()]
  for (const [id, indexes] of now) {
    for (const index of indexes) {
      const remit = map.remits[index]
      if (!remit || !manner.has(remit.involvement)) continue
      if (!remit.places?.length) {
        everywhere.add(id)
        continue
      }
      somewhere.add(id)
      const holding = onFunction.get(id) ?? {
        organisations: new Set<string>(),
        places: new Set<string>(),
        involvements: new Set<string>(),
      }
      onFunction.set(id, holding)
      holding.organisations.add(remit.organisation)
      holding.involvements.add(remit.involvement)
      for (const place of remit.places) holding.places.add(place)
    }
  }
  return {
    somewhere: functions.allWithin(somewhere),
    everywhere: functions.allWithin(everywhere),
    onFunction,
  }
}

interface BodiesByKind {
  readonly kindOf: ReadonlyMap<string, string>
  /** By kind the bodies that hold anything, each with the places that it holds anything in. */
  readonly holding: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
  /** Whether any kind has enough bodies for some to show what others lack. */
  readonly hasBigKinds: boolean
}

function bodiesByKind(map: RemitMap, held: ReadonlyMap<string, readonly number[]>): BodiesByKind {
  const kindOf = new Map(map.organisations.flatMap(({ id, kind }) => (kind ? [[id, kind] as const] : [])))
  const holding = new Map<string, Map<string, Set<string>>>()
  for (const indexes of held.values()) {
    for (const index of indexes) {
      const { organisation = '', places = [] } = map.remits[index] ?? {}
      const kind = kindOf.get(organisation)
      if (kind === undefined) continue
      const bodies = holding.get(kind) ?? new Map<string, Set<string>>()
      holding.set(kind, bodies)
      const own = bodies.get(organisation) ?? new Set<string>()
      bodies.set(organisation, own)
      for (const place of places) own.add(place)
    }
  }
  return { kindOf, holding, hasBigKinds: [...holding.values()].some(({ size }) => size > fewestAlike) }
}

/** Where bodies hold something that are of a kind most of which are among the holders, and are not themselves. */
function placesOfOthersOfKind({ kindOf, holding }: BodiesByKind, holders: readonly Holding[]): string[] {
  const own = new Set(holders.flatMap(({ organisations }) => [...organisations]))
  const ofKind = new Map<string, number>()
  for (const one of own) {
    const kind = kindOf.get(one)
    if (kind !== undefined) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1)
  }
  return [...ofKind].flatMap(([kind, count]) => {
    const all = holding.get(kind)
    if (!all || count === all.size || count < fewestAlike || count < shareAlike * all.size) return []
    return [...all].flatMap(([organisation, places]) => (own.has(organisation) ? [] : [...places]))
  })
}

/** Gives the places at the top that a place lies within; itself, where it lies within none. */
function rootsIn(map: RemitMap): (place: string) => readonly string[] {
  const hierarchy = hierarchyOf(map.places)
  const tops = new Set(map.places.filter(({ broader = [] }) => broader.length === 0).map(({ id }) => id))
  const known = new Map<string, readonly string[]>()
  return (place) => {
    const roots = known.get(place) ?? [...hierarchy.selfAndBroader(place)].filter((one) => tops.has(one))
    known.set(place, roots)
    return roots
  }
}
