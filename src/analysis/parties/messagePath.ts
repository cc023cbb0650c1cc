/**
 * Who could carry a message from one party to another: the shortest way over embedded, trusted ties, or, where there
 * is none, the way with the fewest ties that are not. Ways are compared by (weak steps, steps); of equal ones the one
 * that is come upon first stays.
 *
 * Bellman-Ford, one round for each number of steps: a way of so many steps with the fewest weak ones extends one of
 * one step less.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import { type PartyLink, partyLinks, strengthOf } from './partyLinks.ts'

export interface MessagePath {
  /** The parties on the way, both ends included. */
  readonly parties: readonly string[]
  readonly steps: readonly PartyLink[]
  /** How many of the steps are not embedded and trusted. */
  readonly weak: number
}

/** Longer ways than this are no way to carry a message. */
export const mostSteps = 5

export function messagePath(map: RemitMap, lens: Lens, from: string, to: string): MessagePath | undefined {
  if (from === to) return undefined
  const links = partyLinks(map, lens)
  // A layer for each number of steps: for every party reached in so many, the way with the fewest weak ones.
  let layer = new Map<string, MessagePath>([[from, { parties: [from], steps: [], weak: 0 }]])
  let best: MessagePath | undefined
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const next = new Map<string, MessagePath>()
    for (const [party, way] of layer) {
      for (const link of links.get(party) ?? []) {
        if (way.parties.includes(link.to)) continue
        const weak = way.weak + (strengthOf(link) === 'weak' ? 1 : 0)
        const before = next.get(link.to)
        if (before && before.weak <= weak) continue
        next.set(link.to, { parties: [...way.parties, link.to], steps: [...way.steps, link], weak })
      }
    }
    const arrived = next.get(to)
    if (arrived && (best === undefined || arrived.weak < best.weak)) best = arrived
    next.delete(to)
    layer = next
  }
  return best
}
