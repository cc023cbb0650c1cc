/** Whether remits that name several places, or several groups, meet there; and which entries stand for that. */
import type { NamedThings } from './expandRemits.ts'
import { numbersMeet } from './numberedHierarchy.ts'

/** Whether the whole lists behind two entries meet. */
export function listsMeet(things: NamedThings, a: number, b: number): boolean {
  return firstMeeting(things, a, b) >= 0
}

/**
 * Of all entries of the same two remits, exactly one pair is the first: the earliest in their lists that meets.
 * `a` must be of the remit that comes first in the map, so that the answer does not depend on who asks.
 */
export function isFirstMeeting(things: NamedThings, a: number, b: number): boolean {
  const { value, nth } = things
  if ((value[a] as number) >= 0 && (value[b] as number) >= 0) return true
  const nthA = nth[a] as number
  const nthB = nth[b] as number
  const first = firstMeeting(things, a, b)
  // An entry that stands for its whole list knows no place in it: then the first entry of the other counts.
  if (nthA < 0 || nthB < 0) return first >= 0 && nthA <= 0 && nthB <= 0
  return first === nthA * lengthAt(things, b) + nthB
}

/** The first of a's list that meets one of b's, and which one, as index in the list of a × length of b's + index; or -1. */
function firstMeeting(things: NamedThings, a: number, b: number): number {
  const lengthA = lengthAt(things, a)
  const lengthB = lengthAt(things, b)
  for (let x = 0; x < lengthA; x++) {
    const one = memberAt(things, a, x)
    for (let y = 0; y < lengthB; y++) {
      if (numbersMeet(things.hierarchy, one, memberAt(things, b, y))) return x * lengthB + y
    }
  }
  return -1
}

function lengthAt({ value, lists }: NamedThings, entry: number): number {
  const one = value[entry] as number
  return one >= 0 ? 1 : (lists[-1 - one] as Int32Array).length
}

function memberAt({ value, lists }: NamedThings, entry: number, nth: number): number {
  const one = value[entry] as number
  return one >= 0 ? one : ((lists[-1 - one] as Int32Array)[nth] as number)
}
