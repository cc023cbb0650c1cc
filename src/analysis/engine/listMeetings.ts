/** Whether remits that name several places, or several groups, meet there; and which entries stand for that. */
import type { NamedThings } from './expandRemits.ts'
import { numbersMeet } from './numberedHierarchy.ts'

/** Whether the whole lists behind two entries meet. */
export function listsMeet(things: NamedThings, a: number, b: number): boolean {
  return meetBefore(things, a, b, lengthAt(things, a), 0)
}

/**
 * Of all entries of the same two remits whose keys meet, exactly one pair is the first, in the order of a's list and
 * then of b's. `a` must be of the remit that comes first in the map, so that the answer does not depend on who asks.
 */
export function isFirstMeeting(things: NamedThings, a: number, b: number): boolean {
  const { value, nth } = things
  if ((value[a] as number) >= 0 && (value[b] as number) >= 0) return true
  const nthA = nth[a] as number
  const nthB = nth[b] as number
  if (nthA >= 0 && nthB >= 0) return !meetBefore(things, a, b, nthA, nthB)
  // An entry that stands for its whole list knows no place in it: then the first entry of the other counts.
  return nthA <= 0 && nthB <= 0 && listsMeet(things, a, b)
}

/** Whether one of a's list meets one of b's: one before the x-th of a, or the x-th itself and one before the y-th of b. */
function meetBefore(things: NamedThings, a: number, b: number, x: number, y: number): boolean {
  const { hierarchy } = things
  const lengthB = lengthAt(things, b)
  for (let ofA = 0; ofA < x || (ofA === x && y > 0); ofA++) {
    const one = memberAt(things, a, ofA)
    const end = ofA === x ? y : lengthB
    for (let ofB = 0; ofB < end; ofB++) {
      if (numbersMeet(hierarchy, one, memberAt(things, b, ofB))) return true
    }
  }
  return false
}

function lengthAt({ value, lists }: NamedThings, entry: number): number {
  const one = value[entry] as number
  return one >= 0 ? 1 : (lists[-1 - one] as Int32Array).length
}

function memberAt({ value, lists }: NamedThings, entry: number, nth: number): number {
  const one = value[entry] as number
  return one >= 0 ? one : ((lists[-1 - one] as Int32Array)[nth] as number)
}
