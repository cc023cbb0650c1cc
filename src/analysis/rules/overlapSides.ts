/**
 * The sides of an overlap (specification.md §5.1): a body by itself, or bodies of one kind once four or more take part. Who came
 * before one of them stands behind it: the sentence tells of those in force last.
 */
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { fewestOfKind } from './partySides.ts'

/** Bodies on one side, as numbers of organisations, ascending. */
export interface BodySide {
  readonly kind: string | undefined
  readonly bodies: readonly number[]
}

export interface OverlapSides {
  readonly sides: readonly BodySide[]
  /** Bodies that one on a side is recorded as succeeding. */
  readonly before: readonly BodySide[]
}

/** `bodies`: all that take part, each once; `kindOf` gives a body's kind, if it has one. */
export function overlapSides(
  bodies: readonly number[],
  kindOf: (body: number) => string | undefined,
  { successions }: RemitMeeting,
): OverlapSides {
  const { chain, follows, selfAndAfter } = successions
  const taking = new Set(bodies)
  const isBefore = (body: number) => {
    if (chain[body] === 0) return false
    for (const later of selfAndAfter(body)) if (taking.has(later) && !follows(body, later)) return true
    return false
  }
  const before = bodies.filter(isBefore)
  const earlier = new Set(before)
  return {
    sides: byKind(before.length === 0 ? bodies : bodies.filter((body) => !earlier.has(body)), kindOf),
    before: byKind(before, kindOf),
  }
}

/** All bodies as sides, whoever came before whom. */
export function byKind(
  bodies: readonly number[],
  kindOf: (body: number) => string | undefined,
): readonly BodySide[] {
  const ofKind = new Map<string, number[]>()
  for (const body of bodies) {
    const kind = kindOf(body)
    if (kind === undefined) continue
    const known = ofKind.get(kind)
    if (known) known.push(body)
    else ofKind.set(kind, [body])
  }
  const sides: BodySide[] = []
  for (const [kind, own] of ofKind) if (own.length >= fewestOfKind) sides.push({ kind, bodies: own })
  for (const body of bodies) {
    const kind = kindOf(body)
    if (kind === undefined || (ofKind.get(kind)?.length ?? 0) < fewestOfKind)
      sides.push({ kind: undefined, bodies: [body] })
  }
  return sides
}
