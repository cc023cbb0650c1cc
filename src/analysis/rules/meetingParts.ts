/** Where two things, or two lists of things, meet: what lies within both, named as broadly as is true. */
import type { Hierarchy } from '../../model/hierarchy.ts'

/** The broadest things that lie within both a and b: the narrower of the two, or what they have in common. */
export function meetingParts(hierarchy: Hierarchy, a: string, b: string): string[] {
  if (hierarchy.within(a, b)) return [a]
  if (hierarchy.within(b, a)) return [b]
  const other = hierarchy.selfAndNarrower(b)
  return broadest(
    hierarchy,
    [...hierarchy.selfAndNarrower(a)].filter((id) => other.has(id)),
  )
}

/** The same for two lists, where an empty list is not limited. Nothing in common and not limited are told apart. */
export function meetingOfLists(
  hierarchy: Hierarchy,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | 'not limited' {
  const first = a ?? []
  const second = b ?? []
  if (first.length === 0 && second.length === 0) return 'not limited'
  if (first.length === 0) return second
  if (second.length === 0) return first
  return broadest(
    hierarchy,
    first.flatMap((one) => second.flatMap((other) => meetingParts(hierarchy, one, other))),
  )
}

/** Drops repetitions and whatever lies within another of the list. */
export function broadest(hierarchy: Hierarchy, ids: Iterable<string>): string[] {
  const all = new Set(ids)
  return [...all].filter((id) => {
    for (const above of hierarchy.selfAndBroader(id)) if (above !== id && all.has(above)) return false
    return true
  })
}

/** Everything that meets some of these things: whatever has something of theirs within it, or lies within them. */
export function meetingAny(hierarchy: Hierarchy, ids: Iterable<string>): ReadonlySet<string> {
  return hierarchy.allAround(hierarchy.allWithin(ids))
}
