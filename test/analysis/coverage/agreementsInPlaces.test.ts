/** What is agreed for some places or people changes what is held there and for them, and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { type AppliedTerms, agreementChanges } from '../../../src/analysis/coverage/agreementChanges.ts'
import { remitsLeftAlone } from '../../../src/analysis/coverage/remitsLeftAlone.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import type { AgreementPart, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { within } from '../../support/naiveMeeting.ts'
import { runs } from '../../support/runs.ts'
import { withChanges } from '../../support/withChanges.ts'

const outreach = mapOf({
  organisations: things('Council', 'Trust'),
  functions: things('Outreach'),
  places: things('England', ['Dorset', 'England'], ['Kent', 'England'], ['Devon', 'England']),
  beneficiaries: things('Adults', 'Families'),
  remits: [
    remit('Council', 'leads', 'Outreach'),
    remit('Trust', 'leads', 'Outreach', { places: ['England'] }),
  ],
})

let made = 0
const applied = (map: RemitMap, terms: AppliedTerms): Remit[] =>
  withChanges(
    map,
    agreementChanges(map, terms, () => `made-${++made}`),
  ).remits

const inDorset = (rest: Partial<AppliedTerms>): AppliedTerms => ({
  functions: ['Outreach'],
  organisations: ['Council', 'Trust'],
  outcome: 'divided',
  about: ['contested'],
  involvements: ['leads'],
  remits: outreach.remits.map(({ id }) => id),
  places: ['Dorset'],
  ...rest,
})
const holds = (organisation: string): AgreementPart => ({ organisations: [organisation], share: 'holds' })
const said = (remits: readonly Remit[]) =>
  remits.map(({ organisation, involvement, stance, places, beneficiaries }) =>
    [organisation, stance ?? involvement, places?.join('+'), beneficiaries?.join('+')]
      .filter((part) => part !== undefined)
      .join(' '),
  )

describe('in one place', () => {
  it('moved: what was led everywhere is led in all other places still', () => {
    const terms = inDorset({ outcome: 'moved', parts: [holds('Trust')] })
    expect(said(applied(outreach, terms))).toEqual(['Council leads Kent+Devon', 'Trust leads England'])
    const other = inDorset({ outcome: 'moved', parts: [holds('Council')] })
    expect(said(applied(outreach, other))).toEqual(['Council leads', 'Trust leads Kent+Devon'])
  })

  it('supported, not theirs, given up: only there', () => {
    const lesser = (share: AgreementPart['share']) =>
      inDorset({ parts: [holds('Trust'), { organisations: ['Council'], share }] })
    expect(said(applied(outreach, lesser('supports')))).toEqual([
      'Council supports Dorset',
      'Trust leads England',
      'Council leads Kent+Devon',
    ])
    expect(said(applied(outreach, lesser('not-theirs')))).toEqual([
      'Council disclaims Dorset',
      'Trust leads England',
      'Council leads Kent+Devon',
    ])
    expect(said(applied(outreach, inDorset({ parts: [holds('Trust')] })))).toEqual([
      'Council leads Kent+Devon',
      'Trust leads England',
    ])
  })

  it('from a day on: until then it is held as before', () => {
    const terms = inDorset({ outcome: 'moved', parts: [holds('Trust')], handover: '2027' })
    expect(said(applied(outreach, terms))).toEqual([
      'Council leads',
      'Trust leads England',
      'Council leads Kent+Devon',
    ])
    const after = { ...outreach, remits: applied(outreach, terms) }
    expect(agreementChanges(after, terms, () => 'new')).toEqual([])
  })

  it('for some people: the others are still led', () => {
    const terms = inDorset({
      places: undefined,
      beneficiaries: ['Adults'],
      outcome: 'moved',
      parts: [holds('Trust')],
    })
    expect(said(applied(outreach, terms))).toEqual(['Council leads Families', 'Trust leads England'])
    const both = inDorset({ beneficiaries: ['Adults'], outcome: 'moved', parts: [holds('Trust')] })
    expect(said(applied(outreach, both))).toEqual([
      'Council leads Kent+Devon',
      'Trust leads England',
      'Council leads Dorset Families',
    ])
  })

  it('and the map has no name for the rest: nothing is taken away, and that is said', () => {
    const only = {
      ...outreach,
      places: things('Dorset'),
      remits: outreach.remits.map(({ places: _, ...rest }) => rest),
    }
    const terms = inDorset({ outcome: 'moved', parts: [holds('Trust')] })
    expect(applied(only, terms)).toEqual(only.remits)
    expect(remitsLeftAlone(only, terms).wholes.map(({ organisation }) => organisation)).toEqual(['Council'])
  })

  it('the broadest places outside are named, and where one of them can’t be, nothing is taken away', () => {
    const levels = {
      ...outreach,
      places: things(
        'Dunshire',
        ['Larkford', 'Dunshire'],
        ['Northside', 'Larkford'],
        ['Westmoor', 'Dunshire'],
      ),
      remits: outreach.remits.map((one) => ({ ...one, places: ['Dunshire'] })),
    }
    const moved = (place: string) => inDorset({ places: [place], outcome: 'moved', parts: [holds('Trust')] })
    expect(said(applied(levels, moved('Westmoor')))).toContain('Council leads Larkford')
    expect(said(applied(levels, moved('Larkford')))).toContain('Council leads Westmoor')
    // Nothing is named of Larkford but Northside.
    expect(applied(levels, moved('Northside'))).toEqual(levels.remits)
    expect(remitsLeftAlone(levels, moved('Northside')).wholes).toHaveLength(1)
    const everywhere = { ...levels, remits: levels.remits.map(({ places: _, ...rest }) => rest) }
    expect(said(applied(everywhere, moved('Westmoor')))).toContain('Council leads Larkford')
  })

  it('and all the map knows of is agreed on: then it is all of it', () => {
    const terms = inDorset({ places: ['England'], outcome: 'moved', parts: [holds('Trust')] })
    expect(said(applied(outreach, terms))).toEqual(['Trust leads England'])
  })

  it('and what is left elsewhere says that it is agreed only there', () => {
    const terms = inDorset({ outcome: 'moved', parts: [holds('Trust')] })
    const map = {
      ...outreach,
      remits: applied(outreach, terms),
      agreements: [{ id: 'a', title: 'Dorset', status: 'agreed' as const, applied: true as const, ...terms }],
    }
    expect(analyse(map).find(({ rule }) => rule === 'contested')).toMatchObject({
      status: 'open',
      standing: 'So far it is agreed only in Dorset.',
    })
  })
})

it('on any map, what is held outside of the places agreed on is held just so afterwards', () => {
  let looked = 0
  fc.assert(
    fc.property(
      arbitraryMap({ remits: 10 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('moved', 'given up', 'not-theirs', 'supports'),
      (random, which, where, how) => {
        const map = {
          ...random,
          agreements: [],
          scheme: presetScheme('Remit'),
          functions: random.functions.map(({ expects: _, ...rest }) => rest),
          remits: random.remits.map((one) => ({ ...one, involvement: 'leads' })),
        }
        const found = foundBy(overlaps, map).filter(
          ({ sides, functions }) => sides?.length === 2 && functions.length === 1,
        )
        const finding = found[which % Math.max(1, found.length)]
        const area = map.places[where % Math.max(1, map.places.length)]?.id
        const [first, second] = finding?.sides ?? []
        if (!finding || !first || !second || area === undefined) return
        const share = how === 'not-theirs' || how === 'supports' ? how : undefined
        const terms: AppliedTerms = {
          functions: [...finding.functions],
          organisations: [...finding.organisations],
          outcome: how === 'moved' ? 'moved' : 'divided',
          about: [finding.rule],
          involvements: ['leads'],
          places: [area],
          remits: [...finding.remits],
          parts: [
            { organisations: [...first.organisations], share: 'holds' },
            ...(share ? [{ organisations: [...second.organisations], share }] : []),
          ],
        }
        const after = applied(map, terms)
        // The slow twin: who leads what, for whom and when, at each of the smallest places that lie outside.
        const isSmallest = (id: string) => !map.places.some(({ broader = [] }) => broader.includes(id))
        const outside = map.places
          .map(({ id }) => id)
          .filter((id) => isSmallest(id) && !within(map.places, id, area))
        for (const place of outside) {
          const at = (remits: readonly Remit[]) => [
            ...new Set(
              remits
                .filter(
                  ({ places = [], stance }) =>
                    stance !== 'disclaims' &&
                    (places.length === 0 || places.some((one) => within(map.places, place, one))),
                )
                .map(({ id: _, places: __, basis: ___, sources: ____, ...claim }) =>
                  JSON.stringify(Object.entries(claim).sort()),
                ),
            ),
          ]
          const [before, now] = [at(map.remits), at(after)]
          // What is new may be anyone's; nothing that was there is gone.
          for (const claim of before) expect(now).toContain(claim)
        }
        looked += outside.length
      },
    ),
    { numRuns: runs(200) },
  )
  expect(looked).toBeGreaterThan(20)
})
