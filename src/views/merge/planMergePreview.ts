/** What a merge would do, in numbers, found by doing it to a copy. */
import { applyCommand } from '../../edit/applyCommand.ts'
import type { Command } from '../../edit/commands.ts'
import { type Collection, collections, type Entity } from '../../model/entities.ts'
import { referenceFields, referencesIn } from '../../model/references.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface MergePreview {
  /** How many of each list refer to the one that goes, and will refer to the one that stays. */
  readonly follow: readonly (readonly [Collection, number])[]
  /** Remits that become one with another because they then say the same. */
  readonly foldedRemits: number
  /** Ties between the two, which drop out. */
  readonly droppedTies: number
  readonly problem: string | undefined
}

export function planMergePreview(map: RemitMap, command: Command & { type: 'mergeEntities' }): MergePreview {
  const result = applyCommand(map, command)
  const follow = collections
    .map((collection): [Collection, number] => [collection, countReferring(map, collection, command.absorb)])
    .filter(([, number]) => number > 0)
  return {
    follow,
    foldedRemits: result.ok ? map.remits.length - result.map.remits.length : 0,
    droppedTies: result.ok ? map.ties.length - result.map.ties.length : 0,
    problem: result.ok ? undefined : result.reason,
  }
}

function countReferring(map: RemitMap, collection: Collection, id: string): number {
  const fields = referenceFields[collection].filter(({ target }) => target !== 'involvement')
  const list: readonly Entity[] = map[collection]
  return list.filter((entity) =>
    fields.some((field) => referencesIn(entity, field).some((reference) => reference.id === id)),
  ).length
}
