/**
 * The places (or people) where remits meet, for many pairs: remits that name the same things share one number, and
 * what two such lists have in common is worked out once.
 */
import type { Entity } from '../model/entities.ts'
import type { Hierarchy } from '../model/hierarchy.ts'
import { broadest, meetingOfLists } from './meetingParts.ts'
import { inMapOrder, nothing } from './namesAndOrder.ts'
import type { GroupedPairs, PairGroup } from './pairGroups.ts'

export interface MeetingMemory {
  /** Whether the remit with this index names any. */
  isLimited(remit: number): boolean
  /** Where the pairs of a group meet: ids in the order of the map; empty when some pair is not limited. */
  of(pairs: GroupedPairs, group: PairGroup): readonly string[]
}

export function meetingMemory(
  hierarchy: Hierarchy,
  things: readonly Entity[],
  listOfRemit: readonly (readonly string[] | undefined)[],
): MeetingMemory {
  const { lists, numbers } = numberLists(listOfRemit)
  const remembered = new Map<number, readonly string[]>()
  const sharedBy = (key: number) => {
    const known = remembered.get(key)
    if (known) return known
    const meeting = meetingOfLists(
      hierarchy,
      lists[Math.floor(key / lists.length)],
      lists[key % lists.length],
    )
    const made = meeting === 'not limited' ? nothing : inMapOrder(things, broadest(hierarchy, meeting))
    remembered.set(key, made)
    return made
  }
  const keyOf = (first: number, second: number) => {
    const a = numbers[first] ?? 0
    const b = numbers[second] ?? 0
    return Math.min(a, b) * lists.length + Math.max(a, b)
  }
  return {
    isLimited: (remit) => numbers[remit] !== 0,
    of({ first, second }, { start, end }) {
      if (end === start + 1) return sharedBy(keyOf(first[start] ?? 0, second[start] ?? 0))
      const keys = new Set<number>()
      for (let pair = start; pair < end; pair++) {
        const key = keyOf(first[pair] ?? 0, second[pair] ?? 0)
        // Two lists that are not limited: with such a pair among them, neither is the whole.
        if (key === 0) return nothing
        keys.add(key)
      }
      const all = new Set<string>()
      for (const one of keys) for (const id of sharedBy(one)) all.add(id)
      return inMapOrder(things, broadest(hierarchy, all))
    },
  }
}

/** The different lists, the empty one first, and for each remit which of them it names. */
function numberLists(listOfRemit: readonly (readonly string[] | undefined)[]) {
  const lists: (readonly string[])[] = [[]]
  const known = new Map<string, number>()
  const numbers = Uint32Array.from(listOfRemit, (list) => {
    if (!list || list.length === 0) return 0
    const text = JSON.stringify(list)
    const number = known.get(text) ?? lists.push(list) - 1
    known.set(text, number)
    return number
  })
  return { lists, numbers }
}
