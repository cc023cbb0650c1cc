/** What one rule finds in a map, with where it stands with agreements. */
import { standingsIn } from '../../src/analysis/coverage/standings.ts'
import type { Finding, Lens, Rule } from '../../src/analysis/finding.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

export function foundBy(rule: Rule, map: RemitMap, lens: Lens = {}): Finding[] {
  return rule(map, lens).map(standingsIn(map))
}
