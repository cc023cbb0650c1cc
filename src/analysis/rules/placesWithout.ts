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
import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
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
  const kinds = kindsWithHoldings(map, held)
  const isHeldInPlaces = heldInPlacesOnly(map, now)
  return (id, manner) => {
    const own = pick(map.remits, held.get(id) ?? []).flatMap((remit) => remit.places ?? [])
    if ((own.length === 0 && !kinds.hasBigOnes) || !isHeldInPlaces(id, manner)) return undefined
    const holders: Remit[] = []
    for (const above of functions.selfAndBroader(id)) {
      for (const index of now.get(above) ?? []) {
        const remit = map.remits[index] as Remit
        if (manner.has(remit.involvement)) holders.push(remit)
      }
    }
    const named = new Set(holders.flatMap((remit) => remit.places ?? []))
    const candidates = new Set(
      [...own, ...placesOfOthersOfKind(kinds, holders)].filter((one) => !named.has(one)),
    )
    if (candidates.size === 0) return undefined
    const heldPlaces = meetingAny(places, named)
    const isRelated = (place: string) => {
      const roots = rootsOf(place)
      return [...named].every((one) => rootsOf(one).some((root) => roots.includes(root)))
    }
    const missing = [...candidates].filter((place) => !heldPlaces.has(place) && isRelated(place))
    if (missing.length === 0) return undefined
    const involved = new Set(holders.map(({ involvement }) => involvement))
    return {
      places: inMapOrder(map.places, broadest(places, missing)),
      elsewhere: named.size,
      involvements: map.scheme.involvements.flatMap((one) => (involved.has(one.id) ? [one.id] : [])),
    }
  }
}

/** Gives whether some hold a function in one of these manners, on it or on a broader one, and all of them in some places only. */
function heldInPlacesOnly(map: RemitMap, now: ReadonlyMap<string, readonly number[]>) {
  const functions = hierarchyOf(map.functions)
  const known = new Map<string, ReturnType<typeof look>>()
  const look = (manner: ReadonlySet<string>) => {
    const [somewhere, everywhere] = [new Set<string>(), new Set<string>()]
    for (const [id, indexes] of now) {
      for (const { involvement, places } of pick(map.remits, indexes)) {
        if (manner.has(involvement)) (places?.length ? somewhere : everywhere).add(id)
      }
    }
    return { somewhere: functions.allWithin(somewhere), everywhere: functions.allWithin(everywhere) }
  }
  return (id: string, manner: ReadonlySet<string>): boolean => {
    const key = JSON.stringify([...manner])
    const reach = known.get(key) ?? look(manner)
    known.set(key, reach)
    return reach.somewhere.has(id) && !reach.everywhere.has(id)
  }
}

interface KindHoldings {
  /** By organisation: the places that it holds anything in. */
  readonly placesOf: ReadonlyMap<string, ReadonlySet<string>>
}

function kindsWithHoldings(map: RemitMap, held: ReadonlyMap<string, readonly number[]>) {
  const index = indexById(map.organisations)
  const kindOf = (organisation: string) => map.organisations[index.get(organisation) ?? -1]?.kind
  const byKind = new Map<string, Map<string, Set<string>>>()
  for (const indexes of held.values()) {
    for (const { organisation, places = [] } of pick(map.remits, indexes)) {
      const kind = kindOf(organisation)
      if (!kind) continue
      const own = byKind.get(kind) ?? new Map<string, Set<string>>()
      byKind.set(kind, own)
      const known = own.get(organisation) ?? new Set<string>()
      own.set(organisation, known)
      for (const place of places) known.add(place)
    }
  }
  const kinds = new Map<string, KindHoldings>(Array.from(byKind, ([kind, placesOf]) => [kind, { placesOf }]))
  const hasBigOnes = [...kinds.values()].some(({ placesOf }) => placesOf.size > fewestAlike)
  return { kindOf, kinds, hasBigOnes }
}

/** Where bodies hold something that are of a kind most of which are among the holders, and are not themselves. */
function placesOfOthersOfKind(
  { kindOf, kinds }: ReturnType<typeof kindsWithHoldings>,
  holders: readonly Remit[],
): string[] {
  const holding = new Map<string, Set<string>>()
  for (const { organisation } of holders) {
    const kind = kindOf(organisation)
    if (!kind) continue
    const known = holding.get(kind)
    if (known) known.add(organisation)
    else holding.set(kind, new Set([organisation]))
  }
  return [...holding].flatMap(([kind, own]) => {
    const placesOf = kinds.get(kind)?.placesOf
    if (!placesOf || own.size < fewestAlike || own.size < shareAlike * placesOf.size) return []
    return [...placesOf].flatMap(([organisation, places]) => (own.has(organisation) ? [] : [...places]))
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
