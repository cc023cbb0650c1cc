/** Whether remits that name several places, or several groups, meet there; and which entries stand for that. */
import type { NamedThings } from './expandRemits.ts'
import { numbersMeet } from './numberedHierarchy.ts'

/** Whether the whole lists behind two entries meet. */
export function listsMeet(things: NamedThings, a: number, b: number): boolean {
  return firstMeeting(things, a, b) !== undefined
}

/**
 * Of all entries of the same two remits, exactly one pair is the first: the earliest in their lists that meets.
 * `a` must be of the remit that comes first in the map, so that the answer does not depend on who asks.
 */
export function isFirstMeeting(things: NamedThings, a: number, b: number): boolean {
  if ((things.value[a] as number) >= 0 && (things.value[b] as number) >= 0) return true
  const first = firstMeeting(things, a, b)
  if (first === undefined) return false
  const nthA = things.nth[a] as number
  const nthB = things.nth[b] as number
  // An entry that stands for its whole list knows no place in it: then the first entry of the other counts.
  if (nthA < 0 || nthB < 0) return nthA <= 0 && nthB <= 0
  return first.x === nthA && first.y === nthB
}

function firstMeeting(things: NamedThings, a: number, b: number): { x: number; y: number } | undefined {
  const listA = listOf(things, a)
  const listB = listOf(things, b)
  for (let x = 0; x < listA.length; x++) {
    for (let y = 0; y < listB.length; y++) {
      if (numbersMeet(things.hierarchy, listA[x] as number, listB[y] as number)) return { x, y }
    }
  }
  return undefined
}

function listOf({ value, lists }: NamedThings, entry: number): ArrayLike<number> {
  const one = value[entry] as number
  return one >= 0 ? [one] : (lists[-1 - one] as Int32Array)
}
