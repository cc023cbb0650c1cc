/**
 * A group's map as one view among others: what the group says that its starting point did not say becomes a
 * statement of a perspective of its own ("Table 1"), so that it stands beside the others' instead of against them.
 */
import type { Perspective, Remit, RemitMap, Tie } from '../model/remitMap.ts'
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
  const statements = <T extends Remit | Tie>(list: readonly T[], before: readonly T[] | undefined): T[] => {
    const earlier = new Map(before?.map((one) => [one.id, one]))
    return list.flatMap((one) => {
      if (one.perspective !== undefined) return [one]
      const original = earlier.get(one.id)
      if (original && sameValue(original, one)) return [one]
      const said = { ...one, id: mine(one.id), perspective: perspective.id }
      return original ? [original, said] : [said]
    })
  }
  const there = new Set(map.remits.map(({ id }) => id))
  const holders = new Set(map.organisations.map(({ id }) => id))
  const functions = new Set(map.functions.map(({ id }) => id))
  const disclaimed = (base?.remits ?? [])
    .filter(({ id, perspective: view }) => view === undefined && !there.has(id))
    // What fell because its organisation or function was deleted was not said of anyone.
    .filter(({ organisation, function: held }) => holders.has(organisation) && functions.has(held))
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
  return {
    ...map,
    perspectives: known ? map.perspectives : [...map.perspectives, perspective],
    remits: [...statements(map.remits, base?.remits), ...withoutLost(disclaimed, map)],
    ties: statements(map.ties, base?.ties),
  }
}

/** What came back from the base without what it no longer finds in this map. */
function withoutLost(remits: readonly Remit[], map: RemitMap): Remit[] {
  const known = new Set([...map.places, ...map.beneficiaries, ...map.sources].map(({ id }) => id))
  const involvements = new Set(map.scheme.involvements.map(({ id }) => id))
  return remits.filter(
    (remit) =>
      involvements.has(remit.involvement) &&
      [...(remit.places ?? []), ...(remit.beneficiaries ?? []), ...(remit.sources ?? [])].every((id) =>
        known.has(id),
      ),
  )
}
