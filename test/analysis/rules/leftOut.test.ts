/** Named examples of the rule left-out: one finding a decision, and nothing said of all that is so of some (specification.md §5.2). */
import { describe, expect, it } from 'vitest'
import { leftOut } from '../../../src/analysis/rules/leftOut.ts'
import type { Decision, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const functions = things('Learning', ['Standards', 'Learning'], ['Inspection', 'Standards'], 'Travel')
const decision = (rest: Partial<Decision> = {}): Decision => ({
  id: 'd',
  title: 'Standards for NHSU’s programmes',
  date: '2004',
  functions: ['Standards'],
  participants: [{ party: 'NHSU', part: 'decides' }],
  ...rest,
})
const map = (parts: Partial<RemitMap>): RemitMap =>
  mapOf({ scheme: presetScheme('Remit'), functions, decisions: [decision()], ...parts })
const said = (parts: Partial<RemitMap>, lens = {}) =>
  foundBy(leftOut, map(parts), lens).map(({ sentence }) => sentence)
const start = '“Standards for NHSU’s programmes” was decided without'

describe('left-out', () => {
  it('is one finding a decision, told by what most of those left out hold', () => {
    const regulators = organisationsOfKind('professional regulator', 'Regulator', 4)
    const found = foundBy(
      leftOut,
      map({
        organisations: [
          ...things('NHSU', 'Department', 'Agency', 'Zoo'),
          { id: 'qaa', name: 'Quality Assurance Agency', shortName: 'QAA' },
          ...things('Commission'),
          ...regulators,
        ],
        remits: [
          remit('Department', 'leads', 'Inspection'),
          remit('Agency', 'provides', 'Inspection'),
          remit('Zoo', 'provides', 'Inspection'),
          ...[...regulators.map(({ id }) => id), 'qaa', 'Commission'].map((id) =>
            remit(id, 'regulates', 'Inspection'),
          ),
        ],
      }),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.sentence).toBe(
      `${start} 4 professional regulators, Commission and Quality Assurance Agency, who each regulate a part of Standards, and 3 more.`,
    )
    expect(found[0]?.more).toContain('Department leads Inspection.')
    expect(found[0]?.organisations).toHaveLength(9)
    expect(found[0]?.functions).toEqual(['Standards'])
    expect(found[0]?.id).toBe('left-out/d')
  })

  it('says whether what they hold is all of it, it as a whole or a part of it', () => {
    const organisations = things('NHSU', 'QAA', 'GMC')
    const on = (about: string, other = about) =>
      said({ organisations, remits: [remit('QAA', 'regulates', about), remit('GMC', 'regulates', other)] })
    expect(on('Standards')).toEqual([`${start} GMC and QAA, who each regulate Standards.`])
    expect(on('Learning')).toEqual([`${start} GMC and QAA, who each regulate Standards as a whole.`])
    expect(on('Inspection')).toEqual([`${start} GMC and QAA, who each regulate a part of Standards.`])
    expect(on('Standards', 'Inspection')).toEqual([
      `${start} GMC and QAA, who each regulate all or a part of Standards.`,
    ])
    expect(on('Travel')).toEqual([])
    const inDorset = remit('QAA', 'regulates', 'Standards', { places: ['Dorset'] })
    expect(said({ organisations, places: things('Dorset'), remits: [inDorset] })).toEqual([
      `${start} QAA, which regulates a part of Standards.`,
    ])
  })

  it('names the function that it is about, and what is about several as what it was about', () => {
    const organisations = things('NHSU', 'QAA', 'GMC')
    const about = [decision({ functions: ['Inspection', 'Travel'] })]
    const on = (...all: string[]) =>
      said({ organisations, decisions: about, remits: all.map((one) => remit('QAA', 'regulates', one)) })
    expect(on('Travel')).toEqual([`${start} QAA, which regulates a part of what it was about.`])
    expect(on('Travel', 'Inspection')).toEqual([`${start} QAA, which regulates all of what it was about.`])
    expect(on('Travel', 'Learning')).toEqual([`${start} QAA, which regulates all of what it was about.`])
  })

  it('says nothing beneath that it says itself', () => {
    const organisations = things('NHSU', 'QAA', 'GMC', 'Department')
    const more = (...remits: RemitMap['remits'][number][]) =>
      foundBy(leftOut, map({ organisations, remits }))[0]?.more
    const regulates = ['QAA', 'GMC'].map((one) => remit(one, 'regulates', 'Standards'))
    expect(more(...regulates)).toEqual([])
    expect(more(...regulates, remit('Department', 'leads', 'Standards'))).toEqual([
      'Department leads Standards.',
    ])
    expect(more(...regulates, remit('QAA', 'funds', 'Standards'))).toEqual([
      'QAA funds and regulates Standards.',
    ])
  })

  it('says of all only what each holds, and of what they hold otherwise that it is between them', () => {
    const regulators = organisationsOfKind('regulator', 'Regulator', 4)
    const parts = ['Doctors', 'Nurses', 'Midwives']
    const more = (remits: RemitMap['remits'], participants = decision().participants) =>
      foundBy(
        leftOut,
        map({
          functions: [...functions, ...things(...parts.map((one): [string, string] => [one, 'Standards']))],
          organisations: [...things('NHSU'), ...regulators],
          remits,
          decisions: [decision({ participants })],
        }),
      )[0]?.more
    const each = (of: (at: number) => string, how: (at: number) => string = () => 'regulates') =>
      regulators.map(({ id }, at) => remit(id, how(at), of(at)))
    expect(more(each((at) => parts[at % 3] ?? ''))).toEqual([
      'Between them, the 4 regulators hold remits on Doctors, Midwives and Nurses.',
    ])
    expect(more(each(() => 'Nurses'))).toEqual(['All 4 regulators regulate Nurses.'])
    expect(
      more(
        each(
          () => 'Nurses',
          (at) => (at === 0 ? 'leads' : 'regulates'),
        ),
      ),
    ).toEqual(['All 4 regulators hold remits on Nurses.'])
    const excluded = regulators.map(({ id }) => ({ party: id, part: 'excluded' as const }))
    expect(
      more([remit('Regulator 1', 'regulates', 'Nurses'), remit('Regulator 2', 'leads', 'Doctors')], excluded),
    ).toEqual(['Between them, Regulator 1 and Regulator 2 hold remits on Doctors and Nurses.'])
  })

  it('keeps to its length with a long title and long names, and then names them beneath', () => {
    const title =
      'Decision on the transfer of all the functions for the protection of historic and other structures and places'
    const long = (end: string) => ({
      id: end,
      name: `Joint Committee for the Conservation of Shared Upland Catchments, ${end}`,
    })
    const [finding] = foundBy(
      leftOut,
      map({
        organisations: [...things('NHSU'), long('East'), long('West')],
        decisions: [decision({ title })],
        remits: [remit('East', 'leads', 'Standards'), remit('West', 'leads', 'Standards')],
      }),
    )
    expect(finding?.sentence).toBe(`“${title}” was decided without 2 parties.`)
    expect(finding?.more).toEqual([
      `${long('East').name} leads Standards.`,
      `${long('West').name} leads Standards.`,
    ])
  })

  it('says no more than that they hold something where each holds something else', () => {
    expect(
      said({
        organisations: things('NHSU', 'QAA', 'Department'),
        remits: [remit('QAA', 'regulates', 'Standards'), remit('Department', 'leads', 'Standards')],
      }),
    ).toEqual([`${start} Department and QAA, who hold remits on Standards or parts of it.`])
    expect(
      said({
        organisations: things('NHSU', 'QAA', 'GMC', 'Department'),
        remits: [
          remit('QAA', 'regulates', 'Standards'),
          remit('GMC', 'regulates', 'Standards'),
          remit('Department', 'leads', 'Standards'),
        ],
      }),
    ).toEqual([`${start} GMC and QAA, who each regulate Standards, and Department.`])
  })

  it('asks who held it on the day, for real, and was not asked through a parent or a unit', () => {
    const organisations = [
      ...things('NHSU', 'Before', 'After', 'Planned', 'Open', 'Asked'),
      { id: 'Unit', name: 'Unit', parent: 'Asked' },
    ]
    const participants = [
      { party: 'NHSU', part: 'decides' as const },
      { party: 'Asked', part: 'consulted' as const },
    ]
    const remits = [
      remit('Before', 'regulates', 'Standards', { until: '2003' }),
      remit('After', 'regulates', 'Standards', { from: '2005' }),
      remit('Planned', 'regulates', 'Standards', { basis: 'proposal' }),
      remit('Open', 'supports', 'Standards'),
      remit('Unit', 'regulates', 'Standards'),
    ]
    expect(said({ organisations, remits, decisions: [decision({ participants })] })).toEqual([])
    const undated: Decision = decision({ participants })
    delete undated.date
    expect(said({ organisations, remits, decisions: [undated] })).toEqual([
      `${start} After and Before, who each regulate Standards.`,
    ])
  })

  it('names first who is recorded as excluded, organisation or person, whatever they hold', () => {
    const parts = {
      organisations: things('NHSU', 'QAA', 'Users'),
      people: [{ id: 'p', name: 'Chair of the users' }],
      remits: [remit('QAA', 'regulates', 'Standards')],
    }
    const participants = [
      { party: 'NHSU', part: 'decides' as const },
      { party: 'Users', part: 'excluded' as const },
      { party: 'p', part: 'excluded' as const },
    ]
    const [finding] = foundBy(leftOut, map({ ...parts, decisions: [decision({ participants })] }))
    expect(finding?.sentence).toBe(`${start} Chair of the users, Users and QAA.`)
    expect(finding?.more).toEqual([
      'Recorded as excluded: Chair of the users and Users.',
      'QAA regulates Standards.',
    ])
    expect(finding).toMatchObject({ organisations: ['QAA', 'Users'], people: ['p'] })
    expect(said({ ...parts, remits: [], decisions: [decision({ participants })] })).toEqual([
      `${start} Chair of the users and Users, recorded as excluded.`,
    ])
  })

  it('says nothing where no one at all is recorded as having taken part: nobody knows who did', () => {
    const parts = { organisations: things('NHSU', 'QAA'), remits: [remit('QAA', 'regulates', 'Standards')] }
    expect(said(parts)).toEqual([`${start} QAA, which regulates Standards.`])
    expect(said({ ...parts, decisions: [decision({ participants: [] })] })).toEqual([])
  })

  it('looks at who held it on its date, whatever day is looked at later', () => {
    const parts = {
      organisations: things('NHSU', 'QAA', 'Later'),
      remits: [
        remit('QAA', 'regulates', 'Standards', { until: '2004-06' }),
        remit('Later', 'regulates', 'Standards', { from: '2006' }),
      ],
    }
    expect(said(parts, { at: '2007' })).toEqual([`${start} QAA, which regulates Standards.`])
    expect(said(parts, { at: '2003' })).toEqual([])
  })

  it('tells apart who was excluded and who resigned', () => {
    const organisations = things('NHSU', 'Users', 'Staff')
    const resigned = { party: 'Staff', part: 'resigned' as const }
    const excluded = { party: 'Users', part: 'excluded' as const }
    expect(said({ organisations, decisions: [decision({ participants: [resigned] })] })).toEqual([
      `${start} Staff, who resigned.`,
    ])
    const both = map({ organisations, decisions: [decision({ participants: [resigned, excluded] })] })
    const [finding] = foundBy(leftOut, both)
    expect(finding?.sentence).toBe(`${start} Users and Staff.`)
    expect(finding?.more).toEqual(['Recorded as excluded: Users.', 'Resigned: Staff.'])
  })
})
