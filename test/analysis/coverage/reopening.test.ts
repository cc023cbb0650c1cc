import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Finding, FindingRule, Lens } from '../../../src/analysis/finding.ts'
import { settledFindings } from '../../../src/analysis/settledFindings.ts'
import type { Agreement, RemitMap, Tie } from '../../../src/model/remitMap.ts'
import { startBoundary, termsOf } from '../../../src/state/boundaryDraft.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'

const find = (map: RemitMap, rule: FindingRule, lens?: Lens) =>
  analyse(map, lens).find((one) => one.rule === rule)

/** The map with the first finding of a rule settled, as the boundary card does it. */
function agreed(map: RemitMap, rule: FindingRule, limits: Partial<Agreement> = {}): RemitMap {
  const terms = termsOf({ ...startBoundary(find(map, rule) as Finding), outcome: 'accepted' })
  const agreement: Agreement = { id: 'a', title: 'Settled', ...terms, status: 'agreed', ...limits }
  const settled = settledFindings({ ...map, agreements: [agreement] }, 'a')
  return { ...map, agreements: [{ ...agreement, settled }] }
}

const trusts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `trust-${index + 1}`,
    name: `Trust ${index + 1}`,
    kind: 'trust',
  }))
const fragile = (to: string): Tie => ({ id: `to-${to}`, from: 'council', to, trust: 1 })

function tied(count: number): RemitMap {
  const organisations = [{ id: 'council', name: 'Council' }, ...trusts(3)]
  return mapOf({
    organisations,
    functions: things('Discharge'),
    remits: [
      remit('council', 'leads', 'Discharge'),
      ...trusts(3).map(({ id }) => remit(id, 'leads', 'Discharge')),
    ],
    ties: trusts(count).map(({ id }) => fragile(id)),
  })
}

describe('an agreed finding that is open again says why', () => {
  it.each([
    ['from one to two of a kind', 1, 'Reopened: Trust 2 was added after it was agreed.'],
    ['from two to three of a kind', 2, 'Reopened: Trust 3 was added after it was agreed.'],
  ])('a fragile relationship, %s', (_which, before, because) => {
    const map = agreed(tied(before), 'fragile-tie')
    expect(find(map, 'fragile-tie')).toMatchObject({ status: 'agreed' })
    expect(find(map, 'fragile-tie')?.reopened).toBeUndefined()
    const later = { ...map, ties: tied(before + 1).ties }
    expect(find(later, 'fragile-tie')).toMatchObject({
      status: 'open',
      reopened: { agreement: 'a', because },
    })
  })

  it('an organisation without a remit', () => {
    const map = agreed(mapOf({ organisations: trusts(2) }), 'no-remit')
    const later = find({ ...map, organisations: trusts(3) }, 'no-remit')
    expect(later?.reopened?.because).toBe('Reopened: Trust 3 was added after it was agreed.')
  })

  it('a gap that reaches further than was agreed', () => {
    const places = things('England', ['Kent', 'England'], ['Dorset', 'England'], ['Devon', 'England'])
    const inPlace = (place: string) =>
      remit('council', 'provides', 'Discharge', { id: place, places: [place] })
    const leads = remit('trust-1', 'leads', 'Discharge', { places: ['Devon'] })
    const map = mapOf({ ...tied(1), ties: [], places, remits: [leads, inPlace('Kent')] })
    const settled = agreed(map, 'no-lead', { places: ['Kent'] })
    expect(find(settled, 'no-lead')?.status).toBe('agreed')
    const later = find({ ...settled, remits: [...settled.remits, inPlace('Dorset')] }, 'no-lead')
    expect(later?.reopened?.because).toBe('Reopened: it reaches Dorset now, which was not agreed on.')
  })

  it('a relationship that is missing on one more function', () => {
    const map = mapOf({
      ...tied(0),
      // Ties are recorded on this map, though not between these two.
      ties: [{ id: 'other', from: 'trust-1', to: 'trust-2' }],
      functions: things('Discharge', 'Transport'),
      remits: [remit('council', 'funds', 'Discharge'), remit('trust-1', 'provides', 'Discharge')],
    })
    const settled = agreed(map, 'missing-tie')
    const more = [remit('council', 'funds', 'Transport'), remit('trust-1', 'provides', 'Transport')]
    const later = find({ ...settled, remits: [...settled.remits, ...more] }, 'missing-tie')
    expect(later?.reopened?.because).toBe(
      'Reopened: it is about Transport as well now, which was not agreed on.',
    )
  })

  it('someone left out of a decision that is dated anew', () => {
    const decision = {
      id: 'd',
      title: 'Wards',
      date: '2004',
      functions: ['Discharge'],
      participants: [{ party: 'council', part: 'decides' as const }],
    }
    const map = mapOf({ ...tied(0), decisions: [decision], remits: [remit('trust-1', 'leads', 'Discharge')] })
    const settled = agreed(map, 'left-out', { agreedOn: '2005' })
    expect(find(settled, 'left-out')?.status).toBe('agreed')
    const later = find({ ...settled, decisions: [{ ...decision, date: '2006' }] }, 'left-out')
    expect(later?.reopened?.because).toBe('Reopened: Wards is dated after it was agreed.')
  })
})

describe('what is not reopened', () => {
  it('a finding of which an agreement settled only a part from the start', () => {
    const map = tied(3)
    const part: Partial<Agreement> = { organisations: ['council', 'trust-1'], remits: [] }
    const finding = find(agreed(map, 'fragile-tie', part), 'fragile-tie')
    expect(finding).toMatchObject({ status: 'open', agreements: ['a'] })
    expect(finding?.reopened).toBeUndefined()
  })

  it('what the first edition settled of several findings that are one now', () => {
    const map = agreed(mapOf({ organisations: trusts(2) }), 'no-remit')
    const [agreement] = map.agreements
    const ofOne = {
      ...agreement,
      organisations: ['trust-1'],
      settled: ['no-remit//org=trust-1'],
    } as Agreement
    const finding = find({ ...map, agreements: [ofOne] }, 'no-remit')
    expect(finding).toMatchObject({ status: 'open', agreements: ['a'] })
    expect(finding?.reopened).toBeUndefined()
  })

  it('what was settled on a day, seen on all days', () => {
    const map = mapOf({
      ...tied(0),
      remits: [
        remit('council', 'leads', 'Discharge', { from: '2004' }),
        remit('trust-1', 'leads', 'Discharge', { from: '2004', until: '2004' }),
      ],
    })
    const settled = agreed(map, 'contested')
    expect(find(settled, 'contested', { at: '2004' })).toMatchObject({ status: 'agreed' })
    expect(analyse(settled).filter(({ reopened }) => reopened)).toEqual([])
  })

  it('what was parked or only proposed', () => {
    const map = agreed(tied(1), 'fragile-tie', { status: 'parked' })
    const later = find({ ...map, ties: tied(2).ties }, 'fragile-tie')
    expect(later?.status).toBe('open')
    expect(later?.reopened).toBeUndefined()
  })
})
