/** Named examples of the rule missing-tie: one finding a party, worst first (specification.md §5.2). */
import { describe, expect, it } from 'vitest'
import { missingTie } from '../../../src/analysis/rules/missingTie.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const functions = things('Learning', 'Titles', 'Planning')
const elsewhere = { id: 'elsewhere', from: 'Here', to: 'There' }
const map = (parts: Partial<RemitMap>): RemitMap =>
  mapOf({
    scheme: presetScheme('Remit'),
    functions,
    ...parts,
    organisations: [...things('Here', 'There'), ...(parts.organisations ?? [])],
    ties: [elsewhere, ...(parts.ties ?? [])],
  })
const said = (parts: Partial<RemitMap>, lens = {}) =>
  foundBy(missingTie, map(parts), lens).map(({ sentence }) => sentence)
const absent = (from: string, to: string) => ({ id: `${from} ${to}`, from, to, mode: 'absent' as const })

describe('missing-tie', () => {
  const organisations = [
    ...things('NHSU', 'DfES'),
    { id: 'qaa', name: 'Quality Assurance Agency', shortName: 'QAA' },
    ...things('Leadership Centre'),
  ]
  const regulated = [
    remit('NHSU', 'provides', 'Learning'),
    remit('DfES', 'regulates', 'Learning'),
    remit('qaa', 'regulates', 'Learning'),
  ]

  it('is told of the party that lacks most, with all of its own', () => {
    expect(said({ organisations, remits: regulated })).toEqual([
      'NHSU has no recorded relationship with DfES and Quality Assurance Agency, which regulate what it provides.',
    ])
    const more = [
      ...regulated,
      remit('NHSU', 'leads', 'Titles'),
      remit('Leadership Centre', 'oversees', 'Titles'),
      remit('Leadership Centre', 'leads', 'Planning'),
      remit('There', 'funds', 'Planning'),
    ]
    const found = foundBy(missingTie, map({ organisations, remits: more }))
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'NHSU has no recorded relationship with DfES, Quality Assurance Agency and Leadership Centre, which regulate or oversee what it provides or leads.',
      'Leadership Centre has no recorded relationship with There, which funds what it leads.',
    ])
    expect(found[0]?.more).toEqual([
      'DfES regulates Learning, which NHSU provides.',
      'Leadership Centre oversees Titles, which NHSU leads.',
      'Quality Assurance Agency regulates Learning, which NHSU provides.',
    ])
    expect(found.map(({ id }) => id)).toEqual(['missing-tie//org=NHSU', 'missing-tie//org=Leadership Centre'])
  })

  it('says it from the side of the one that watches or pays, where that one lacks more', () => {
    const remits = [
      remit('DfES', 'funds', 'Learning'),
      remit('NHSU', 'provides', 'Learning'),
      remit('Leadership Centre', 'leads', 'Learning'),
    ]
    expect(said({ organisations, remits })).toEqual([
      'DfES has no recorded relationship with Leadership Centre and NHSU, whose work it funds.',
    ])
  })

  it('says would where it rests on a proposal, and only then', () => {
    const proposed = remit('DfES', 'regulates', 'Titles', { basis: 'proposal' })
    const leads = remit('NHSU', 'leads', 'Titles')
    expect(said({ organisations, remits: [leads, proposed] })).toEqual([
      'DfES has no recorded relationship with NHSU, whose work it would regulate.',
    ])
    expect(said({ organisations, remits: [...regulated, leads, proposed] })).toEqual([
      'NHSU has no recorded relationship with DfES and Quality Assurance Agency, which regulate what it provides.',
    ])
  })

  it('counts four or more of a kind as one party', () => {
    const directorates = organisationsOfKind('SHA workforce directorate', 'Directorate', 28)
    const remits = [
      remit('NHSU', 'provides', 'Learning'),
      ...directorates.map(({ id }) => remit(id, 'commissions', 'Learning')),
    ]
    expect(said({ organisations: [...organisations, ...directorates], remits })).toEqual([
      'NHSU has no recorded relationship with 28 SHA workforce directorates, which commission what it provides.',
    ])
    const mixed = { ...absent('NHSU', 'Directorate 1') }
    const [partly] = foundBy(
      missingTie,
      map({
        organisations: [...organisations, ...directorates],
        remits: remits.slice(0, 10),
        ties: [mixed, ...directorates.slice(20).map(({ id }) => absent('NHSU', id))],
      }),
    )
    expect(partly?.sentence).toBe(
      'NHSU has no recorded relationship with 17 of 28 SHA workforce directorates.',
    )
    expect(partly?.more).toContain(
      '9 of 28 SHA workforce directorates commission Learning, which NHSU provides.',
    )
  })

  it('tells of ties that are recorded as absent in the same finding, unless another one joins the two', () => {
    const ties = [absent('NHSU', 'qaa'), absent('Leadership Centre', 'NHSU')]
    expect(said({ organisations, ties })).toEqual([
      'NHSU is recorded as having no relationship with Leadership Centre and Quality Assurance Agency.',
    ])
    const [finding] = foundBy(missingTie, map({ organisations, remits: regulated, ties }))
    expect(finding?.sentence).toBe(
      'NHSU has no recorded relationship with DfES and Quality Assurance Agency, which regulate what it provides, and Leadership Centre.',
    )
    expect(finding?.more[0]).toBe('Recorded as absent with Leadership Centre and Quality Assurance Agency.')
    expect(finding?.ties).toHaveLength(2)
    const joined = [...ties, { id: 'yes', from: 'qaa', to: 'NHSU', mode: 'embedded' as const }]
    expect(said({ organisations, ties: joined })).toEqual([
      'Leadership Centre is recorded as having no relationship with NHSU.',
    ])
  })

  it('is silent between a body and what it is a unit of or follows, at any remove, and where no tie is recorded', () => {
    const family = [
      { id: 'A', name: 'A', succeededBy: ['D'] },
      { id: 'B', name: 'B', parent: 'A' },
      { id: 'C', name: 'C', parent: 'B' },
      { id: 'D', name: 'D' },
    ]
    const between = (one: string, other: string) =>
      said({
        organisations: family,
        remits: [remit(one, 'funds', 'Learning'), remit(other, 'provides', 'Learning')],
        ties: [absent(one, other)],
      })
    expect(between('A', 'C')).toEqual([])
    expect(between('A', 'D')).toEqual([])
    expect(between('C', 'D')).toHaveLength(1)
    expect(missingTie({ ...map({ organisations, remits: regulated }), ties: [] })).toEqual([])
  })

  it('does not say of two kinds that none has a tie where some have', () => {
    const [trusts, funds] = [organisationsOfKind('trust', 'Trust', 4), organisationsOfKind('fund', 'Fund', 5)]
    const parts = {
      organisations: [...trusts, ...funds],
      remits: [
        ...trusts.map(({ id }) => remit(id, 'provides', 'Learning')),
        ...funds.map(({ id }) => remit(id, 'funds', 'Learning')),
      ],
    }
    expect(said(parts)).toEqual([
      'All 5 funds have no recorded relationship with 4 trusts, whose work they fund.',
    ])
    const ties = [{ id: 't', from: 'Trust 1', to: 'Fund 1' }]
    expect(said({ ...parts, ties })).toEqual([
      'Some of 5 funds have no recorded relationship with 4 trusts, whose work they fund.',
    ])
  })

  it('crosses no involvements and functions beneath: each line is so as recorded', () => {
    const more = (...remits: RemitMap['remits'][number][]) =>
      foundBy(missingTie, map({ organisations, remits }))[0]?.more
    expect(
      more(
        remit('DfES', 'regulates', 'Learning'),
        remit('NHSU', 'provides', 'Learning'),
        remit('DfES', 'oversees', 'Titles', { basis: 'proposal' }),
        remit('NHSU', 'leads', 'Titles'),
        remit('DfES', 'funds', 'Planning'),
        remit('NHSU', 'leads', 'Planning', { basis: 'not-commenced' }),
      ),
    ).toEqual([
      'DfES funds Planning, which NHSU would lead.',
      'DfES regulates Learning, which NHSU provides.',
      'DfES would oversee Titles, which NHSU leads.',
    ])
    expect(
      more(
        ...['Learning', 'Titles'].flatMap((one) => [
          remit('DfES', 'regulates', one),
          remit('DfES', 'oversees', one),
          remit('NHSU', 'leads', one),
        ]),
      ),
    ).toEqual(['DfES regulates and oversees Learning and Titles, which NHSU leads.'])
  })

  it('says would of what is done as well, where only that is a proposal', () => {
    const remits = [
      remit('DfES', 'regulates', 'Titles'),
      remit('qaa', 'regulates', 'Titles'),
      remit('NHSU', 'leads', 'Titles', { basis: 'proposal' }),
    ]
    expect(said({ organisations, remits })).toEqual([
      'NHSU has no recorded relationship with DfES and Quality Assurance Agency, which would regulate what it would lead.',
    ])
  })

  it('does not say of a whole kind what is so of some, neither in the sentence nor beneath', () => {
    const schools = organisationsOfKind('school', 'School', 5)
    const about = ['Learning', 'Titles', 'Planning']
    const [finding, ...others] = foundBy(
      missingTie,
      map({
        organisations: [...schools, ...things('Inspectorate', 'Fund')],
        remits: [
          remit('Inspectorate', 'regulates', 'Learning'),
          ...schools.map(({ id }) => remit(id, 'provides', 'Learning')),
          ...['Titles', 'Planning'].map((one) => remit('Fund', 'funds', one)),
          ...schools.slice(0, 4).map(({ id }, at) => remit(id, 'leads', about[1 + (at % 2)] ?? '')),
        ],
      }),
    )
    expect(others).toEqual([])
    expect(finding?.sentence).toBe(
      'All 5 schools have no recorded relationship with Fund and Inspectorate, which fund or regulate what some of them lead or provide.',
    )
    expect(finding?.more).toEqual([
      'Fund funds Planning and Titles, which 4 of 5 schools lead between them.',
      'Inspectorate regulates Learning, which 5 schools provide.',
    ])
  })

  it('says between them of a kind that watches', () => {
    const funds = organisationsOfKind('fund', 'Fund', 4)
    const parts = {
      organisations: [...organisations, ...funds],
      remits: [
        ...funds.map(({ id }, at) => remit(id, 'funds', at === 0 ? 'Titles' : 'Planning')),
        remit('NHSU', 'leads', 'Titles'),
        remit('NHSU', 'leads', 'Planning'),
      ],
    }
    const [finding] = foundBy(missingTie, map(parts))
    expect(finding?.more).toEqual(['Between them, the 4 funds fund Planning and Titles, which NHSU leads.'])
  })

  it('looks at the biggest of many others and counts the rest', () => {
    const many = things(...Array.from({ length: 60 }, (_, at) => `Provider ${at + 10}`))
    const remits = [
      remit('DfES', 'funds', 'Learning'),
      ...many.map(({ id }) => remit(id, 'provides', 'Learning')),
    ]
    const [finding, second] = foundBy(missingTie, map({ organisations: [...organisations, ...many], remits }))
    expect(second).toBeUndefined()
    expect(finding?.sentence).toBe(
      'DfES has no recorded relationship with Provider 10, Provider 11 and Provider 12, whose work it funds, and 57 more.',
    )
    expect(finding?.organisations).toHaveLength(61)
    expect(finding?.remits).toHaveLength(61)
    expect(finding?.more).toHaveLength(7)
  })
})
