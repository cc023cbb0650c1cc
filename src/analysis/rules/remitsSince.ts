/**
 * What an edit left as it was. An edited map shares every remit that the edit did not touch with the map before, as the
 * very same object; so comparing identities is enough to know for which findings nothing has changed.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'

export interface RemitsSince {
  /** For each remit its index in the list before, or -1. Those that are there stand in the same order in both. */
  readonly indexBefore: Int32Array
  /** The remits of either list that the other has not got (or not in this order). */
  readonly changed: readonly Remit[]
}

/** Finds what edits usually do: some remits replaced where they stand, or one stretch put in, taken out or replaced. */
export function remitsSince(before: readonly Remit[], now: readonly Remit[]): RemitsSince {
  const indexBefore = new Int32Array(now.length).fill(-1)
  const changed: Remit[] = []
  const shorter = Math.min(before.length, now.length)
  const sameLength = before.length === now.length
  let start = 0
  while (start < shorter && (sameLength || before[start] === now[start])) {
    const [earlier, later] = [before[start], now[start]]
    if (earlier === later) indexBefore[start] = start
    else if (earlier && later) changed.push(earlier, later)
    start++
  }
  let [endBefore, end] = [before.length, now.length]
  while (endBefore > start && end > start && before[endBefore - 1] === now[end - 1]) {
    indexBefore[--end] = --endBefore
  }
  return { indexBefore, changed: changed.concat(before.slice(start, endBefore), now.slice(start, end)) }
}

/**
 * Whether two maps and lenses differ, of all that is looked at by rules that keep what they found, in nothing but the remits
 * and the perspective.
 */
export function differOnlyInRemits(a: RemitMap, aLens: Lens, b: RemitMap, bLens: Lens): boolean {
  return (
    a.organisations === b.organisations &&
    a.functions === b.functions &&
    a.places === b.places &&
    a.beneficiaries === b.beneficiaries &&
    a.perspectives === b.perspectives &&
    a.people === b.people &&
    a.scheme === b.scheme &&
    aLens.at === bLens.at
  )
}
