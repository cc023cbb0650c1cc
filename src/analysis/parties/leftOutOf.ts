/** From the findings: who was left out of which decision. */
import type { Finding } from '../finding.ts'

export function leftOutOf(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const leftOut = new Map<string, Set<string>>()
  for (const { rule, decisions, organisations } of findings) {
    if (rule !== 'left-out') continue
    for (const decision of decisions) {
      const before = leftOut.get(decision) ?? new Set()
      leftOut.set(decision, before)
      for (const organisation of organisations) before.add(organisation)
    }
  }
  return leftOut
}
