/**
 * A remit parted into what lies where and for whom an agreement is, and what lies outside of it: only the first is
 * agreed on, the second stays.
 */
import { type Hierarchy, hierarchyOf } from '../../model/hierarchy.ts'
import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import { meetingOfLists } from '../rules/meetingParts.ts'

export interface SplitRemit {
  /** The very same remit where none of it lies outside. */
  readonly inside: Remit
  /** With the same id as the remit. */
  readonly outside: readonly Remit[]
}

type Area = Pick<Agreement, 'places' | 'beneficiaries'>

/** Undefined where the map has no names for the rest: then nothing can be said of the one without the other. */
export function splitByArea(
  map: RemitMap,
  remit: Remit,
  { places, beneficiaries }: Area,
): SplitRemit | undefined {
  const where = splitList(map.places, remit.places, places)
  const whom = splitList(map.beneficiaries, remit.beneficiaries, beneficiaries)
  if (!where || !whom) return undefined
  const outside = [
    ...(where.outside.length > 0 ? [limitedTo(remit, where.outside, remit.beneficiaries)] : []),
    ...(whom.outside.length > 0 ? [limitedTo(remit, where.inside, whom.outside)] : []),
  ]
  return outside.length === 0
    ? { inside: remit, outside }
    : { inside: limitedTo(remit, where.inside, whom.inside), outside }
}

/** The same object with other limits, in the same order of keys. */
function limitedTo(
  remit: Remit,
  places: readonly string[] | undefined,
  beneficiaries: readonly string[] | undefined,
): Remit {
  const entries = Object.entries({ ...remit, places, beneficiaries })
  return Object.fromEntries(entries.filter(([, value]) => !isNothing(value))) as unknown as Remit
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

interface SplitList {
  readonly inside: readonly string[] | undefined
  readonly outside: readonly string[]
}

function splitList(
  things: RemitMap['places'],
  held: readonly string[] = [],
  area: readonly string[] = [],
): SplitList | undefined {
  if (area.length === 0) return { inside: held, outside: [] }
  const hierarchy = hierarchyOf(things)
  const outsideOf = outsideIn(hierarchy, area)
  if (held.length === 0) {
    // A map of which every place is agreed on is all there is; one with a single place says nothing of the rest.
    if (things.every(({ id }) => area.some((one) => hierarchy.within(id, one))))
      return things.length > 1 ? { inside: held, outside: [] } : undefined
    const topmost = things.filter(({ broader = [] }) => broader.length === 0)
    const outside = outsideOf(topmost.map(({ id }) => id))
    return outside && { inside: area, outside }
  }
  const outside = outsideOf(held)
  if (!outside) return undefined
  const shared = meetingOfLists(hierarchy, held, area)
  return { inside: shared === 'not limited' ? held : shared, outside }
}

/** The broadest of what lies outside, each once; undefined where the map names nothing of the rest of something. */
function outsideIn(hierarchy: Hierarchy, area: readonly string[]) {
  const outsideOf = (ids: readonly string[]): string[] | undefined => {
    const outside: string[] = []
    for (const id of ids) {
      if (area.some((one) => hierarchy.within(id, one))) continue
      if (!area.some((one) => hierarchy.meets(one, id))) {
        outside.push(id)
        continue
      }
      const rest = outsideOf(hierarchy.narrower(id))
      if (!rest || rest.length === 0) return undefined
      outside.push(...rest)
    }
    return [...new Set(outside)]
  }
  return outsideOf
}
