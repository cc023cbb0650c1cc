/** Two states of a map in one picture: this map, and at their places in it what stands only in the other one. */
import { type Entity, indexById } from '../model/entities.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { namedCollections } from './matchEntities.ts'

export interface UnitedMaps {
  /** To be drawn, never to be kept: ties, decisions and agreements are those of this map. */
  readonly map: RemitMap
  /** Ids in `map` of what stands only in the other map, remits too. */
  readonly ghosts: ReadonlySet<string>
}

/** `other` has the ids of `own` for what is the same: see `alignMap`. */
export function uniteMaps(own: RemitMap, other: RemitMap): UnitedMaps {
  const ghosts = new Set<string>()
  const named = Object.fromEntries(
    namedCollections.map((collection) => {
      const list: readonly Entity[] = own[collection]
      const index = indexById(list)
      for (const { id } of other[collection]) if (!index.has(id)) ghosts.add(id)
      return [collection, inPlace<Entity>(list, other[collection])]
    }),
  )
  const involvements = inPlace(own.scheme.involvements, other.scheme.involvements)
  const remits = [...own.remits, ...onlyThere(own, other)]
  for (const { id } of remits.slice(own.remits.length)) ghosts.add(id)
  return { map: { ...own, ...named, scheme: { ...own.scheme, involvements }, remits }, ghosts }
}

/** The remits whose letter stands only in the other map, each under an id that this map does not have. */
function onlyThere(own: RemitMap, other: RemitMap): Remit[] {
  const said = new Set(own.remits.map(sayingOf))
  const taken = new Set(own.remits.map(({ id }) => id))
  return other.remits
    .filter((remit) => remit.stance !== 'disclaims' && !said.has(sayingOf(remit)))
    .map((remit) => {
      let { id } = remit
      while (taken.has(id)) id = `${id}~`
      taken.add(id)
      return { ...remit, id }
    })
}

function sayingOf({ organisation, function: held, involvement, stance }: Remit): string {
  return JSON.stringify([organisation, held, involvement, stance === 'disclaims'])
}

/** The list with what stands only in the other behind what it stands behind there. */
function inPlace<T extends { readonly id: string }>(own: readonly T[], other: readonly T[]): T[] {
  const known = new Set(own.map(({ id }) => id))
  const behind = new Map<string | undefined, T[]>()
  let last: string | undefined
  for (const one of other) {
    if (known.has(one.id)) last = one.id
    else behind.set(last, [...(behind.get(last) ?? []), one])
  }
  return [...(behind.get(undefined) ?? []), ...own.flatMap((one) => [one, ...(behind.get(one.id) ?? [])])]
}
