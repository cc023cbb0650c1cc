/** The agenda of a workshop: which findings are talked about, and what has become of each. */
import { isGapRule, speaksOf } from '../../analysis/coverage/agreementTerms.ts'
import type { Finding } from '../../analysis/finding.ts'
import { entityById } from '../../model/entities.ts'
import type { Agreement, RemitMap } from '../../model/remitMap.ts'

/** More than this no room gets through. */
export const mostOnAgenda = 20
/** Chosen to begin with. */
export const chosenAtFirst = 6

/** A finding as it was when the agenda was made: it may be gone by the time that it is read back. */
export type AgendaItem = Pick<Finding, 'id' | 'rule' | 'sentence' | 'functions' | 'organisations'>

export interface ItemNow {
  /** As it is found now; undefined when it no longer is. */
  readonly finding: Finding | undefined
  /** The agreements that cover it or that the remits go against, or that were recorded about just this. */
  readonly agreements: readonly Agreement[]
}

/** What can be put on an agenda: all that is not settled. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ status }) => status === 'open' || status === 'proposed')
}

export function itemNow(map: RemitMap, findings: readonly Finding[], item: AgendaItem): ItemNow {
  const finding = findings.find(({ id }) => id === item.id)
  if (finding) {
    const agreements = [...new Set([...finding.agreements, ...finding.against])]
      .map((id) => entityById(map, 'agreements', id))
      .filter((agreement) => agreement !== undefined)
    return { finding, agreements }
  }
  const about = (agreement: Agreement) =>
    speaksOf(agreement, item.rule) &&
    item.functions.every((id) => agreement.functions.includes(id)) &&
    (isGapRule(item.rule) || item.organisations.every((id) => agreement.organisations.includes(id)))
  return { finding, agreements: map.agreements.filter(about) }
}
