/**
 * What an edit left as it was. An edited map shares every remit that the edit did not touch with the map before, as the
 * very same object; so comparing identities is enough to know for which findings nothing has changed.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
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

/** Whether two maps and lenses differ in nothing that findings depend on but the remits and the perspective. */
export function differOnlyInRemits(a: RemitMap, aLens: Lens, b: RemitMap, bLens: Lens): boolean {
  return (
    a.organisations === b.organisations &&
    a.functions === b.functions &&
    a.places === b.places &&
    a.beneficiaries === b.beneficiaries &&
    a.perspectives === b.perspectives &&
    a.agreements === b.agreements &&
    a.scheme === b.scheme &&
    aLens.at === bLens.at
  )
}

/**
 * The functions on which an agreement's hold may have changed with these remits: a remit can go against what was agreed on a
 * broader function, and open what it settled on all that this is part of or has parts in (goingAgainst.ts).
 */
export function functionsAgreedOn(
  { functions, agreements }: RemitMap,
  changed: readonly Remit[],
): Set<string> {
  const agreed = agreements.filter(({ status }) => status === 'agreed')
  const reached = new Set<string>()
  if (agreed.length === 0) return reached
  const hierarchy = hierarchyOf(functions)
  const touched = new Set(changed.map((remit) => remit.function))
  for (const named of new Set(agreed.flatMap((agreement) => agreement.functions))) {
    if (![...touched].some((id) => hierarchy.within(id, named) || hierarchy.within(named, id))) continue
    for (const one of hierarchy.selfAndNarrower(named)) reached.add(one)
    for (const one of hierarchy.selfAndBroader(named)) reached.add(one)
  }
  return reached
}
