/**
 * What the places (or the people) of two remits have in common. Remits that name the same things share one number, and what
 * two such lists have in common is worked out once.
 */
import type { Hierarchy } from '../../model/hierarchy.ts'
import type { Remit } from '../../model/remitMap.ts'
import { broadest, meetingOfLists } from './meetingParts.ts'

export interface SharedThings {
  /** The number of what the remit with this index names: the same for all that name the same, 0 for nothing. */
  listOf(remit: number): number
  /** One number for all pairs of remits whose lists are the same. */
  keyOf(one: number, other: number): number
  /** The broadest things that lie within both lists of such a pair; undefined where neither names any. */
  of(key: number): readonly string[] | undefined
}

/** More than there can be, so that two numbers of lists make one key. */
const mostLists = 2 ** 26

export function sharedThings(
  hierarchy: Hierarchy,
  remits: readonly Remit[],
  listOf: (remit: Remit) => readonly string[] | undefined,
): SharedThings {
  const lists: (readonly string[])[] = [[]]
  const numbersOfSingle = new Map<string, number>()
  const numbersOfSeveral = new Map<string, number>()
  const numbers = new Int32Array(remits.length).fill(-1)
  const numberOfList = (list: readonly string[]): number => {
    const known = list.length === 1 ? numbersOfSingle : numbersOfSeveral
    const text = list.length === 1 ? (list[0] as string) : JSON.stringify(list)
    const number = known.get(text) ?? lists.push(list) - 1
    known.set(text, number)
    return number
  }
  const numberOf = (index: number): number => {
    const known = numbers[index] ?? 0
    if (known >= 0) return known
    const remit = remits[index]
    const list = (remit && listOf(remit)) ?? []
    const number = list.length === 0 ? 0 : numberOfList(list)
    numbers[index] = number
    return number
  }
  const shared = new Map<number, readonly string[] | undefined>()
  return {
    listOf: numberOf,
    keyOf(one, other) {
      const [a, b] = [numberOf(one), numberOf(other)]
      return a < b ? a * mostLists + b : b * mostLists + a
    },
    of(key) {
      if (key === 0) return undefined
      const known = shared.get(key)
      if (known) return known
      const made = meetingOfLists(hierarchy, lists[Math.floor(key / mostLists)], lists[key % mostLists])
      const things = made === 'not limited' ? [] : broadest(hierarchy, made)
      shared.set(key, things)
      return things
    },
  }
}
