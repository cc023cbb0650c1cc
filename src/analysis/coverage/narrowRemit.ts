/** A remit cut down to the part of it that an agreement leaves: fewer places or people, less time, a narrower function. */
import { type Hierarchy, hierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, isReversed, lastDay, periodOf } from '../../model/period.ts'
import type { AgreementPart, Remit, RemitMap } from '../../model/remitMap.ts'
import { meetingOfLists } from '../rules/meetingParts.ts'

/** One remit for each function that is left, or none when nothing is. */
export function narrowRemit(map: RemitMap, remit: Remit, part: AgreementPart): Remit[] {
  const places = limit(hierarchyOf(map.places), remit.places, part.places)
  const beneficiaries = limit(hierarchyOf(map.beneficiaries), remit.beneficiaries, part.beneficiaries)
  const from = later(remit.from, part.from)
  const until = earlier(remit.until, part.until)
  if (!places || !beneficiaries || isReversed(periodOf({ from, until }))) return []
  return functionsLeft(hierarchyOf(map.functions), remit.function, part.functions).map((functionId) =>
    changed(remit, { function: functionId, places, beneficiaries, from, until }),
  )
}

/** The same object with other values, in the same order of keys; an empty list or no date takes the field out. */
function changed(remit: Remit, changes: Partial<Record<keyof Remit, unknown>>): Remit {
  const entries = Object.entries({ ...remit, ...changes }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as unknown as Remit
}

/** What a list is cut down to; undefined when nothing is left. An empty list is not limited. */
function limit(
  hierarchy: Hierarchy,
  held: readonly string[] = [],
  given: readonly string[] = [],
): readonly string[] | undefined {
  if (given.length === 0) return held
  const shared = meetingOfLists(hierarchy, held, given)
  const left = shared === 'not limited' ? [] : shared
  // As it was listed before, where nothing was cut away.
  if (left.length === held.length && held.every((id) => left.includes(id))) return held
  return left.length === 0 ? undefined : left
}

function functionsLeft(hierarchy: Hierarchy, held: string, given: readonly string[] = []): string[] {
  if (given.length === 0 || given.some((id) => hierarchy.within(held, id))) return [held]
  return given.filter((id) => hierarchy.within(id, held))
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return firstDay(b) > firstDay(a) ? b : a
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return lastDay(b) < lastDay(a) ? b : a
}
