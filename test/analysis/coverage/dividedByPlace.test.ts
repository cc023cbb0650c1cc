/** Dividing by place: places that the map does not relate to what is held take nothing away. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AppliedTerms, agreementChanges } from '../../../src/analysis/coverage/agreementChanges.ts'
import { remitsLeftAlone } from '../../../src/analysis/coverage/remitsLeftAlone.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import type { AgreementPart, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { listsMeet, meets, within } from '../../support/naiveMeeting.ts'
import { runs } from '../../support/runs.ts'
import { withChanges } from '../../support/withChanges.ts'

const dunshire = mapOf({
  organisations: things('County', 'City'),
  functions: things('Outreach'),
  places: things('Dunshire', ['Larkford', 'Dunshire'], 'City centre', 'Villages'),
  remits: [
    remit('County', 'leads', 'Outreach', { places: ['Dunshire'] }),
    remit('City', 'leads', 'Outreach', { places: ['Dunshire'] }),
  ],
})

let made = 0
const applied = (map: RemitMap, terms: AppliedTerms): Remit[] =>
  withChanges(
    map,
    agreementChanges(map, terms, () => `made-${++made}`),
  ).remits

const divided = (...parts: [organisation: string, places: string[]][]): AppliedTerms => ({
  functions: ['Outreach'],
  organisations: ['County', 'City'],
  outcome: 'divided',
  about: ['contested'],
  involvements: ['leads'],
  remits: dunshire.remits.map(({ id }) => id),
  parts: parts.map(([organisation, places]) => ({ organisations: [organisation], share: 'holds', places })),
})

const said = (remits: readonly Remit[]) => remits.map(({ organisation, places }) => [organisation, places])

describe('a place typed on the card that the map does not relate to what is held', () => {
  it('adds what was agreed and leaves what was held', () => {
    const terms = divided(['County', ['Villages']], ['City', ['City centre']])
    expect(said(applied(dunshire, terms))).toEqual([
      ['County', ['Dunshire']],
      ['City', ['Dunshire']],
      ['County', ['Villages']],
      ['City', ['City centre']],
    ])
    const { elsewhere } = remitsLeftAlone(dunshire, terms)
    expect(elsewhere.map(({ remit: { organisation }, given, held }) => [organisation, given, held])).toEqual([
      ['County', ['Villages'], ['Dunshire']],
      ['City', ['City centre'], ['Dunshire']],
    ])
  })

  it('gives way where what was held is given to another', () => {
    const terms = divided(['County', ['Villages']], ['City', ['Larkford']])
    expect(said(applied(dunshire, terms))).toEqual([
      ['City', ['Larkford']],
      ['County', ['Villages']],
    ])
    expect(remitsLeftAlone(dunshire, terms).elsewhere).toEqual([])
  })

  it('divides as agreed once the map says where it lies', () => {
    const related = {
      ...dunshire,
      places: things(
        'Dunshire',
        ['Larkford', 'Dunshire'],
        ['City centre', 'Dunshire'],
        ['Villages', 'Dunshire'],
      ),
    }
    const terms = divided(['County', ['Villages']], ['City', ['City centre']])
    expect(said(applied(related, terms))).toEqual([
      ['County', ['Villages']],
      ['City', ['City centre']],
    ])
    expect(foundBy(overlaps, { ...related, remits: applied(related, terms) })).toEqual([])
  })

  it('the same for people', () => {
    const map = mapOf({
      ...dunshire,
      places: [],
      beneficiaries: things('Adults', 'Families'),
      remits: [
        remit('County', 'leads', 'Outreach', { beneficiaries: ['Adults'] }),
        remit('City', 'leads', 'Outreach', { beneficiaries: ['Adults'] }),
      ],
    })
    const parts: AgreementPart[] = [
      { organisations: ['County'], share: 'holds', beneficiaries: ['Families'] },
      { organisations: ['City'], share: 'holds', beneficiaries: ['Adults'] },
    ]
    const after = applied(map, { ...divided(), remits: map.remits.map(({ id }) => id), parts })
    expect(after.map(({ organisation, beneficiaries }) => [organisation, beneficiaries])).toEqual([
      ['City', ['Adults']],
      ['County', ['Families']],
    ])
  })
})

it('on any map: everyone holds what it is given, and what it held is only gone where it kept a part or another got it', () => {
  let looked = 0
  fc.assert(
    fc.property(
      arbitraryMap({ remits: 12 }),
      fc.nat(),
      fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
      (random, which, chosen) => {
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
        if (!finding || map.places.length === 0) return
        const [first, second] = finding.sides ?? []
        const [involvement] = finding.involvements ?? []
        if (!first || !second || involvement === undefined) return
        const parts = [first, second].map(
          ({ organisations }, index): AgreementPart => ({
            organisations: [...organisations],
            share: 'holds',
            places: [...new Set(chosen[index]?.map((at) => map.places[at % map.places.length]?.id ?? ''))],
          }),
        )
        const terms: AppliedTerms = {
          functions: [...finding.functions],
          organisations: [...finding.organisations],
          outcome: 'divided',
          about: [finding.rule],
          involvements: [involvement],
          remits: [...finding.remits],
          parts,
        }
        const after = applied(map, terms)
        for (const part of parts) {
          const isHeld = after.some(
            (one) =>
              part.organisations.includes(one.organisation) &&
              one.involvement === involvement &&
              finding.functions.some((id) => meets(map.functions, one.function, id)) &&
              listsMeet(map.places, one.places ?? [], part.places ?? []),
          )
          expect(isHeld).toBe(true)
        }
        for (const before of map.remits) {
          if (after.some(({ id }) => id === before.id)) continue
          const own = parts.filter((part) =>
            part.organisations.some((id) =>
              within(
                map.organisations.map(({ id: unit, parent }) => ({
                  id: unit,
                  ...(parent ? { broader: [parent] } : {}),
                })),
                before.organisation,
                id,
              ),
            ),
          )
          const others = parts.filter((part) => !own.includes(part))
          const isGiven = others.some((part) => listsMeet(map.places, before.places ?? [], part.places ?? []))
          const isKeptInPart = own.some((part) =>
            (part.places ?? []).some((one) =>
              (before.places ?? []).some((held) =>
                map.places.some(({ id }) => within(map.places, one, id) && within(map.places, held, id)),
              ),
            ),
          )
          expect(isGiven || isKeptInPart).toBe(true)
        }
        looked += 1
      },
    ),
    { numRuns: runs(200) },
  )
  expect(looked).toBeGreaterThan(25)
})
