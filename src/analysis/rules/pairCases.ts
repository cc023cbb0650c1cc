/**
 * The pairs of a group as cases for agreements. What is found is kept from edit to edit, and is not to keep the map in
 * which it was found first; so the cases are told where the same pairs stand in the latest one.
 */

import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Cases } from '../finding.ts'
import type { GroupedPairs, PairRange } from './pairGroups.ts'

type CasesByPairs = Extract<Cases, { by: 'pairs' }>

export class PairCases implements CasesByPairs {
  readonly by = 'pairs'
  private map: RemitMap
  private pairs: GroupedPairs<PairRange>
  private group: PairRange

  constructor(map: RemitMap, pairs: GroupedPairs<PairRange>, group: PairRange) {
    this.map = map
    this.pairs = pairs
    this.group = group
  }

  get count(): number {
    return this.group.end - this.group.start
  }

  /** The group must be of pairs of the very same remits. */
  standIn(map: RemitMap, pairs: GroupedPairs<PairRange>, group: PairRange): void {
    this.map = map
    this.pairs = pairs
    this.group = group
  }

  readonly remits = () => this.each()

  private *each(): Iterable<readonly [Remit, Remit]> {
    const { first, second } = this.pairs
    for (let pair = this.group.start; pair < this.group.end; pair++) {
      const one = this.map.remits[first[pair] ?? -1]
      const other = this.map.remits[second[pair] ?? -1]
      if (one && other) yield [one, other]
    }
  }
}
