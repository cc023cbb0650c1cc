/** Findings of two maps of one lineage, by id: which came, which went, which say something else now. */

import { createAnalyst } from '../analysis/createAnalyst.ts'
import type { Finding, Lens } from '../analysis/finding.ts'
import { inFull } from '../analysis/words/inFull.ts'
import type { RemitMap } from '../model/remitMap.ts'

export interface FindingsDiff {
  readonly came: readonly Finding[]
  readonly went: readonly Finding[]
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[]
  /** How many are the same in both. */
  readonly same: number
}

export function diffFindings(before: RemitMap, after: RemitMap, lens: Lens = {}): FindingsDiff {
  const analyst = createAnalyst()
  return diffFindingLists(analyst.findings(before, lens), analyst.findings(after, lens))
}

export function diffFindingLists(before: readonly Finding[], after: readonly Finding[]): FindingsDiff {
  const earlier = new Map(before.map((finding) => [finding.id, finding]))
  const later = new Set(after.map(({ id }) => id))
  const changed: { before: Finding; after: Finding }[] = []
  let same = 0
  for (const finding of after) {
    const was = earlier.get(finding.id)
    if (!was) continue
    if (inFull(was) === inFull(finding) && was.status === finding.status) same += 1
    else changed.push({ before: was, after: finding })
  }
  return {
    came: after.filter(({ id }) => !earlier.has(id)),
    went: before.filter(({ id }) => !later.has(id)),
    changed,
    same,
  }
}
