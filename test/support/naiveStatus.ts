/** The naive twin of coverage.ts: which status agreements give to cases, straight from the words of the specification. */
import type { Agreement } from '../../src/model/remitMap.ts'

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
