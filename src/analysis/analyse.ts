/**
 * All findings of a map, worst rule first, biggest first within a rule, then in a stable order. With the memory of an analysis
 * before, those that an edit left alone are the very same objects; `createAnalyst` keeps one.
 */

import type { RemitMap } from '../model/remitMap.ts'
import { withReopenings } from './coverage/reopening.ts'
import { EarlierStandings } from './coverage/standings.ts'
import { Memory } from './engine/memory.ts'
import { type Finding, type FindingRule, findingRules, isOverlap, type Lens, type Rule } from './finding.ts'
import { fragileTies, rulesShared } from './rules/fragileTie.ts'
import { missingTie } from './rules/missingTie.ts'
import { noRemit } from './rules/noRemit.ts'
import { onlyRoute } from './rules/onlyRoute.ts'
import { stretched } from './rules/stretched.ts'
import { unheld } from './rules/unheld.ts'

/** Every rule that there is, but for fragile ties and only routes, which look at what the others found. A new rule is a file of its own and a line here. */
const rules: readonly Rule[] = [...rulesShared, unheld, noRemit, missingTie, stretched]

export function analyse(map: RemitMap, lens: Lens = {}, memory = new Memory()): Finding[] {
  const byRule = new Map<FindingRule, Finding[]>(findingRules.map((rule) => [rule, []]))
  const found = rules.flatMap((rule) => rule(map, lens, memory))
  const all = [...found, ...fragileTies(map, lens, memory, found), ...onlyRoute(map, lens, memory, found)]
  const findings = memory.own(analyse, () => new EarlierStandings()).findings(map, all, memory)
  for (const finding of findings) byRule.get(finding.rule)?.push(finding)
  for (const list of byRule.values()) list.sort(biggestFirst)
  return withReopenings(map, [...byRule.values()].flat(), memory)
}

function biggestFirst(a: Finding, b: Finding): number {
  return (
    Number(a.loose ?? false) - Number(b.loose ?? false) ||
    sizeOf(b) - sizeOf(a) ||
    b.organisations.length - a.organisations.length ||
    b.places.length - a.places.length ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** How much stands behind a finding: the bodies of an overlap, the pairs of a dual role, else its remits. Never shown as a score. */
export function sizeOf(finding: Finding): number {
  if (isOverlap(finding)) return finding.organisations.length
  return finding.pairs?.count ?? finding.remits.length
}
