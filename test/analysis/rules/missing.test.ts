/** What is missing, in small maps that people would make: what is said, and what is not said because nobody knows it. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { FindingRule, Lens } from '../../../src/analysis/finding.ts'
import { inFull } from '../../../src/analysis/words/inFull.ts'
import type {
  Agreement,
  BusinessFunction,
  Organisation,
  Remit,
  RemitMap,
} from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const found = (map: RemitMap, rule: FindingRule, lens: Lens = {}) =>
  analyse(map, lens).filter((finding) => finding.rule === rule)
const said = (map: RemitMap, rule: FindingRule, lens: Lens = {}) => found(map, rule, lens).map(inFull)

describe('split', () => {
  const eggs = (parts: Partial<RemitMap> = {}): RemitMap =>
    mapOf({
      organisations: things('FDA', 'FSIS', 'AMS', 'APHIS'),
      functions: things(
        'Egg safety',
        ['Shell eggs', 'Egg safety'],
        ['Egg products', 'Egg safety'],
        ['Grading', 'Egg safety'],
        ['Laying hens', 'Egg safety'],
      ),
      remits: [
        remit('FDA', 'regulates', 'Shell eggs'),
        remit('FSIS', 'regulates', 'Egg products'),
        remit('AMS', 'provides', 'Grading'),
        remit('APHIS', 'regulates', 'Laying hens'),
      ],
      ...parts,
    })
  const whole = (rest: Partial<Remit> = {}, involvement = 'leads') => [
    ...eggs().remits,
    remit('AMS', involvement, 'Egg safety', rest),
  ]

  it('says who holds a piece, of what, and that no one holds the whole', () => {
    expect(said(eggs(), 'split')).toEqual([
      'Four bodies each hold a part of Egg safety; no one is recorded as leading or coordinating the whole. Egg products: FSIS. Grading: AMS. Laying hens: APHIS. Shell eggs: FDA.',
    ])
    expect(found(eggs(), 'split')[0]).toMatchObject({
      id: 'split/Egg safety',
      functions: ['Egg safety'],
      involvements: ['leads'],
    })
    const agencies = eggs({ organisations: eggs().organisations.map((one) => ({ ...one, kind: 'agency' })) })
    expect(found(agencies, 'split')[0]?.sentence).toBe(
      'Four agencies each hold a part of Egg safety; no one is recorded as leading or coordinating the whole.',
    )
  })

  it('tells that no one leads the whole, so that nothing else does', () => {
    const expecting = eggs({
      functions: eggs().functions.map((one) =>
        one.id === 'Egg safety' ? { ...one, expects: ['leads'] } : one,
      ),
    })
    expect(found(expecting, 'split')).toHaveLength(1)
    const onTheWhole = (map: RemitMap) =>
      found(map, 'no-lead').filter(({ functions }) => functions.includes('Egg safety'))
    expect(onTheWhole(expecting)).toEqual([])
    const funded = eggs({
      functions: eggs().functions.map((one) =>
        one.id === 'Egg safety' ? { ...one, expects: ['leads', 'funds'] } : one,
      ),
    })
    expect(onTheWhole(funded).map(inFull)).toEqual(['Egg safety has no recorded funder.'])
  })

  it('names a part that no one holds', () => {
    const three = eggs({ remits: eggs().remits.slice(0, 3) })
    expect(said(three, 'split')[0]).toMatch(
      /^AMS, FDA and FSIS each hold a part of Egg safety; .* No one is recorded as holding Laying hens\.$/,
    )
  })

  it.each<[string, Partial<RemitMap>]>([
    ['someone leads the whole', { remits: whole() }],
    ['someone coordinates it', { remits: whole({}, 'coordinates') }],
    [
      'someone leads something broader',
      {
        functions: [...things('Food safety', ['Egg safety', 'Food safety']), ...eggs().functions.slice(1)],
        remits: [...eggs().remits, remit('AMS', 'leads', 'Food safety')],
      },
    ],
    [
      'it is a heading',
      {
        functions: eggs().functions.map((one) =>
          one.broader ? one : { ...one, headingOnly: true as const },
        ),
      },
    ],
    [
      'all belong to one body',
      {
        organisations: eggs().organisations.map((one, index) =>
          index === 0 ? one : { ...one, parent: 'FDA' },
        ),
      },
    ],
    ['only two hold something, and not all parts', { remits: eggs().remits.slice(0, 2) }],
    [
      'the rest only support',
      { remits: eggs().remits.map((one, index) => (index < 2 ? one : { ...one, involvement: 'supports' })) },
    ],
    [
      'the rest only propose',
      { remits: eggs().remits.map((one, index) => (index < 2 ? one : { ...one, basis: 'proposal' })) },
    ],
    [
      'one answers for every part',
      {
        remits: [
          ...eggs().remits,
          ...eggs()
            .functions.slice(1)
            .map(({ id }) => remit('FDA', 'coordinates', id)),
        ],
      },
    ],
  ])('is silent where %s', (_what, parts) => {
    expect(said(eggs(parts), 'split')).toEqual([])
  })

  it('is there where a lead is only proposed, and where two hold all parts', () => {
    expect(found(eggs({ remits: whole({ basis: 'proposal' }) }), 'split')).toHaveLength(1)
    const two = eggs({
      functions: eggs().functions.slice(0, 3),
      remits: eggs().remits.slice(0, 2),
    })
    expect(found(two, 'split')[0]?.sentence).toBe(
      'FDA and FSIS each hold a part of Egg safety; no one is recorded as leading or coordinating the whole.',
    )
  })

  it('counts a body and its units once, and one and its successor', () => {
    const withUnits = eggs({
      organisations: [
        ...things('FDA', 'Trust'),
        ...['FSIS', 'AMS'].map((id) => ({ id, name: id, parent: 'FDA' })),
        ...things('APHIS'),
      ],
    })
    // FDA with its units and APHIS are two, and hold all parts.
    expect(found(withUnits, 'split')[0]?.sentence).toMatch(/^APHIS and FDA each hold a part of Egg safety;/)
    const successor = eggs({
      organisations: [{ id: 'FSIS', name: 'FSIS', succeededBy: ['FDA'] }, ...things('FDA', 'AMS', 'APHIS')],
    })
    expect(found(successor, 'split')[0]?.sentence).toMatch(
      /^AMS, APHIS and FDA each hold a part of Egg safety;/,
    )
  })

  it('tells of those who hold a part on the same day, and not of those who never did', () => {
    const oneByOne = eggs({
      remits: [
        remit('FDA', 'regulates', 'Shell eggs', { until: '1999' }),
        remit('FSIS', 'regulates', 'Egg products', { from: '2000', until: '2009' }),
        remit('AMS', 'provides', 'Grading', { from: '2010' }),
      ],
    })
    expect(said(oneByOne, 'split')).toEqual([])
    const now = eggs({
      remits: [
        ...oneByOne.remits,
        ...['FSIS', 'APHIS'].map((id) => remit(id, 'regulates', 'Laying hens', { from: '2010' })),
      ],
    })
    expect(found(now, 'split')[0]?.sentence).toMatch(/^AMS, APHIS and FSIS each hold a part of Egg safety;/)
  })

  it('says whose view it is that someone holds a part', () => {
    const views = eggs({
      perspectives: things('Table 1'),
      remits: eggs().remits.map((one, index) => (index === 0 ? { ...one, perspective: 'Table 1' } : one)),
    })
    expect(found(views, 'split')[0]?.more.at(-1)).toBe('According to Table 1: FDA.')
  })

  it('counts bodies of one kind that hold the same thing once', () => {
    const councils = organisationsOfKind('council', 'Council', 28)
    const map = mapOf({
      organisations: [...councils, ...things('Company')],
      functions: things('Drainage', ['Roads', 'Drainage'], ['Sewers', 'Drainage'], ['Ditches', 'Drainage']),
      remits: [...councils.map(({ id }) => remit(id, 'leads', 'Roads')), remit('Company', 'leads', 'Sewers')],
    })
    // Two in all, and a part without a holder: the councils are not 28 pieces.
    expect(said(map, 'split')).toEqual([])
    expect(
      said(
        { ...map, remits: [...map.remits, ...councils.map(({ id }) => remit(id, 'leads', 'Ditches'))] },
        'split',
      )[0],
    ).toMatch(/^Company and 28 councils each hold a part of Drainage;/)
  })
})

describe('headings', () => {
  const tops = ['Plan', 'Pay', 'Teach']
  const map = (parts: Partial<RemitMap> = {}): RemitMap =>
    mapOf({
      organisations: things('A', 'B', 'C'),
      functions: [
        ...things(...tops),
        ...tops.flatMap((top) =>
          things(...['one', 'two', 'three', 'four'].map((part): [string, string] => [`${top} ${part}`, top])),
        ),
      ],
      remits: tops.flatMap((top) => [
        remit('A', 'leads', `${top} one`),
        remit('B', 'leads', `${top} two`),
        remit('C', 'leads', `${top} three`),
        remit('C', 'leads', `${top} four`),
      ]),
      ...parts,
    })

  it('are assumed in a list that is only grouped, and never told as held in pieces', () => {
    expect(analyse(map())).toEqual([])
  })

  it('are not assumed any more once that was asked and refused', () => {
    expect(found(map({ declined: ['headings'] }), 'split')).toHaveLength(3)
  })

  it('are no functions to hold: none of them is told as held by no one', () => {
    const idle = map({ remits: map().remits.filter((one) => !one.function.startsWith('Teach')) })
    expect(said(idle, 'unheld').map((sentence) => sentence.split(' ')[0])).toEqual([
      'Teach',
      'Teach',
      'Teach',
      'Teach',
    ])
    expect(found(idle, 'unheld').map(({ functions }) => functions)).not.toContainEqual(['Teach'])
  })
})

describe('no-lead', () => {
  const expecting = (...expects: string[]): BusinessFunction[] => [
    { id: 'Learning', name: 'Learning' },
    { id: 'Induction', name: 'Induction', broader: ['Learning'], expects },
  ]
  const induction = (remits: Remit[], parts: Partial<RemitMap> = {}): RemitMap =>
    mapOf({
      organisations: things('Trust', 'NHSU'),
      functions: expecting('leads'),
      remits: [remit('Trust', 'provides', 'Induction'), ...remits],
      ...parts,
    })
  const leads = (rest: Partial<Remit> = {}, about = 'Induction') => remit('NHSU', 'leads', about, rest)

  it('says that what is expected is held by no one on record', () => {
    const [finding] = found(induction([]), 'no-lead')
    expect(finding?.sentence).toBe('Induction has no recorded lead.')
    expect(finding?.id).toBe('no-lead/Induction//leads')
    expect(finding?.remits).toEqual(['Trust provides Induction'])
  })

  it('in nouns, so that no verb doubles the name', () => {
    const functions: BusinessFunction[] = [
      { id: 'f', name: 'Coordinating inspection', expects: ['coordinates', 'regulates'] },
    ]
    expect(
      said(
        mapOf({ organisations: things('A'), functions, remits: [remit('A', 'supports', 'f')] }),
        'no-lead',
      ),
    ).toEqual(['Coordinating inspection has no recorded regulator or coordinator.'])
    const standards: BusinessFunction[] = [{ id: 'f', name: 'Standards for teaching', expects: ['leads'] }]
    expect(
      said(
        mapOf({ organisations: things('A'), functions: standards, remits: [remit('A', 'supports', 'f')] }),
        'no-lead',
      ),
    ).toEqual(['No lead is recorded for Standards for teaching.'])
    const raci = mapOf({
      organisations: things('A'),
      scheme: presetScheme('RACI'),
      functions: [{ id: 'f', name: 'Induction', expects: ['accountable'] }],
      remits: [remit('A', 'informed', 'f')],
    })
    expect(said(raci, 'no-lead')).toEqual(['No one is recorded as being accountable for Induction.'])
  })

  it.each<[string, Remit[]]>([
    ['leads it', [leads()]],
    ['leads a broader function', [leads({}, 'Learning')]],
    ['leads it at some time', [leads({ until: '1990' })]],
  ])('is silent when someone %s', (_what, remits) => {
    expect(said(induction(remits), 'no-lead')).toEqual([])
  })

  it.each<[string, Remit]>([
    ['proposed', leads({ basis: 'proposal' })],
    ['not commenced', leads({ basis: 'not-commenced' })],
    ['disclaimed', leads({ stance: 'disclaims' })],
  ])('is not filled by what is %s', (_what, lead) => {
    expect(said(induction([lead]), 'no-lead')).toEqual(['Induction has no recorded lead.'])
  })

  it('looks at the perspective of the lens; what lapsed is told as that', () => {
    const map = induction([leads({ until: '2003', perspective: 'p' })], { perspectives: things('p', 'q') })
    expect(said(map, 'no-lead', { at: '2003' })).toEqual([])
    expect(said(map, 'no-lead', { at: '2004' })).toEqual([])
    expect(said(map, 'lapsed', { at: '2004' })).toEqual([
      'After 2003 Induction has no recorded lead (last: NHSU).',
    ])
    expect(said(map, 'no-lead', { perspective: 'q' })).toHaveLength(1)
  })

  describe('where a function does not say what it expects', () => {
    const unsaid = (remits: Remit[], parts: Partial<RemitMap> = {}) =>
      induction(remits, { functions: things('Learning', ['Induction', 'Learning']), ...parts })
    const both = remit('NHSU', 'provides', 'Induction')

    it('is told where two that meet do it and no one answers for it', () => {
      expect(said(unsaid([both]), 'no-lead')).toEqual(['Induction has no recorded lead.'])
    })

    it.each<[string, Remit[], Partial<RemitMap>]>([
      ['someone commissions it', [both, remit('NHSU', 'commissions', 'Induction')], {}],
      [
        'all of its parts are led',
        [both, leads({}, 'Day one'), leads({}, 'Day two')],
        {
          functions: things(
            'Learning',
            ['Induction', 'Learning'],
            ['Day one', 'Induction'],
            ['Day two', 'Induction'],
          ),
        },
      ],
    ])('is silent where %s', (_what, remits, parts) => {
      expect(said(unsaid(remits, parts), 'no-lead')).toEqual([])
    })

    it.each<[string, Remit[], Partial<RemitMap>]>([
      [
        'the two are never there together',
        [{ ...both, from: '2004' }, remit('Trust', 'funds', 'Induction', { until: '2003' })],
        {},
      ],
      [
        'one is a unit of the other',
        [both],
        { organisations: [...things('Trust'), { id: 'NHSU', name: 'NHSU', parent: 'Trust' }] },
      ],
      ['only one of them says where', [{ ...both, places: ['North'] }], { places: things('North') }],
      ['one only proposes it', [{ ...both, basis: 'proposal' }], {}],
    ])('is only one line of the whole map where %s', (_what, remits, parts) => {
      const map = unsaid(remits, parts)
      const one = {
        ...map,
        remits: _what === 'the two are never there together' ? map.remits.slice(1) : map.remits,
      }
      expect(said(one, 'no-lead')).toEqual([
        'No one is recorded as answering for Induction, though someone is recorded as holding it.',
      ])
      expect(found(one, 'no-lead')[0]?.aside).toBe(true)
    })

    it('does not count who only supports it or hears of it as holding it', () => {
      const remits = ['supports', 'consulted', 'informed'].map((manner) => remit('NHSU', manner, 'Induction'))
      const map = induction([], { functions: things('Induction'), remits })
      expect(said(map, 'no-lead')).toEqual([])
    })

    it('is one line for all that is merely held: named up to five, else counted', () => {
      const held = (count: number) => {
        const ids = Array.from({ length: count }, (_, index) => `Task ${index + 1}`)
        return mapOf({
          organisations: things('A'),
          functions: things(...ids),
          remits: ids.map((id) => remit('A', 'provides', id)),
        })
      }
      expect(said(held(3), 'no-lead')).toEqual([
        'Three functions are held on record, and no one is recorded as answering for them: Task 1, Task 2 and Task 3.',
      ])
      expect(said(held(7), 'no-lead')).toEqual([
        'Seven functions are held on record, and no one is recorded as answering for them.',
      ])
    })

    it('is silent in a map that does not record who answers', () => {
      const ids = Array.from({ length: 10 }, (_, index) => `Task ${index + 1}`)
      const map = (led: number) =>
        mapOf({
          organisations: things('A', 'B'),
          functions: things(...ids),
          remits: ids.flatMap((id, index) => [
            remit('A', 'provides', id),
            remit('B', 'provides', id),
            ...(index < led ? [remit('A', 'leads', id)] : []),
          ]),
        })
      expect(said(map(3), 'no-lead')).toEqual([])
      expect(said(map(4), 'no-lead')).toHaveLength(6)
    })
  })

  describe('in some places only', () => {
    const places = things(
      'England',
      ['Dorset', 'England'],
      ['Somerset', 'England'],
      ['Devon', 'England'],
      'City',
      'City centre',
    )
    const trustIn = (...where: string[]) => remit('Trust', 'funds', 'Induction', { places: where })
    const map = (...remits: Remit[]) => induction([], { places, remits })

    it('lists places where others act and no one leads', () => {
      const gap = map(trustIn('Dorset', 'Somerset'), leads({ places: ['Devon'] }))
      expect(said(gap, 'no-lead')).toEqual([
        'Induction has no recorded lead in Dorset and Somerset (one other place has one).',
      ])
      expect(found(gap, 'no-lead')[0]?.places).toEqual(['Dorset', 'Somerset'])
    })

    it.each<[string, Remit[]]>([
      ['the place named holds what is led, and more', [trustIn('England'), leads({ places: ['Dorset'] })]],
      ['the whole is led', [trustIn('Dorset'), leads({ places: ['England'] })]],
      ['no one else is there', [leads({ places: ['Dorset'] })]],
      [
        'nobody knows whether the place lies within the one that is led',
        [trustIn('City centre'), leads({ places: ['City'] })],
      ],
      [
        'someone leads it without naming places',
        [trustIn('Dorset'), leads({ places: ['Devon'] }), { ...leads(), id: 'all' }],
      ],
    ])('is silent where %s', (_what, remits) => {
      expect(said(map(...remits), 'no-lead')).toEqual([])
    })

    it('lists the place of one whose like nearly all lead it in theirs', () => {
      const names = ['Avon', 'Kent', 'Essex', 'Trent', 'Dorset']
      const like = (count: number) => {
        const councils: Organisation[] = names.map((id) => ({
          id: `${id} council`,
          name: `${id} council`,
          kind: 'council',
        }))
        return mapOf({
          organisations: councils,
          functions: things('Induction', 'Roads'),
          places: things('England', ...names.map((id): [string, string] => [id, 'England'])),
          remits: [
            ...names
              .slice(0, count)
              .map((id) => remit(`${id} council`, 'leads', 'Induction', { places: [id] })),
            ...names.map((id) => remit(`${id} council`, 'leads', 'Roads', { places: [id] })),
          ],
        })
      }
      expect(said(like(4), 'no-lead')).toEqual([
        'Induction has no recorded lead in Dorset (4 other places have one).',
      ])
      expect(said(like(3), 'no-lead')).toEqual([])
      expect(said(like(5), 'no-lead')).toEqual([])
    })

    it('is told on the broadest function only', () => {
      const both = map(
        remit('Trust', 'funds', 'Learning', { places: ['Dorset'] }),
        trustIn('Dorset'),
        leads({ places: ['Devon'] }, 'Learning'),
      )
      const functions = things('Learning', ['Induction', 'Learning'])
      expect(said({ ...both, functions }, 'no-lead')).toEqual([
        'Learning has no recorded lead in Dorset (one other place has one).',
      ])
    })

    it('is agreed when all the places are', () => {
      const agreement = (where: string[]): Agreement => ({
        id: 'a',
        title: 'a',
        functions: ['Induction'],
        organisations: [],
        outcome: 'accepted',
        status: 'agreed',
        about: ['no-lead'],
        places: where,
      })
      const gap = map(trustIn('Dorset', 'Somerset'), leads({ places: ['Devon'] }))
      const status = (...where: string[]) =>
        found({ ...gap, agreements: [agreement(where)] }, 'no-lead')[0]?.status
      expect(status('Dorset')).toBe('open')
      expect(status('Dorset', 'Somerset')).toBe('agreed')
      expect(status('England')).toBe('agreed')
      expect(status()).toBe('agreed')
      expect(found({ ...gap, agreements: [agreement(['Dorset'])] }, 'no-lead')[0]?.standing).toBe(
        'Settled in Dorset.',
      )
    })
  })
})

describe('no-duty', () => {
  const act = (bases: Record<string, string | undefined>, parts: Partial<RemitMap> = {}) =>
    mapOf({
      organisations: things(...Object.keys(bases)),
      functions: things('Ditches'),
      remits: Object.entries(bases).map(([who, basis]) =>
        remit(who, 'provides', 'Ditches', basis === undefined ? {} : { basis }),
      ),
      ...parts,
    })

  it('says who may act, and that none has to', () => {
    expect(said(act({ Council: 'power', Board: 'practice' }), 'no-duty')).toEqual([
      'Board and Council may act on Ditches; neither is recorded as having to.',
    ])
    const five = { A: 'power', B: 'power', C: 'agreement', D: 'practice', E: 'power' }
    expect(said(act(five), 'no-duty')).toEqual([
      'Five bodies may act on Ditches; none is recorded as having to. They are A, B, C, D and E.',
    ])
  })

  it.each<[string, Record<string, string | undefined>, Partial<RemitMap>]>([
    ['one has a duty', { Council: 'power', Board: 'duty' }, {}],
    ['the record says in its own words why one does it', { Council: 'power', Board: 'statute duty' }, {}],
    ['one holds it as an employer', { Council: 'power', Board: 'employer' }, {}],
    ['of one nothing is recorded', { Council: 'power', Board: undefined }, {}],
    ['one only proposes it', { Council: 'power', Board: 'proposal' }, {}],
    [
      'they are in different places',
      { Council: 'power', Board: 'power' },
      {
        places: things('East', 'West'),
        remits: [
          remit('Council', 'provides', 'Ditches', { basis: 'power', places: ['East'] }),
          remit('Board', 'provides', 'Ditches', { basis: 'power', places: ['West'] }),
        ],
      },
    ],
  ])('denies no duty where %s', (_what, bases, parts) => {
    expect(said(act(bases, parts), 'no-duty')).toEqual([])
  })
})

describe('unheld', () => {
  const map = (remits: Remit[], parts: Partial<RemitMap> = {}) =>
    mapOf({
      organisations: things('Trust'),
      functions: things('Learning', ['Induction', 'Learning'], ['Advice', 'Learning'], 'Alone'),
      remits,
      ...parts,
    })

  it('is told once for a function and all that lies within it', () => {
    expect(said(map([remit('Trust', 'leads', 'Alone')]), 'unheld')).toEqual([
      'Learning is held by no one on record. The same goes for what lies within: Advice and Induction.',
    ])
    expect(said(map([remit('Trust', 'informed', 'Induction')]), 'unheld')).toEqual([
      'Advice is held by no one on record.',
      'Alone is held by no one on record.',
    ])
  })

  it('counts a disclaimer as speaking of it, and what the lens hides as silence', () => {
    const learning = remit('Trust', 'leads', 'Learning')
    expect(
      said(map([learning, remit('Trust', 'leads', 'Alone', { stance: 'disclaims' })]), 'unheld'),
    ).toEqual([])
    expect(
      said(map([learning, remit('Trust', 'provides', 'Alone', { until: '2004' })]), 'unheld', { at: '2005' }),
    ).toEqual(['Alone is held by no one on record.'])
  })

  it('is silent where it lapsed, and on what lies within that', () => {
    const learning = remit('Trust', 'leads', 'Learning', { until: '2004' })
    const later = map([learning, remit('Trust', 'leads', 'Alone')])
    expect(said(later, 'unheld', { at: '2005' })).toEqual([])
    expect(said(later, 'lapsed', { at: '2005' })).toEqual([
      'After 2004 Learning has no recorded lead (last: Trust).',
    ])
    expect(said(later, 'no-lead', { at: '2005' })).toEqual([])
  })

  it('is silent before something begins that is on record, and told after what only provided has ended', () => {
    const later = map([
      remit('Trust', 'leads', 'Learning'),
      remit('Trust', 'provides', 'Alone', { from: '2004', until: '2005' }),
    ])
    expect(said(later, 'unheld', { at: '2003' })).toEqual([])
    expect(said(later, 'unheld', { at: '2006' })).toEqual(['Alone is held by no one on record.'])
  })

  it('needs no verb that would have to agree with a name', () => {
    const names = [
      'Issuing licences',
      'Parking fines',
      'Teaching and research',
      'Gas',
      'Waste, roads and parks',
    ]
    const map = mapOf({ organisations: things('A'), functions: things(...names) })
    expect(said(map, 'unheld').sort()).toEqual(names.map((name) => `No one on record holds ${name}.`).sort())
  })

  it('is covered by an agreement on the function or on a broader one', () => {
    const parked: Agreement = {
      id: 'a',
      title: 'a',
      functions: ['Learning'],
      organisations: [],
      outcome: 'accepted',
      status: 'parked',
    }
    const [gap] = found(
      map([remit('Trust', 'leads', 'Induction'), remit('Trust', 'leads', 'Alone')], { agreements: [parked] }),
      'unheld',
    )
    expect(gap).toMatchObject({ functions: ['Advice'], status: 'parked', standing: 'It is parked.' })
  })
})

describe('lapsed', () => {
  const nhsu = (rest: Partial<Organisation> = {}): Organisation => ({
    id: 'NHSU',
    name: 'NHSU',
    until: '2005-07-31',
    ...rest,
  })
  const ends = { until: '2005-07' }
  const map = (remits: Remit[], organisations: Organisation[] = [nhsu()], parts: Partial<RemitMap> = {}) =>
    mapOf({
      organisations: [...organisations, ...things('Department', 'Skills for Health')],
      functions: [
        ...things('Helpline', 'Campus', 'Partners', 'Observatory', 'Overseeing NHSU'),
        { id: 'Advice', name: 'Advice', expects: ['provides'] },
      ],
      remits,
      ...parts,
    })

  it('is one finding for an ending, with all that has no holder after it', () => {
    const many = map([
      remit('NHSU', 'leads', 'Campus', ends),
      remit('NHSU', 'leads', 'Partners', ends),
      remit('NHSU', 'provides', 'Advice', ends),
      remit('NHSU', 'coordinates', 'Observatory', ends),
    ])
    expect(said(many, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; no one is recorded as taking over its part in Advice, Campus, Observatory and Partners.',
    ])
    expect(found(many, 'lapsed')[0]).toMatchObject({
      id: 'lapsed//org=NHSU//2005-08-01',
      functions: ['Campus', 'Partners', 'Observatory', 'Advice'],
    })
  })

  it('without anything expected, for whoever answered for it: a working group that coordinated, then stopped', () => {
    const group = map(
      [remit('NHSU', 'coordinates', 'Campus', { from: '2009-03', until: '2011' })],
      [nhsu({ until: undefined })],
    )
    expect(said(group, 'lapsed')).toEqual(['After 2011 Campus has no recorded coordinator (last: NHSU).'])
    expect(said(map([remit('NHSU', 'provides', 'Campus', ends)]), 'lapsed')).toEqual([])
  })

  it('units that end with a body end with it', () => {
    const teams: Organisation[] = [1, 2, 3, 4].map((at) => ({
      id: `Team ${at}`,
      name: `Team ${at}`,
      kind: 'team',
      parent: 'NHSU',
      until: '2005-07',
    }))
    const both = map(
      [
        remit('NHSU', 'leads', 'Campus', ends),
        ...teams.map(({ id }) => remit(id, 'leads', 'Partners', ends)),
      ],
      [nhsu(), ...teams],
    )
    expect(said(both, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; no lead is recorded for Campus and Partners after it.',
    ])
  })

  it.each<[string, Remit[], Organisation[]]>([
    [
      'another holds it from the next day',
      [remit('Department', 'leads', 'Campus', { from: '2005-08' })],
      [nhsu()],
    ],
    ['nothing at all is recorded of the successor', [], [nhsu({ succeededBy: ['Skills for Health'] })]],
  ])('is silent where %s', (_what, remits, organisations) => {
    expect(said(map([remit('NHSU', 'leads', 'Campus', ends), ...remits], organisations), 'lapsed')).toEqual(
      [],
    )
  })

  it('is told where a successor holds other things, and not this', () => {
    const taken = map(
      [
        remit('NHSU', 'leads', 'Campus', ends),
        remit('Skills for Health', 'leads', 'Partners', { from: '2005-08' }),
      ],
      [nhsu({ succeededBy: ['Skills for Health'] })],
    )
    expect(said(taken, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; Campus has no recorded lead after it, nor with a successor.',
    ])
  })

  it('never tells that an ended body is no longer overseen', () => {
    const overseen = remit('Department', 'leads', 'Overseeing NHSU', ends)
    expect(said(map([overseen]), 'lapsed')).toEqual([])
    expect(said(map([overseen]), 'unheld', { at: '2006' })).not.toContain(
      'Overseeing NHSU is held by no one on record.',
    )
    const people = map(
      [remit('Department', 'leads', 'Campus', { ...ends, beneficiaries: ['b'] })],
      [nhsu()],
      {
        beneficiaries: [{ id: 'b', name: 'NHSU' }],
      },
    )
    expect(said(people, 'lapsed')).toEqual([])
    const other = map(
      [remit('Department', 'leads', 'Overseeing NHSU', ends)],
      [nhsu({ id: 'NHS', name: 'NHS' })],
    )
    expect(said(other, 'lapsed')).toHaveLength(1)
  })

  it('does not say that no one holds what another still does in another way', () => {
    const ended = map(
      [
        remit('NHSU', 'commissions', 'Campus', ends),
        remit('NHSU', 'leads', 'Partners', ends),
        remit('Department', 'provides', 'Campus'),
      ],
      [nhsu()],
    )
    expect(said(ended, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; no one is recorded as taking over its part in Campus and Partners.',
    ])
  })

  it('does not deny a successor that takes it up later', () => {
    const later = map(
      [
        remit('NHSU', 'leads', 'Campus', ends),
        remit('Skills for Health', 'leads', 'Campus', { from: '2006' }),
      ],
      [nhsu({ succeededBy: ['Skills for Health'] })],
    )
    expect(said(later, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; Campus had no recorded lead until 1 January 2006.',
    ])
  })

  it('is not told again on a narrower function, and says from when it is held again', () => {
    const functions = things('Learning', ['Induction', 'Learning'])
    const again = map(
      [
        remit('NHSU', 'leads', 'Learning', ends),
        remit('NHSU', 'leads', 'Induction', ends),
        remit('Department', 'leads', 'Learning', { from: '2006' }),
      ],
      [nhsu()],
      { functions },
    )
    expect(said(again, 'lapsed')).toEqual([
      'NHSU ended on 31 July 2005; Learning had no recorded lead until 1 January 2006.',
    ])
    expect(said(again, 'lapsed', { at: '2005-10' })).toHaveLength(1)
    expect(said(again, 'lapsed', { at: '2006' })).toEqual([])
  })
})
