/** Turns grouped pairs of remits into findings: the part that overlaps and dual roles share. */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { coverageOfPairs } from './coverage.ts'
import type { Finding, FindingRule, Lens } from './finding.ts'
import { findingId } from './findingId.ts'
import { meetingParts } from './meetingParts.ts'
import { namesOf } from './namesAndOrder.ts'
import { pairFactsOf } from './pairFacts.ts'
import { groupPairs, type PairGroup, type TaggedPairs } from './pairGroups.ts'
import type { PairWords } from './sentences.ts'

/** What a rule says about its groups. */
export interface PairRule {
  readonly rule: (tag: number) => FindingRule
  /** What tells findings of this rule apart besides functions and sides: involvement ids. */
  readonly distinction?: (tag: number) => readonly string[]
  readonly sentence: (tag: number, words: PairWords) => string
  readonly explanation: (tag: number, words: PairWords) => Finding['explanation']
}

export function describePairs(map: RemitMap, lens: Lens, table: TaggedPairs, says: PairRule): Finding[] {
  const factsOf = pairFactsOf(map, lens, table)
  const functions = hierarchyOf(map.functions)
  const label = new Map(map.scheme.involvements.map((involvement) => [involvement.id, involvement.label]))

  return groupPairs(map, table).map((group) => {
    const facts = factsOf(group)
    const coverage = coverageOfPairs(map, group.functions, {
      count: group.pairs.length,
      of: remitsOf(map, table, group),
    })
    const [one = '', other] = group.functions
    const common = other === undefined ? [] : meetingParts(functions, one, other)
    const sides = facts.sides
      .map((side) => ({ side, names: namesOf(map.organisations, side.organisations) }))
      .sort((a, b) => compare(a.side.kind ?? a.names[0] ?? '', b.side.kind ?? b.names[0] ?? ''))
    const words: PairWords = {
      sides: sides.map(({ side, names }) => ({ kind: side.kind, names, ofAll: side.ofAll })),
      subject: {
        functions: namesOf(map.functions, group.functions),
        common: namesOf(map.functions, common),
        partOf: facts.closeness === 'related' ? namesOf(map.functions, facts.broaderFunctions) : [],
      },
      involvements: facts.involvements.map((id) => label.get(id) ?? id),
      places: namesOf(map.places, facts.places),
      beneficiaries: namesOf(map.beneficiaries, facts.beneficiaries),
      people: facts.people,
      period: facts.period,
      interrupted: facts.interrupted,
      prospective: facts.prospective,
      agreement: coverage,
    }
    const rule = says.rule(group.tag)
    return {
      id: findingId(rule, group.functions, group.sides, says.distinction?.(group.tag)),
      rule,
      sentence: says.sentence(group.tag, words),
      organisations: facts.organisations,
      functions: group.functions,
      places: facts.places,
      beneficiaries: facts.beneficiaries,
      remits: facts.remits.flatMap((index) => map.remits[index]?.id ?? []),
      decisions: [],
      ties: [],
      status: coverage.status,
      agreements: coverage.agreements,
      sides: sides.map(({ side }) => side),
      pairs: { count: coverage.cases, covered: coverage.covered },
      period: facts.period,
      prospective: facts.prospective,
      closeness: facts.closeness,
      explanation: says.explanation(group.tag, words),
    }
  })
}

/** By code unit, so that the order does not depend on anyone's language settings. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function* remitsOf(map: RemitMap, table: TaggedPairs, group: PairGroup): Iterable<readonly [Remit, Remit]> {
  for (const pair of group.pairs) {
    const first = map.remits[table.first[pair] ?? -1]
    const second = map.remits[table.second[pair] ?? -1]
    if (first && second) yield [first, second]
  }
}
