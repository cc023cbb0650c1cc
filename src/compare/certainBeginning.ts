/**
 * What another map is certain to have started from, as far as that can be told from contents alone.
 *
 * A file doesn't say which state it was handed out as. When it lacks a remit that we have, the group may have taken it
 * out, or it may have been entered here since: both give the same file, to the last byte, and so they do for a value
 * that differs. Not even a version that the file carries tells them apart, for it may have been put in by hand. So a
 * state is certain only where it makes no difference which of the two happened: where *the file lacks nothing of it*.
 * All its things are in the file, each with all that was recorded of it and nothing that would narrow it (a place, an
 * end, whose view it is), under the same title and scheme.
 *
 * - Merged with such a beginning, a file takes out and changes back nothing of ours, whatever was really handed out.
 * - The state must have been ours, or else be in ours in just this way too: a version that only the file carries may be
 *   the group's, and what the group did before it would pass for what both began with.
 *
 * What the group did take out is then a matter of choosing the beginning by hand, which says what would go.
 */
import { collections, type Entity, indexById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import { countDiff, diffMaps } from './diffMaps.ts'
import { type Fields, isSetOf, narrows } from './mergeFields.ts'

export interface PossibleBeginning {
  readonly map: RemitMap
  /** Whether our map is known to have been just so. */
  readonly isOurs: boolean
}

/** The index of the certain one that differs least from the file, the first of equals; undefined when none is. */
export function certainBeginning(
  states: readonly PossibleBeginning[],
  ours: RemitMap,
  file: RemitMap,
): number | undefined {
  let best: { index: number; distance: number } | undefined
  for (const [index, { map, isOurs }] of states.entries()) {
    if (map.id !== file.id || !lacksNothing(file, map) || !(isOurs || lacksNothing(ours, map))) continue
    const { added, removed, changed } = countDiff(diffMaps(map, file))
    const distance = added + removed + changed
    if (!best || distance < best.distance) best = { index, distance }
  }
  return best?.index
}

/** Whether all that `state` says is in `map` too, which may say more. */
function lacksNothing(map: RemitMap, state: RemitMap): boolean {
  const positions = new Map(map.layout?.positions.map((position) => [position[0], position]))
  const involvements = new Map(map.scheme.involvements.map((one) => [one.id, one]))
  return (
    map.title === state.title &&
    // A date too narrows what is looked at.
    map.asOf === state.asOf &&
    (state.description === undefined || map.description === state.description) &&
    map.scheme.name === state.scheme.name &&
    state.scheme.involvements.every((one) => sameValue(one, involvements.get(one.id))) &&
    state.scheme.separations.every((pair) => map.scheme.separations.some((one) => sameValue(one, pair))) &&
    (state.declined ?? []).every((question) => map.declined?.includes(question)) &&
    (state.layout?.positions ?? []).every((position) => sameValue(position, positions.get(position[0]))) &&
    collections.every((collection) => {
      const list: readonly Entity[] = map[collection]
      return (state[collection] as readonly Entity[]).every((entity) => {
        const found = list[indexById(list).get(entity.id) ?? -1]
        if (!found) return false
        const [was, is] = [entity, found] as unknown as [Fields, Fields]
        return (
          Object.entries(was).every(([field, value]) =>
            holds(isSetOf(collection, field), is[field], value),
          ) && Object.keys(is).every((field) => was[field] !== undefined || !narrows(collection, field))
        )
      })
    })
  )
}

function holds(isSet: boolean, value: unknown, part: unknown): boolean {
  if (sameValue(value, part)) return true
  if (!isSet || !Array.isArray(value) || !Array.isArray(part)) return false
  const all = new Set(value)
  return part.every((one) => all.has(one))
}
