/** The rules contested, duplication and parallel: overlapping pairs of remits, gathered by function and side. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Found, Lens } from '../finding.ts'
import { overlappingPairs, type PairKind, pairKinds } from '../overlappingPairs.ts'
import { explainOverlap } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { describePairs } from './describePairs.ts'
import { EarlierFindings } from './earlierFindings.ts'

const earlier = new EarlierFindings()

export function overlaps(map: RemitMap, lens: Lens = {}): Found[] {
  const { count, first, second, kind } = overlappingPairs(map, lens)
  const ruleOf = (tag: number): PairKind => pairKinds[tag] ?? 'parallel'
  return describePairs(
    map,
    lens,
    { count, first, second, tag: kind },
    {
      earlier,
      rule: ruleOf,
      sentence: (tag, words) => english.overlap(ruleOf(tag), words),
      explanation: (tag, words) => explainOverlap(ruleOf(tag), words),
    },
  )
}
