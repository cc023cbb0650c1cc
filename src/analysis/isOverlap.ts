import type { Finding, FindingRule } from './finding.ts'

const overlapRules: ReadonlySet<FindingRule> = new Set(['contested', 'duplication', 'parallel'])

/** Whether a finding is one that is ringed and coloured wherever it shows: several hold the same thing. */
export function isOverlap({ rule }: Pick<Finding, 'rule'>): boolean {
  return overlapRules.has(rule)
}
