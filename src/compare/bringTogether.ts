/**
 * Several files into one map, one after the other: each is given the ids of ours and merged with what is there, or added
 * as a view of its own where asked for, which takes nothing out and asks nothing. Pure; the same files and choices give the same map.
 */
import type { Perspective, RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import { addAsView, whatBothSay } from './addAsView.ts'
import { alignMap, type EntityMatch, matchEntities } from './matchEntities.ts'
import type { MergeConflict, MergeRemoval } from './mergeConflict.ts'
import { mergeMaps } from './mergeMaps.ts'
import { type ConflictChoice, resolveConflicts } from './resolveConflicts.ts'
import { type ConflictPlace, valueAt } from './valueAt.ts'

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
  /** Id of the earlier file whose value `mine` is; undefined where it is this map's own. */
  readonly mineFrom: string | undefined
}

type Choices = ReadonlyMap<string, ConflictChoice>

/** What was asked, and what was chosen so far. */
export interface Asked {
  readonly ours: RemitMap
  readonly incoming: readonly IncomingMap[]
  readonly choices: Choices
  /** As they stand with these choices. */
  readonly conflicts: readonly IncomingConflict[]
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
  choices: Choices = new Map(),
): BroughtTogether {
  return bring(ours, incoming, ({ key }) => choices.get(key))
}

/** The choices with one more. What is asked after it about another value than before is asked anew. */
export function answered(asked: Asked, key: string, choice: ConflictChoice): Choices {
  return answer(asked, (conflict, before) => (conflict.key === key ? choice : before))
}

/**
 * The choices with one for all that is open between this map and a file. What two files say against each other stays
 * open: one word for all would let the later of them take back, unseen, what was taken from the earlier.
 */
export function answerOpen(asked: Asked, choice: 'mine' | 'theirs'): Choices {
  if (choice === 'theirs' && asked.incoming.length > 1) {
    return answer(asked, ({ mineFrom }, before) => before ?? (mineFrom === undefined ? choice : undefined))
  }
  // What stays as it is changes no question after it.
  const open = asked.conflicts.filter(
    ({ key, mineFrom }) => !asked.choices.has(key) && mineFrom === undefined,
  )
  return new Map([...asked.choices, ...open.map(({ key }) => [key, choice] as const)])
}

function answer(
  { ours, incoming, choices, conflicts }: Asked,
  choose: (conflict: IncomingConflict, before: ConflictChoice | undefined) => ConflictChoice | undefined,
): Choices {
  const asked = new Map(conflicts.map((conflict) => [conflict.key, conflict]))
  const next = new Map<string, ConflictChoice>()
  bring(ours, incoming, (conflict) => {
    const stands = sameValue(asked.get(conflict.key)?.mine, conflict.mine)
    const choice = choose(conflict, stands ? choices.get(conflict.key) : undefined)
    if (choice) next.set(conflict.key, choice)
    return choice
  })
  return next
}

/** `choose` is asked about the conflicts in order, each when it is known what the ones of earlier files came to. */
function bring(
  ours: RemitMap,
  incoming: readonly IncomingMap[],
  choose: (conflict: IncomingConflict) => ConflictChoice | undefined,
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
      mineFrom: lastChangedBy(conflict, ours, before, steps),
    }))
    conflicts.push(...told)
    removed.push(...merged.removed)
    const chosen = new Map(
      told.flatMap((conflict) => {
        const choice = choose(conflict)
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

/** The file that the value in `map` is from; undefined where it is as in ours. */
function lastChangedBy(
  place: ConflictPlace,
  ours: RemitMap,
  map: RemitMap,
  steps: readonly IncomingStep[],
): string | undefined {
  if (sameValue(valueAt(ours, place), valueAt(map, place))) return undefined
  return steps.findLast(({ before, after }) => !sameValue(valueAt(before, place), valueAt(after, place)))
    ?.from
}
