/**
 * What to open on: overlaps that are still open, the biggest first (of two alike, the one about a single function
 * before the one between two); then the other overlaps; then the rest.
 */
import { sizeOf } from './analyse.ts'
import { type Finding, isOverlap } from './finding.ts'

/** At most `most` of them; ties stay in the order of the register. */
export function biggestFindings(list: readonly Finding[], most: number): Finding[] {
  const rank = (finding: Finding) => {
    if (!isOverlap(finding)) return 2
    return finding.status === 'agreed' || finding.prospective ? 1 : 0
  }
  return [...list]
    .sort((a, b) => rank(a) - rank(b) || (rank(a) < 2 ? sizeOf(b) - sizeOf(a) : 0))
    .slice(0, most)
}
