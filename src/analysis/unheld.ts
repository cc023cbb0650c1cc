/** The rule unheld: no remit touches a function at all, on it, on a broader or on a narrower one; not even a disclaimer. */
import type { RemitMap } from '../model/remitMap.ts'
import { coverageOfGap } from './coverage.ts'
import { explainUnheld } from './explanations.ts'
import type { Finding, Lens } from './finding.ts'
import { findingId } from './findingId.ts'
import { nothing } from './namesAndOrder.ts'
import { english } from './sentences.ts'
import { statementsTouching } from './touched.ts'

export function unheld(map: RemitMap, lens: Lens = {}): Finding[] {
  const statements = statementsTouching(map, lens)
  const findings: Finding[] = []
  for (const { id, name } of map.functions) {
    if (statements.any(id)) continue
    const coverage = coverageOfGap(map, id)
    findings.push({
      id: findingId('unheld', [id]),
      rule: 'unheld',
      sentence: english.unheld({ function: name, agreement: coverage }),
      organisations: nothing,
      functions: [id],
      places: nothing,
      beneficiaries: nothing,
      remits: nothing,
      decisions: nothing,
      ties: nothing,
      status: coverage.status,
      agreements: coverage.agreements,
      explanation: explainUnheld,
    })
  }
  return findings
}
