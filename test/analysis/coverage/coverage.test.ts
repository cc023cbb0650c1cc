/** An agreement settles what it speaks of, as far as it reaches, and as long as the remits don't go against it. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { agreementChanges, type RemitChange } from '../../../src/analysis/coverage/agreementChanges.ts'
import type { Finding, FindingRule } from '../../../src/analysis/finding.ts'
import type { Agreement, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { type BoundaryDraft, startBoundary, termsOf } from '../../../src/state/boundaryDraft.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'

const find = (map: RemitMap, rule: FindingRule) => analyse(map).find((one) => one.rule === rule)

/** An agreement as the card records it, on the first finding of a rule. */
function agree(map: RemitMap, rule: FindingRule, filled: Partial<BoundaryDraft> = {}): Agreement {
  const draft = { ...startBoundary(find(map, rule) as Finding), ...filled }
  return { id: 'a', title: 'Agreed', status: 'agreed', ...termsOf(draft) }
}

const withAgreement = (map: RemitMap, agreement: Agreement): RemitMap => ({ ...map, agreements: [agreement] })

let made = 0
/** The remits made to say what was agreed, as applying it does. */
function applied(map: RemitMap): RemitMap {
  const [agreement] = map.agreements
  if (!agreement) throw new Error('nothing is agreed')
  const changes: RemitChange[] = agreementChanges(map, agreement, () => `made-${++made}`)
  const gone = new Set(changes.flatMap((change) => (change.kind === 'add' ? [] : [change.before.id])))
  const after = changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.after]))
  return {
    ...map,
    remits: [...map.remits.filter(({ id }) => !gone.has(id)), ...after],
    agreements: [{ ...agreement, applied: true }],
  }
}

const outreach = mapOf({
  organisations: things('Council', 'Trust', 'Charity'),
  functions: things('Outreach', ['Night outreach', 'Outreach']),
  places: things('England', ['Dorset', 'England'], ['Kent', 'England']),
  remits: [remit('Council', 'leads', 'Outreach'), remit('Trust', 'leads', 'Outreach')],
})

describe('as far as it reaches', () => {
  it('an agreement on one place does not settle an overlap everywhere, and the finding says where it does', () => {
    const dorset = agree(outreach, 'contested', { places: ['Dorset'] })
    expect(find(withAgreement(outreach, dorset), 'contested')).toMatchObject({
      status: 'open',
      agreements: [],
      standing: 'So far it is agreed only in Dorset.',
    })
  })

  it('nor a gap everywhere; one on a wider place does', () => {
    const gap = mapOf({ ...outreach, remits: [remit('Council', 'provides', 'Night outreach')] })
    const named = { holders: [{ organisations: ['Trust'] }] }
    const dorset = agree(gap, 'no-lead', { ...named, places: ['Dorset'] })
    expect(find(withAgreement(gap, dorset), 'no-lead')?.standing).toBe('So far it is agreed only in Dorset.')
    const inDorset = mapOf({
      ...outreach,
      remits: outreach.remits.map((one) => ({ ...one, places: ['Dorset'] })),
    })
    const england = agree(inDorset, 'contested', { places: ['England'] })
    expect(find(withAgreement(inDorset, england), 'contested')?.status).toBe('agreed')
  })

  it('an agreement on some people does not settle what everyone is concerned by', () => {
    const map = mapOf({ ...outreach, beneficiaries: things('Adults') })
    const adults = agree(map, 'contested', { beneficiaries: ['Adults'] })
    expect(find(withAgreement(map, adults), 'contested')?.standing).toBe(
      'So far it is agreed only for Adults.',
    )
  })
})

describe('what it speaks of', () => {
  const everything = mapOf({
    ...outreach,
    people: [],
    perspectives: things('Table 1', 'Table 2'),
    remits: [
      ...outreach.remits,
      remit('Council', 'commissions', 'Outreach'),
      remit('Council', 'provides', 'Outreach'),
      remit('Trust', 'provides', 'Outreach'),
      remit('Council', 'commissions', 'Outreach', { id: 'said 1', perspective: 'Table 1' }),
      remit('Council', 'provides', 'Outreach', { id: 'said 2', perspective: 'Table 2' }),
    ],
    ties: [{ id: 'judged', from: 'Council', to: 'Trust', trust: 1 }],
    decisions: [
      {
        id: 'd',
        title: 'Wards',
        functions: ['Outreach'],
        participants: [{ party: 'Trust', part: 'decides' }],
      },
    ],
  })
  const rules = [
    'contested',
    'dual-role',
    'parallel',
    'perspectives-differ',
    'left-out',
    'fragile-tie',
  ] as const

  it.each(rules)('%s alone is settled by an agreement on it', (rule) => {
    expect(rules.filter((one) => !find(everything, one))).toEqual([])
    const map = withAgreement(everything, agree(everything, rule, { outcome: 'accepted' }))
    const settled = analyse(map).filter(({ status }) => status === 'agreed')
    expect([...new Set(settled.map((finding) => finding.rule))]).toEqual([rule])
  })

  it.each(rules)('%s alone is parked by parking it', (rule) => {
    const parked: Agreement = { ...agree(everything, rule, { outcome: 'accepted' }), status: 'parked' }
    const found = analyse(withAgreement(everything, parked)).filter(({ status }) => status === 'parked')
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule])
  })
})

describe('what follows from it', () => {
  it('several who take on what no one did hold it together as agreed', () => {
    const gap = mapOf({ ...outreach, remits: [remit('Council', 'provides', 'Night outreach')] })
    const both = [{ organisations: ['Council'] }, { organisations: ['Trust'] }]
    const shared = agree(gap, 'no-lead', { outcome: 'shared', holders: both, reason: 'One team.' })
    const map = applied(withAgreement(gap, shared))
    expect(find(map, 'contested')).toMatchObject({ status: 'agreed', standing: 'An agreement is recorded.' })
    const third = {
      ...map,
      remits: [...map.remits, remit('Charity', 'leads', 'Night outreach', { id: 'third' })],
    }
    expect(find(third, 'contested')).toMatchObject({
      status: 'open',
      standing: 'Agreements cover 1 of 3.',
    })
  })

  it('who takes over one side of a dual role and held the other was not agreed to hold both', () => {
    const dual = mapOf({
      ...outreach,
      remits: [
        remit('Council', 'commissions', 'Outreach'),
        remit('Council', 'provides', 'Outreach', { id: 'given' }),
        remit('Trust', 'commissions', 'Outreach', { id: 'other' }),
      ],
    })
    const draft = {
      outcome: 'moved',
      holders: [{ organisations: ['Trust'] }],
      moves: 'provides',
      handover: '2027',
    } as const
    const map = applied(withAgreement(dual, agree(dual, 'dual-role', draft)))
    const roles = analyse(map).filter(({ rule }) => rule === 'dual-role')
    expect(roles.find(({ organisations }) => organisations.includes('Trust'))?.status).toBe('open')
  })

  it('who takes over what several may hold goes on with it until then', () => {
    const both = mapOf({
      ...outreach,
      remits: [remit('Council', 'provides', 'Outreach'), remit('Trust', 'provides', 'Outreach')],
    })
    const draft = { outcome: 'moved', holders: [{ organisations: ['Trust'] }], handover: '2027' } as const
    const map = applied(withAgreement(both, agree(both, 'parallel', draft)))
    expect(map.remits.find(({ organisation }) => organisation === 'Trust')).toEqual(both.remits[1])
    expect(map.remits.find(({ organisation }) => organisation === 'Council')?.until).toBe('2026-12-31')
  })

  it('a wide and a narrow holder: what is agreed is agreed where they meet', () => {
    const wide = mapOf({
      ...outreach,
      remits: [
        remit('Council', 'leads', 'Outreach'),
        remit('Trust', 'leads', 'Outreach', { places: ['Dorset'] }),
      ],
    })
    const agreement = agree(wide, 'contested', { holders: [{ organisations: ['Trust'] }] })
    expect(agreement.places).toEqual(['Dorset'])
    const map = applied(withAgreement(wide, agreement))
    expect(map.remits.map(({ organisation, places }) => [organisation, places])).toEqual([
      ['Trust', ['Dorset']],
      ['Council', ['Kent']],
    ])
    expect(find(map, 'contested')).toBeUndefined()
  })
})

describe('of the first edition, which does not say what it is about', () => {
  const first = (rest: Partial<Agreement> = {}): Agreement => ({
    id: 'a',
    title: 'Agreed',
    functions: ['Outreach'],
    organisations: ['Council', 'Trust'],
    outcome: 'shared',
    status: 'agreed',
    ...rest,
  })

  it('covers the overlaps of its remits’ involvements', () => {
    const map = mapOf({
      ...outreach,
      remits: [
        ...outreach.remits,
        remit('Council', 'provides', 'Outreach', { id: 'p1' }),
        remit('Trust', 'provides', 'Outreach', { id: 'p2' }),
      ],
    })
    const status = (remits?: string[]) => {
      const found = withAgreement(map, first(remits ? { remits } : {}))
      return [find(found, 'contested')?.status, find(found, 'parallel')?.status]
    }
    expect(status(outreach.remits.map(({ id }) => id))).toEqual(['agreed', 'open'])
    expect(status(['p1', 'p2'])).toEqual(['open', 'agreed'])
    expect(status()).toEqual(['agreed', 'agreed'])
  })

  it('covers a gap only where it names a lead, and what is told otherwise now is not called changed', () => {
    const gap = mapOf({ ...outreach, remits: [remit('Council', 'provides', 'Night outreach')] })
    const settled = [find(gap, 'no-lead')?.id ?? '']
    const shared = find(withAgreement(gap, first({ settled })), 'no-lead')
    expect(shared?.status).toBe('open')
    expect(shared?.reopened).toBeUndefined()
    expect(find(withAgreement(gap, first({ settled, lead: 'Trust' })), 'no-lead')?.status).toBe('agreed')
  })

  it('stays settled where it was about parties alone, and stays parked', () => {
    const tied = mapOf({
      ...outreach,
      ties: [{ id: 'judged', from: 'Council', to: 'Trust', trust: 1 }],
    })
    const between = first({ functions: [], settled: ['fragile-tie/x'] })
    expect(find(withAgreement(tied, between), 'fragile-tie')?.status).toBe('agreed')
    expect(find(withAgreement(tied, first({ functions: [] })), 'fragile-tie')?.status).toBe('open')
    const gap = mapOf({ ...outreach, remits: [remit('Council', 'provides', 'Night outreach')] })
    expect(find(withAgreement(gap, first({ status: 'parked' })), 'no-lead')?.status).toBe('parked')
  })
})

describe('as long as the remits do not go against it', () => {
  const toTrust = { outcome: 'moved', holders: [{ organisations: ['Trust'] }], handover: '2027' } as const
  const moved = () => withAgreement(outreach, agree(outreach, 'contested', toTrust))
  const pending = (map: RemitMap) =>
    agreementChanges(map, map.agreements[0] as Agreement, () => 'new').map(({ kind }) => kind)
  const again = (map: RemitMap, more: Remit): RemitMap => ({ ...map, remits: [...map.remits, more] })

  it('agreed, and not applied yet: what it was agreed on is not against it', () => {
    const map = moved()
    expect(find(map, 'contested')).toMatchObject({ status: 'agreed', standing: 'An agreement is recorded.' })
    expect(pending(map)).toEqual(['change', 'change'])
    expect(find(applied(map), 'contested')).toBeUndefined()
    expect(pending(applied(map))).toEqual([])
  })

  it.each([
    ['a new remit', (map: RemitMap) => again(map, remit('Council', 'leads', 'Outreach', { id: 'again' }))],
    [
      'a new remit on a part of it, in one place',
      (map: RemitMap) =>
        again(
          map,
          remit('Council', 'leads', 'Night outreach', { id: 'again', places: ['Kent'], from: '2028' }),
        ),
    ],
    [
      'the old remit, whose end is taken out',
      (map: RemitMap) => ({
        ...map,
        remits: map.remits.map(({ until, ...rest }) => rest),
      }),
    ],
  ])('moved to the Trust and applied, the Council leads it again by %s', (_how, change) => {
    const map = change(applied(moved()))
    const finding = find(map, 'contested')
    expect(finding).toMatchObject({
      status: 'open',
      standing: 'An agreement is recorded, but the remits go against it.',
      reopened: { agreement: 'a' },
    })
    expect(finding?.reopened?.because).toMatch(
      /^Reopened: Council leads (Night outreach|Outreach), against what was agreed\.$/,
    )
    expect(pending(map)).toHaveLength(1)
    expect(find(applied(map), 'contested')).toBeUndefined()
  })

  it('not applied, and a remit that came after it goes against it', () => {
    const map = again(moved(), remit('Council', 'leads', 'Outreach', { id: 'again', places: ['Kent'] }))
    expect(find(map, 'contested')).toMatchObject({ status: 'open', reopened: { agreement: 'a' } })
    expect(pending(map)).toHaveLength(3)
  })

  it('divided and applied, one holds again what the other got', () => {
    const parts = {
      division: 'place',
      holders: [
        { organisations: ['Council'], places: ['Dorset'] },
        { organisations: ['Trust'], places: ['Kent'] },
      ],
    } as const
    const map = applied(withAgreement(outreach, agree(outreach, 'contested', parts)))
    expect(find(map, 'contested')).toBeUndefined()
    const wider = {
      ...map,
      remits: map.remits.map((one) => (one.organisation === 'Trust' ? { ...one, places: ['England'] } : one)),
    }
    expect(find(wider, 'contested')?.reopened?.because).toBe(
      'Reopened: Trust leads Outreach, against what was agreed.',
    )
  })

  it('of one that both commissioned and provided, what it gave away is held again', () => {
    const dual = mapOf({
      ...outreach,
      remits: [remit('Council', 'commissions', 'Outreach'), remit('Council', 'provides', 'Outreach')],
    })
    const map = applied(
      withAgreement(dual, agree(dual, 'dual-role', { ...toTrust, moves: 'provides', handover: '2027' })),
    )
    expect(find(map, 'dual-role')?.status ?? 'gone').not.toBe('open')
    const back = again(map, remit('Council', 'provides', 'Outreach', { id: 'again', from: '2028' }))
    expect(find(back, 'dual-role')).toMatchObject({ status: 'open', reopened: { agreement: 'a' } })
  })

  it('what another body holds that nothing was agreed with opens nothing again', () => {
    const map = again(applied(moved()), remit('Charity', 'leads', 'Outreach', { id: 'third' }))
    const others = analyse(map).filter(({ rule }) => rule === 'contested')
    expect(others.map(({ status, reopened }) => [status, reopened])).toEqual([['open', undefined]])
  })
})
