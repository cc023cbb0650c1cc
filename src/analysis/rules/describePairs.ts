/** Turns grouped pairs of remits into what a rule found: the part that overlaps and dual roles share. */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Memory } from '../engine/memory.ts'
import type { Finding, FindingRule, Found, Lens } from '../finding.ts'
import { inMapOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import type { PairWords, SubjectWords } from '../words/sentences.ts'
import type { EarlierFindings } from './earlierFindings.ts'
import { findingId } from './findingId.ts'
import { meetingParts } from './meetingParts.ts'
import { PairCases } from './pairCases.ts'
import { type PairFacts, pairFactsOf } from './pairFacts.ts'
import { type GroupedPairs, groupPairs, type PairGroup, type TaggedPairs } from './pairGroups.ts'
import { type NamedSide, pairSidesOf } from './pairSides.ts'
import { soOfEach } from './soOfEach.ts'

/** What a rule says about its groups. */
export interface PairRule {
  readonly rule: (tag: number) => FindingRule
  /** What tells findings of this rule apart besides functions and sides: involvement ids. */
  readonly distinction?: (tag: number) => readonly string[]
  readonly sentence: (tag: number, words: PairWords) => string
  readonly explanation: (tag: number, words: PairWords) => Finding['explanation']
  /** What the rule found in the map before an edit: one for each rule, as the same pair can be in both. */
  readonly earlier: EarlierFindings
}

export function describePairs(
  map: RemitMap,
  lens: Lens,
  table: TaggedPairs,
  says: PairRule,
  memory: Memory,
): Found[] {
  if (table.count === 0) {
    says.earlier.forget()
    return []
  }
  const pairs = groupPairs(map, table)
  const earlier = says.earlier.lookUp(map, lens, pairs)
  let describe: ReturnType<typeof groupsDescribed> | undefined
  const findings = pairs.groups.map((group) => {
    const before = earlier(group)
    if (before) {
      if (before.cases instanceof PairCases) before.cases.standIn(map, pairs, group)
      return before
    }
    describe ??= groupsDescribed(map, lens, pairs, says, memory)
    return describe(group)
  })
  says.earlier.remember(map, lens, pairs, findings)
  return findings
}

/** Prepares a map once, and then describes one group after the other. */
function groupsDescribed(
  map: RemitMap,
  lens: Lens,
  pairs: GroupedPairs,
  says: PairRule,
  memory: Memory,
): (group: PairGroup) => Found {
  const factsOf = pairFactsOf(map, pairs, memory)
  const sideOf = pairSidesOf(map, lens)
  const subjectOf = subjectsOf(map)
  const involvementsOf = involvementsBehind(map)
  const label = new Map(map.scheme.involvements.map((one) => [one.id, one.label]))
  const isSoOfEach = soOfEach(map, pairs)
  const placeNames = namesIn(map.places)
  const beneficiaryNames = namesIn(map.beneficiaries)

  return (group) => {
    const facts = factsOf(group)
    const rule = says.rule(group.tag)
    const count = group.end - group.start
    const involvements = involvementsOf(facts.remits)
    const sides = group.sides.map((key) => sideOf(key, facts.remits)).sort(byName)
    const words: PairWords = {
      sides: sides.map((side) => side.words),
      subject: subjectOf(group, facts),
      involvements: involvements.map((id) => label.get(id) ?? id),
      places: placeNames(facts.places),
      beneficiaries: beneficiaryNames(facts.beneficiaries),
      people: facts.people,
      period: facts.period,
      interrupted: facts.interrupted,
      prospective: facts.prospective,
      pairs: count,
      ofEach: isSoOfEach(
        group,
        sides.map(({ side }) => side),
        involvements,
        facts,
      ),
    }
    return {
      id: findingId(rule, group.functions, group.sides, says.distinction?.(group.tag)),
      rule,
      sentence: says.sentence(group.tag, words),
      more: nothing,
      organisations: inMapOrder(
        map.organisations,
        sides.flatMap(({ side }) => side.organisations),
      ),
      functions: group.functions,
      places: facts.places,
      beneficiaries: facts.beneficiaries,
      remits: facts.remits.map(({ id }) => id),
      decisions: nothing,
      ties: nothing,
      involvements,
      sides: sides.map(({ side }) => side),
      period: facts.period,
      prospective: facts.prospective,
      explanation: says.explanation(group.tag, words),
      cases: new PairCases(map, pairs, group),
    }
  }
}

/** What a finding is about, by name: the function, or two and what they share. */
function subjectsOf(map: RemitMap): (group: PairGroup, facts: PairFacts) => SubjectWords {
  const namesOf = namesIn(map.functions)
  const hierarchy = hierarchyOf(map.functions)
  return ({ functions }, { closeness, remits }) => {
    const [one = '', other] = functions
    if (other !== undefined) {
      const common = meetingParts(hierarchy, one, other)
      return { functions: namesOf(functions), common: namesOf(common), partOf: nothing }
    }
    const broader = new Set(closeness === 'same' ? [] : remits.map((remit) => remit.function))
    broader.delete(one)
    return {
      functions: namesOf(functions),
      common: nothing,
      partOf: namesOf(inMapOrder(map.functions, broader)),
    }
  }
}

/** The ids of the involvements behind a finding, in the order of the scheme. */
function involvementsBehind({ scheme }: RemitMap): (remits: readonly Remit[]) => readonly string[] {
  const alone = new Map(scheme.involvements.map(({ id }) => [id, [id]]))
  return (remits) => {
    const first = remits[0]?.involvement ?? ''
    if (remits.every(({ involvement }) => involvement === first)) return alone.get(first) ?? [first]
    const held = new Set(remits.map(({ involvement }) => involvement))
    return scheme.involvements.filter(({ id }) => held.has(id)).map(({ id }) => id)
  }
}

/** By kind or name, by code unit, so that the order depends neither on the map's lists nor on a language. */
function byName({ words: a }: NamedSide, { words: b }: NamedSide): number {
  const one = a.kind ?? a.names[0] ?? ''
  const other = b.kind ?? b.names[0] ?? ''
  return one < other ? -1 : one > other ? 1 : 0
}
