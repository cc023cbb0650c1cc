/**
 * The rule dual-role: one organisation holds both sides of a separation of the scheme, on functions, places, people and
 * periods that meet. A body and its unit are two organisations: splitting the two between them is a way to keep them
 * apart. One finding for an organisation and a separation, on whatever functions; bodies of one kind that do the same on the same
 * functions are one finding (pairGroups.ts). What two perspectives say of one is no dual role: neither says that it holds both.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainDualRole } from '../words/explanations.ts'
import { inAlphabet, inMapOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import { type DualRoleWords, english } from '../words/sentences.ts'
import { EarlierFindings } from './earlierFindings.ts'
import { findingId } from './findingId.ts'
import { PairCases } from './pairCases.ts'
import { pairFactsOf } from './pairFacts.ts'
import { type GroupedPairs, groupPairs, type PairGroup, type TaggedPairs } from './pairGroups.ts'
import { pairSidesOf } from './pairSides.ts'
import { distinctSeparations, separatedPairs } from './separatedPairs.ts'

export function dualRoles(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const separations = distinctSeparations(map.scheme)
  const earlier = memory.own(dualRoles, () => new EarlierFindings())
  const table = withinOneView(map, separatedPairs(map, lens, separations, memory))
  if (table.count === 0) {
    earlier.forget()
    return []
  }
  const pairs = groupPairs(map, table)
  const before = earlier.lookUp(map, lens, pairs)
  let describe: ReturnType<typeof groupsDescribed> | undefined
  const findings = pairs.groups.map((group) => {
    const known = before(group)
    if (known) {
      if (known.cases instanceof PairCases) known.cases.standIn(map, pairs, group)
      return known
    }
    describe ??= groupsDescribed(map, lens, pairs, separations, memory)
    return describe(group)
  })
  earlier.remember(map, lens, pairs, findings)
  return findings
}

/** Without the pairs of which one perspective says the one half, and another the other. */
function withinOneView({ remits }: RemitMap, table: TaggedPairs): TaggedPairs {
  const viewOf = (index: number | undefined) => remits[index ?? -1]?.perspective
  const isOfOne = (_: unknown, pair: number) => {
    const [one, other] = [viewOf(table.first[pair]), viewOf(table.second[pair])]
    return one === undefined || other === undefined || one === other
  }
  if (table.first.every(isOfOne)) return table
  const first = table.first.filter(isOfOne)
  return {
    count: first.length,
    first,
    second: table.second.filter(isOfOne),
    tag: table.tag.filter(isOfOne),
  }
}

/** Prepares a map once, and then describes one group after the other. */
function groupsDescribed(
  map: RemitMap,
  lens: Lens,
  pairs: GroupedPairs,
  separations: readonly (readonly [string, string])[],
  memory: Memory,
): (group: PairGroup) => Found {
  const factsOf = pairFactsOf(map, pairs, memory)
  const sideOf = pairSidesOf(map, lens)
  const functionNames = namesIn(map.functions)
  const placeNames = namesIn(map.places)
  return (group) => {
    const facts = factsOf(group)
    const { functions, side: key } = group
    const held = new Set(separations[group.tag])
    const involvements = map.scheme.involvements.filter(({ id }) => held.has(id))
    const { side, words: who } = sideOf(key, facts.remits)
    const through = facts.remits.some((remit) => functions.includes(remit.function))
      ? []
      : inMapOrder(map.functions, new Set(facts.remits.map((remit) => remit.function)))
    const words: DualRoleWords = {
      side: who,
      functions: inAlphabet(functionNames(functions)),
      through: inAlphabet(functionNames(through)),
      involvements: involvements.map(({ label }) => label),
      // Of several bodies, or functions, these need not be so of each.
      places:
        functions.length === 1 && side.organisations.length === 1
          ? inAlphabet(placeNames(facts.places))
          : nothing,
      period: functions.length === 1 && areOfOnePeriod(facts.remits, side.organisations) ? facts.period : {},
      interrupted: facts.interrupted,
      prospective: facts.prospective,
      pairs: group.end - group.start,
    }
    return {
      id: findingId('dual-role', key.by === 'kind' ? functions : [], [key], [...held]),
      rule: 'dual-role',
      sentence: english.dualRole(words),
      more: english.dualRoleRestsOn(words),
      organisations: side.organisations,
      functions,
      places: facts.places,
      beneficiaries: facts.beneficiaries,
      remits: facts.remits.map(({ id }) => id),
      decisions: nothing,
      ties: nothing,
      involvements: involvements.map(({ id }) => id),
      sides: [side],
      period: facts.period,
      prospective: facts.prospective,
      explanation: explainDualRole(words),
      cases: new PairCases(map, pairs, group),
    }
  }
}

function areOfOnePeriod(remits: readonly Remit[], organisations: readonly string[]): boolean {
  const [first] = remits
  return (
    organisations.length === 1 ||
    remits.every(({ from, until }) => from === first?.from && until === first?.until)
  )
}
