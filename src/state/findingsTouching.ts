import type { Finding } from '../analysis/finding.ts'

/** Those that an organisation, function, place, remit or anything else is in, in the order of the register. */
export function findingsTouching(list: readonly Finding[], id: string): readonly Finding[] {
  return list.filter(
    (finding) =>
      finding.organisations.includes(id) ||
      finding.functions.includes(id) ||
      finding.remits.includes(id) ||
      finding.ties.includes(id) ||
      finding.decisions.includes(id) ||
      finding.agreements.includes(id) ||
      finding.people?.includes(id) ||
      finding.perspectives?.includes(id),
  )
}
