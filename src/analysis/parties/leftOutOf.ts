/** From the findings: who, organisations and people, was left out of which decision. */
import type { Finding } from '../finding.ts'

export function leftOutOf(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const leftOut = new Map<string, Set<string>>()
  for (const { rule, decisions, organisations, people = [] } of findings) {
    if (rule !== 'left-out') continue
    for (const decision of decisions) {
      const before = leftOut.get(decision) ?? new Set()
      leftOut.set(decision, before)
      for (const party of [...organisations, ...people]) before.add(party)
    }
  }
  return leftOut
}
