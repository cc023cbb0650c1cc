/**
 * Findings made of pairs, kept from one edit to the next: where the pairs are those of the map before, of the very same
 * remits, and all else that a finding depends on is the same too, the finding is the same object again.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Found, Lens } from '../finding.ts'
import type { GroupedPairs, PairGroup } from './pairGroups.ts'
import { differOnlyInRemits, remitsSince } from './remitsSince.ts'

interface Earlier {
  readonly map: RemitMap
  readonly lens: Lens
  readonly pairs: GroupedPairs
  /** One for each group of the pairs. */
  readonly findings: readonly Found[]
}

/** Remembers what was found last. */
export class EarlierFindings {
  private latest: Earlier | undefined

  /** Gives the finding that a group of pairs had before, if it is still right. */
  lookUp(map: RemitMap, lens: Lens, pairs: GroupedPairs): (group: PairGroup) => Found | undefined {
    const earlier = this.latest
    if (!earlier || !differOnlyInRemits(map, lens, earlier.map, earlier.lens)) return () => undefined
    const { indexBefore } = remitsSince(earlier.map.remits, map.remits)
    const { first, second, groups } = earlier.pairs
    // A pair with its tag is in one group only, so the first pair of a group tells which group it was.
    const remits = earlier.map.remits.length
    const keyOf = (tag: number, one: number, other: number) => (tag * remits + one) * remits + other
    const groupOfPair = new Map<number, number>()
    groups.forEach(({ tag, start }, index) => {
      groupOfPair.set(keyOf(tag, first[start] ?? 0, second[start] ?? 0), index)
    })
    const before = (remit: number | undefined) => indexBefore[remit ?? -1] ?? -1
    return (group) => {
      const one = before(pairs.first[group.start])
      const other = before(pairs.second[group.start])
      if (one < 0 || other < 0) return undefined
      const index = groupOfPair.get(keyOf(group.tag, one, other)) ?? -1
      const then = groups[index]
      if (then?.side.text !== group.side.text) return undefined
      if (then.end - then.start !== group.end - group.start) return undefined
      for (let now = group.start, old = then.start; now < group.end; now++, old++) {
        if (before(pairs.first[now]) !== first[old] || before(pairs.second[now]) !== second[old])
          return undefined
      }
      return earlier.findings[index]
    }
  }

  /** Where there are no pairs any more, the map that had some is not to be kept. */
  forget(): void {
    this.latest = undefined
  }

  remember(map: RemitMap, lens: Lens, pairs: GroupedPairs, findings: readonly Found[]): void {
    this.latest = { map, lens, pairs, findings }
  }
}
