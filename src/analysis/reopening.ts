/**
 * Which findings are open again although an agreement was reached on them, and why: the map has changed under it.
 *
 * An agreement keeps the ids of the findings that it settled when it was recorded (`settled`), so the one that it no longer
 * settles is known. Two signs stand in where that says nothing: a finding whose sides are told in another way now
 * (`org` became `kind`) and that has taken the place of one that was settled; and remits that came after those the
 * agreement was made on (`remits`), as in files that have only these. What was left open from the start is no reopening.
 */
import { entityById } from '../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import { firstDay, lastDay } from '../model/period.ts'
import type { Agreement, Remit, RemitMap } from '../model/remitMap.ts'
import { namesParty } from './coverage.ts'
import type { Finding } from './finding.ts'
import { namesIn } from './namesAndOrder.ts'
import { partyNames } from './partySides.ts'
import { listInWords, someInWords } from './plainEnglish.ts'

/** The findings, with the reason on those that are open again. */
export function withReopenings(map: RemitMap, findings: Finding[]): Finding[] {
  const agreed = map.agreements.filter(({ status }) => status === 'agreed')
  if (agreed.length === 0) return findings
  const settledBy = new Map<string, Agreement>()
  for (const agreement of agreed) for (const id of agreement.settled ?? []) settledBy.set(id, agreement)
  const present = new Set(findings.map(({ id }) => id))
  return findings.map((finding) => {
    if (finding.status !== 'open') return finding
    const settled = settledBy.get(finding.id)
    const agreement = settled ?? underOneOf(map, finding, present)
    if (!agreement) return finding
    return { ...finding, reopened: { agreement: agreement.id, because: reasonOf(map, finding, agreement) } }
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

/** Whether the agreement settled a finding of this rule on these functions that is there no more. */
function tookThePlace(finding: Finding, { settled = [] }: Agreement, present: ReadonlySet<string>): boolean {
  const start = finding.id.split('/', 2).join('/')
  return settled.some((id) => !present.has(id) && id.split('/', 2).join('/') === start)
}

/** Remits of the finding that the agreement does not cover, all of which came after it was made; else none. */
function newRemits(map: RemitMap, finding: Finding, agreement: Agreement): Remit[] {
  if (isGap(finding) || !agreement.remits?.length) return []
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

/** "Reopened: Dorset and Somerset was added after it was agreed." */
function reasonOf(map: RemitMap, finding: Finding, agreement: Agreement): string {
  const names = namesParty(map)
  const newcomers = [...finding.organisations, ...(finding.people ?? [])].filter(
    (party) => !names(agreement, party),
  )
  // A gap is no one's: who holds something near it came or went is not what opened it.
  if (newcomers.length > 0 && !isGap(finding)) {
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
  const elsewhere = isGap(finding)
    ? finding.places.filter((id) => !places.listsMeet(agreement.places, [id]))
    : []
  if (elsewhere.length > 0) {
    return `Reopened: it reaches ${someInWords(namesIn(map.places)(elsewhere), 3, 'place')} now, which was not agreed on.`
  }
  const outside = finding.remits
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
    .filter((remit) => !coversRemit(map, agreement, remit))
  if (outside.length > 0 && !isGap(finding)) {
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
  return 'Reopened: the map has changed since it was agreed.'
}

function isGap({ rule }: Finding): boolean {
  return ['no-lead', 'no-duty', 'unheld', 'lapsed'].includes(rule)
}
