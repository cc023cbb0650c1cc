import { describe, expect, it } from 'vitest'
import { dualRoles } from '../../../src/analysis/rules/dualRoles.ts'
import type { Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const learning = 'Learning for NHS staff'

function nhsu(
  first: Partial<Remit> = {},
  second: Partial<Remit> = {},
  parts: Partial<RemitMap> = {},
): RemitMap {
  return mapOf({
    organisations: things('NHSU', 'Team'),
    functions: things(learning, ['Induction', learning], 'Other'),
    places: things('Kent', 'Devon'),
    beneficiaries: things('Nurses', 'Porters'),
    remits: [remit('NHSU', 'commissions', learning, first), remit('NHSU', 'provides', learning, second)],
    ...parts,
  })
}

const sentences = (map: RemitMap) => foundBy(dualRoles, map).map(({ sentence }) => sentence)

describe('dual-role', () => {
  it('says that one organisation holds both sides of a separation', () => {
    const [finding] = foundBy(dualRoles, nhsu())
    expect(finding?.sentence).toBe('NHSU both commissions and provides Learning for NHS staff.')
    expect(finding?.id).toBe('dual-role//org=NHSU/commissions+provides')
    expect(finding?.organisations).toEqual(['NHSU'])
  })

  it('agrees with a plural name', () => {
    const organisations = [{ id: 'NHSU', name: 'Local authorities' }]
    expect(sentences(nhsu({}, {}, { organisations }))).toEqual([
      'Local authorities both commission and provide Learning for NHS staff.',
    ])
  })

  it.each<[string, Partial<Remit>, Partial<Remit>]>([
    ['another function', {}, { function: 'Other' }],
    ['another place', { places: ['Kent'] }, { places: ['Devon'] }],
    ['other people', { beneficiaries: ['Nurses'] }, { beneficiaries: ['Porters'] }],
    ['another time', { until: '2003' }, { from: '2004' }],
    ['a disclaimer', {}, { stance: 'disclaims' }],
    ['its unit', {}, { organisation: 'Team' }],
    ['an involvement that may go along', {}, { involvement: 'supports' }],
  ])('lets %s be', (_what, first, second) => {
    const organisations = [{ id: 'Team', name: 'Team', parent: 'NHSU' }, ...things('NHSU')]
    expect(foundBy(dualRoles, nhsu(first, second, { organisations }))).toEqual([])
  })

  it('meets on the narrower function, in the narrower place', () => {
    const [finding] = foundBy(dualRoles, nhsu({}, { function: 'Induction', places: ['Kent'], from: '2004' }))
    expect(finding?.functions).toEqual(['Induction'])
    expect(finding?.sentence).toBe('NHSU both commissions and provides Induction in Kent (from 2004).')
    expect(finding?.more).toEqual([])
  })

  it('says through what it is held where two functions cross', () => {
    const functions = things('Teaching', 'Health', ['Nursing education', 'Teaching', 'Health'])
    const remits = [remit('NHSU', 'commissions', 'Teaching'), remit('NHSU', 'provides', 'Health')]
    const [finding] = foundBy(dualRoles, nhsu({}, {}, { functions, remits }))
    expect(finding?.functions).toEqual(['Nursing education'])
    expect(finding?.sentence).toBe('NHSU both commissions and provides Nursing education.')
    expect(finding?.more).toEqual(['NHSU through Health and Teaching.'])
  })

  it('is one finding for a body, on whatever functions, however many', () => {
    const names = ['Advice', 'Induction', 'Libraries', 'Placements', 'Training']
    const on = (count: number) =>
      nhsu(
        {},
        {},
        {
          functions: things(...names),
          remits: names
            .slice(0, count)
            .flatMap((name) => [
              remit('NHSU', 'commissions', name),
              remit('NHSU', 'provides', name, { from: '2004' }),
            ]),
        },
      )
    expect(sentences(on(2))).toEqual(['NHSU both commissions and provides Advice and Induction.'])
    expect(sentences(on(5))).toEqual([
      'NHSU both commissions and provides Advice, Induction, Libraries and 2 other functions.',
    ])
    expect(foundBy(dualRoles, on(5))[0]?.id).toBe(foundBy(dualRoles, on(2))[0]?.id)
    const agreement = {
      id: 'a',
      title: 'a',
      functions: ['Advice'],
      organisations: ['NHSU'],
      outcome: 'accepted' as const,
      status: 'agreed' as const,
    }
    const [partly] = foundBy(dualRoles, { ...on(2), agreements: [agreement] })
    expect([partly?.status, partly?.standing]).toEqual(['open', 'Agreements cover 1 of 2.'])
  })

  it('is not made of what two views say, one half each', () => {
    const perspectives = things('Table 1', 'Table 2')
    const half = (perspective: string) => ({ perspective })
    expect(sentences(nhsu(half('Table 1'), half('Table 2'), { perspectives }))).toEqual([])
    expect(sentences(nhsu(half('Table 1'), half('Table 1'), { perspectives }))).toHaveLength(1)
    expect(sentences(nhsu(half('Table 1'), {}, { perspectives }))).toHaveLength(1)
  })

  it('is one finding for all of a kind that do the same, and one for each separation', () => {
    const authorities = organisationsOfKind('authority', 'Authority', 28)
    const remits = authorities.flatMap(({ id }) => [
      remit(id, 'commissions', learning),
      remit(id, 'provides', learning),
      remit(id, 'regulates', learning),
    ])
    expect(sentences(nhsu({}, {}, { organisations: authorities, remits }))).toEqual([
      'All 28 authorities each commission and provide Learning for NHS staff.',
      'All 28 authorities each provide and regulate Learning for NHS staff.',
    ])
  })

  it('says "would" of what is proposed', () => {
    expect(sentences(nhsu({ basis: 'proposal' }))).toEqual([
      'NHSU would both commission and provide Learning for NHS staff (proposed).',
    ])
  })

  it('has the status of an agreement that names the organisation and the function', () => {
    const agreement = {
      id: 'a',
      title: 'a',
      functions: [learning],
      organisations: ['NHSU'],
      outcome: 'accepted' as const,
      status: 'agreed' as const,
    }
    const [finding] = foundBy(dualRoles, nhsu({}, {}, { agreements: [agreement] }))
    expect(finding?.status).toBe('agreed')
    expect(finding?.standing).toBe('An agreement is recorded.')
    const [open] = foundBy(
      dualRoles,
      nhsu({}, {}, { agreements: [{ ...agreement, organisations: ['Team'] }] }),
    )
    expect(open?.status).toBe('open')
  })
})
