/** What stands above the time of an overlap: that both, or some of them, hold it at once, and when. */
import { DaySpans } from '../../analysis/engine/daySpans.ts'
import type { Finding } from '../../analysis/finding.ts'
import { isWholeAndParts } from '../../analysis/parties/overlapPairs.ts'
import { timesOfSides } from '../../analysis/parties/timesOfSides.ts'
import { inWholeMonths, periodInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Words } from '../words/en.ts'

export function whenTheyMeet(map: RemitMap, finding: Finding, words: Words): string {
  const { period, loose, sides = [], remits } = finding
  if (!period || loose) return words.findings.whenEachHolds
  // With the dates as recorded, as the sentence of the finding says them.
  const span = periodInWords(inWholeMonths(period))
  const areDated = remits.some((id) => {
    const remit = entityById(map, 'remits', id)
    return remit?.from !== undefined || remit?.until !== undefined
  })
  if (span === '' && areDated) return words.findings.whenEachHolds
  const times = timesOfSides(map, finding, sides)
  const together = new DaySpans()
  for (const { shared } of times) for (const { start, end } of shared) together.add(start, end)
  const isInterrupted = together.count > 1 || times.some(({ shared }) => shared.length > 1)
  const told = span === '' ? words.findings.noDates : isInterrupted ? words.findings.atTimes(span) : span
  const areBoth = sides.length === 2 && !isWholeAndParts(map, finding)
  return areBoth ? words.findings.bothAtOnce(told) : words.findings.severalAtOnce(told)
}
