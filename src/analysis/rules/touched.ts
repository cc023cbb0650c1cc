/** Which statements touch which functions: those on the function itself, on a broader or on a narrower one. */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Lens } from '../finding.ts'
import { remitsInView } from '../lens.ts'
import { throughLens } from './throughLens.ts'

/** All in the lens's view, disclaimers too, as indices into `map.remits` in rising order. */
export interface TouchingStatements {
  /** On the function itself or on a broader one. */
  above(functionId: string): Uint32Array
  /** Those, and the ones on narrower functions. */
  all(functionId: string): Uint32Array
  /** Whether there are any at all. */
  any(functionId: string): boolean
}

export function statementsTouching(map: RemitMap, lens: Lens, memory = new Memory()): TouchingStatements {
  return throughLens(findTouching, map, lens, memory)
}

function findTouching(map: RemitMap, lens: Lens, memory: Memory): TouchingStatements {
  const hierarchy = hierarchyOf(map.functions)
  const inView = remitsInView(map, lens, memory)
  const byFunction = new Map<string, number[]>()
  map.remits.forEach((remit, index) => {
    if (!inView(index)) return
    const known = byFunction.get(remit.function)
    if (known) known.push(index)
    else byFunction.set(remit.function, [index])
  })
  const found = new Uint32Array(map.remits.length)
  /** What has a statement on it or above, and what has one on it or below. */
  let touched: readonly ReadonlySet<string>[] | undefined
  const collect = (ids: Iterable<string>, from: number) => {
    let count = from
    for (const id of ids) for (const index of byFunction.get(id) ?? []) found[count++] = index
    return count
  }
  // Typed arrays sort as numbers, without a call for each comparison.
  const firstInOrder = (count: number) => found.slice(0, count).sort()
  return {
    above: (id) => firstInOrder(collect(hierarchy.selfAndBroader(id), 0)),
    all(id) {
      const broader = hierarchy.selfAndBroader(id)
      const narrower = [...hierarchy.selfAndNarrower(id)].filter((one) => !broader.has(one))
      return firstInOrder(collect(narrower, collect(broader, 0)))
    },
    any(id) {
      touched ??= [hierarchy.allWithin(byFunction.keys()), hierarchy.allAround(byFunction.keys())]
      return touched.some((set) => set.has(id))
    },
  }
}
