/** What a naive twin says about a finding, and the same of a real one, in a form that two lists can be compared by. */
import type { Finding } from '../../src/analysis/finding.ts'

export interface NaiveFinding {
  readonly rule: string
  readonly organisations: readonly string[]
  readonly functions: readonly string[]
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly remits: readonly string[]
  readonly status: string
  readonly pairs?: { readonly count: number; readonly covered: number } | undefined
  /** First and last shared day. */
  readonly period?: { readonly start: number; readonly end: number } | undefined
  readonly prospective?: boolean | undefined
  readonly sides?: readonly (readonly string[])[] | undefined
  readonly decisions?: readonly string[]
  readonly ties?: readonly string[]
  readonly people?: readonly string[]
}

export function comparable(findings: readonly (NaiveFinding | Finding)[]): string[] {
  return findings
    .map((finding) =>
      [
        finding.rule,
        `organisations ${sorted(finding.organisations)}`,
        `functions ${sorted(finding.functions)}`,
        `places ${sorted(finding.places)}`,
        `people ${sorted(finding.beneficiaries)}`,
        `remits ${sorted(finding.remits)}`,
        `decisions ${sorted(finding.decisions ?? [])}`,
        `ties ${sorted(finding.ties ?? [])}`,
        `persons ${sorted(finding.people ?? [])}`,
        finding.status,
        finding.pairs ? `${finding.pairs.covered} of ${finding.pairs.count}` : '',
        finding.period ? `${finding.period.start} to ${finding.period.end}` : '',
        finding.prospective ? 'proposed' : '',
        `sides ${sorted((finding.sides ?? []).map((side) => sorted('organisations' in side ? side.organisations : side)))}`,
      ].join('; '),
    )
    .sort()
}

function sorted(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort())
}
