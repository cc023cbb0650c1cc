/** What is agreed on a gap is about what is missing: who does it from now on, or that no one needs to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import {
  type AppliedTerms,
  agreementChanges,
  type RemitChange,
} from '../../../src/analysis/coverage/agreementChanges.ts'
import { agreementStatement } from '../../../src/analysis/coverage/agreementStatement.ts'
import type { Finding, FindingRule } from '../../../src/analysis/finding.ts'
import type { Agreement, RemitMap } from '../../../src/model/remitMap.ts'
import { type BoundaryDraft, missingIn, startBoundary, termsOf } from '../../../src/state/boundaryDraft.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { runs } from '../../support/runs.ts'

const housing = mapOf({
  organisations: things('City', 'Harbour House', 'County'),
  functions: [
    { id: 'Supported housing', name: 'Supported housing', expects: ['leads'] },
    ...things('Outreach'),
  ],
  places: things('Dunshire', ['Larkford', 'Dunshire'], ['Portside', 'Dunshire']),
  remits: [
    remit('City', 'commissions', 'Supported housing'),
    remit('City', 'provides', 'Supported housing'),
    remit('Harbour House', 'provides', 'Supported housing'),
  ],
})

const find = (map: RemitMap, rule: FindingRule) => analyse(map).find((one) => one.rule === rule)

function cardOn(map: RemitMap, rule: FindingRule, filled: Partial<BoundaryDraft> = {}): BoundaryDraft {
  return { ...startBoundary(find(map, rule) as Finding), ...filled }
}

const county = [{ organisations: ['County'] }]
const statement = (map: RemitMap, draft: BoundaryDraft) => agreementStatement(map, termsOf(draft))

let made = 0
const newId = () => `made-${++made}`

function apply(map: RemitMap, terms: AppliedTerms): { after: RemitMap; changes: RemitChange[] } {
  const changes = agreementChanges(map, terms, newId)
  const gone = new Set(changes.flatMap((change) => (change.kind === 'add' ? [] : [change.before.id])))
  const after = changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.after]))
  return {
    changes,
    after: { ...map, remits: [...map.remits.filter(({ id }) => !gone.has(id)), ...after] },
  }
}

describe('the card on a gap', () => {
  it('records who does what was missing, not what is held', () => {
    const draft = cardOn(housing, 'no-lead', { holders: county })
    expect(draft.outcome).toBe('moved')
    expect(statement(housing, draft)).toBe('County leads Supported housing.')
    const { after, changes } = apply(housing, termsOf(draft))
    expect(changes).toMatchObject([
      {
        kind: 'add',
        after: {
          organisation: 'County',
          function: 'Supported housing',
          involvement: 'leads',
          basis: 'agreement',
        },
      },
    ])
    expect(after.remits.slice(0, 3)).toEqual(housing.remits)
    expect(find(after, 'no-lead')).toBeUndefined()
  })

  it('gives it to one who holds it otherwise, and takes nothing away from it', () => {
    const draft = cardOn(housing, 'no-lead', { holders: [{ organisations: ['City'] }], handover: '2027' })
    expect(statement(housing, draft)).toBe('City leads Supported housing. This holds from 2027.')
    const { after } = apply(housing, termsOf(draft))
    expect(after.remits.slice(0, 3)).toEqual(housing.remits)
    expect(after.remits.at(-1)).toMatchObject({ organisation: 'City', involvement: 'leads', from: '2027' })
  })

  it('all that is missing, where several involvements are', () => {
    const map = mapOf({
      ...housing,
      functions: [{ id: 'Supported housing', name: 'Supported housing', expects: ['leads', 'funds'] }],
    })
    const draft = cardOn(map, 'no-lead', { holders: county })
    expect(statement(map, draft)).toBe('County leads and funds Supported housing.')
    const { after } = apply(map, termsOf(draft))
    expect(after.remits.slice(3).map(({ involvement }) => involvement)).toEqual(['leads', 'funds'])
    expect(find(after, 'no-lead')).toBeUndefined()
  })

  it('there where it is missing, and nowhere else', () => {
    const map = mapOf({
      ...housing,
      remits: [
        remit('City', 'leads', 'Supported housing', { places: ['Larkford'] }),
        remit('City', 'provides', 'Supported housing', { places: ['Portside'] }),
      ],
    })
    const draft = cardOn(map, 'no-lead', { holders: county })
    expect(draft.places).toEqual(['Portside'])
    expect(statement(map, draft)).toBe('County leads Supported housing in Portside.')
    const { after } = apply(map, termsOf(draft))
    expect(after.remits.slice(0, 2)).toEqual(map.remits)
    expect(after.remits.at(-1)).toMatchObject({ organisation: 'County', places: ['Portside'] })
    expect(find(after, 'no-lead')).toBeUndefined()
  })

  it('shared, not needed, not named yet', () => {
    const both = [{ organisations: ['City'] }, { organisations: ['County'] }]
    const shared = cardOn(housing, 'no-lead', { outcome: 'shared', holders: both, reason: 'One team.' })
    expect(statement(housing, shared)).toBe('City and County lead Supported housing together.')
    expect(apply(housing, termsOf(shared)).changes).toHaveLength(2)
    const notNeeded = cardOn(housing, 'no-lead', { outcome: 'accepted' })
    expect(statement(housing, notNeeded)).toBe(
      'No one needs to lead Supported housing. This is accepted as it is.',
    )
    expect(apply(housing, termsOf(notNeeded)).changes).toEqual([])
    const open = cardOn(housing, 'no-lead')
    expect(statement(housing, open)).toBe('Who leads Supported housing is still to be named.')
    expect(missingIn(housing, open, 'agreed')).toBe('holder')
    expect(missingIn(housing, open, 'proposed')).toBeUndefined()
    expect(missingIn(housing, { ...open, holders: county }, 'agreed')).toBeUndefined()
    expect(missingIn(housing, { ...shared, holders: county }, 'agreed')).toBe('several')
  })

  it('what is held by no one at all, and what is only proposed', () => {
    const unheld = cardOn(housing, 'unheld', { holders: county })
    expect(statement(housing, unheld)).toBe('County leads Outreach.')
    expect(find(apply(housing, termsOf(unheld)).after, 'unheld')).toBeUndefined()
    const proposed = mapOf({
      ...housing,
      remits: [
        ...housing.remits,
        remit('County', 'leads', 'Supported housing', { id: 'proposed', basis: 'proposal' }),
      ],
    })
    const draft = cardOn(proposed, 'no-lead', { holders: county })
    expect(find(apply(proposed, termsOf(draft)).after, 'no-lead')).toBeUndefined()
  })

  it('what lapsed is taken on from the day on which it did', () => {
    const map = mapOf({
      ...housing,
      remits: [remit('City', 'leads', 'Outreach', { from: '2003', until: '2004-03' })],
    })
    const draft = cardOn(map, 'lapsed', { holders: county })
    expect(statement(map, draft)).toBe('County leads Outreach. This holds from 1 April 2004.')
    const { after } = apply(map, termsOf(draft))
    expect(after.remits).toMatchObject([{ id: map.remits[0]?.id }, { from: '2004-04-01' }])
    expect(analyse(after).filter(({ functions }) => functions.includes('Outreach'))).toEqual([])
  })

  it('several functions that lapsed with one body: each in the manner in which it was held', () => {
    const ended = { until: '2005-07' }
    const map = mapOf({
      organisations: [{ id: 'NHSU', name: 'NHSU', until: '2005-07' }, ...things('County')],
      functions: [
        ...things('Outreach', 'Virtual campus'),
        { id: 'Advice', name: 'Advice', expects: ['provides'] },
      ],
      remits: [
        remit('NHSU', 'leads', 'Outreach', ended),
        remit('NHSU', 'coordinates', 'Virtual campus', ended),
        remit('NHSU', 'provides', 'Advice', ended),
      ],
    })
    const draft = cardOn(map, 'lapsed', { holders: county })
    expect(draft.functions).toEqual(['Outreach', 'Virtual campus', 'Advice'])
    expect(statement(map, draft)).toBe(
      'County leads Outreach, provides Advice and coordinates Virtual campus. This holds from 1 August 2005.',
    )
    const { after } = apply(map, termsOf(draft))
    expect(after.remits.slice(3).map((one) => [one.involvement, one.function])).toEqual([
      ['leads', 'Outreach'],
      ['coordinates', 'Virtual campus'],
      ['provides', 'Advice'],
    ])
    expect(find(after, 'lapsed')).toBeUndefined()
    const notNeeded = cardOn(map, 'lapsed', { outcome: 'accepted' })
    expect(statement(map, notNeeded)).toBe(
      'No one needs to lead Outreach, provide Advice or coordinate Virtual campus. This is accepted as it is. This holds from 1 August 2005.',
    )
    const open = cardOn(map, 'lapsed', { handover: undefined })
    expect(statement(map, open)).toBe(
      'Who leads Outreach, provides Advice and coordinates Virtual campus is still to be named.',
    )
  })

  it('an agreement on some of what lapsed settles these, and says how many', () => {
    const map = mapOf({
      organisations: [{ id: 'NHSU', name: 'NHSU', until: '2005-07' }],
      functions: things('Outreach', 'Advice'),
      remits: ['Outreach', 'Advice'].map((on) => remit('NHSU', 'leads', on, { until: '2005-07' })),
    })
    const accepted = (...functions: string[]): Agreement => ({
      id: 'a',
      title: 'Not needed',
      functions,
      organisations: [],
      outcome: 'accepted',
      status: 'agreed',
      about: ['lapsed'],
    })
    const status = (...functions: string[]) => {
      const found = find({ ...map, agreements: [accepted(...functions)] }, 'lapsed')
      return [found?.status, found?.standing]
    }
    expect(status('Outreach')).toEqual(['open', 'Agreements cover 1 of 2.'])
    expect(status('Outreach', 'Advice')).toEqual(['agreed', 'An agreement is recorded.'])
  })

  it('a function that many hold in pieces: who is named leads the whole, and it is settled', () => {
    const map = mapOf({
      organisations: things('City', 'Harbour House', 'County'),
      functions: things('Housing', ['Hostels', 'Housing'], ['Tenancies', 'Housing']),
      remits: [remit('City', 'provides', 'Hostels'), remit('Harbour House', 'leads', 'Tenancies')],
    })
    const draft = cardOn(map, 'split', { holders: county })
    expect(statement(map, draft)).toBe('County leads Housing.')
    expect(find(apply(map, termsOf(draft)).after, 'split')).toBeUndefined()
    const agreed: Agreement = {
      id: 'a',
      title: 'Joint by law',
      status: 'agreed',
      ...termsOf({ ...draft, outcome: 'shared', holders: [...county, { organisations: ['City'] }] }),
    }
    expect(find({ ...map, agreements: [agreed] }, 'split')?.status).toBe('agreed')
    expect(find({ ...map, agreements: [{ ...agreed, about: ['no-lead'] }] }, 'split')?.status).toBe('open')
  })

  it('a lead that only one table names is recorded for all', () => {
    const map = mapOf({
      ...housing,
      perspectives: things('Table 1'),
      remits: [...housing.remits, remit('County', 'leads', 'Outreach', { perspective: 'Table 1' })],
    })
    const { changes } = apply(map, {
      functions: ['Outreach'],
      organisations: ['County'],
      outcome: 'moved',
      about: ['no-lead'],
      lead: 'County',
    })
    expect(changes).toHaveLength(1)
  })

  it('whatever gap on whatever map: who is named does it then, and nothing that was held is touched', () => {
    let agreed = 0
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), fc.nat(), (random, which, who) => {
        const map = { ...random, agreements: [] }
        const gaps = analyse(map).filter(({ rule }) =>
          ['split', 'no-lead', 'unheld', 'lapsed'].includes(rule),
        )
        const finding = gaps[which % Math.max(1, gaps.length)]
        const lead = map.organisations[who % Math.max(1, map.organisations.length)]
        if (!finding || !lead || !finding.involvements?.length) return
        const draft = { ...startBoundary(finding), holders: [{ organisations: [lead.id] }] }
        const { after } = apply(map, termsOf(draft))
        expect(after.remits.slice(0, map.remits.length)).toEqual(map.remits)
        expect(analyse(after).map(({ id }) => id)).not.toContain(finding.id)
        const agreement: Agreement = {
          id: 'a',
          title: 'Agreed',
          status: 'agreed',
          applied: true,
          ...termsOf(draft),
        }
        expect(agreementChanges(after, agreement, newId)).toEqual([])
        agreed += 1
      }),
      { numRuns: runs(150) },
    )
    expect(agreed).toBeGreaterThan(30)
  })
})

describe('once the remits say who does it', () => {
  const settled = () => {
    const draft = cardOn(housing, 'no-lead', { holders: county })
    const agreement: Agreement = { id: 'a', title: 'Agreed', status: 'agreed', ...termsOf(draft) }
    const agreed = { ...housing, agreements: [agreement] }
    expect(find(agreed, 'no-lead')?.status).toBe('agreed')
    const { after } = apply(agreed, agreement)
    return { ...after, agreements: [{ ...agreement, applied: true as const }] }
  }

  it('and no one does any more, the gap is open again and says why', () => {
    const map = settled()
    expect(find(map, 'no-lead')).toBeUndefined()
    const taken = { ...map, remits: housing.remits }
    expect(find(taken, 'no-lead')).toMatchObject({
      status: 'open',
      standing: 'An agreement is recorded, but the remits go against it.',
      reopened: {
        agreement: 'a',
        because: 'Reopened: County is no longer recorded as leading Supported housing, as was agreed.',
      },
    })
  })

  it('it settles this gap and nothing else', () => {
    const map = settled()
    const others = mapOf({
      ...map,
      remits: [
        ...map.remits,
        remit('City', 'leads', 'Supported housing', { id: 'second' }),
        remit('City', 'provides', 'Outreach', { id: 'near' }),
      ],
    })
    for (const rule of ['contested', 'dual-role', 'parallel', 'no-lead'] as const)
      expect(find(others, rule)).toMatchObject({ status: 'open', agreements: [] })
  })
})
