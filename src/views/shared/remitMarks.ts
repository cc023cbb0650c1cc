/** How a remit's letter is marked, wherever it is shown. */
import { entityById } from '../../model/entities.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { type Involvement, involvementById } from '../../model/schemes.ts'

export interface RemitMarks {
  readonly involvement: Involvement | undefined
  readonly overlap: boolean
  readonly noSource: boolean
  readonly limited: boolean
}

/** `overlapping` holds the ids of the remits that are in an overlap (see `useOverlaps`). */
export function remitMarks(map: RemitMap, remit: Remit, overlapping: ReadonlySet<string>): RemitMarks {
  return {
    involvement: involvementById(map.scheme, remit.involvement),
    overlap: overlapping.has(remit.id),
    noSource: (remit.sources ?? []).length === 0,
    limited: isLimited(map, remit),
  }
}

/** Holds in some places only, or for less time than the organisation itself stands. */
function isLimited(map: RemitMap, remit: Remit): boolean {
  if ((remit.places ?? []).length > 0) return true
  const organisation = entityById(map, 'organisations', remit.organisation)
  return (
    (remit.from !== undefined && remit.from !== organisation?.from) ||
    (remit.until !== undefined && remit.until !== organisation?.until)
  )
}

/** A label as it stands inside a sentence: "Leads" becomes "leads", "NHS lead" stays. */
export function inSentence(label: string): string {
  const second = label.charAt(1)
  return second !== second.toUpperCase() ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
