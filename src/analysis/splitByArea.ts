/**
 * A remit parted into what lies where and for whom an agreement is, and what lies outside of it: only the first is
 * agreed on, the second stays.
 */
import { type Hierarchy, hierarchyOf } from '../model/hierarchy.ts'
import type { Agreement, Remit, RemitMap } from '../model/remitMap.ts'
import { meetingOfLists } from './meetingParts.ts'

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
  const liesIn = (id: string) => area.some((one) => hierarchy.within(id, one))
  const meets = (id: string) => area.some((one) => hierarchy.meets(one, id))
  if (held.length === 0) {
    const outside = smallest(
      things.map(({ id }) => id),
      hierarchy,
    ).filter((id) => !meets(id))
    // A map of which every place is agreed on is all there is; one with a single place says nothing of the rest.
    if (outside.length > 0) return { inside: area, outside }
    return things.length > 1 && things.every(({ id }) => liesIn(id)) ? { inside: held, outside } : undefined
  }
  const outside: string[] = []
  for (const id of held) {
    if (liesIn(id)) continue
    const beyond = meets(id)
      ? smallest([...hierarchy.selfAndNarrower(id)], hierarchy).filter((one) => !meets(one))
      : [id]
    if (beyond.length === 0) return undefined
    outside.push(...beyond)
  }
  const shared = meetingOfLists(hierarchy, held, area)
  return { inside: shared === 'not limited' ? held : shared, outside: [...new Set(outside)] }
}

/** Those with nothing narrower. */
function smallest(ids: readonly string[], hierarchy: Hierarchy): string[] {
  return ids.filter((id) => hierarchy.narrower(id).length === 0)
}
