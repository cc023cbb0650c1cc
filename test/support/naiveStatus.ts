/** The naive twin of coverage.ts: which status agreements give to cases, straight from the words of the specification. */
import { goingAgainst } from '../../src/analysis/coverage/goingAgainst.ts'
import type { Agreement, RemitMap } from '../../src/model/remitMap.ts'
import { within } from './naiveMeeting.ts'

const overlaps = ['contested', 'duplication', 'parallel']
const gaps = ['split', 'no-lead', 'no-duty', 'unheld', 'lapsed']

/** Whether the agreement is about such findings; one of the first edition, which doesn't say, as far as it can be. */
export function naiveSpeaksOf(agreement: Agreement, rule: string): boolean {
  const asked = overlaps.includes(rule) ? overlaps : [rule]
  const isOfGaps = agreement.about?.length && agreement.about.every((one) => gaps.includes(one))
  if (isOfGaps && agreement.outcome === 'shared' && overlaps.includes(rule)) return true
  if (agreement.about) return agreement.about.some((one) => asked.includes(one))
  if (agreement.status === 'parked') return true
  if (overlaps.includes(rule) || rule === 'dual-role') return true
  if (gaps.includes(rule)) return Boolean(agreement.lead)
  const isOfParties = agreement.functions.length === 0 && (agreement.remits ?? []).length === 0
  return isOfParties && (agreement.settled ?? []).some((id) => id.split('/')[0] === rule)
}

/** Whether it speaks of remits of this involvement. */
export function naiveIsOfManner(map: RemitMap, agreement: Agreement, involvement: string): boolean {
  const { about, involvements = [], remits = [] } = agreement
  if (involvements.length > 0) return involvements.includes(involvement)
  const agreedOn = about ? [] : map.remits.filter(({ id }) => remits.includes(id))
  return agreedOn.length === 0 || agreedOn.some((remit) => remit.involvement === involvement)
}

/** Whether all of these, or everything (undefined), lies within what was agreed on. */
export function naiveLiesWithin(
  things: RemitMap['places'],
  agreed: readonly string[] | undefined,
  these: readonly string[] | undefined,
): boolean {
  if (!agreed || agreed.length === 0) return true
  return these?.every((one) => agreed.some((named) => within(things, one, named))) ?? false
}

export function naiveIsAgainst(map: RemitMap, agreement: Agreement, remit: string): boolean {
  return goingAgainst(map, agreement).remits.has(remit)
}

export function naiveStatus(
  agreements: readonly Agreement[],
  cases: number,
  covers: (agreement: Agreement, one: number) => boolean,
): { status: string; covered: number } {
  const best = Array.from({ length: cases }, (_, one) => {
    const covering = agreements.filter((agreement) => covers(agreement, one)).map(({ status }) => status)
    return (['agreed', 'parked', 'proposed'] as const).find((status) => covering.includes(status)) ?? 'open'
  })
  const status = (['open', 'proposed', 'parked'] as const).find((weak) => best.includes(weak)) ?? 'agreed'
  return { status, covered: best.filter((one) => one !== 'open').length }
}
