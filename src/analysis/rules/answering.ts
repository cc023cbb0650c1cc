/**
 * Who answers for what: which involvements count as answering and as hands-on, and which functions have someone who answers.
 * What is only proposed, or not commenced, is held by no one yet.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { answersFor, type Scheme } from '../../model/schemes.ts'
import type { Memory } from '../engine/memory.ts'
import { isProspective, type Lens } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { throughLens } from './throughLens.ts'

export interface Manners {
  /** Ids of involvements whose holders answer for the function. */
  readonly answering: ReadonlySet<string>
  /** Several may hold these, and none of them answers for it. */
  readonly handsOn: ReadonlySet<string>
}

export function mannersOf({ involvements }: Scheme): Manners {
  const answering = involvements.filter(answersFor)
  const handsOn = involvements.filter((one) => one.sharing === 'parallel' && !answersFor(one))
  const ids = (list: typeof involvements) => new Set(list.map(({ id }) => id))
  return { answering: ids(answering), handsOn: ids(handsOn) }
}

/** What is held on each function itself, without what is only proposed: indices into `map.remits` in rising order. */
export function heldNow(map: RemitMap, lens: Lens, memory: Memory): ReadonlyMap<string, readonly number[]> {
  return throughLens(withoutProposals, map, lens, memory)
}

function withoutProposals(map: RemitMap, lens: Lens, memory: Memory) {
  const held = new Map<string, readonly number[]>()
  for (const [id, indexes] of heldByFunction(map, lens, memory)) {
    const now = indexes.filter((index) => !isProspective(map.remits[index] as Remit))
    if (now.length > 0) held.set(id, now)
  }
  return held
}

export interface Answered {
  /** Functions on which, or on a broader one, someone holds an answering involvement. */
  readonly directly: ReadonlySet<string>
  /** Those, and the ones all of whose narrower functions have such a holder. */
  readonly atAll: ReadonlySet<string>
}

export function answeredFunctions(map: RemitMap, lens: Lens, memory: Memory): Answered {
  return throughLens(findAnswered, map, lens, memory)
}

function findAnswered(map: RemitMap, lens: Lens, memory: Memory): Answered {
  const { answering } = mannersOf(map.scheme)
  const answers = (index: number) => answering.has(map.remits[index]?.involvement ?? '')
  const here = [...heldNow(map, lens, memory)].filter(([, indexes]) => indexes.some(answers))
  const hierarchy = hierarchyOf(map.functions)
  const directly = hierarchy.allWithin(here.map(([id]) => id))
  const atAll = new Set(directly)
  // From the narrow to the broad: a function joins when the last of those within it has.
  const left = new Map(map.functions.map(({ id }) => [id, hierarchy.narrower(id).length]))
  const broaderOf = new Map(map.functions.map(({ id, broader = [] }) => [id, broader]))
  const next = [...atAll]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const above of broaderOf.get(id) ?? []) {
      const others = (left.get(above) ?? 0) - 1
      left.set(above, others)
      if (others > 0 || atAll.has(above)) continue
      atAll.add(above)
      next.push(above)
    }
  }
  return { directly, atAll }
}
