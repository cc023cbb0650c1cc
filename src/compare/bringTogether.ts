/**
 * Several files into one map, one after the other: each is given the ids of ours and merged with what is there, or added
 * as a view of its own where asked for, which takes nothing out and asks nothing. Pure; the same files and choices give the same map.
 */
import type { Perspective, RemitMap } from '../model/remitMap.ts'
import { addAsView, whatBothSay } from './addAsView.ts'
import { alignMap, type EntityMatch, matchEntities } from './matchEntities.ts'
import type { MergeConflict, MergeRemoval } from './mergeConflict.ts'
import { mergeMaps } from './mergeMaps.ts'
import { type ConflictChoice, resolveConflicts } from './resolveConflicts.ts'

export interface IncomingMap {
  /** Tells the files apart; conflicts are named by it. */
  readonly id: string
  readonly map: RemitMap
  /** What the group started from; undefined when that is not known. */
  readonly base: RemitMap | undefined
  /** The view that it comes in as; undefined = it is merged as everyone's. */
  readonly perspective: Perspective | undefined
  /** Matches by similar names that people accepted. */
  readonly accepted: readonly EntityMatch[]
}

export interface IncomingConflict extends MergeConflict {
  /** Id of the file, and of the conflict within it: the key of a choice. */
  readonly key: string
  readonly from: string
}

/** What one file does to the map that it comes into. */
export interface IncomingStep {
  /** Id of the file. */
  readonly from: string
  /** The file with the ids of that map. */
  readonly file: RemitMap
  readonly before: RemitMap
  readonly after: RemitMap
}

export interface BroughtTogether {
  readonly map: RemitMap
  /** One for each file, in order. */
  readonly steps: readonly IncomingStep[]
  readonly conflicts: readonly IncomingConflict[]
  readonly removed: readonly MergeRemoval[]
  /** A choice that can't stand with the others, and why. */
  readonly refused: { readonly conflict: IncomingConflict; readonly reason: string } | undefined
}

/** `choices` by the keys of conflicts. Conflicts without one stand as in ours. */
export function bringTogether(
  ours: RemitMap,
  incoming: readonly IncomingMap[],
  choices: ReadonlyMap<string, ConflictChoice> = new Map(),
): BroughtTogether {
  let map = ours
  const steps: IncomingStep[] = []
  const conflicts: IncomingConflict[] = []
  const removed: MergeRemoval[] = []
  let refused: BroughtTogether['refused']
  for (const { id, map: theirs, base, perspective, accepted } of incoming) {
    const before = map
    const aligned = alignMap(theirs, map, [...matchEntities(map, theirs).sure, ...accepted])
    if (perspective) {
      map = addAsView(map, aligned, perspective, base ?? whatBothSay(map, theirs))
      steps.push({ from: id, file: aligned, before, after: map })
      continue
    }
    const merged = mergeMaps(base, map, aligned)
    const told = merged.conflicts.map((conflict) => ({
      ...conflict,
      key: `${id}/${conflict.id}`,
      from: id,
    }))
    conflicts.push(...told)
    removed.push(...merged.removed)
    const chosen = new Map(
      told.flatMap((conflict) => {
        const choice = choices.get(conflict.key)
        return choice ? [[conflict.id, choice] as const] : []
      }),
    )
    const resolved = resolveConflicts(merged.map, merged.conflicts, chosen)
    map = resolved.ok ? resolved.map : merged.map
    steps.push({ from: id, file: aligned, before, after: map })
    if (!resolved.ok && !refused) {
      const conflict = told.find((one) => one.id === resolved.conflict.id)
      if (conflict) refused = { conflict, reason: resolved.reason }
    }
  }
  return { map, steps, conflicts, removed, refused }
}
