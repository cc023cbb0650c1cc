import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { agreementStatement } from '../../src/analysis/coverage/agreementStatement.ts'
import type { Finding } from '../../src/analysis/finding.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import {
  type BoundaryDraft,
  boundaryOf,
  type Holder,
  missingIn,
  outcomesFor,
  startBoundary,
  startBoundaryOn,
  termsOf,
} from '../../src/state/boundaryDraft.ts'
import { readSample } from '../samples/readSample.ts'
import { arbitraryPartyMap } from '../support/arbitraryPartyMap.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'

/** The map with the finding parked, as one key does it in the register. */
function parked(map: RemitMap, finding: Finding): RemitMap {
  const terms = termsOf({ ...startBoundaryOn(map, finding), outcome: 'accepted' })
  const agreement = { id: 'parked', title: 'For later', ...terms, status: 'parked' as const }
  return { ...map, agreements: [...map.agreements, agreement] }
}

describe('any finding can be parked', () => {
  it.each(['nhs-learning-2004', 'flood-risk-england', 'food-safety-us'])('on the sample %s', (id) => {
    const map = readSample(id)
    for (const finding of analyse(map).filter(({ status }) => status !== 'agreed')) {
      const later = parked(map, finding)
      expect(integrityProblems(later)).toEqual([])
      expect(analyse(later).find((one) => one.id === finding.id)?.status, finding.sentence).toBe('parked')
    }
  })

  it('on random maps, with people of no organisation', () => {
    let aboutPeople = 0
    fc.assert(
      fc.property(arbitraryPartyMap, fc.nat(), (map, dice) => {
        const open = analyse(map).filter(({ status }) => status === 'open')
        const finding = open.find(({ people }) => people?.length) ?? open[dice % Math.max(open.length, 1)]
        if (!finding) return
        aboutPeople += finding.people?.length ? 1 : 0
        const later = parked(map, finding)
        expect(integrityProblems(later)).toEqual([])
        expect(analyse(later).find(({ id }) => id === finding.id)?.status).toBe('parked')
      }),
      { numRuns: runs(150) },
    )
    expect(aboutPeople).toBeGreaterThan(5)
  })
})

describe('what is typed on the card is recorded or refused', () => {
  const map = mapOf({
    organisations: things('a', 'b'),
    functions: things('f'),
    places: things('North', ['Town', 'North'], 'South'),
  })
  const draft: BoundaryDraft = {
    ...startBoundary({ functions: ['f'], organisations: ['a', 'b'] }),
    reason: 'Why',
  }

  it.each(['agreed', 'proposed', 'parked'] as const)('no date is dropped when it is %s', (status) => {
    for (const typed of ['next spring', '2027-02-31', '1/4/27']) {
      expect(missingIn(map, { ...draft, review: typed }, status)).toBe('dates')
      expect(missingIn(map, { ...draft, handover: typed }, status)).toBe('dates')
      const holders = [{ organisations: ['a'], until: typed }]
      expect(missingIn(map, { ...draft, division: 'period', holders }, status)).toBe('dates')
      // By task no one asks from when: what stands there belongs to another way to divide it.
      expect(missingIn(map, { ...draft, division: 'share', holders }, status)).toBeUndefined()
    }
    expect(missingIn(map, { ...draft, review: '2027-04', outcome: 'accepted' }, status)).toBeUndefined()
  })

  it('a part that ends before it begins is none', () => {
    const holders = [{ organisations: ['a'], from: '2027', until: '2026-12' }]
    expect(missingIn(map, { ...draft, division: 'period', holders }, 'proposed')).toBe('period')
    const sameYear = [{ organisations: ['a'], from: '2027', until: '2027' }]
    expect(missingIn(map, { ...draft, division: 'period', holders: sameYear }, 'proposed')).toBeUndefined()
  })

  it('a division that divides nothing is no agreement, but may be proposed', () => {
    const divided = (division: BoundaryDraft['division'], a: Partial<Holder>, b: Partial<Holder>) => ({
      ...draft,
      division,
      holders: [
        { organisations: ['a'], ...a },
        { organisations: ['b'], ...b },
      ],
    })
    const north = { places: ['North'] }
    for (const [one, problem] of [
      [divided('share', {}, {}), 'same'],
      [divided('place', north, {}), 'parts'],
      [divided('place', north, { places: ['Town'] }), 'same'],
      [divided('place', north, { places: ['South'] }), undefined],
      [divided('period', { until: '2028' }, { from: '2027' }), 'same'],
      [divided('period', { until: '2027' }, { from: '2028' }), undefined],
      [divided('function', { functions: ['f'] }, { functions: ['f'] }), 'same'],
    ] as const) {
      expect(missingIn(map, one, 'agreed')).toBe(problem)
      expect(missingIn(map, one, 'proposed')).toBeUndefined()
    }
  })

  it('what one alone should hold moves to one', () => {
    const holders = [{ organisations: ['a'] }, { organisations: ['b'] }]
    const moved = {
      ...draft,
      outcome: 'moved' as const,
      handover: '2027',
      holders,
      about: ['contested' as const],
    }
    expect(missingIn(map, { ...moved, involvements: ['leads'] }, 'agreed')).toBe('one')
    expect(missingIn(map, { ...moved, involvements: ['leads'] }, 'proposed')).toBeUndefined()
    expect(missingIn(map, { ...moved, involvements: ['provides'] }, 'agreed')).toBeUndefined()
    const gap = { ...moved, about: ['no-lead' as const], involvements: ['leads'] }
    expect(missingIn(map, gap, 'agreed')).toBe('one')
    const together = [{ organisations: ['a', 'b'] }]
    expect(missingIn(map, { ...moved, involvements: ['leads'], holders: together }, 'agreed')).toBeUndefined()
  })

  it('what was chosen under another outcome is not recorded with what is accepted', () => {
    const moved = { ...draft, outcome: 'moved' as const, holders: [{ organisations: ['a'] }] }
    expect(termsOf(moved).lead).toBe('a')
    const accepted = termsOf({ ...moved, outcome: 'accepted' })
    expect(accepted.lead).toBeUndefined()
    expect(accepted.parts).toBeUndefined()
  })

  /** Those of a kind are put next to each other, which says nothing else. */
  const inAnyOrder = ({ parts, ...terms }: ReturnType<typeof termsOf>) => ({
    ...terms,
    parts: parts?.map((part) => ({ ...part, organisations: part.organisations.toSorted() })),
  })

  it('an agreement opened on the card again and recorded as it is stays as it was', () => {
    fc.assert(
      fc.property(
        arbitraryPartyMap,
        fc.nat(),
        fc.constantFrom('divided' as const, 'shared' as const, 'moved' as const, 'accepted' as const),
        (map, dice, outcome) => {
          const found = analyse(map)
          const finding = found[dice % Math.max(found.length, 1)]
          if (!finding) return
          const begun = startBoundary(finding)
          const terms = termsOf({
            ...begun,
            outcome,
            holders: begun.sides.slice(0, 1).map((organisations) => ({ organisations })),
            consulted: begun.sides.slice(1),
            before: 'the plan',
            handover: '2027',
            review: '2028-04',
            agreedBy: ['A. Director'],
            reason: 'It was so.',
          })
          const agreement = { id: 'a', title: 'Agreed', status: 'agreed' as const, ...terms }
          expect(inAnyOrder(termsOf(boundaryOf(map, agreement)))).toEqual(inAnyOrder(terms))
        },
      ),
      { numRuns: runs(100) },
    )
  })
})

describe('the outcomes that a card offers', () => {
  const all = ['divided', 'shared', 'moved', 'accepted']

  it.each(['no-remit', 'left-out', 'missing-tie', 'fragile-tie', 'only-route', 'stretched'] as const)(
    'in %s nothing is held that could be divided',
    (rule) => {
      expect(outcomesFor({ about: [rule], functions: ['f'] })).toEqual(['accepted'])
      expect(startBoundary({ rule, functions: ['f'], organisations: ['a', 'b'] }).outcome).toBe('accepted')
      // What an earlier card came to stays to be seen.
      expect(outcomesFor({ about: [rule], functions: ['f'], outcome: 'shared' })).toEqual([
        'accepted',
        'shared',
      ])
    },
  )

  it('where views differ, it is by what they differ on', () => {
    expect(outcomesFor({ about: ['perspectives-differ'], functions: ['f'] })).toEqual(all)
    expect(outcomesFor({ about: ['perspectives-differ'], functions: [] })).toEqual(['accepted'])
    expect(outcomesFor({ about: [], functions: ['f'] })).toEqual(all)
  })
})

describe('the verb of what is agreed', () => {
  const names = ['Induction', 'Standards', 'Standards for teaching', 'Teaching and Visits', 'Ethics']
  const map = mapOf({ organisations: things('a', 'b'), functions: things(...names) })
  const says = (functions: string[], filled: Partial<BoundaryDraft> = {}) =>
    agreementStatement(map, termsOf({ ...startBoundary({ functions }), ...filled }))

  it('is in the number of the functions', () => {
    expect(says(['Induction'])).toBe('Induction is divided.')
    expect(says(['Ethics'])).toBe('Ethics is divided.')
    expect(says(['Standards'])).toBe('Standards are divided.')
    expect(says(['Standards for teaching'])).toBe('Standards for teaching are divided.')
    expect(says(['Teaching and Visits'])).toBe('Teaching and Visits are divided.')
    expect(says(['Induction', 'Ethics'])).toBe('Induction and Ethics are divided.')
    expect(says(['Standards'], { outcome: 'accepted' })).toBe('Standards stay as they are.')
    const moved = { outcome: 'moved', holders: [{ organisations: ['b'] }] } as const
    expect(says(['Standards'], { ...moved, handover: '2006' })).toBe('Standards move to b in 2006.')
  })
})
