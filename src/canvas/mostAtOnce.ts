/** How many different holders there are on the day when there are most. */
import { type Period, sharedDays } from '../model/period.ts'

export interface HeldPeriod {
  readonly holder: string
  readonly period: Period
}

/**
 * The largest number of different holders on any one day; a reversed period holds on no day.
 * The number only ever grows on a day when someone starts, so only those are looked at.
 */
export function mostAtOnce(held: readonly HeldPeriod[]): number {
  let most = 0
  for (const start of new Set(held.map(({ period }) => period.start))) {
    const day = { start, end: start }
    const holders = new Set(
      held.filter(({ period }) => sharedDays(period, day) !== undefined).map(({ holder }) => holder),
    )
    most = Math.max(most, holders.size)
  }
  return most
}
