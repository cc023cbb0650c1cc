/** What an agreement is about: which findings, which remits, and in what manner they are held or missing. */

import { entityById } from '../../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay, periodOf, periodsMeet } from '../../model/period.ts'
import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { Memory } from '../engine/memory.ts'
import type { FindingRule } from '../finding.ts'
import { overlappingPairs } from '../overlappingPairs.ts'
import { separatedPairs } from '../rules/separatedPairs.ts'

export type TermsAtIssue = Pick<
  Agreement,
  | 'functions'
  | 'organisations'
  | 'places'
  | 'beneficiaries'
  | 'about'
  | 'involvements'
  | 'parts'
  | 'remits'
  | 'lead'
  | 'moves'
>

const overlapRules: ReadonlySet<string> = new Set(['contested', 'duplication', 'parallel'])
const gapRules: ReadonlySet<string> = new Set(['split', 'no-lead', 'no-duty', 'unheld', 'lapsed'])

/** Whether a rule tells of something that no one is recorded as doing, or as holding together. */
export function isGapRule(rule: string): boolean {
  return gapRules.has(rule)
}

/** Whether an agreement is about what is missing, not about what is held. */
export function isAboutGap({ about }: Pick<Agreement, 'about'>): boolean {
  return about !== undefined && about.length > 0 && about.every(isGapRule)
}

/**
 * Whether findings of a rule are among what an agreement is about. The first edition did not record it: its agreements
 * were about overlaps and dual roles, about a gap where they name a lead, and about parties alone where they
 * name no function; what it parked was parked whatever the rule.
 */
export function speaksOf(agreement: Agreement, rule: FindingRule): boolean {
  const { about, outcome, status, lead, functions, remits, settled = [] } = agreement
  if (about) {
    // Where several take on what no one did, that they hold it together is agreed.
    if (overlapRules.has(rule) && outcome === 'shared' && isAboutGap(agreement)) return true
    return about.some((one) => one === rule || (overlapRules.has(one) && overlapRules.has(rule)))
  }
  if (overlapRules.has(rule) || rule === 'dual-role' || status === 'parked') return true
  if (isGapRule(rule)) return lead !== undefined
  return functions.length === 0 && !remits?.length && settled.some((id) => id.startsWith(`${rule}/`))
}

/**
 * Whether two of those who get a part would hold the same of it: the same function, for the same people, in the same place,
 * at the same time. Then nothing is divided.
 */
export function partsMeet(map: RemitMap, { functions: about, parts = [] }: TermsAtIssue): boolean {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const held = parts.filter(({ share }) => share === 'holds')
  return held.some((one, index) =>
    held
      .slice(index + 1)
      .some(
        (other) =>
          functions.listsMeet(
            one.functions?.length ? one.functions : about,
            other.functions?.length ? other.functions : about,
          ) &&
          places.listsMeet(one.places, other.places) &&
          beneficiaries.listsMeet(one.beneficiaries, other.beneficiaries) &&
          periodsMeet(periodOf(one), periodOf(other)),
      ),
  )
}

/** The involvements that an agreement names, or in the first edition those of its remits; undefined = all. */
export function involvementsNamed(map: RemitMap, terms: TermsAtIssue): ReadonlySet<string> | undefined {
  if (terms.involvements?.length) return new Set(terms.involvements)
  const agreedOn = terms.about ? [] : listedRemits(map, terms)
  return agreedOn.length > 0 ? new Set(agreedOn.map(({ involvement }) => involvement)) : undefined
}

/**
 * The remits at issue: those it was agreed on where it says so, with others of its organisations that meet them in the
 * same manner; else what its organisations hold on its functions in a manner that can overlap. Only what is held where
 * and for whom the agreement holds; disclaimers never. In a gap none: what is missing is not held.
 */
export function remitsAtIssue(map: RemitMap, terms: TermsAtIssue, memory = new Memory()): Remit[] {
  if (isAboutGap(terms)) return []
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  return candidates(map, terms, memory).filter(
    (remit) =>
      remit.stance !== 'disclaims' &&
      places.listsMeet(remit.places, terms.places) &&
      beneficiaries.listsMeet(remit.beneficiaries, terms.beneficiaries),
  )
}

function listedRemits(map: RemitMap, { remits = [] }: TermsAtIssue): Remit[] {
  return remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
}

function candidates(map: RemitMap, terms: TermsAtIssue, memory: Memory): readonly Remit[] {
  const listed = listedRemits(map, terms)
  const functions = hierarchyOf(map.functions)
  const units = unitHierarchyOf(map.organisations)
  const overlapping = map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id)
  const manner = involvementsNamed(map, terms) ?? new Set(overlapping)
  const held = map.remits.filter(
    (remit) =>
      manner.has(remit.involvement) &&
      terms.functions.some((id) => functions.within(remit.function, id)) &&
      terms.organisations.some((id) => units.within(remit.organisation, id)),
  )
  return listed.length === 0 ? held : [...listed, ...meetingThem(map, listed, held, memory)]
}

/** Of what is held besides, the remits that meet another of all these so that it is a finding. */
function meetingThem(
  map: RemitMap,
  listed: readonly Remit[],
  held: readonly Remit[],
  memory: Memory,
): Remit[] {
  const known = new Set(listed)
  const others = held.filter((remit) => !known.has(remit) && remit.perspective === undefined)
  if (others.length === 0) return []
  const all = { ...map, remits: [...listed, ...others] }
  const found = new Set<number>()
  const pairs = [overlappingPairs(all, {}, memory), separatedPairs(all, {}, undefined, memory)]
  for (const { first, second } of pairs) {
    for (const list of [first, second]) for (const index of list) found.add(index)
  }
  return others.filter((_, index) => found.has(listed.length + index))
}

/**
 * The involvements that an agreement names; else those at issue, in the order of the scheme; what only one should hold
 * where nothing is held yet.
 */
export function involvementsAtIssue(
  map: RemitMap,
  terms: TermsAtIssue,
  memory = new Memory(),
): Involvement[] {
  const { involvements } = map.scheme
  const named = involvements.filter(({ id }) => terms.involvements?.includes(id))
  if (named.length > 0) return named
  const held = new Set(remitsAtIssue(map, terms, memory).map(({ involvement }) => involvement))
  const atIssue = involvements.filter(({ id }) => held.has(id))
  if (terms.remits?.length && atIssue.length > 0) return atIssue
  const sole = atIssue.filter(({ sharing }) => sharing === 'sole')
  if (sole.length > 0) return sole
  if (atIssue.length > 0) return atIssue
  const first = involvements.find(({ sharing }) => sharing === 'sole') ?? involvements[0]
  return first ? [first] : []
}

/**
 * What is missing on one of several functions that an agreement on a gap is about, of all that is missing on some of them:
 * what it expects, else what was held on it, or on a broader one, until it was handed over.
 */
export function missingOn(
  map: RemitMap,
  terms: TermsAtIssue & Pick<Agreement, 'handover'>,
  functionId: string,
  atIssue: readonly Involvement[],
): readonly Involvement[] {
  if (!isAboutGap(terms) || terms.functions.length < 2 || atIssue.length < 2) return atIssue
  const expects = entityById(map, 'functions', functionId)?.expects ?? []
  const broader = hierarchyOf(map.functions).selfAndBroader(functionId)
  const isOver = ({ until }: Remit) =>
    terms.handover === undefined || (until !== undefined && lastDay(until) < firstDay(terms.handover))
  const wanted =
    expects.length > 0
      ? new Set(expects)
      : new Set(
          map.remits
            .filter((remit) => remit.stance !== 'disclaims' && broader.has(remit.function) && isOver(remit))
            .map(({ involvement }) => involvement),
        )
  const missing = atIssue.filter(({ id }) => wanted.has(id))
  return missing.length > 0 ? missing : atIssue
}

/**
 * What moves, where something moves away from one organisation that sits on both sides: the involvement that was chosen,
 * else the later one of the scheme, so that the first stays. Undefined where all that is at issue moves.
 */
export function movingInvolvement(
  map: RemitMap,
  terms: TermsAtIssue & Pick<Agreement, 'outcome'>,
  memory = new Memory(),
): Involvement | undefined {
  if (terms.outcome !== 'moved') return undefined
  const atIssue = remitsAtIssue(map, terms, memory)
  if (new Set(atIssue.map(({ organisation }) => organisation)).size > 1) return undefined
  const held = new Set(atIssue.map(({ involvement }) => involvement))
  const involvements = map.scheme.involvements.filter(({ id }) => held.has(id))
  if (involvements.length < 2) return undefined
  return involvements.find(({ id }) => id === terms.moves) ?? involvements.at(-1)
}
