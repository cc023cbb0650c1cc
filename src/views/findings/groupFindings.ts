/** The register as a flat list of rows: a heading for each group, then its findings. */

import { type Finding, type FindingRule, findingRules } from '../../analysis/finding.ts'
import { inFull } from '../../analysis/words/inFull.ts'

export const registerOrders = ['rule', 'severity', 'organisation', 'function', 'status'] as const
/** What findings are put together by. */
export type RegisterOrder = (typeof registerOrders)[number]

/** A finding that is open again has a sign of its own in the register, and counts as open. */
export const registerStatuses = ['open', 'reopened', 'proposed', 'parked', 'agreed'] as const
export type RegisterStatus = (typeof registerStatuses)[number]

export function statusInRegister({ status, reopened }: Finding): RegisterStatus {
  return reopened ? 'reopened' : status
}

export const severities = ['contested', 'both', 'gap', 'overlap', 'people'] as const
export type Severity = (typeof severities)[number]

const severityOf: Readonly<Record<FindingRule, Severity>> = {
  contested: 'contested',
  'dual-role': 'both',
  split: 'gap',
  'no-lead': 'gap',
  'no-duty': 'gap',
  unheld: 'gap',
  lapsed: 'gap',
  disclaimed: 'gap',
  duplication: 'overlap',
  parallel: 'overlap',
  'no-remit': 'gap',
  'perspectives-differ': 'people',
  'left-out': 'people',
  'missing-tie': 'people',
  'fragile-tie': 'people',
  'only-route': 'people',
  stretched: 'people',
}

export type RegisterRow =
  | { readonly type: 'group'; readonly key: string; readonly count: number }
  | { readonly type: 'finding'; readonly finding: Finding; readonly group: string }
  /** The rest of a long group, which opens on request. */
  | { readonly type: 'more'; readonly key: string; readonly hidden: number }

export interface RegisterFilter {
  readonly status: RegisterStatus | 'all'
  readonly rule: FindingRule | 'all'
  /** Plain text; every word of it must stand in what the finding says. */
  readonly search: string
  /** Ids of organisations (a body and its units), functions, decisions or people that the finding is about; missing = all. */
  readonly about?: ReadonlySet<string>
}

export function filterFindings(list: readonly Finding[], filter: RegisterFilter): Finding[] {
  const wanted = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return list.filter((finding) => {
    if (!hasStatus(finding, filter.status)) return false
    if (filter.rule !== 'all' && finding.rule !== filter.rule) return false
    if (filter.about && !isAbout(finding, filter.about)) return false
    const says = inFull(finding).toLocaleLowerCase()
    return wanted.every((word) => says.includes(word))
  })
}

export function hasStatus(finding: Finding, wanted: RegisterStatus | 'all'): boolean {
  if (wanted === 'reopened') return finding.reopened !== undefined
  return wanted === 'all' || finding.status === wanted
}

function isAbout(finding: Finding, ids: ReadonlySet<string>): boolean {
  const { organisations, functions, decisions, people = [] } = finding
  return [organisations, functions, decisions, people].some((list) => list.some((id) => ids.has(id)))
}

/** A group longer than this opens in two steps, so that the next group is near. */
const mostAtFirst = 8

/**
 * Rows of the register. A finding about several organisations or functions stands under each of them; one about none under
 * the empty key, last. `opened` are the keys of groups shown in full. Groups keep the order of severity, or go by name.
 */
export function groupFindings(
  list: readonly Finding[],
  order: RegisterOrder = 'rule',
  opened: ReadonlySet<string> = new Set(),
  nameOf: (id: string) => string = (id) => id,
): RegisterRow[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of list) {
    for (const key of keysOfFinding(finding, order)) {
      const known = groups.get(key)
      if (known) known.push(finding)
      else groups.set(key, [finding])
    }
  }
  return inOrder([...groups.keys()], order, nameOf).flatMap((key): RegisterRow[] => {
    const findings = groups.get(key) ?? []
    const isLong = findings.length > mostAtFirst + 2 && !opened.has(key)
    const shown = isLong ? findings.slice(0, mostAtFirst) : findings
    return [
      { type: 'group', key, count: findings.length },
      ...shown.map((finding) => ({ type: 'finding' as const, finding, group: key })),
      ...(isLong ? [{ type: 'more' as const, key, hidden: findings.length - shown.length }] : []),
    ]
  })
}

/** The groups that a finding stands in. */
export function keysOfFinding(finding: Finding, order: RegisterOrder): readonly string[] {
  switch (order) {
    case 'rule':
      return [finding.rule]
    case 'severity':
      return [severityOf[finding.rule]]
    case 'status':
      return [statusInRegister(finding)]
    case 'organisation': {
      const { sides = [], before = [] } = finding
      const parties = [...sides, ...before].map(({ kind, organisations }) => kind ?? organisations[0] ?? '')
      return parties.length > 0 ? [...new Set(parties)] : ['']
    }
    case 'function':
      return finding.functions.length > 0 ? finding.functions : ['']
  }
}

function inOrder(keys: string[], order: RegisterOrder, nameOf: (id: string) => string): string[] {
  const fixed: readonly string[] | undefined =
    order === 'rule'
      ? findingRules
      : order === 'severity'
        ? severities
        : order === 'status'
          ? registerStatuses
          : undefined
  if (fixed) return keys.sort((a, b) => fixed.indexOf(a) - fixed.indexOf(b))
  return keys.sort((a, b) => (a === '' ? 1 : b === '' ? -1 : nameOf(a).localeCompare(nameOf(b), 'en-GB')))
}
