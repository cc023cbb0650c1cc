/** Carries out what people chose for the conflicts of a merge. */
import { applyDeletion, planDeletion } from '../edit/planDeletion.ts'
import { type Collection, type Entity, locate } from '../model/entities.ts'
import { firstIntegrityProblem } from '../model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../model/remitMap.ts'
import type { MergeConflict } from './mergeConflict.ts'
import { withoutStrayPositions } from './withoutStrayPositions.ts'

export type ConflictChoice = 'original' | 'mine' | 'theirs'

export type ResolvedMerge =
  | { readonly ok: true; readonly map: RemitMap }
  | { readonly ok: false; readonly conflict: MergeConflict; readonly reason: string }

type Fields = Record<string, unknown>

/**
 * `map` is the merged map. Conflicts without a choice stay as the merge left them. Where a choice can't stand with
 * the others (things would lie within each other, or something is missing), says which and why.
 */
export function resolveConflicts(
  map: RemitMap,
  conflicts: readonly MergeConflict[],
  choices: ReadonlyMap<string, ConflictChoice>,
): ResolvedMerge {
  let current = map
  for (const conflict of conflicts) {
    const choice = choices.get(conflict.id)
    if (!choice) continue
    const next = withValue(current, conflict, conflict[choice])
    const problem = firstIntegrityProblem(next) ?? shapeProblem(next) ?? letterProblem(next)
    if (problem) return { ok: false, conflict, reason: problem.message }
    current = next
  }
  return { ok: true, map: current }
}

function letterProblem({ scheme }: RemitMap): { message: string } | undefined {
  const letters = new Map<string, string>()
  for (const { letter, label } of scheme.involvements) {
    const other = letters.get(letter.toUpperCase())
    if (other !== undefined) return { message: `“${other}” and “${label}” would have the same letter.` }
    letters.set(letter.toUpperCase(), label)
  }
  return undefined
}

function shapeProblem(map: RemitMap): { message: string } | undefined {
  return remitMapSchema.safeParse(map).error?.issues[0]
}

function withValue(map: RemitMap, conflict: MergeConflict, value: unknown): RemitMap {
  const { collection, entity, field } = conflict
  if (collection === 'map') {
    return withoutStrayPositions(setField(map as unknown as Fields, field, value) as unknown as RemitMap)
  }
  if (collection === 'scheme') return { ...map, scheme: withSchemeValue(map.scheme, entity, field, value) }
  if (field === '') return withEntity(map, collection, entity, value as Entity | undefined)
  const list = (map[collection] as readonly Entity[]).map((one) =>
    one.id === entity ? (setField(one as unknown as Fields, field, value) as unknown as Entity) : one,
  )
  return { ...map, [collection]: list }
}

function setField(fields: Fields, field: string, value: unknown): Fields {
  if (field.startsWith('meta:')) {
    const meta = setField((fields.meta ?? {}) as Fields, field.slice(5), value)
    return setField(fields, 'meta', Object.keys(meta).length > 0 ? meta : undefined)
  }
  const entries = Object.entries(fields).filter(([key]) => key !== field)
  // From entries and not by assignment: a key may be called `__proto__`.
  return Object.fromEntries(value === undefined ? entries : [...entries, [field, value]])
}

function withSchemeValue(
  scheme: RemitMap['scheme'],
  involvement: string,
  field: string,
  value: unknown,
): RemitMap['scheme'] {
  if (involvement === '') return { ...scheme, [field]: value }
  return {
    ...scheme,
    involvements: scheme.involvements.map((one) =>
      one.id === involvement ? (setField(one, field, value) as unknown as typeof one) : one,
    ),
  }
}

/** The whole thing as chosen; chosen to be gone, it takes along what can't stand without it. */
function withEntity(map: RemitMap, collection: Collection, id: string, value: Entity | undefined): RemitMap {
  const isThere = locate(map, id)?.collection === collection
  if (value === undefined) return isThere ? applyDeletion(map, planDeletion(map, [id])) : map
  const list: readonly Entity[] = map[collection]
  return {
    ...map,
    [collection]: isThere ? list.map((one) => (one.id === id ? value : one)) : [...list, value],
  }
}
