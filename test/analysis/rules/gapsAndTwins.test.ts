import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assumedHeadings } from '../../../src/analysis/engine/headings.ts'
import type { Lens, Rule } from '../../../src/analysis/finding.ts'
import { lapsed } from '../../../src/analysis/rules/lapsed.ts'
import { noDuty } from '../../../src/analysis/rules/noDuty.ts'
import { noLead } from '../../../src/analysis/rules/noLead.ts'
import { split } from '../../../src/analysis/rules/split.ts'
import { unheld } from '../../../src/analysis/rules/unheld.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryGapMap } from '../../support/arbitraryGapMap.ts'
import { arbitraryMap, arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { naiveLapsed, naiveNoDuty } from '../../support/naiveDuties.ts'
import { comparable, type NaiveFinding } from '../../support/naiveFinding.ts'
import { naiveHeadings } from '../../support/naiveHeld.ts'
import { naiveNoLead, naiveSplit, naiveUnheld } from '../../support/naiveMissing.ts'
import { runs } from '../../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(fc.oneof(fc.constantFrom('2004', '2005-03', '2006'), arbitraryPartialDate), {
    nil: undefined,
  }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

const anyMap = fc.oneof({ weight: 3, arbitrary: arbitraryGapMap }, { weight: 1, arbitrary: arbitraryMap() })

const twins: readonly [string, Rule, (map: RemitMap, lens: Lens) => NaiveFinding[]][] = [
  ['split', split, naiveSplit],
  ['no-lead', noLead, naiveNoLead],
  ['no-duty', noDuty, naiveNoDuty],
  ['unheld', unheld, naiveUnheld],
  ['lapsed', lapsed, naiveLapsed],
]

describe('the rules about gaps, each against its naive twin on random maps', () => {
  it.each(twins)('%s', (_rule, rule, twin) => {
    let found = 0
    fc.assert(
      fc.property(anyMap, arbitraryLens, (map, lens) => {
        const findings = foundBy(rule, map, lens)
        found += findings.length
        expect(comparable(findings)).toEqual(comparable(twin(map, lens)))
      }),
      { numRuns: runs(800) },
    )
    // A rule that never fires agrees with anything.
    expect(found).toBeGreaterThan(50)
  })

  it('no-lead in some places, and of several functions in one line', () => {
    let [places, lines] = [0, 0]
    fc.assert(
      fc.property(arbitraryGapMap, (map) => {
        const findings = foundBy(noLead, map)
        places += findings.filter((finding) => finding.places.length > 0).length
        lines += findings.filter(({ aside }) => aside).length
        expect(findings.filter(({ aside }) => aside).length).toBeLessThan(2)
      }),
      { numRuns: runs(300) },
    )
    expect(places).toBeGreaterThan(20)
    expect(lines).toBeGreaterThan(20)
  })

  it('headings are assumed where most of a map lies under a few functions of which nothing is recorded', () => {
    const underTops = fc
      .record({
        tops: fc.integer({ min: 2, max: 5 }),
        parts: fc.array(fc.nat({ max: 20 }), { minLength: 10, maxLength: 30 }),
        spoken: fc.nat({ max: 6 }),
        said: fc.nat({ max: 6 }),
        declined: fc.constantFrom<(string[] | undefined)[]>(undefined, undefined, undefined, ['headings']),
      })
      .chain(({ tops, parts, spoken, said, declined }) =>
        arbitraryMap({ functions: 0, remits: 0 }).map((map): RemitMap => {
          const functions = [
            ...Array.from({ length: tops }, (_, index) => ({
              id: `top${index}`,
              name: `Top ${index}`,
              ...(index === said ? { headingOnly: true as const } : {}),
            })),
            ...parts.map((top, index) => ({
              id: `part${index}`,
              name: `Part ${index}`,
              // One in ten or so lies under none.
              ...(top < 19 ? { broader: [`top${top % tops}`] } : {}),
            })),
          ]
          const remit = { id: 'r', organisation: 'o0', function: `top${spoken}`, involvement: 'informed' }
          const remits = spoken < tops ? [remit] : []
          return {
            ...map,
            functions,
            remits,
            agreements: [],
            decisions: [],
            ...(declined ? { declined } : {}),
          }
        }),
      )
    let assumed = 0
    fc.assert(
      fc.property(underTops, (map) => {
        const said = map.functions.filter(({ headingOnly }) => headingOnly).map(({ id }) => id)
        const found = assumedHeadings(map)
        assumed += found.length
        expect([...said, ...found].sort()).toEqual(naiveHeadings(map).sort())
      }),
      { numRuns: runs(300) },
    )
    expect(assumed).toBeGreaterThan(20)
  })
})
