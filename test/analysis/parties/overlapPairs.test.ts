import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { isOverlap } from '../../../src/analysis/finding.ts'
import { overlapPairsIn } from '../../../src/analysis/parties/overlapPairs.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { readSample } from '../../samples/readSample.ts'
import { arbitraryCrowdedMap } from '../../support/arbitraryCrowdedMap.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { runs } from '../../support/runs.ts'

/** How many pairs each overlap says it has, and how many are found among its remits. */
function counts(map: RemitMap): { said: (number | undefined)[]; found: number[] } {
  const overlaps = analyse(map).filter(isOverlap)
  const pairsOf = overlapPairsIn(map)
  return {
    said: overlaps.map(({ pairs }) => pairs?.count),
    found: overlaps.map((finding) => {
      const { remits, arePair } = pairsOf(finding)
      let count = 0
      for (let one = 0; one < remits.length; one++)
        for (let other = one + 1; other < remits.length; other++) if (arePair(one, other)) count += 1
      return count
    }),
  }
}

describe('the pairs of an overlap, found again among its remits', () => {
  it.each(['nhs-learning-2004', 'flood-risk-england', 'food-safety-us'])(
    'are those that it counts, on the sample %s',
    (id) => {
      const { said, found } = counts(readSample(id))
      expect(said.length).toBeGreaterThan(2)
      expect(found).toEqual(said)
    },
  )

  it('are those that it counts, on random maps', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryMap(), arbitraryCrowdedMap(24)), (map) => {
        const { said, found } = counts(map)
        expect(found).toEqual(said)
      }),
      { numRuns: runs(300) },
    )
  })
})
