/** Which ties and decisions a lens lets through. A tie has no dates of its own: it counts while both its ends do. */
import { entityById } from '../../model/entities.ts'
import { firstDay, inForce, lastDay } from '../../model/period.ts'
import type { Decision, RemitMap, Tie } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'

export function tiesInView(map: RemitMap, { at, perspective }: Lens): readonly Tie[] {
  if (at === undefined && perspective === undefined) return map.ties
  return map.ties.filter(
    (tie) =>
      (perspective === undefined || tie.perspective === undefined || tie.perspective === perspective) &&
      (at === undefined || (isThere(map, tie.from, at) && isThere(map, tie.to, at))),
  )
}

/** A person has no dates; an organisation is there while it is in force. */
function isThere(map: RemitMap, party: string, at: string): boolean {
  const organisation = entityById(map, 'organisations', party)
  return organisation === undefined || inForce(organisation, at)
}

const undated = Number.POSITIVE_INFINITY

/** With a date, the decisions taken by then, and those without a date; in the order of their dates, undated last. */
export function decisionsInView(map: RemitMap, { at }: Lens): Decision[] {
  const limit = at === undefined ? Number.POSITIVE_INFINITY : lastDay(at)
  return map.decisions
    .map((decision) => ({ decision, day: decision.date === undefined ? undefined : firstDay(decision.date) }))
    .filter(({ day }) => day === undefined || day <= limit)
    .sort((a, b) => (a.day === b.day ? 0 : (a.day ?? undated) - (b.day ?? undated)))
    .map(({ decision }) => decision)
}
