/** The register as a flat list of rows: a heading for each rule, then its findings. */
import type { Finding, FindingRule, FindingStatus } from '../../analysis/finding.ts'

export type RegisterRow =
  | { readonly type: 'group'; readonly rule: FindingRule; readonly count: number }
  | { readonly type: 'finding'; readonly finding: Finding }

export interface RegisterFilter {
  readonly status: FindingStatus | 'all'
  readonly rule: FindingRule | 'all'
  /** Plain text; every word of it must stand in the sentence. */
  readonly search: string
}

export function filterFindings(list: readonly Finding[], filter: RegisterFilter): Finding[] {
  const wanted = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return list.filter((finding) => {
    if (filter.status !== 'all' && finding.status !== filter.status) return false
    if (filter.rule !== 'all' && finding.rule !== filter.rule) return false
    const sentence = finding.sentence.toLocaleLowerCase()
    return wanted.every((word) => sentence.includes(word))
  })
}

/** Expects findings of a rule next to each other, as `analyse` gives them. */
export function groupFindings(list: readonly Finding[]): RegisterRow[] {
  const counts = new Map<FindingRule, number>()
  for (const { rule } of list) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const rows: RegisterRow[] = []
  let current: FindingRule | undefined
  for (const finding of list) {
    if (finding.rule !== current) {
      current = finding.rule
      rows.push({ type: 'group', rule: current, count: counts.get(current) ?? 0 })
    }
    rows.push({ type: 'finding', finding })
  }
  return rows
}
