/**
 * The places (or people) where remits meet, for many pairs: remits that name the same things share one number, and
 * what two such lists have in common is worked out once.
 */
import type { Entity } from '../model/entities.ts'
import type { Hierarchy } from '../model/hierarchy.ts'
import { broadest, meetingOfLists } from './meetingParts.ts'
import { inMapOrder } from './namesAndOrder.ts'

export interface MeetingMemory {
  /** Whether the remit with this index names any. */
  isLimited(remit: number): boolean
  /** Adds up where pairs of remits (by index) meet: ids in the order of the map; empty when a pair is not limited. */
  start(): { add(first: number, second: number): void; result(): string[] }
}

export function meetingMemory(
  hierarchy: Hierarchy,
  things: readonly Entity[],
  listOfRemit: readonly (readonly string[] | undefined)[],
): MeetingMemory {
  const lists: (readonly string[])[] = [[]]
  const numbers = new Map<string, number>([['[]', 0]])
  const listNumber = Uint32Array.from(listOfRemit, (list) => {
    if (!list || list.length === 0) return 0
    const text = JSON.stringify(list)
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, lists.length)
    return lists.push(list) - 1
  })
  const shared = new Map<number, readonly string[]>()
  const sharedBy = (key: number) => {
    const known = shared.get(key)
    if (known) return known
    const meeting = meetingOfLists(
      hierarchy,
      lists[Math.floor(key / lists.length)],
      lists[key % lists.length],
    )
    const made = meeting === 'not limited' ? [] : meeting
    shared.set(key, made)
    return made
  }
  return {
    isLimited: (remit) => listNumber[remit] !== 0,
    start() {
      const keys = new Set<number>()
      return {
        add(first, second) {
          const a = listNumber[first] ?? 0
          const b = listNumber[second] ?? 0
          keys.add(Math.min(a, b) * lists.length + Math.max(a, b))
        },
        result() {
          // Key 0 is two lists that are not limited: with such a pair among them, neither is the whole.
          if (keys.has(0)) return []
          const all = new Set<string>()
          for (const key of keys) for (const id of sharedBy(key)) all.add(id)
          return inMapOrder(things, broadest(hierarchy, all))
        },
      }
    },
  }
}
