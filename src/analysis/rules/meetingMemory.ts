/**
 * The places (or people) where remits meet, for many pairs: remits that name the same things share one number, and
 * what two such lists have in common is worked out once.
 */
import type { Entity } from '../../model/entities.ts'
import type { Hierarchy } from '../../model/hierarchy.ts'
import type { Remit } from '../../model/remitMap.ts'
import { inMapOrder, nothing } from '../words/namesAndOrder.ts'
import { broadest, meetingOfLists } from './meetingParts.ts'
import type { GroupedPairs, PairRange } from './pairGroups.ts'

export interface MeetingMemory {
  /** Whether the remit with this index names any. */
  isLimited(remit: number): boolean
  /** Where the pairs of a group meet: ids in the order of the map; empty when some pair is not limited. */
  of(pairs: GroupedPairs<PairRange>, group: PairRange): readonly string[]
}

export function meetingMemory(
  hierarchy: Hierarchy,
  things: readonly Entity[],
  remits: readonly Remit[],
  listOf: (remit: Remit) => readonly string[] | undefined,
): MeetingMemory {
  const lists: (readonly string[])[] = [[]]
  const numberOf = numberLists(lists, remits, listOf)
  const remembered = new Map<number, readonly string[]>()
  const sharedBy = (key: number) => {
    const known = remembered.get(key)
    if (known) return known
    const meeting = meetingOfLists(hierarchy, lists[Math.floor(key / mostLists)], lists[key % mostLists])
    const made = meeting === 'not limited' ? nothing : inMapOrder(things, broadest(hierarchy, meeting))
    remembered.set(key, made)
    return made
  }
  const keyOf = (first: number, second: number) => {
    const a = numberOf(first)
    const b = numberOf(second)
    return Math.min(a, b) * mostLists + Math.max(a, b)
  }
  return {
    isLimited: (remit) => numberOf(remit) !== 0,
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

/** More than there can be, so that two numbers of lists make one key. */
const mostLists = 2 ** 26

/** Numbers the different lists as remits that name them are first asked for; the empty one is 0. */
function numberLists(
  lists: (readonly string[])[],
  remits: readonly Remit[],
  listOf: (remit: Remit) => readonly string[] | undefined,
): (remit: number) => number {
  const alone = new Map<string, number>()
  const several = new Map<string, number>()
  const numbers = new Int32Array(remits.length).fill(-1)
  const findNumber = (list: readonly string[]) => {
    const [only] = list
    if (only === undefined) return 0
    const known = list.length === 1 ? alone : several
    const text = list.length === 1 ? only : JSON.stringify(list)
    const number = known.get(text) ?? lists.push(list) - 1
    known.set(text, number)
    return number
  }
  return (index) => {
    const before = numbers[index] ?? 0
    if (before >= 0) return before
    const remit = remits[index]
    const number = findNumber((remit && listOf(remit)) ?? [])
    numbers[index] = number
    return number
  }
}
