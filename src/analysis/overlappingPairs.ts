/**
 * The overlap engine: the pairs of remits that overlap (specification.md §5, "Overlapping pair").
 *
 * Method: the map becomes columns of numbers (engine/remitColumns.ts) in which "what meets this?" is a few ranges
 * (engine/numberedHierarchy.ts); the remits are sorted so that what meets lies together (engine/remitEntries.ts); and the
 * search walks from stretch to stretch (engine/pairSearch.ts). Its cost grows with the remits and with what it finds,
 * not with the square of the remits. What depends on the map alone is remembered where a memory is given.
 *
 * References must resolve: a remit that refers to what the map has not got is in no pair.
 */

import type { RemitMap } from '../model/remitMap.ts'
import { Memory } from './engine/memory.ts'
import { PairSearch } from './engine/pairSearch.ts'
import { type PairTable, PairWriter } from './engine/pairTable.ts'
import { PairTester } from './engine/pairTester.ts'
import { remitColumns } from './engine/remitColumns.ts'
import { remitEntries } from './engine/remitEntries.ts'
import type { Lens } from './finding.ts'

export { type PairKind, type PairTable, pairKinds } from './engine/pairTable.ts'

/**
 * Every pair once, as indices into `map.remits`. The order of the pairs is that of the search: the same for the same map
 * and lens, and otherwise not promised.
 */
export function overlappingPairs(map: RemitMap, lens: Lens = {}, memory = new Memory()): PairTable {
  return searchPairs(map, lens, undefined, memory).pairs
}

/**
 * The same, with what it cost: pairs tested one by one, and stretches looked up. `smallBlock` moves the point from which
 * pairs are tested one by one; it changes the cost, never the pairs.
 */
export function searchPairs(
  map: RemitMap,
  lens: Lens = {},
  smallBlock = 12,
  memory = new Memory(),
): { pairs: PairTable; tested: number; lookedUp: number } {
  const columns = remitColumns(map, memory)
  const entries = remitEntries(map, lens, columns)
  const writer = new PairWriter()
  const tester = new PairTester(map, columns, entries, writer, memory)
  const search = new PairSearch(entries, tester, smallBlock)
  search.run()
  return { pairs: writer.finish(), tested: tester.tested, lookedUp: search.lookedUp }
}
