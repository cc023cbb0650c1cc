/** The rule unheld: no remit touches a function at all, on it, on a broader or on a narrower one; not even a disclaimer. */

import type { RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements } from '../../model/schemes.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainUnheld } from '../words/explanations.ts'
import { nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { statementsTouching } from './touched.ts'

export function unheld(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const statements = statementsTouching(map, lens, memory)
  const findings: Found[] = []
  for (const { id, name, expects } of map.functions) {
    if (statements.any(id)) continue
    findings.push(
      makeFound(
        {
          id: findingId('unheld', [id]),
          rule: 'unheld',
          sentence: english.unheld({ function: name }),
          functions: [id],
          involvements: expectedInvolvements(map.scheme, expects),
          explanation: explainUnheld,
        },
        { by: 'gap', places: nothing },
      ),
    )
  }
  return findings
}
