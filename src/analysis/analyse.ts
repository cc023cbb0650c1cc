/** All findings of a map, worst rule first, biggest first within a rule, then in a stable order. */
import type { RemitMap } from '../model/remitMap.ts'
import { dualRoles } from './dualRoles.ts'
import { type Finding, findingRules, type Lens, type Rule } from './finding.ts'
import { noLead } from './noLead.ts'
import { noRemit } from './noRemit.ts'
import { overlaps } from './overlaps.ts'
import { unheld } from './unheld.ts'

/** Every rule that there is. A new rule is a file of its own and a line here. */
const rules: readonly Rule[] = [overlaps, dualRoles, noLead, unheld, noRemit]

export function analyse(map: RemitMap, lens: Lens = {}): Finding[] {
  const rank = new Map(findingRules.map((rule, index) => [rule, index]))
  return rules
    .flatMap((rule) => rule(map, lens))
    .sort(
      (a, b) =>
        (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0) ||
        sizeOf(b) - sizeOf(a) ||
        b.organisations.length - a.organisations.length ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
}

/** How much stands behind a finding: the pairs of an overlap, else its remits. Orders; never shown as a score. */
export function sizeOf(finding: Finding): number {
  return finding.pairs?.count ?? finding.remits.length
}
