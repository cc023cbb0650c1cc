/**
 * What to open on: overlaps that are still open, the biggest first (of two alike, the one about a single function
 * before the one between two); then the other overlaps, and those of which nobody knows whether they meet; then the rest.
 */
import { sizeOf } from './analyse.ts'
import { type Finding, isOverlap } from './finding.ts'

/** At most `most` of them; ties stay in the order of the register. */
export function biggestFindings(list: readonly Finding[], most: number): Finding[] {
  const rank = (finding: Finding) => {
    if (!isOverlap(finding)) return 2
    return finding.status === 'agreed' || finding.prospective || finding.loose ? 1 : 0
  }
  return [...list].sort((a, b) => rank(a) - rank(b) || (rank(a) < 2 ? bigger(a, b) : 0)).slice(0, most)
}

/** Pairs are left uncounted only where there are more of them than anywhere else. */
function bigger(a: Finding, b: Finding): number {
  if (!a.pairs !== !b.pairs) return a.pairs ? 1 : -1
  return sizeOf(b) - sizeOf(a)
}
