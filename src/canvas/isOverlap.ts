import type { Finding, FindingRule } from '../analysis/finding.ts'

const overlapRules: ReadonlySet<FindingRule> = new Set(['contested', 'duplication', 'parallel'])

/** Whether a finding is one that the picture rings and colours: several hold the same thing. */
export function isOverlap({ rule }: Pick<Finding, 'rule'>): boolean {
  return overlapRules.has(rule)
}
