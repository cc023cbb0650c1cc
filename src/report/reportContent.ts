/** What a report says of a map, as data: the page, the view and the print are all made of it. */
import { analyse } from '../analysis/analyse.ts'
import { type Finding, type FindingRule, findingRules, isOverlap, type Lens } from '../analysis/finding.ts'
import { heldRemits, remitsInView } from '../analysis/lens.ts'
import type { Agreement, RemitMap } from '../model/remitMap.ts'
import { involvementById } from '../model/schemes.ts'
import { reportMatrix } from './reportMatrix.ts'

export interface HoldingLine {
  readonly involvement: string
  /** Names of functions. */
  readonly functions: readonly string[]
}

export interface OrganisationPart {
  readonly id: string
  readonly name: string
  readonly kind: string | undefined
  /** By involvement, in the order of the scheme. */
  readonly holds: readonly HoldingLine[]
  readonly findings: readonly Finding[]
}

export interface ReportContent {
  readonly title: string
  readonly description: string | undefined
  /** Of the whole map; `inView` are the remits that the lens lets through. */
  readonly counts: {
    readonly organisations: number
    readonly functions: number
    readonly remits: number
    readonly inView: number
  }
  readonly findings: readonly Finding[]
  /** Rules that found something, worst first. */
  readonly byRule: readonly { readonly rule: FindingRule; readonly findings: readonly Finding[] }[]
  readonly overlaps: number
  readonly gaps: number
  readonly open: number
  readonly agreements: Readonly<Record<Agreement['status'], readonly Agreement[]>> & {
    /** Agreed, but a finding that it settled is open again, and why. */
    readonly reopened: readonly { readonly agreement: Agreement; readonly because: string }[]
  }
  readonly organisations: readonly OrganisationPart[]
  /** A row of names, then a row a function, as `reportMatrix` gives it. */
  readonly matrix: readonly (readonly string[])[]
  readonly letters: readonly { readonly letter: string; readonly label: string }[]
}

const gapRules: ReadonlySet<FindingRule> = new Set([
  'split',
  'no-lead',
  'no-duty',
  'unheld',
  'lapsed',
  'disclaimed',
])

/** `findings` of the map under the lens, where they are known already. */
export function reportContent(
  map: RemitMap,
  lens: Lens,
  findings: readonly Finding[] = analyse(map, lens),
): ReportContent {
  const reopenings = new Map(
    findings.flatMap(({ reopened }) => (reopened ? [[reopened.agreement, reopened.because]] : [])),
  )
  const withStatus = (status: Agreement['status']) =>
    map.agreements.filter((one) => one.status === status && !reopenings.has(one.id))
  const isShown = remitsInView(map, lens)
  return {
    title: map.title,
    description: map.description,
    counts: {
      organisations: map.organisations.length,
      functions: map.functions.length,
      remits: map.remits.length,
      inView: map.remits.filter((_, index) => isShown(index)).length,
    },
    findings,
    byRule: findingRules
      .map((rule) => ({ rule, findings: findings.filter((one) => one.rule === rule) }))
      .filter((group) => group.findings.length > 0),
    overlaps: findings.filter(isOverlap).length,
    gaps: findings.filter(({ rule }) => gapRules.has(rule)).length,
    open: findings.filter(({ status }) => status === 'open').length,
    agreements: {
      agreed: withStatus('agreed'),
      proposed: withStatus('proposed'),
      parked: withStatus('parked'),
      reopened: map.agreements.flatMap((agreement) => {
        const because = reopenings.get(agreement.id)
        return because === undefined ? [] : [{ agreement, because }]
      }),
    },
    organisations: organisationParts(map, lens, findings),
    matrix: reportMatrix(map, lens),
    letters: map.scheme.involvements.map(({ letter, label }) => ({ letter, label })),
  }
}

/** Organisations that hold something or that something was found about, in the order of the map. */
function organisationParts(map: RemitMap, lens: Lens, findings: readonly Finding[]): OrganisationPart[] {
  const functionNames = new Map(map.functions.map(({ id, name }) => [id, name]))
  const held = new Map<string, Map<string, Set<string>>>()
  for (const { remit } of heldRemits(map, lens)) {
    const own = held.get(remit.organisation) ?? new Map<string, Set<string>>()
    const functions = own.get(remit.involvement) ?? new Set<string>()
    functions.add(functionNames.get(remit.function) ?? remit.function)
    own.set(remit.involvement, functions)
    held.set(remit.organisation, own)
  }
  const about = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of finding.organisations) {
      const list = about.get(id)
      if (list) list.push(finding)
      else about.set(id, [finding])
    }
  }
  return map.organisations
    .filter(({ id }) => held.has(id) || about.has(id))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      holds: map.scheme.involvements.flatMap(({ id: involvement }) => {
        const functions = held.get(id)?.get(involvement)
        const label = involvementById(map.scheme, involvement)?.label ?? involvement
        return functions ? [{ involvement: label, functions: [...functions] }] : []
      }),
      findings: about.get(id) ?? [],
    }))
}
