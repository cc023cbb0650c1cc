/** The rule unheld: no remit touches a function at all, on it, on a broader or on a narrower one; not even a disclaimer. */
import type { RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements } from '../../model/schemes.ts'
import { coverageIn } from '../coverage/coverage.ts'
import type { Finding, Lens } from '../finding.ts'
import { explainUnheld } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFinding } from './makeFinding.ts'
import { statementsTouching } from './touched.ts'

export function unheld(map: RemitMap, lens: Lens = {}): Finding[] {
  const statements = statementsTouching(map, lens)
  const coverageOf = coverageIn(map)
  const findings: Finding[] = []
  for (const { id, name, expects } of map.functions) {
    if (statements.any(id)) continue
    findings.push(
      makeFinding(
        {
          id: findingId('unheld', [id]),
          rule: 'unheld',
          headline: english.unheld({ function: name }),
          functions: [id],
          involvements: expectedInvolvements(map.scheme, expects),
          explanation: explainUnheld,
        },
        coverageOf.gap('unheld', id),
      ),
    )
  }
  return findings
}
