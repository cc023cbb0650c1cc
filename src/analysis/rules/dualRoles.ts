/**
 * The rule dual-role: one organisation holds both sides of a separation of the scheme, on functions, places, people and
 * periods that meet. A body and its unit are two organisations: splitting the two between them is a way to keep them
 * apart. Organisations of one kind that do the same are one finding, as with overlaps.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Found, Lens } from '../finding.ts'
import { explainDualRole } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { describePairs } from './describePairs.ts'
import { EarlierFindings } from './earlierFindings.ts'
import { distinctSeparations, separatedPairs } from './separatedPairs.ts'

const earlier = new EarlierFindings()

export function dualRoles(map: RemitMap, lens: Lens = {}): Found[] {
  const separations = distinctSeparations(map.scheme)
  return describePairs(map, lens, separatedPairs(map, lens, separations), {
    earlier,
    rule: () => 'dual-role',
    distinction: (tag) => separations[tag] ?? [],
    sentence: (_tag, words) => english.dualRole(words),
    explanation: (_tag, words) => explainDualRole(words),
  })
}
