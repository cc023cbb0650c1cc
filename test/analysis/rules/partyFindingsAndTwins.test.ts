import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Finding, Lens, Rule } from '../../../src/analysis/finding.ts'
import { disclaimed } from '../../../src/analysis/rules/disclaimed.ts'
import { fragileTies, rulesShared } from '../../../src/analysis/rules/fragileTie.ts'
import { leftOut } from '../../../src/analysis/rules/leftOut.ts'
import { missingTie } from '../../../src/analysis/rules/missingTie.ts'
import { noRemit } from '../../../src/analysis/rules/noRemit.ts'
import { onlyRoute } from '../../../src/analysis/rules/onlyRoute.ts'
import { perspectivesDiffer } from '../../../src/analysis/rules/perspectivesDiffer.ts'
import { stretched } from '../../../src/analysis/rules/stretched.ts'
import { unheld } from '../../../src/analysis/rules/unheld.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { arbitraryPartyMap } from '../../support/arbitraryPartyMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { comparable, type NaiveFinding } from '../../support/naiveFinding.ts'
import { naiveLeftOut, naiveStretched } from '../../support/naiveParts.ts'
import { naiveFragileTies, naiveMissingTie, naiveOnlyRoute } from '../../support/naiveTies.ts'
import { naivePerspectivesDiffer } from '../../support/naiveViews.ts'
import { naiveDisclaimed } from '../../support/naiveVoices.ts'
import { runs } from '../../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

/** Where pairs meet in place, people and time is told and tested as for overlaps: the twin looks at the pairs. */
function withoutMeeting(findings: readonly Finding[]): NaiveFinding[] {
  return findings.map(({ period, prospective, places, beneficiaries, ...rest }) => ({
    ...rest,
    places: [],
    beneficiaries: [],
    sides: rest.sides?.map(({ organisations }) => organisations),
  }))
}

const fragileTwin = (map: RemitMap, lens: Lens) =>
  naiveFragileTies(
    map,
    lens,
    rulesShared.flatMap((rule) => foundBy(rule, map, lens)),
  )

const twins: readonly [
  string,
  Rule,
  (map: RemitMap, lens: Lens) => NaiveFinding[],
  typeof withoutMeeting?,
][] = [
  ['disclaimed', disclaimed, naiveDisclaimed, withoutMeeting],
  ['perspectives-differ', perspectivesDiffer, naivePerspectivesDiffer],
  ['left-out', leftOut, naiveLeftOut],
  ['missing-tie', missingTie, naiveMissingTie],
  ['fragile-tie', (map, lens) => fragileTies(map, lens), fragileTwin],
  ['only-route', onlyRoute, naiveOnlyRoute],
  ['stretched', stretched, naiveStretched],
]

describe('the rules about parties, each against its naive twin on random maps', () => {
  it.each(twins)('%s', (_rule, rule, twin, told) => {
    let found = 0
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const findings = foundBy(rule, map, lens)
        found += findings.length
        expect(comparable(told ? told(findings) : findings)).toEqual(comparable(twin(map, lens)))
      }),
      { numRuns: runs(300) },
    )
    // A rule that never fires agrees with anything.
    expect(found).toBeGreaterThan(5)
  })

  it('finds the same through the frame, with unique ids and whole sentences', () => {
    const others: Rule[] = [
      missingTie,
      onlyRoute,
      stretched,
      unheld,
      noRemit,
      (map, lens) => fragileTies(map, lens),
    ]
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const findings = analyse(map, lens)
        const apart = [...rulesShared, ...others].flatMap((rule) => foundBy(rule, map, lens))
        expect(comparable(findings)).toEqual(comparable(apart))
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const { sentence, explanation } of findings) {
          for (const text of [sentence, explanation.because, explanation.remedy]) {
            expect(text).toMatch(/^[A-Z0-9].*\.$/)
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s{2}|\s[.,)]|\(\s|\.\./)
          }
        }
      }),
      { numRuns: runs(150) },
    )
  })
})
