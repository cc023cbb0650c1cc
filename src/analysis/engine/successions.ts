/**
 * Which organisations are recorded as succeeding each other, at any remove and in either direction.
 * What follows an organisation is worked out when it is first asked for. Circles are tolerated.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from './memory.ts'
import { numberUnits } from './remitColumns.ts'

export interface Successions {
  /** By organisation number: which chain of successions it belongs to; 0 for none. Only within one can it succeed. */
  readonly chain: Int32Array
  /** Whether one of the two comes after the other. */
  joins(a: number, b: number): boolean
  /** Whether the first comes after the second. */
  follows(later: number, earlier: number): boolean
  /** The organisation and all that come after it. */
  selfAndAfter(organisation: number): ReadonlySet<number>
}

export function successionsOf(organisations: RemitMap['organisations'], memory: Memory): Successions {
  return memory.recall(buildSuccessions, organisations)
}

function buildSuccessions(organisations: RemitMap['organisations'], memory: Memory): Successions {
  const { numberOf } = memory.recall(numberUnits, organisations)
  const successors = new Map<number, number[]>()
  const neighbours = new Map<number, number[]>()
  const note = (lists: Map<number, number[]>, at: number, one: number) => {
    const list = lists.get(at)
    if (list) list.push(one)
    else lists.set(at, [one])
  }
  for (const { id, succeededBy } of organisations) {
    const earlier = numberOf.get(id)
    for (const successor of succeededBy ?? []) {
      const later = numberOf.get(successor)
      if (earlier === undefined || later === undefined) continue
      note(successors, earlier, later)
      note(neighbours, earlier, later)
      note(neighbours, later, earlier)
    }
  }

  const chain = new Int32Array(organisations.length + 1)
  let chains = 0
  for (const at of neighbours.keys()) {
    if (chain[at] !== 0) continue
    chains++
    for (const one of reached(at, neighbours)) chain[one] = chains
  }

  const followers = new Map<number, ReadonlySet<number>>()
  const selfAndAfter = (organisation: number) => {
    const found = followers.get(organisation) ?? reached(organisation, successors)
    followers.set(organisation, found)
    return found
  }
  const follows = (later: number, earlier: number) => selfAndAfter(earlier).has(later)
  return { chain, follows, selfAndAfter, joins: (a, b) => follows(a, b) || follows(b, a) }
}

function reached(from: number, next: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set([from])
  for (const at of found) for (const one of next.get(at) ?? []) found.add(one)
  return found
}
