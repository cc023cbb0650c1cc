/** The lines of a grid of parties as they were when it was opened, so that what is entered never moves them. */
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'

/**
 * The lines before, in their order, then whoever is new in `now`. Parties that no longer say the same part into lines one
 * after the other; those that have come to say the same stay apart. A line goes only when none of its parties is there.
 */
export function keepLines(
  before: readonly PartyGroup[],
  now: readonly PartyGroup[],
  isThere: (party: string) => boolean,
): readonly PartyGroup[] {
  const groupOf = new Map(now.flatMap((group) => group.members.map((member) => [member, group] as const)))
  const placed = new Set<string>()
  const lines: PartyGroup[] = []
  const place = (members: readonly string[], group: PartyGroup | undefined, as: PartyGroup | undefined) => {
    for (const member of members) placed.add(member)
    lines.push(lineOf(members, group, as))
  }
  for (const line of before) {
    const parts = new Map<PartyGroup | undefined, string[]>()
    for (const member of line.members.filter(isThere)) {
      const group = groupOf.get(member)
      parts.set(group, [...(parts.get(group) ?? []), member])
    }
    let as: PartyGroup | undefined = line
    for (const [group, part] of parts) {
      place(part, group, as)
      as = undefined
    }
  }
  for (const group of now) {
    const rest = group.members.filter((member) => !placed.has(member))
    if (rest.length > 0) place(rest, group, undefined)
  }
  return lines
}

/** `as` is the line whose place it takes, and whose id it keeps. */
function lineOf(
  members: readonly string[],
  group: PartyGroup | undefined,
  as: PartyGroup | undefined,
): PartyGroup {
  const kind = group?.kind ?? as?.kind
  const [first] = members
  if (kind === undefined || members.length === 1)
    return { id: as?.id ?? `party:${first}`, kind: undefined, members, ofAll: 1 }
  const ofAll = Math.max(members.length, (group?.kind === undefined ? as : group)?.ofAll ?? 0)
  return { id: as?.id ?? `kind:${kind}:${first}`, kind, members, ofAll }
}
