/** A span of days in words, at the coarsest precision that is true: "April 2004 to July 2005". */
import { dateOfDay, type Period } from '../../model/period.ts'
import { inWholeMonths, periodInWords } from './plainEnglish.ts'

/** Empty when neither end is known. */
export function daysInWords({ start, end }: Period): string {
  return periodInWords(
    inWholeMonths({
      from: Number.isFinite(start) ? dateOfDay(start) : undefined,
      until: Number.isFinite(end) ? dateOfDay(end) : undefined,
    }),
  )
}
