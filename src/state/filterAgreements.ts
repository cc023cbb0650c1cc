/** The list of agreements: which are shown, in which order, and which are due for review. */
import { lastDay } from '../model/period.ts'
import type { Agreement, AgreementStatus } from '../model/remitMap.ts'

export const agreementFilters = ['all', 'due', 'reopened', 'agreed', 'proposed', 'parked'] as const
export type AgreementFilter = (typeof agreementFilters)[number]

const strongestFirst: readonly AgreementStatus[] = ['agreed', 'proposed', 'parked']

/** `today` is a day number, as of `period.ts`. Parked ones have no review of their own. */
export function isDueForReview(agreement: Agreement, today: number): boolean {
  return agreement.status !== 'parked' && agreement.review !== undefined && lastDay(agreement.review) <= today
}

/** What decides which are shown; `reopened` are the ids of agreements under which a finding is open again. */
export interface Standing {
  readonly today: number
  readonly reopened: ReadonlySet<string>
}

/** Those due for review or open again first, then agreed, proposed, parked; within each as recorded, the latest first. */
export function filterAgreements(
  agreements: readonly Agreement[],
  { filter, search, ...standing }: Standing & { filter: AgreementFilter; search: string },
): Agreement[] {
  const wanted = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  const rank = (agreement: Agreement) =>
    isDueForReview(agreement, standing.today) || standing.reopened.has(agreement.id)
      ? -1
      : strongestFirst.indexOf(agreement.status)
  return agreements
    .filter((agreement) => passes(agreement, filter, standing))
    .filter(({ title, statement, reason, agreedBy = [] }) => {
      const text = [title, statement, reason, ...agreedBy].join(' ').toLocaleLowerCase('en-GB')
      return wanted.every((word) => text.includes(word))
    })
    .toReversed()
    .sort((a, b) => rank(a) - rank(b))
}

export function passes(
  agreement: Agreement,
  filter: AgreementFilter,
  { today, reopened }: Standing,
): boolean {
  if (filter === 'all') return true
  if (filter === 'due') return isDueForReview(agreement, today)
  if (filter === 'reopened') return reopened.has(agreement.id)
  // What is open again is not settled, whatever was agreed.
  return agreement.status === (filter satisfies AgreementStatus) && !reopened.has(agreement.id)
}

/** The day that `now` falls on, as a day number. */
export function dayOf(now: Date): number {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000)
}
