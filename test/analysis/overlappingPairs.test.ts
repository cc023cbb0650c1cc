/** The engine against its naive twin, and against the definition clause by clause. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lens } from '../../src/analysis/finding.ts'
import { overlappingPairs, pairKinds } from '../../src/analysis/overlappingPairs.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap, arbitraryPartialDate } from '../support/arbitraryMap.ts'
import { naiveOverlappingPairs } from '../support/naiveOverlappingPairs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

function pairsFound(map: RemitMap, lens?: Lens): string[] {
  const { count, first, second, kind } = overlappingPairs(map, lens)
  expect([first.length, second.length, kind.length]).toEqual([count, count, count])
  return Array.from(first, (one, at) => `${one} ${second[at]} ${pairKinds[kind[at] ?? -1]}`).sort()
}

function pairsExpected(map: RemitMap, lens?: Lens): string[] {
  return naiveOverlappingPairs(map, lens)
    .map(({ first, second, kind }) => `${first} ${second} ${kind}`)
    .sort()
}

describe('the engine finds what its naive twin finds', () => {
  it('on small maps of every feature, through any lens', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryLens, (map, lens) => {
        expect(pairsFound(map, lens)).toEqual(pairsExpected(map, lens))
      }),
      { numRuns: 2000 },
    )
  })
})
