/**
 * A group's map as one view among others: what the group says that its starting point did not say becomes a
 * statement of a perspective of its own ("Table 1"), so that it stands beside the others' instead of against them.
 */
import { indexById } from '../model/entities.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import type { Perspective, Remit, RemitMap, Tie } from '../model/remitMap.ts'
import { renameIds } from '../model/renameIds.ts'
import { sameValue } from '../model/sameValue.ts'

/**
 * `base` is the map that the group started from, if it is known: what the group left as it was stays everyone's, a
 * remit or tie that it changed is said beside the one that was there, and a remit that it deleted is one that it
 * disclaims. Without a base all remits and ties that belong to no one become the perspective's.
 *
 * Ids of statements are made from the one they stand for and the perspective, so that the same file brought in again
 * says nothing twice.
 */
export function asPerspective(map: RemitMap, perspective: Perspective, base?: RemitMap): RemitMap {
  const mine = (id: string) => `${id}@${perspective.id}`
  const stands = standsIn(map)
  const earlier = new Map([...(base?.remits ?? []), ...(base?.ties ?? [])].map((one) => [one.id, one]))
  const isSaid = (one: Remit | Tie) => one.perspective === undefined && !sameValue(earlier.get(one.id), one)
  const keepsOriginal = (collection: 'remits' | 'ties', one: Remit | Tie) => {
    const original = earlier.get(one.id)
    return original !== undefined && stands(collection, original)
  }
  const said = <T extends Remit | Tie>(collection: 'remits' | 'ties', list: readonly T[]) =>
    list.flatMap((one): T[] => {
      if (!isSaid(one)) return [one]
      const statement = { ...one, id: mine(one.id), perspective: perspective.id }
      return keepsOriginal(collection, one) ? [earlier.get(one.id) as T, statement] : [statement]
    })
  const there = new Set(map.remits.map(({ id }) => id))
  const disclaimed = (base?.remits ?? [])
    // What fell because its organisation or function was deleted was not said of anyone.
    .filter((one) => one.perspective === undefined && !there.has(one.id) && stands('remits', one))
    .flatMap((remit): Remit[] => [
      remit,
      {
        id: mine(remit.id),
        organisation: remit.organisation,
        function: remit.function,
        involvement: remit.involvement,
        stance: 'disclaims',
        perspective: perspective.id,
      },
    ])
  const known = map.perspectives.some(({ id }) => id === perspective.id)
  // What was agreed on a remit that is now the group's own statement was agreed on that.
  const moved = new Map(
    map.remits.filter((one) => isSaid(one) && !keepsOriginal('remits', one)).map(({ id }) => [id, mine(id)]),
  )
  return {
    ...map,
    perspectives: known ? map.perspectives : [...map.perspectives, perspective],
    remits: [...said('remits', map.remits), ...disclaimed],
    ties: said('ties', map.ties),
    agreements: renameIds(map, moved).agreements,
  }
}

/** Whether all that a thing refers to is in this map. */
function standsIn(map: RemitMap): (collection: 'remits' | 'ties', entity: Remit | Tie) => boolean {
  const involvements = new Set(map.scheme.involvements.map(({ id }) => id))
  return (collection, entity) =>
    referenceFields[collection].every((reference) =>
      referencesIn(entity, reference).every(({ id }) =>
        reference.target === 'involvement'
          ? involvements.has(id)
          : reference.target.some((one) => indexById(map[one]).has(id)),
      ),
    )
}
