import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { type AppliedTerms, agreementChanges } from '../../../src/analysis/coverage/agreementChanges.ts'
import { agreementStatement } from '../../../src/analysis/coverage/agreementStatement.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import { settledFindings } from '../../../src/analysis/settledFindings.ts'
import { firstIntegrityProblem } from '../../../src/model/integrity.ts'
import { firstDay, lastDay } from '../../../src/model/period.ts'
import type { Agreement, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind } from '../../support/mapOf.ts'
import { runs } from '../../support/runs.ts'
import { withChanges } from '../../support/withChanges.ts'

function counter() {
  let number = 0
  return () => `new-${++number}`
}

const map = mapOf({
  organisations: [
    { id: 'nhsu', name: 'NHSU' },
    { id: 'sha', name: 'Workforce directorate' },
    { id: 'skills', name: 'Skills for Health' },
  ],
  functions: [
    { id: 'planning', name: 'Local workforce planning' },
    { id: 'nurses', name: 'Planning for nurses', broader: ['planning'] },
    { id: 'doctors', name: 'Planning for doctors', broader: ['planning'] },
  ],
  places: [
    { id: 'england', name: 'England' },
    { id: 'north', name: 'the North', broader: ['england'] },
    { id: 'south', name: 'the South', broader: ['england'] },
    { id: 'west', name: 'the West', broader: ['england'] },
  ],
  beneficiaries: [
    { id: 'new', name: 'new staff' },
    { id: 'old', name: 'long-serving staff' },
  ],
  remits: [
    { id: 'r-nhsu', organisation: 'nhsu', function: 'planning', involvement: 'leads', from: '2003-12' },
    {
      id: 'r-sha',
      organisation: 'sha',
      function: 'planning',
      involvement: 'leads',
      places: ['england'],
      from: '2004-04',
      until: '2006-06',
    },
  ],
})

const terms: AppliedTerms = {
  functions: ['planning'],
  organisations: ['nhsu', 'sha'],
  outcome: 'divided',
  remits: ['r-nhsu', 'r-sha'],
}

function applied(changed: Partial<AppliedTerms>, on: RemitMap = map) {
  const changes = agreementChanges(on, { ...terms, ...changed }, counter())
  const after = withChanges(on, changes)
  expect(firstIntegrityProblem(after)).toBeUndefined()
  return { changes, after, remit: (id: string) => after.remits.find((one) => one.id === id) }
}

const says = (changed: Partial<Agreement>) => agreementStatement(map, { ...terms, ...changed })

describe('an agreement and the remits', () => {
  it('divided by place: each keeps the lead, in its own places', () => {
    expect(foundBy(overlaps, map)).toHaveLength(1)
    const parts: Agreement['parts'] = [
      { organisations: ['nhsu'], share: 'holds', places: ['north'] },
      { organisations: ['sha'], share: 'holds', places: ['south', 'west'] },
    ]
    const { after, remit } = applied({ parts })
    expect(remit('r-nhsu')).toMatchObject({ involvement: 'leads', places: ['north'], from: '2003-12' })
    expect(remit('r-sha')).toMatchObject({ involvement: 'leads', places: ['south', 'west'] })
    expect(foundBy(overlaps, after)).toEqual([])
    expect(applied({ parts }, after).changes).toEqual([])
    expect(says({ parts })).toBe(
      'NHSU leads Local workforce planning in the North; Workforce directorate leads it in the South and the West.',
    )
  })

  it('divided by people, by time, by part of the function', () => {
    const cases: Agreement['parts'][] = [
      [
        { organisations: ['nhsu'], share: 'holds', beneficiaries: ['new'] },
        { organisations: ['sha'], share: 'holds', beneficiaries: ['old'] },
      ],
      [
        { organisations: ['nhsu'], share: 'holds', until: '2004' },
        { organisations: ['sha'], share: 'holds', from: '2005' },
      ],
      [
        { organisations: ['nhsu'], share: 'holds', functions: ['nurses'] },
        { organisations: ['sha'], share: 'holds', functions: ['doctors'] },
      ],
    ]
    const afters = cases.map((parts) => applied({ parts }))
    for (const { after } of afters) expect(foundBy(overlaps, after)).toEqual([])
    expect(afters[0]?.remit('r-sha')?.beneficiaries).toEqual(['old'])
    expect(afters[1]?.remit('r-nhsu')?.until).toBe('2004')
    expect(afters[1]?.remit('r-sha')).toMatchObject({ from: '2005', until: '2006-06' })
    expect(afters[2]?.remit('r-nhsu')?.function).toBe('nurses')
    expect(says({ parts: cases[1] })).toBe(
      'NHSU leads Local workforce planning until 2004; Workforce directorate leads it from 2005.',
    )
  })

  it('moved: the old one ends the day before the handover, the new one begins on it', () => {
    const parts: Agreement['parts'] = [{ organisations: ['sha'], share: 'holds' }]
    const { after, remit } = applied({ outcome: 'moved', parts, handover: '2005-01' })
    expect(remit('r-nhsu')?.until).toBe('2004-12-31')
    expect(remit('r-sha')?.from).toBe('2005-01')
    expect(foundBy(overlaps, after)).toEqual([])
    expect(says({ outcome: 'moved', parts, handover: '2005-01' })).toBe(
      'Local workforce planning moves from NHSU to Workforce directorate in January 2005.',
    )
    const toAnother = applied({ outcome: 'moved', lead: 'skills', handover: '2005-01-15' })
    expect(toAnother.remit('new-1')).toMatchObject({
      organisation: 'skills',
      function: 'planning',
      involvement: 'leads',
      from: '2005-01-15',
    })
    expect(toAnother.remit('r-sha')?.until).toBe('2005-01-14')
  })

  it('one leads; another supports it, a third is consulted, for a fourth it is not', () => {
    const parts: Agreement['parts'] = [
      { organisations: ['sha'], share: 'holds' },
      { organisations: ['nhsu'], share: 'supports' },
      { organisations: ['nhsu', 'skills'], share: 'consulted', before: 'the yearly plan is agreed.' },
    ]
    const { after, remit } = applied({ parts, handover: '2005' })
    expect(remit('r-nhsu')).toMatchObject({ involvement: 'leads', until: '2004-12-31' })
    expect(after.remits.slice(2)).toMatchObject([
      { organisation: 'nhsu', involvement: 'supports', from: '2005' },
      { organisation: 'skills', involvement: 'consulted', from: '2005', basis: 'agreement' },
    ])
    expect(says({ parts, handover: '2005' })).toBe(
      'Workforce directorate leads Local workforce planning. NHSU supports it. NHSU and Skills for Health are consulted before the yearly plan is agreed. This holds from 2005.',
    )
    const notTheirs = applied({
      parts: [
        { organisations: ['sha'], share: 'holds' },
        { organisations: ['nhsu'], share: 'not-theirs' },
      ],
    })
    expect(notTheirs.remit('r-nhsu')?.stance).toBe('disclaims')
    expect(foundBy(overlaps, notTheirs.after)).toEqual([])
  })

  it('one leads and nothing is said of the other: it gives the lead up, as the sentence says', () => {
    const { after, changes } = applied({ lead: 'sha' })
    expect(says({ lead: 'sha' })).toBe(
      'Workforce directorate leads Local workforce planning. NHSU no longer leads it.',
    )
    expect(says({ lead: 'sha', places: ['north'] })).toBe(
      'Workforce directorate leads Local workforce planning in the North. NHSU no longer leads it there.',
    )
    expect(changes).toMatchObject([{ kind: 'remove', before: { id: 'r-nhsu' } }])
    expect(foundBy(overlaps, after)).toEqual([])
    const from2005 = applied({ lead: 'sha', handover: '2005' })
    expect(from2005.remit('r-nhsu')?.until).toBe('2004-12-31')
  })

  it('shared and accepted leave what is held as it is', () => {
    expect(applied({ outcome: 'shared' }).changes).toEqual([])
    expect(applied({ outcome: 'accepted' }).changes).toEqual([])
    expect(says({ outcome: 'shared' })).toBe(
      'NHSU and Workforce directorate lead Local workforce planning together.',
    )
    expect(says({ outcome: 'accepted', review: '2005-03-01' })).toBe(
      'NHSU and Workforce directorate both lead Local workforce planning. This is accepted as it is. It is looked at again on 1 March 2005.',
    )
  })

  it('only where the agreement holds: what is held elsewhere stays', () => {
    const { remit } = applied({
      places: ['north'],
      parts: [
        { organisations: ['sha'], share: 'holds', places: ['north'] },
        { organisations: ['nhsu'], share: 'holds', places: ['south'] },
      ],
    })
    expect(remit('r-nhsu')?.places).toEqual(['south', 'west'])
  })

  it('what a perspective says, and what is held on a wider function, stays as it is', () => {
    const viewed = mapOf({
      ...map,
      perspectives: [{ id: 'table', name: 'Table 1' }],
      functions: [
        ...map.functions.slice(1),
        { id: 'planning', name: 'Planning', broader: ['all'] },
        { id: 'all', name: 'All' },
      ],
      remits: [
        {
          id: 'said',
          organisation: 'nhsu',
          function: 'planning',
          involvement: 'leads',
          perspective: 'table',
        },
        { id: 'wide', organisation: 'nhsu', function: 'all', involvement: 'leads' },
      ],
    })
    const { changes } = applied(
      { remits: ['said', 'wide'], parts: [{ organisations: ['nhsu'], share: 'not-theirs' }] },
      viewed,
    )
    expect(changes).toEqual([])
  })

  it('of a group, those whose places these are keep it, and no one else is given any', () => {
    const group = mapOf({
      ...map,
      organisations: [{ id: 'nhsu', name: 'NHSU' }, ...organisationsOfKind('authority', 'sha', 3)],
      remits: [
        { id: 'r0', organisation: 'nhsu', function: 'planning', involvement: 'leads' },
        { id: 'r1', organisation: 'sha 1', function: 'planning', involvement: 'leads', places: ['north'] },
        { id: 'r2', organisation: 'sha 2', function: 'planning', involvement: 'leads', places: ['south'] },
      ],
    })
    const agreed: Partial<AppliedTerms> = {
      organisations: ['nhsu', 'sha 1', 'sha 2', 'sha 3'],
      remits: ['r0', 'r1', 'r2'],
      parts: [
        { organisations: ['nhsu'], share: 'holds', places: ['west'] },
        { organisations: ['sha 1', 'sha 2', 'sha 3'], share: 'holds', places: ['south'] },
      ],
    }
    const { after } = applied(agreed, group)
    expect(after.remits.map(({ organisation, places }) => [organisation, places])).toEqual([
      ['nhsu', ['west']],
      ['sha 2', ['south']],
    ])
    expect(applied({ ...agreed, remits: ['r0', 'r2'] }, after).changes).toEqual([])
  })

  it('moved to one whose own remit was over before the handover: it gets a new one', () => {
    const past = mapOf({
      ...map,
      remits: [
        { id: 'r-nhsu', organisation: 'nhsu', function: 'planning', involvement: 'leads', until: '2001' },
        { id: 'r-sha', organisation: 'sha', function: 'planning', involvement: 'leads' },
      ],
    })
    const agreed: Partial<AppliedTerms> = {
      outcome: 'moved',
      handover: '2003-06',
      parts: [{ organisations: ['nhsu'], share: 'holds' }],
    }
    const { after, remit } = applied(agreed, past)
    expect(remit('r-nhsu')).toEqual(past.remits[0])
    expect(remit('r-sha')?.until).toBe('2003-05-31')
    expect(after.remits.at(-1)).toMatchObject({ organisation: 'nhsu', function: 'planning', from: '2003-06' })
    expect(applied(agreed, after).changes).toEqual([])
  })

  it('a gap: who takes it on gets a remit', () => {
    const gap = mapOf({ ...map, remits: [] })
    expect(analyse(gap).some(({ rule }) => rule === 'unheld')).toBe(true)
    const { after } = applied({ remits: [], organisations: ['sha'], lead: 'sha', places: ['south'] }, gap)
    expect(after.remits).toMatchObject([
      {
        organisation: 'sha',
        function: 'planning',
        involvement: 'leads',
        places: ['south'],
        basis: 'agreement',
      },
    ])
  })

  it('whatever is moved, disclaimed or given up on any map, the finding is gone, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(
        arbitraryMap({ remits: 10 }),
        fc.constantFrom('moved', 'disclaimed', 'given up'),
        fc.nat(),
        (random, how, pick) => {
          const isMoved = how === 'moved'
          const functions = random.functions.map(({ expects: _, ...rest }) => rest)
          const wide = { ...random, functions, scheme: presetScheme('Remit'), agreements: [] }
          const on = {
            ...wide,
            remits: wide.remits.map((remit, index) => ({
              ...remit,
              involvement: index % 3 ? 'leads' : 'provides',
            })),
          }
          const found = foundBy(overlaps, on).filter(
            ({ sides, remits, functions }) =>
              sides?.length === 2 &&
              remits.every((id) => on.remits.find((remit) => remit.id === id)?.function === functions[0]),
          )
          const finding = found[pick % Math.max(1, found.length)]
          if (!finding) return
          const [first, second] = finding.sides ?? []
          const ofBoth = new Set(finding.remits)
          const onIt = on.remits.filter(({ id }) => ofBoth.has(id))
          // Views and wider functions stay as they are, so a finding that rests on them does too.
          if (onIt.some((remit) => remit.perspective || remit.function !== finding.functions[0])) return
          // What was over before the handover met in the past, and the record of it stays.
          if (isMoved && onIt.some(({ until }) => until && lastDay(until) < firstDay('2003-06'))) return
          const agreed: AppliedTerms = {
            functions: [...finding.functions],
            organisations: [...finding.organisations],
            remits: [...finding.remits],
            outcome: isMoved ? 'moved' : 'divided',
            handover: isMoved ? '2003-06' : undefined,
            parts: [
              { organisations: [...(first?.organisations ?? [])], share: 'holds' },
              ...(how !== 'disclaimed'
                ? []
                : [{ organisations: [...(second?.organisations ?? [])], share: 'not-theirs' as const }]),
            ],
          }
          const after = withChanges(on, agreementChanges(on, agreed, counter()))
          expect(firstIntegrityProblem(after)).toBeUndefined()
          const between = foundBy(overlaps, after).filter(({ id }) => id === finding.id)
          expect(between).toEqual([])
          expect(agreementChanges(after, { ...agreed, remits: [...finding.remits] }, counter())).toEqual([])
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe('a finding that an agreement no longer covers', () => {
  const agreement: Agreement = {
    id: 'a',
    title: 'Planning',
    functions: ['planning'],
    organisations: ['nhsu', 'sha'],
    outcome: 'shared',
    status: 'agreed',
    reason: 'Both are needed.',
    remits: ['r-nhsu', 'r-sha'],
  }
  const newcomer: Remit = {
    id: 'r-new',
    organisation: 'dorset',
    function: 'planning',
    involvement: 'leads',
    places: ['england'],
  }
  const agreed = mapOf({
    ...map,
    // All say where, so that they surely meet.
    remits: map.remits.map((one) => ({ ...one, places: ['england'] })),
    organisations: [
      { id: 'nhsu', name: 'NHSU' },
      { id: 'sha', name: 'Workforce directorate', kind: 'authority' },
      { id: 'dorset', name: 'Dorset and Somerset', kind: 'authority' },
    ],
    agreements: [agreement],
  })

  it('says who came after it was agreed', () => {
    expect(analyse(agreed).find(({ rule }) => rule === 'contested')?.status).toBe('agreed')
    const settled = settledFindings(agreed, 'a')
    const later = mapOf({
      ...agreed,
      remits: [...agreed.remits, newcomer],
      agreements: [{ ...agreement, settled }],
    })
    const finding = analyse(later).find(({ pairs }) => pairs?.covered === 1)
    expect(finding?.status).toBe('open')
    expect(finding?.reopened).toEqual({
      agreement: 'a',
      because: 'Reopened: Dorset and Somerset was added after it was agreed.',
    })
  })

  it('is not reopened by what was left open when it was agreed', () => {
    const later = mapOf({
      ...agreed,
      remits: [...agreed.remits, newcomer],
      agreements: [{ ...agreement, remits: ['r-nhsu', 'r-sha', 'r-new'] }],
    })
    for (const finding of analyse(later)) expect(finding.reopened).toBeUndefined()
  })
})

describe('of two that one organisation holds, one moves', () => {
  const map = mapOf({
    organisations: [
      { id: 'nhsu', name: 'NHSU' },
      { id: 'sha', name: 'South West SHA' },
    ],
    functions: [
      { id: 'learning', name: 'Learning' },
      { id: 'induction', name: 'Induction', broader: ['learning'] },
    ],
    remits: [
      { id: 'buys', organisation: 'nhsu', function: 'induction', involvement: 'commissions' },
      { id: 'does', organisation: 'nhsu', function: 'induction', involvement: 'provides' },
    ],
  })
  const terms: AppliedTerms = {
    functions: ['induction'],
    organisations: ['nhsu', 'sha'],
    outcome: 'moved',
    lead: 'sha',
    handover: '2005',
    remits: ['buys', 'does'],
  }
  const changed = (moves: string | undefined) =>
    agreementChanges(map, { ...terms, ...(moves ? { moves } : {}) }, counter()).map((change) =>
      change.kind === 'change'
        ? `${change.before.id} until ${change.after.until}`
        : `new ${'after' in change && change.after.involvement}`,
    )

  it.each([
    [
      'provides',
      ['does until 2004-12-31', 'new provides'],
      'Providing Induction moves from NHSU to South West SHA in 2005. NHSU still commissions Induction.',
    ],
    [
      'commissions',
      ['buys until 2004-12-31', 'new commissions'],
      'Commissioning Induction moves from NHSU to South West SHA in 2005. NHSU still provides Induction.',
    ],
  ])('%s, as chosen, and the sentence says which', (moves, changes, statement) => {
    expect(changed(moves)).toEqual(changes)
    expect(agreementStatement(map, { ...terms, moves })).toBe(statement)
  })

  it('the later of the scheme where nothing is chosen', () => {
    expect(changed(undefined)).toEqual(changed('provides'))
  })
})
