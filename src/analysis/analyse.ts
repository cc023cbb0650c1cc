/** All findings of a map, worst rule first, biggest first within a rule, then in a stable order. */
import type { RemitMap } from '../model/remitMap.ts'
import { dualRoles } from './dualRoles.ts'
import { type Finding, type FindingRule, findingRules, type Lens, type Rule } from './finding.ts'
import { noLead } from './noLead.ts'
import { noRemit } from './noRemit.ts'
import { overlaps } from './overlaps.ts'
import { unheld } from './unheld.ts'

/** Every rule that there is. A new rule is a file of its own and a line here. */
const rules: readonly Rule[] = [overlaps, dualRoles, noLead, unheld, noRemit]

export function analyse(map: RemitMap, lens: Lens = {}): Finding[] {
  const byRule = new Map<FindingRule, Finding[]>(findingRules.map((rule) => [rule, []]))
  for (const rule of rules) for (const finding of rule(map, lens)) byRule.get(finding.rule)?.push(finding)
  for (const findings of byRule.values()) findings.sort(biggestFirst)
  return [...byRule.values()].flat()
}

function biggestFirst(a: Finding, b: Finding): number {
  return (
    sizeOf(b) - sizeOf(a) ||
    b.organisations.length - a.organisations.length ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** How much stands behind a finding: the pairs of an overlap, else its remits. Orders; never shown as a score. */
export function sizeOf(finding: Finding): number {
  return finding.pairs?.count ?? finding.remits.length
}
