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

type Twin = (map: RemitMap, lens: Lens) => NaiveFinding[]

/** Two parties have to do with each other where one of these names both. */
const withShared =
  (twin: typeof naiveFragileTies): Twin =>
  (map, lens) =>
    twin(
      map,
      lens,
      rulesShared.flatMap((rule) => foundBy(rule, map, lens).filter(({ aside }) => !aside)),
    )

/** Ties that mostly branch, among bodies of which few are units: then many stand between others where each has several. */
const arbitraryBranchingMap = fc
  .tuple(
    arbitraryPartyMap,
    fc.array(
      fc.record({ back: fc.constantFrom(0, 0, 1, 2), isThere: fc.constantFrom(true, true, true, false) }),
      {
        minLength: 7,
        maxLength: 7,
      },
    ),
    fc.subarray(['o1', 'o2', 'o3', 'o4', 'o5']),
  )
  .map(([map, branches, units]): RemitMap => {
    const organisations = map.organisations.map(({ from, until, parent, ...one }) =>
      parent !== undefined && units.includes(one.id) ? { ...one, parent } : one,
    )
    const parties = [...organisations, ...map.people].map(({ id }) => id)
    const ties = branches.flatMap(({ back, isThere }, at) => {
      const from = parties[at + 1]
      const to = parties[at - back]
      return isThere && from && to ? [{ id: `b${at}`, from, to }] : []
    })
    return { ...map, organisations, ties: [...ties, ...map.ties.slice(0, 1)] }
  })

const twins: readonly [string, Rule, Twin, typeof withoutMeeting?, fc.Arbitrary<RemitMap>?][] = [
  ['disclaimed', disclaimed, naiveDisclaimed, withoutMeeting],
  ['perspectives-differ', perspectivesDiffer, naivePerspectivesDiffer],
  ['left-out', leftOut, naiveLeftOut],
  ['missing-tie', missingTie, naiveMissingTie],
  ['fragile-tie', (map, lens) => fragileTies(map, lens), withShared(naiveFragileTies)],
  [
    'only-route',
    (map, lens) => onlyRoute(map, lens),
    withShared(naiveOnlyRoute),
    undefined,
    arbitraryBranchingMap,
  ],
  ['stretched', stretched, naiveStretched],
]

describe('the rules about parties, each against its naive twin on random maps', () => {
  it.each(twins)('%s', (_rule, rule, twin, told, maps = arbitraryPartyMap) => {
    let found = 0
    fc.assert(
      fc.property(maps, arbitraryLens, (map, lens) => {
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
      stretched,
      unheld,
      noRemit,
      (map, lens) => fragileTies(map, lens),
      (map, lens) => onlyRoute(map, lens),
    ]
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const findings = analyse(map, lens)
        const apart = [...rulesShared, ...others].flatMap((rule) => foundBy(rule, map, lens))
        expect(comparable(findings)).toEqual(comparable(apart))
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const { sentence, explanation } of findings) {
          for (const text of [sentence, explanation.because, explanation.remedy]) {
            expect(text).toMatch(/^“?[A-Z0-9].*\.$/)
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s{2}|\s[.,)]|\(\s|\.\./)
          }
        }
      }),
      { numRuns: runs(150) },
    )
  })

  it('says the same of a map in any order of its lists, in at most 30 words', () => {
    const rules: Rule[] = [
      noRemit,
      leftOut,
      missingTie,
      stretched,
      (map, lens) => fragileTies(map, lens),
      (map, lens) => onlyRoute(map, lens),
    ]
    const said = (map: RemitMap, lens: Lens) =>
      rules
        .flatMap((rule) => foundBy(rule, map, lens))
        .map(({ id, sentence, more }) => ({ id, sentence, more }))
    const turned = (map: RemitMap): RemitMap => ({
      ...map,
      organisations: map.organisations.toReversed(),
      people: map.people.toReversed(),
      functions: map.functions.toReversed(),
      remits: map.remits.toReversed(),
      ties: map.ties.toReversed(),
      decisions: map.decisions
        .map((one) => ({ ...one, participants: one.participants.toReversed() }))
        .toReversed(),
    })
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    fc.assert(
      fc.property(fc.oneof(arbitraryPartyMap, arbitraryBranchingMap), arbitraryLens, (map, lens) => {
        const before = said(map, lens)
        expect(said(turned(map), lens).sort(byId)).toEqual([...before].sort(byId))
        for (const { sentence } of before) {
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('keeps to that length with long names too, where short ones are recorded', () => {
    const long = (name: string) => `${name} of the joint committee for all that is to be told`
    fc.assert(
      fc.property(arbitraryPartyMap, arbitraryLens, (map, lens) => {
        const organisations = map.organisations.map(({ id, name, ...one }) => ({
          ...one,
          id,
          name: long(name),
          shortName: id.toUpperCase(),
        }))
        const rules: Rule[] = [disclaimed, perspectivesDiffer, leftOut, missingTie, noRemit]
        for (const rule of rules) {
          for (const { sentence } of foundBy(rule, { ...map, organisations }, lens)) {
            expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30)
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })
})
