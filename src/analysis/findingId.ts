/**
 * Ids of findings: the rule, the functions and the sides, in words that a person can read in an address.
 *
 * `contested/local-planning/kind%3D…`: the parts between slashes, the members of a part between plus signs and
 * sorted, so that no order of lists shows. The marks `/ + = %` of a member are escaped, so no two findings collide.
 */
import type { FindingRule } from './finding.ts'

const escapes: Readonly<Record<string, string>> = { '%': '%25', '/': '%2F', '+': '%2B', '=': '%3D' }

function escapeMember(member: string): string {
  return member.replace(/[%/+=]/g, (mark) => escapes[mark] ?? mark)
}

/** A side of a function as a member of an id: all of one kind, or one organisation. */
export interface SideKey {
  readonly by: 'kind' | 'org'
  readonly value: string
}

export function findingId(
  rule: FindingRule,
  functions: readonly string[],
  sides: readonly SideKey[] = [],
  involvements: readonly string[] = [],
): string {
  const parts = [
    functions.map(escapeMember),
    sides.map(({ by, value }) => `${by}=${escapeMember(value)}`),
    involvements.map(escapeMember),
  ]
  return [rule, ...parts.map((members) => members.sort().join('+'))].join('/').replace(/\/+$/, '')
}
