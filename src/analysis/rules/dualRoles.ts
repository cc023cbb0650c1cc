/**
 * The rule dual-role: one organisation holds both sides of a separation of the scheme, on functions, places, people and
 * periods that meet. A body and its unit are two organisations: splitting the two between them is a way to keep them
 * apart. Organisations of one kind that do the same are one finding, as with overlaps.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainDualRole } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { describePairs } from './describePairs.ts'
import { EarlierFindings } from './earlierFindings.ts'
import { distinctSeparations, separatedPairs } from './separatedPairs.ts'

export function dualRoles(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const separations = distinctSeparations(map.scheme)
  return describePairs(
    map,
    lens,
    separatedPairs(map, lens, separations, memory),
    {
      earlier: memory.own(dualRoles, () => new EarlierFindings()),
      rule: () => 'dual-role',
      distinction: (tag) => separations[tag] ?? [],
      sentence: (_tag, words) => english.dualRole(words),
      explanation: (_tag, words) => explainDualRole(words),
    },
    memory,
  )
}
