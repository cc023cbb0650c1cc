/** Findings told by names, so that the expectations of a sample can be read beside the facts that they come from. */
import type { Finding, Side } from '../../src/analysis/finding.ts'
import { entityById } from '../../src/model/entities.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

/** `28 × SHA workforce directorate`, or the name of the one organisation. */
function sideInWords(map: RemitMap, { kind, organisations }: Side): string {
  if (kind !== undefined) return `${organisations.length} × ${kind}`
  return organisations.map((id) => nameOfOrganisation(map, id)).join(', ')
}

function nameOfOrganisation(map: RemitMap, id: string): string {
  return entityById(map, 'organisations', id)?.name ?? id
}

/** `contested: Local workforce planning: 9 × NHSU regional team | 28 × SHA workforce directorate`. */
export function findingInWords(map: RemitMap, finding: Finding): string {
  const functions = finding.functions.map((id) => entityById(map, 'functions', id)?.name ?? id)
  const sides = finding.sides?.map((side) => sideInWords(map, side)).sort() ?? []
  return [finding.rule, functions.sort().join(' + '), sides.join(' | ')]
    .filter((part) => part !== '')
    .join(': ')
}

export function findingsInWords(map: RemitMap, findings: readonly Finding[]): string[] {
  return findings.map((finding) => findingInWords(map, finding))
}

const overlapRules: ReadonlySet<string> = new Set(['contested', 'duplication', 'parallel', 'dual-role'])

export function isOverlap(finding: Finding): boolean {
  return overlapRules.has(finding.rule)
}
