/**
 * Which findings are open again although an agreement was reached on them, and why: the map has changed under it.
 *
 * An agreement keeps the ids of the findings that it settled when it was recorded (`settled`), so the one that it no longer
 * settles is known. Two signs stand in where that says nothing: a finding that is told in another way now (its first body is
 * another) and has taken the place of one that was settled; and, but for overlaps, remits that came after those the
 * agreement was made on (`remits`), as in files that have only these. What was left open from the start is no reopening.
 * And whatever the agreement says, what the remits go against is open (goingAgainst.ts).
 */

import { entityById } from '../../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay } from '../../model/period.ts'
import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import type { Memory } from '../engine/memory.ts'
import { type Finding, type FindingRule, isOverlap } from '../finding.ts'
import { partyNames } from '../rules/partySides.ts'
import { gerund, predicate } from '../words/involvementVerbs.ts'
import { namesIn } from '../words/namesAndOrder.ts'
import { isPluralName, listInWords, someInWords } from '../words/plainEnglish.ts'
import { isGapRule } from './agreementTerms.ts'
import { namesParty } from './coverage.ts'
import { goingAgainst } from './goingAgainst.ts'

/** The findings, with the reason on those that are open again. */
export function withReopenings(map: RemitMap, findings: Finding[], memory: Memory): Finding[] {
  const agreed = map.agreements.filter(({ status }) => status === 'agreed')
  if (agreed.length === 0) return findings
  const settledBy = new Map<string, Agreement>()
  for (const agreement of agreed) for (const id of agreement.settled ?? []) settledBy.set(id, agreement)
  const present = new Set(findings.map(({ id }) => id))
  return findings.map((finding) => {
    if (finding.status !== 'open') return finding
    const against = agreed.find(({ id }) => finding.against.includes(id))
    const agreement = against ?? settledBy.get(finding.id) ?? underOneOf(map, finding, present)
    if (!agreement) return finding
    const because = against ? againstIt(map, finding, against, memory) : reasonOf(map, finding, agreement)
    return because === undefined ? finding : { ...finding, reopened: { agreement: agreement.id, because } }
  })
}

/** An agreement that covers some of the finding and settled all of it before, as far as can be told. */
function underOneOf(map: RemitMap, finding: Finding, present: ReadonlySet<string>): Agreement | undefined {
  return finding.agreements
    .map((id) => entityById(map, 'agreements', id))
    .find(
      (agreement) =>
        agreement?.status === 'agreed' &&
        (tookThePlace(finding, agreement, present) || newRemits(map, finding, agreement).length > 0),
    )
}

/**
 * Whether the agreement settled a finding of this rule (or family) on these functions that is there no more. The first edition
 * told overlaps otherwise, so what its files call settled says nothing of them.
 */
function tookThePlace(finding: Finding, { settled = [] }: Agreement, present: ReadonlySet<string>): boolean {
  if (toldAtOnce.has(finding.rule)) return false
  const placeOf = isOverlap(finding) ? overlapPlace : (id: string) => id.split('/', 2).join('/')
  const place = placeOf(finding.id)
  return settled.some((id) => !present.has(id) && placeOf(id) === place)
}

/** Told once for a map or a decision: the id stays, so one of another form is of the first edition, which told more of them. */
const toldAtOnce: ReadonlySet<FindingRule> = new Set(['no-remit', 'left-out', 'stretched'])

/** Of an overlap's id all but whom it is told by: its family, its functions and its involvement. */
function overlapPlace(id: string): string {
  const [family, functions, , involvement] = id.split('/')
  return [family, functions, involvement].join('/')
}

/** Remits of the finding that the agreement does not cover, all of which came after it was made; else none. */
function newRemits(map: RemitMap, finding: Finding, agreement: Agreement): Remit[] {
  // An overlap is told with all who are connected: that some of it was not agreed on need not be new.
  if (isGapRule(finding.rule) || isOverlap(finding) || !agreement.remits?.length) return []
  const agreedOn = new Set(agreement.remits)
  const uncovered = finding.remits
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
    .filter((remit) => !coversRemit(map, agreement, remit))
  return uncovered.some(({ id }) => agreedOn.has(id)) ? [] : uncovered
}

function coversRemit(map: RemitMap, agreement: Agreement, remit: Remit): boolean {
  const units = unitHierarchyOf(map.organisations)
  return (
    agreement.organisations.some((id) => units.within(remit.organisation, id)) &&
    hierarchyOf(map.places).listsMeet(agreement.places, remit.places) &&
    hierarchyOf(map.beneficiaries).listsMeet(agreement.beneficiaries, remit.beneficiaries)
  )
}

/** "Reopened: Harbour House leads Outreach, against what was agreed." */
function againstIt(map: RemitMap, finding: Finding, agreement: Agreement, memory: Memory): string {
  const { remits, missing } = goingAgainst(map, agreement, memory)
  const functions = hierarchyOf(map.functions)
  const isGap = isGapRule(finding.rule)
  const concerned = isGap
    ? missing.filter((remit) => finding.functions.some((id) => functions.meets(id, remit.function)))
    : map.remits.filter(({ id }) => remits.has(id) && finding.remits.includes(id))
  const held = new Set(concerned.map(({ involvement }) => involvement))
  const labels = map.scheme.involvements.filter(({ id }) => held.has(id)).map(({ label }) => label)
  const whose = [...new Set(namesIn(map.organisations)(concerned.map(({ organisation }) => organisation)))]
  const about = [...new Set(namesIn(map.functions)(concerned.map((remit) => remit.function)))]
  const number = whose.length > 1 || isPluralName(whose[0] ?? '') ? 'many' : 'one'
  const who = someInWords(whose, 3, 'organisation')
  const what = someInWords(about, 3, 'function')
  return isGap
    ? `Reopened: ${who} ${number === 'one' ? 'is' : 'are'} no longer recorded as ${gerund(labels)} ${what}, as was agreed.`
    : `Reopened: ${who} ${predicate(labels, { number })} ${what}, against what was agreed.`
}

/** "Reopened: Dorset and Somerset was added after it was agreed." Undefined when no change can be told. */
function reasonOf(map: RemitMap, finding: Finding, agreement: Agreement): string | undefined {
  const names = namesParty(map)
  const newcomers = [...finding.organisations, ...(finding.people ?? [])].filter(
    (party) => !names(agreement, party),
  )
  // A gap is no one's: who holds something near it came or went is not what opened it.
  if (newcomers.length > 0 && !isGapRule(finding.rule)) {
    const was = newcomers.length === 1 ? 'was' : 'were'
    const nameOf = partyNames(map)
    return `Reopened: ${someInWords(newcomers.map(nameOf), 3, 'party')} ${was} added after it was agreed.`
  }
  const functions = hierarchyOf(map.functions)
  const further = finding.functions.filter(
    (id) => !agreement.functions.some((named) => functions.within(id, named)),
  )
  if (further.length > 0) {
    return `Reopened: it is about ${someInWords(namesIn(map.functions)(further), 3, 'function')} as well now, which was not agreed on.`
  }
  const places = hierarchyOf(map.places)
  const elsewhere = isGapRule(finding.rule)
    ? finding.places.filter((id) => !places.listsMeet(agreement.places, [id]))
    : []
  if (elsewhere.length > 0) {
    return `Reopened: it reaches ${someInWords(namesIn(map.places)(elsewhere), 3, 'place')} now, which was not agreed on.`
  }
  const outside = finding.remits
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
    .filter((remit) => !coversRemit(map, agreement, remit))
  if (outside.length > 0 && !isGapRule(finding.rule)) {
    const whose = [...new Set(namesIn(map.organisations)(outside.map(({ organisation }) => organisation)))]
    return `Reopened: ${outside.length === 1 ? 'a remit' : 'remits'} of ${someInWords(whose, 3, 'organisation')} outside what was agreed ${outside.length === 1 ? 'was' : 'were'} added afterwards.`
  }
  const { agreedOn } = agreement
  const later = finding.decisions
    .map((id) => entityById(map, 'decisions', id))
    .filter(
      (one) => one?.date !== undefined && agreedOn !== undefined && firstDay(one.date) > lastDay(agreedOn),
    )
  if (later.length > 0) {
    return `Reopened: ${listInWords(later.map((one) => one?.title ?? ''))} is dated after it was agreed.`
  }
  // What the first edition settled may be told, or covered, in another way now: that alone is no change of the map.
  return agreement.about ? 'Reopened: the map has changed since it was agreed.' : undefined
}
