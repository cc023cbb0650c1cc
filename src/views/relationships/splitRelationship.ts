/** A relationship of alike parties, one by one: a relationship for each pair that a tie joins. */
import type { Direction, Relationship } from '../../analysis/parties/relationships.ts'
import type { Tie } from '../../model/remitMap.ts'

export function splitRelationship(relationship: Relationship): Relationship[] {
  const pairs = new Map<string, { first: string; second: string; forward: Tie[]; backward: Tie[] }>()
  const pairOf = (first: string, second: string) => {
    const key = JSON.stringify([first, second])
    const before = pairs.get(key)
    if (before) return before
    const made = { first, second, forward: [], backward: [] }
    pairs.set(key, made)
    return made
  }
  for (const tie of relationship.forward.ties) pairOf(tie.from, tie.to).forward.push(tie)
  for (const tie of relationship.backward.ties) pairOf(tie.to, tie.from).backward.push(tie)
  const single = (id: string) => ({ id: `party:${id}`, kind: undefined, members: [id], ofAll: 1 })
  return [...pairs].map(([id, { first, second, forward, backward }]) => ({
    id,
    first: single(first),
    second: single(second),
    // Alike parties say the same, so the values are those of the whole; the ties are their own.
    forward: only(relationship.forward, forward),
    backward: only(relationship.backward, backward),
  }))
}

function only(direction: Direction, ties: readonly Tie[]): Direction {
  return { ...direction, ties }
}
