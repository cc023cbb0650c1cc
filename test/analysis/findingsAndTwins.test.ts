import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lens, Rule } from '../../src/analysis/finding.ts'
import { dualRoles } from '../../src/analysis/rules/dualRoles.ts'
import { noRemit } from '../../src/analysis/rules/noRemit.ts'
import { overlaps } from '../../src/analysis/rules/overlaps.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../support/arbitraryCrowdedMap.ts'
import { arbitraryMap, arbitraryPartialDate } from '../support/arbitraryMap.ts'
import { foundBy } from '../support/foundBy.ts'
import { comparable, type NaiveFinding } from '../support/naiveFinding.ts'
import { naiveNoRemit } from '../support/naiveGaps.ts'
import { naiveDualRoles, naiveOverlaps } from '../support/naivePairFindings.ts'
import { runs } from '../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

/** Few organisations with many remits and a scheme in which everything is to be held apart, so that much is found. */
const arbitraryDenseMap = arbitraryMap({
  organisations: 4,
  functions: 3,
  places: 5,
  beneficiaries: 3,
  remits: 16,
}).map((map) => {
  const [a, b, c] = map.scheme.involvements.map(({ id }) => id)
  if (!a || !b || !c) return map
  const separations: [string, string][] = [
    [a, b],
    [b, c],
    [b, a],
    [c, c],
  ]
  return { ...map, scheme: { ...map.scheme, separations } }
})

const anyMap = fc.oneof(arbitraryMap(), arbitraryDenseMap)

const twins: readonly [string, Rule, (map: RemitMap, lens: Lens) => NaiveFinding[]][] = [
  ['overlaps', overlaps, naiveOverlaps],
  ['dual-role', dualRoles, naiveDualRoles],
  ['no-remit', noRemit, naiveNoRemit],
]

describe('the rules, each against its naive twin on random maps', () => {
  it.each(twins)('%s', (_rule, rule, twin) => {
    let found = 0
    fc.assert(
      fc.property(anyMap, arbitraryLens, (map, lens) => {
        const findings = foundBy(rule, map, lens)
        found += findings.length
        expect(comparable(findings)).toEqual(comparable(twin(map, lens)))
      }),
      { numRuns: runs(1000) },
    )
    // A rule that never fires agrees with anything.
    expect(found).toBeGreaterThan(25)
  })

  it('overlaps, where many meet, of several kinds, one after the other, and where not all say where', () => {
    fc.assert(
      fc.property(arbitraryCrowdedMap(30, 4), arbitraryLens, (map, lens) => {
        expect(comparable(foundBy(overlaps, map, lens))).toEqual(comparable(naiveOverlaps(map, lens)))
      }),
      { numRuns: runs(150) },
    )
  })
})
