/** Named examples of the rules fragile-tie, only-route and stretched (specification.md §5.2). */
import { describe, expect, it } from 'vitest'
import { fragileTies } from '../../../src/analysis/rules/fragileTie.ts'
import { onlyRoute } from '../../../src/analysis/rules/onlyRoute.ts'
import { stretched } from '../../../src/analysis/rules/stretched.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const scheme = presetScheme('Remit')
const functions = things('Learning', ['Induction', 'Learning'], 'Travel')

describe('fragile-tie', () => {
  const rule = (map: RemitMap) => fragileTies(map)
  const trust = (from: string, to: string, value: number) => ({ id: `${from} ${to}`, from, to, trust: value })
  const said = (parts: Partial<RemitMap>) =>
    foundBy(rule, mapOf({ scheme, functions, ...parts })).map(({ sentence }) => sentence)

  it('tells both directions, and a plural the second time by a word', () => {
    const remits = [remit('NHSU', 'leads', 'Learning'), remit('Authorities', 'leads', 'Learning')]
    const organisations = [{ id: 'Authorities', name: 'Health authorities' }, ...things('NHSU')]
    const ties = [trust('NHSU', 'Authorities', 4), trust('Authorities', 'NHSU', 1)]
    expect(said({ organisations, remits, ties })).toEqual([
      'Health authorities trust NHSU 1 of 5; NHSU trusts them 4 of 5.',
    ])
    const one = [{ id: 'Authorities', name: 'The Authority', shortName: 'TA' }, ...things('NHSU')]
    expect(said({ organisations: one, remits, ties })).toEqual([
      'The Authority trusts NHSU 1 of 5; NHSU trusts TA 4 of 5.',
    ])
  })

  it('is silent where they share no finding, or judge each other well and alike', () => {
    const organisations = things('A', 'B')
    const apart = [remit('A', 'leads', 'Learning'), remit('B', 'leads', 'Travel')]
    expect(said({ organisations, remits: apart, ties: [trust('A', 'B', 1)] })).toEqual([])
    const shared = [remit('A', 'leads', 'Learning'), remit('B', 'leads', 'Learning')]
    const well = [trust('A', 'B', 4), trust('B', 'A', 3)]
    expect(said({ organisations, remits: shared, ties: well })).toEqual([])
    const differing = [trust('A', 'B', 5), trust('B', 'A', 3)]
    expect(said({ organisations, remits: shared, ties: differing })).toHaveLength(1)
  })
})

describe('only-route', () => {
  const rule = (map: RemitMap) => onlyRoute(map)
  const tie = (from: string, to: string) => ({ id: `${from} ${to}`, from, to })
  const organisations = things('NHSU', 'Skills', 'Skills B', 'Skills C', 'Colleges', 'College B')
  const ties = [
    tie('NHSU', 'Skills'),
    tie('Skills', 'Skills B'),
    tie('Skills', 'Skills C'),
    tie('NHSU', 'Colleges'),
    tie('Colleges', 'College B'),
  ]
  const found = (parts: Partial<RemitMap>) =>
    foundBy(rule, mapOf({ scheme, functions, organisations, ties, ...parts }))
  const remits = [remit('Skills B', 'provides', 'Induction'), remit('College B', 'funds', 'Learning')]

  it('names both sides where they hold remits on functions that meet', () => {
    const [finding, ...others] = found({ remits })
    expect(others.map(({ sentence }) => sentence)).toEqual(
      [
        'Skills is the only recorded link between College B and 1 other on one side and Skills B on the other.',
      ].slice(1),
    )
    expect(finding?.sentence).toBe(
      'NHSU is the only recorded link between Colleges and 1 other on one side and Skills and 2 others on the other.',
    )
    expect(finding?.ties).toEqual(['NHSU Skills', 'NHSU Colleges'])
  })

  it('says nothing where they have nothing to do with each other, or where one of them is a single party', () => {
    expect(
      found({ remits: [remit('Skills B', 'provides', 'Travel'), remit('College B', 'funds', 'Learning')] }),
    ).toEqual([])
    expect(found({ remits, ties: ties.slice(0, -1) })).toEqual([])
  })

  it('counts only those of whom ties are recorded, not all units and people of theirs', () => {
    const units = Array.from({ length: 9 }, (_, at) => ({
      id: `u${at}`,
      name: `Unit ${at}`,
      parent: 'Colleges',
    }))
    const [finding] = found({ remits, organisations: [...organisations, ...units] })
    expect(finding?.sentence).toBe(
      'NHSU is the only recorded link between Colleges and 1 other on one side and Skills and 2 others on the other.',
    )
  })

  it('counts what a finding names on both sides', () => {
    const decisions = [
      {
        id: 'd',
        title: 'D',
        functions: [],
        participants: ['Skills B', 'Colleges'].map((party) => ({ party, part: 'excluded' as const })),
      },
    ]
    expect(found({ decisions }).map(({ organisations: who }) => who)).toEqual([['NHSU']])
  })
})

describe('stretched', () => {
  const decision = (title: string, party: string, part: 'decides' | 'consulted') => ({
    id: title,
    title,
    functions: ['Learning'],
    participants: [{ party, part }],
  })
  const found = (parts: Partial<RemitMap>) => foundBy(stretched, mapOf({ scheme, functions, ...parts }))

  it('is one finding of all who have influence or a say and no remit there, in order of names', () => {
    const people = [
      { id: 'minister', name: 'The minister' },
      { id: 'chair', name: 'Chair of the team' },
    ]
    const organisations = things('NHSU', 'Lobby', 'A', 'B')
    const one = found({ people, organisations, decisions: [decision('Merger', 'minister', 'decides')] })
    expect(one.map(({ sentence, more }) => [sentence, ...more])).toEqual([
      ['The minister decides “Merger”, and holds no recorded remit there.'],
    ])
    const [all, ...rest] = found({
      people,
      organisations,
      remits: [remit('A', 'leads', 'Learning'), remit('NHSU', 'leads', 'Learning')],
      decisions: [
        decision('Merger', 'minister', 'decides'),
        decision('Closure', 'chair', 'decides'),
        decision('Opening', 'NHSU', 'decides'),
      ],
      ties: ['A', 'B'].map((to) => ({ id: to, from: 'Lobby', to, influence: 3 })),
    })
    expect(rest).toEqual([])
    expect(all?.sentence).toBe(
      'Three parties have influence or a say and hold no recorded remit there: Chair of the team, Lobby and The minister.',
    )
    expect(all?.more).toEqual([
      'Chair of the team decides “Closure”.',
      'Lobby has influence on A and B.',
      'The minister decides “Merger”.',
    ])
    expect(all?.id).toBe(one[0]?.id)
  })

  it('says nothing of a decision that is about no function', () => {
    const about = { ...decision('Merger', 'NHSU', 'decides'), functions: [] }
    expect(found({ organisations: things('NHSU'), decisions: [about] })).toEqual([])
  })

  it('tells of what is too long for one sentence beneath it', () => {
    const titles = ['A merger of very many bodies into one', 'A closure of very many bodies at one time']
    const [one] = found({
      organisations: things('NHSU'),
      decisions: titles.map((title) => decision(title, 'NHSU', 'decides')),
      ties: [],
    })
    expect(one?.sentence).toBe(
      'NHSU decides “A closure of very many bodies at one time” and “A merger of very many bodies into one”, and holds no recorded remit there.',
    )
    expect(one?.more).toEqual([])
    const [long] = found({
      organisations: things('NHSU'),
      decisions: titles.map((title) => decision(`${title}, for good and all`, 'NHSU', 'decides')),
    })
    expect(long?.sentence).toBe('NHSU has influence or a say, and holds no recorded remit there.')
    expect(long?.more).toEqual([
      'NHSU decides “A closure of very many bodies at one time, for good and all” and “A merger of very many bodies into one, for good and all”.',
    ])
  })

  it('does not say again of a body what left-out says', () => {
    const organisations = organisationsOfKind('council', 'Council', 2)
    expect(
      found({
        organisations,
        remits: [remit('Council 1', 'leads', 'Learning'), remit('Council 2', 'leads', 'Learning')],
        decisions: ['Merger', 'Closure'].map((title) => decision(title, 'Council 1', 'decides')),
      }),
    ).toEqual([])
  })
})
