/**
 * Ids of findings: the rule, the functions and the sides, in words that a person can read in an address, as
 * `dual-role/learning/org=nhsu/commissions+provides`; of an overlap one side is enough, as in `overlap/learning/org=nhsu/leads`.
 *
 * Parts stand between slashes and the members of a part between plus signs, sorted, so that no order of lists shows.
 * The marks `/ + = %` within a member are escaped, so no two findings collide.
 */
import type { FindingRule } from '../finding.ts'

/** A side of a function: all of one kind, or one organisation; of a tie or a decision also a person. */
export interface SideKey {
  readonly by: 'kind' | 'org' | 'person'
  readonly value: string
  /** The same as a member of an id. */
  readonly text: string
}

export function sideKey(by: SideKey['by'], value: string): SideKey {
  return { by, value, text: `${by}=${escapeMember(value)}` }
}

/** What a finding's id begins with: its rule, or for overlaps a family, so that an id outlives a change from one kind to another. */
type Family = FindingRule | 'overlap' | 'whole-and-parts'

export function findingId(
  rule: Family,
  functions: readonly string[],
  sides: readonly SideKey[] = [],
  involvements: readonly string[] = [],
  ...further: readonly (readonly string[])[]
): string {
  let id = `${rule}/${joined(functions.map(escapeMember))}`
  const more = involvements.length > 0 || further.length > 0
  if (sides.length > 0 || more) id += `/${joined(sides.map(({ text }) => text))}`
  if (more) id += `/${joined(involvements.map(escapeMember))}`
  for (const part of further) id += `/${joined(part.map(escapeMember))}`
  return id
}

function joined(members: string[]): string {
  return members.length === 1 ? (members[0] ?? '') : members.sort().join('+')
}

const marks = /[%/+=]/g
const escapes: Readonly<Record<string, string>> = { '%': '%25', '/': '%2F', '+': '%2B', '=': '%3D' }

function escapeMember(member: string): string {
  return member.replace(marks, (mark) => escapes[mark] ?? mark)
}
