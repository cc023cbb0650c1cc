/** When each side of an overlap holds it, and when it holds it together with another. */
import type { Period } from '../../model/period.ts'
import { periodOf, sharedDays } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { DaySpans } from '../engine/daySpans.ts'
import type { Finding, Side } from '../finding.ts'
import { overlapPairsIn } from './overlapPairs.ts'

export interface TimesOfSide {
  readonly side: Side
  /** Stretches of days, the earliest first. */
  readonly held: readonly Period[]
  /** None where it is not known, because only some say where. */
  readonly shared: readonly Period[]
}

/** More pairs than this are not looked at for one side: then it is not said when it holds it together with others. */
const mostPairs = 200_000

/** Of some of the sides, or of those before them, in the order given. */
export function timesOfSides(map: RemitMap, finding: Finding, sides: readonly Side[]): TimesOfSide[] {
  const { remits, arePair, isLoose } = overlapPairsIn(map)(finding)
  const periods = remits.map(periodOf)
  const indexOf = new Map(remits.map(({ id }, index) => [id, index]))
  return sides.map((side) => {
    const own = side.remits.map((id) => indexOf.get(id)).filter((index) => index !== undefined)
    const held = new DaySpans()
    const shared = new DaySpans()
    const isTooMuch = own.length * remits.length > mostPairs
    for (const one of own) {
      const mine = periods[one]
      if (!mine || mine.start > mine.end) continue
      held.add(mine.start, mine.end)
      if (finding.loose || isTooMuch) continue
      periods.forEach((theirs, other) => {
        const days = sharedDays(mine, theirs)
        if (days && arePair(one, other) && !isLoose(one, other)) shared.add(days.start, days.end)
      })
    }
    return { side, held: held.inOrder, shared: shared.inOrder }
  })
}
