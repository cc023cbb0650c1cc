import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/analysis/finding.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import type { Agreement, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const planning = 'Local workforce planning'

/** 28 directorates in their areas, and 9 regional teams in regions that the areas lie in, all leading one function. */
function regionsAndAreas(agreements: Agreement[] = []): RemitMap {
  const regions = Array.from({ length: 9 }, (_, index) => `Region ${index + 1}`)
  const areas = Array.from({ length: 28 }, (_, index) => `Area ${index + 1}`)
  const teams = organisationsOfKind('NHSU regional team', 'Team', 9)
  const directorates = organisationsOfKind('SHA workforce directorate', 'Directorate', 28)
  const dates = { from: '2003-12', until: '2005-07-31' }
  const later = { from: '2004-04-01', until: '2006-06-30' }
  return mapOf({
    organisations: [...teams, ...directorates],
    functions: things(planning),
    places: things(
      ...regions,
      ...areas.map((area, index): [string, string] => [area, regions[index % 9] ?? '']),
    ),
    remits: [
      ...teams.map(({ id }, index) =>
        remit(id, 'leads', planning, { places: [regions[index] ?? ''], ...dates }),
      ),
      ...directorates.map(({ id }, index) =>
        remit(id, 'leads', planning, { places: [areas[index] ?? ''], ...later }),
      ),
    ],
    agreements,
  })
}

/** Two bodies, one function, and whatever the example adds. */
function two(first: Partial<Remit>, second: Partial<Remit>, parts: Partial<RemitMap> = {}): RemitMap {
  return mapOf({
    organisations: things('A', 'B'),
    functions: things('F'),
    places: things('England', ['Kent', 'England'], ['Devon', 'England']),
    beneficiaries: things('NHS staff', ['New NHS staff', 'NHS staff'], 'Carers'),
    remits: [remit('A', 'leads', 'F', first), remit('B', 'leads', 'F', second)],
    ...parts,
  })
}

function only(map: RemitMap, lens = {}): Finding {
  const findings = foundBy(overlaps, map, lens)
  expect(findings).toHaveLength(1)
  return findings[0] as Finding
}

function agreement(rest: Partial<Agreement>): Agreement {
  return {
    id: 'agreement',
    title: 'A boundary',
    functions: ['F'],
    organisations: ['A', 'B'],
    outcome: 'divided',
    status: 'agreed',
    ...rest,
  }
}

describe('sides', () => {
  it('makes one finding of 28 bodies of a kind and 9 of another', () => {
    const finding = only(regionsAndAreas())
    expect(finding.sentence).toBe(
      '9 NHSU regional teams and 28 SHA workforce directorates both lead Local workforce planning in 28 places (April 2004 to July 2005).',
    )
    expect(finding.id).toBe('overlap/Local workforce planning/org=Directorate 1/leads')
    expect(
      finding.sides?.map(({ kind, organisations, ofAll }) => [kind, organisations.length, ofAll]),
    ).toEqual([
      ['NHSU regional team', 9, 9],
      ['SHA workforce directorate', 28, 28],
    ])
    expect(finding.pairs).toEqual({ count: 28, covered: 0 })
    expect(finding.places).toHaveLength(28)
    expect(finding.organisations).toHaveLength(37)
  })

  it('makes one finding with one side of pairs within a kind', () => {
    const universities = organisationsOfKind('university', 'University', 65)
    const finding = only(
      mapOf({
        organisations: universities,
        functions: things('Induction'),
        places: things('North', 'South', 'West'),
        beneficiaries: things('new NHS staff'),
        remits: universities.slice(0, 12).map(({ id }, index) =>
          remit(id, 'provides', 'Induction', {
            beneficiaries: ['new NHS staff'],
            places: [['North', 'South', 'West'][index % 3] ?? ''],
          }),
        ),
      }),
    )
    expect(finding.sentence).toBe('12 of 65 universities provide Induction for new NHS staff in 3 places.')
    expect(finding.sides).toHaveLength(1)
    expect(finding.pairs?.count).toBe(18)
  })

  it('says "All" when none of the kind is missing, and names up to three', () => {
    const ask = (count: number) => {
      const authorities = organisationsOfKind('authority', 'Authority', count)
      const remits = authorities.map(({ id }) => remit(id, 'leads', 'F'))
      return only(mapOf({ organisations: authorities, functions: things('F'), remits })).sentence
    }
    expect(ask(28)).toBe('All 28 authorities lead F.')
    expect(ask(3)).toBe('Authority 1, Authority 2 and Authority 3 all lead F.')
    expect(ask(2)).toBe('Authority 1 and Authority 2 both lead F.')
  })

  it('tells of three that all meet once, whether or not anyone filled in their kind', () => {
    const map = two({}, {}, { organisations: [{ id: 'A', name: 'A', kind: 'body' }, ...things('B', 'C')] })
    map.remits.push(remit('C', 'leads', 'F'))
    const finding = only(map)
    expect(finding.id).toBe('overlap/F/org=A/leads')
    expect(finding.sentence).toBe('A, B and C all lead F.')
    expect(finding.sides).toHaveLength(3)
  })

  it('names four, and counts more', () => {
    const ask = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `Body ${index + 1}`)
      const remits = names.map((id) => remit(id, 'provides', 'F'))
      return only(mapOf({ organisations: things(...names), functions: things('F'), remits })).sentence
    }
    expect(ask(4)).toBe('Four bodies provide F: Body 1, Body 2, Body 3 and Body 4.')
    expect(ask(6)).toBe('Six bodies provide F: Body 1, Body 2, Body 3 and 3 others.')
    expect(ask(40)).toBe('40 bodies provide F.')
  })

  it('says how many meet in one place, where not all do', () => {
    const places = ['North', 'South', 'West']
    const names = Array.from({ length: 20 }, (_, index) => `Body ${index + 1}`)
    const map = mapOf({
      organisations: things(...names),
      functions: things('F'),
      places: things(...places),
      remits: names.flatMap((id, index) => [
        remit(id, 'provides', 'F', { id: `${id} north`, places: ['North'] }),
        remit(id, 'provides', 'F', { id: `${id} other`, places: [places[1 + (index % 2)] ?? ''] }),
      ]),
    })
    const narrower = {
      ...map,
      remits: map.remits.filter(({ id }) => !(id.endsWith('north') && Number(id.split(' ')[1]) > 15)),
    }
    expect(only(narrower).sentence).toBe('20 bodies provide F in 3 places, up to 15 in one place (North).')
  })

  it('says of whom one meets that they do it alongside', () => {
    const map = mapOf({
      organisations: things('A', 'B', 'C'),
      functions: things('F'),
      places: things('England', ['Kent', 'England'], ['Devon', 'England']),
      remits: [
        remit('A', 'provides', 'F', { places: ['Kent'] }),
        remit('B', 'provides', 'F', { places: ['England'] }),
        remit('C', 'provides', 'F', { places: ['Devon'] }),
      ],
    })
    expect(only(map).sentence).toBe('A and C each provide F alongside B.')
  })

  it('keeps apart what does not meet, without a kind, and tells more than three as one', () => {
    const disputes = (count: number) => {
      const towns = Array.from({ length: count }, (_, index) => `Town ${index + 1}`)
      return foundBy(
        overlaps,
        mapOf({
          organisations: things(...towns.flatMap((town) => [`${town} council`, `${town} board`]), 'Third'),
          functions: things('Planning'),
          places: things(...towns),
          remits: [
            ...towns.flatMap((town) => [
              remit(`${town} council`, 'leads', 'Planning', { places: [town] }),
              remit(`${town} board`, 'leads', 'Planning', { places: [town] }),
            ]),
            remit('Third', 'leads', 'Planning', { places: ['Town 2'] }),
          ],
        }),
      ).map(({ sentence }) => sentence)
    }
    expect(disputes(2)).toEqual([
      'Town 1 board and Town 1 council both lead Planning in Town 1.',
      'Third, Town 2 board and Town 2 council all lead Planning in Town 2.',
    ])
    expect(disputes(36)).toEqual(['36 separate disputes over Planning, the largest in Town 2.'])
  })

  it('tells of those in force last, and of those before them apart', () => {
    const map = mapOf({
      organisations: [
        { id: 'old', name: 'TOPSS England', succeededBy: ['new'] },
        { id: 'new', name: 'Skills for Care' },
        { id: 'other', name: 'NHSU' },
      ],
      functions: things('Standards'),
      remits: [
        remit('old', 'leads', 'Standards', { until: '2005-03' }),
        remit('new', 'leads', 'Standards', { from: '2005-04' }),
        remit('other', 'leads', 'Standards', { from: '2003', until: '2005-07' }),
      ],
    })
    const finding = only(map)
    expect(finding.sentence).toBe('NHSU and Skills for Care both lead Standards (April 2005 to July 2005).')
    expect(finding.more).toEqual(['Before them, TOPSS England.'])
    expect(finding.organisations).toEqual(['old', 'new', 'other'])
  })

  it('counts those of the kind that are in force at the date of the lens', () => {
    const universities = organisationsOfKind('university', 'University', 6).map((one, index) =>
      index === 5 ? { ...one, from: '2010' } : one,
    )
    const map = mapOf({
      organisations: universities,
      functions: things('F'),
      remits: universities.slice(0, 4).map(({ id }) => remit(id, 'leads', 'F')),
    })
    expect(only(map).sentence).toMatch(/^4 of 6 universities lead F\./)
    expect(only(map, { at: '2004' }).sentence).toMatch(/^4 of 5 universities lead F\./)
  })

  it('tells of all, where one of those in force last met only those before', () => {
    const map = mapOf({
      organisations: [
        { id: 'parent', name: 'Split Parent', succeededBy: ['two', 'three'] },
        { id: 'two', name: 'Child Two' },
        { id: 'three', name: 'Child Three' },
        { id: 'third', name: 'Third' },
      ],
      functions: things('F'),
      remits: [
        remit('parent', 'leads', 'F', { until: '2010' }),
        remit('two', 'leads', 'F', { from: '2011' }),
        remit('three', 'leads', 'F', { from: '2011' }),
        remit('third', 'leads', 'F', { until: '2008' }),
      ],
    })
    const found = foundBy(overlaps, map).map(({ sentence, more }) => [sentence, more])
    // The children meet each other; Third met their parent alone, and joins them only because they came after it.
    expect(found).toEqual([['Four bodies lead F: Child Three, Child Two, Split Parent and Third.', []]])
  })

  it('says no dates of a kind whose bodies have different ones', () => {
    const counties = organisationsOfKind('county', 'County', 4)
    const map = mapOf({
      organisations: [...counties, { id: 'X', name: 'Xavier' }],
      functions: things('F'),
      places: things(
        'England',
        ...[0, 1, 2, 3].map((index): [string, string] => [`Place ${index}`, 'England']),
      ),
      remits: [
        ...counties.map(({ id }, index) =>
          remit(id, 'leads', 'F', { places: [`Place ${index}`], ...(index > 0 ? { until: '2005' } : {}) }),
        ),
        remit('X', 'leads', 'F', { places: ['England'], from: '2004' }),
      ],
    })
    expect(only(map).sentence).toBe('4 counties and Xavier both lead F in 4 places.')
  })

  it('says of whom it is only proposed, and not that all do it', () => {
    const map = two({ basis: 'proposal' }, {}, { organisations: things('A', 'B', 'C') })
    map.remits.push(remit('C', 'leads', 'F'))
    expect(only(map)).toMatchObject({
      prospective: false,
      sentence: 'Three bodies lead F: A, B and C.',
      more: ['Proposed or not commenced so far: A.'],
    })
    expect(only(two({ basis: 'proposal' }, {}))).toMatchObject({
      sentence: 'A and B would both lead F.',
      more: ['Proposed or not commenced so far: A.'],
    })
  })

  it('tells two involvements apart: each is agreed on by itself', () => {
    const map = two({}, {})
    map.remits = ['A', 'B'].flatMap((id) => [remit(id, 'commissions', 'F'), remit(id, 'provides', 'F')])
    expect(foundBy(overlaps, map).map(({ sentence }) => sentence)).toEqual([
      'A and B both commission F.',
      'A and B both provide F.',
    ])
  })
})

describe('functions', () => {
  const related = { functions: things('Learning', ['Induction', 'Learning'], ['Skills', 'Learning']) }

  it('puts two related functions down to the narrower', () => {
    const map = two({ function: 'Learning' }, { function: 'Induction' }, related)
    const finding = only(map)
    expect(finding.functions).toEqual(['Induction'])
    expect(finding.sentence).toBe('A and B both lead Induction.')
    expect(finding.more).toEqual(['A through Learning.'])
  })

  it('tells of a whole and its parts once there are three', () => {
    const parts = ['Induction', 'Skills', 'Careers']
    const map = (held: readonly string[]) =>
      mapOf({
        organisations: things('Department', 'B', 'C', 'D'),
        functions: things('Learning', ...parts.map((part): [string, string] => [part, 'Learning'])),
        remits: [
          remit('Department', 'leads', 'Learning'),
          ...held.map((part, index) => remit(['B', 'C', 'D'][index] ?? '', 'leads', part)),
        ],
      })
    expect(foundBy(overlaps, map(parts.slice(0, 2))).map(({ sentence }) => sentence)).toEqual([
      'B and Department both lead Induction.',
      'C and Department both lead Skills.',
    ])
    const finding = only(map(parts))
    expect(finding.sentence).toBe('Department leads Learning as a whole; B, C and D each lead a part of it.')
    expect(finding.functions).toEqual(['Learning'])
    expect(finding.pairs?.count).toBe(3)
    const one = {
      ...map(parts),
      organisations: [...things('Department'), { id: 'B', name: 'Social care providers' }],
      remits: map(parts).remits.map((held) =>
        held.organisation === 'Department' ? held : { ...held, organisation: 'B' },
      ),
    }
    expect(only(one).sentence).toBe(
      'Department leads Learning as a whole; Social care providers lead parts of it.',
    )
  })

  it('names two that only share something, and what they share', () => {
    const functions = things('Planning', 'Needs', ['Local needs', 'Planning', 'Needs'])
    const finding = only(two({ function: 'Planning' }, { function: 'Needs' }, { functions }))
    expect(finding.functions).toEqual(['Local needs'])
    expect(finding.sentence).toBe('A and B both lead Local needs.')
    expect(finding.more).toEqual(['A through Planning.', 'B through Needs.'])
    const several = things('Planning', 'Needs', ['H', 'Planning', 'Needs'], ['I', 'Planning', 'Needs'])
    const shared = only(two({ function: 'Planning' }, { function: 'Needs' }, { functions: several }))
    expect(shared.functions).toEqual(['Needs', 'Planning'])
    expect(shared.sentence).toBe('A and B both lead what Needs and Planning share (H and I).')
  })
})

describe('places, people and dates', () => {
  it('names the narrower place, and up to two', () => {
    expect(only(two({ places: ['England'] }, { places: ['Kent'] })).sentence).toBe(
      'A and B both lead F in Kent.',
    )
    expect(only(two({}, { places: ['Devon', 'Kent'] })).places).toEqual(['Kent', 'Devon'])
    const england = { places: ['England'] }
    expect(only(two(england, { places: ['Kent', 'Devon'] })).sentence).toContain(' in Devon and Kent.')
    expect(only(two({}, {})).places).toEqual([])
  })

  it('finds the place that two share when neither lies in the other', () => {
    const places = things('East Midlands', 'Greater Manchester', [
      'Glossop',
      'East Midlands',
      'Greater Manchester',
    ])
    const map = two({ places: ['East Midlands'] }, { places: ['Greater Manchester'] }, { places })
    expect(only(map).places).toEqual(['Glossop'])
  })

  it('is not limited when some pair is not', () => {
    const map = two({ places: ['Kent'] }, {})
    map.remits.push({ ...remit('A', 'leads', 'F'), id: 'another' })
    expect(only(map).places).toEqual([])
  })

  it('says of whom no place is recorded, and does not let them join what is apart', () => {
    const map = two({ places: ['Kent'] }, {})
    expect(only(map)).toMatchObject({ loose: true, more: ['No place is recorded for B.'] })
    expect(only(map).sentence).toBe('A and B both lead F.')
    const firm = {
      ...map,
      organisations: things('A', 'B', 'C'),
      remits: [...map.remits, remit('C', 'leads', 'F', { places: ['Kent'] })],
    }
    expect(only(firm).sentence).toBe('A and C both lead F in Kent.')
    expect(only(firm).more).toEqual(['B may meet them too: not all say where.'])
    expect(only(firm).organisations).toEqual(['A', 'C'])
  })

  it('says for whom when that makes it a duplication', () => {
    const provides = { involvement: 'provides' }
    const staff = { ...provides, beneficiaries: ['NHS staff'] }
    const starters = { ...provides, beneficiaries: ['New NHS staff'] }
    expect(only(two(staff, starters)).rule).toBe('duplication')
    expect(only(two(staff, starters)).sentence).toBe('A and B both provide F for New NHS staff.')
    expect(only(two(provides, provides)).sentence).toBe('A and B both provide F.')
    expect(only(two(provides, staff)).rule).toBe('parallel')
    expect(only(two(provides, staff)).sentence).toBe('A and B both provide F.')
  })

  it.each([
    [{ from: '2004' }, { until: '2005-07' }, ' (2004 to July 2005)'],
    [{ from: '2004-04-01' }, {}, ' (from April 2004)'],
    [{ from: '2004-04-02' }, { from: '2003' }, ' (from 2 April 2004)'],
    [{ until: '2005-07-30' }, {}, ' (until 30 July 2005)'],
    [{ from: '2004', until: '2004' }, {}, ' (2004)'],
    [{ until: '2004-03-31' }, { from: '2004-03-31', until: '2004-03' }, ' (31 March 2004)'],
    [{}, {}, ''],
  ])('says the shared days of %j and %j', (first, second, words) => {
    expect(only(two(first, second)).sentence).toBe(`A and B both lead F${words}.`)
  })

  it('does not hide that days in between are free', () => {
    const map = two({ from: '2001', until: '2002' }, {})
    map.remits.push({ ...remit('A', 'leads', 'F', { from: '2005', until: '2006' }), id: 'again' })
    expect(only(map).sentence).toContain(' (at times 2001 to 2006).')
    const next = two({ from: '2001', until: '2002' }, {})
    next.remits.push({ ...remit('A', 'leads', 'F', { from: '2003', until: '2006' }), id: 'again' })
    expect(only(next).sentence).toContain(' (2001 to 2006).')
  })

  it('says "would" when all of it is only proposed', () => {
    const finding = only(two({ basis: 'proposal', from: '2004' }, {}))
    expect(finding.prospective).toBe(true)
    expect(finding.sentence).toBe('A and B would both lead F (from 2004).')
    const map = two({ basis: 'not-commenced' }, {})
    map.remits.push({ ...remit('A', 'leads', 'F'), id: 'practice' })
    expect(only(map).prospective).toBe(false)
  })
})

describe('agreements', () => {
  const everyone = regionsAndAreas().organisations.map(({ id }) => id)
  const boundary = agreement({ functions: [planning], organisations: everyone })

  it('gives its status when all pairs are covered', () => {
    const status = (rest: Partial<Agreement>) => only(regionsAndAreas([{ ...boundary, ...rest }])).status
    expect(status({})).toBe('agreed')
    expect(status({ status: 'parked' })).toBe('parked')
    expect(status({ status: 'proposed' })).toBe('proposed')
    expect(only(regionsAndAreas([boundary])).standing).toBe('An agreement is recorded.')
    expect(only(regionsAndAreas([boundary])).agreements).toEqual(['agreement'])
  })

  it('leaves a partly covered finding open and says how much is covered', () => {
    const twelve = everyone.filter((id) => id.startsWith('Team') || Number(id.split(' ')[1]) <= 12)
    const finding = only(regionsAndAreas([{ ...boundary, organisations: twelve }]))
    expect(finding.status).toBe('open')
    expect(finding.pairs).toEqual({ count: 28, covered: 12 })
    expect(finding.standing).toBe('Agreements cover 12 of 28.')
  })

  it('takes the weaker status of two that cover a part each', () => {
    const half = (from: number, to: number) =>
      everyone.filter(
        (id) => id.startsWith('Team') || (Number(id.split(' ')[1]) > from && Number(id.split(' ')[1]) <= to),
      )
    const map = regionsAndAreas([
      { ...boundary, organisations: half(0, 12) },
      { ...boundary, id: 'other', organisations: half(12, 28), status: 'proposed' },
    ])
    expect(only(map).status).toBe('proposed')
  })

  it('takes the strongest of those that cover the same', () => {
    const status = (...list: Agreement['status'][]) =>
      only(two({}, {}, { agreements: list.map((one, index) => agreement({ id: `a${index}`, status: one })) }))
        .status
    expect(status('proposed', 'agreed', 'parked')).toBe('agreed')
    expect(status('proposed', 'parked')).toBe('parked')
  })

  it('covers by ancestors and by broader functions, and not by others', () => {
    const parts = {
      organisations: [{ id: 'A', name: 'A', parent: 'Whole' }, ...things('B', 'Whole', 'Other')],
      functions: things('Wide', ['F', 'Wide'], ['Part', 'F']),
    }
    const status = (rest: Partial<Agreement>) =>
      only(two({}, {}, { ...parts, agreements: [agreement(rest)] })).status
    expect(status({ organisations: ['Whole', 'B'] })).toBe('agreed')
    expect(status({ organisations: ['Other', 'B'] })).toBe('open')
    expect(status({ organisations: ['A'] })).toBe('open')
    expect(status({ functions: ['Wide'] })).toBe('agreed')
    expect(status({ functions: ['Part'] })).toBe('open')
  })

  it('covers only what lies within where and for whom it was agreed', () => {
    const remits = { places: ['England'], beneficiaries: ['NHS staff'] }
    const status = (rest: Partial<Agreement>) =>
      only(two(remits, { places: ['Kent'] }, { agreements: [agreement(rest)] })).status
    expect(status({ places: ['Kent'] })).toBe('agreed')
    expect(status({ places: ['England'] })).toBe('agreed')
    expect(status({ places: ['Devon'] })).toBe('open')
    expect(status({ beneficiaries: ['NHS staff'] })).toBe('agreed')
    expect(status({ beneficiaries: ['New NHS staff'] })).toBe('open')
    expect(status({ beneficiaries: ['Carers'] })).toBe('open')
  })
})

describe('words', () => {
  it('follows the scheme', () => {
    const sentence = (scheme: RemitMap['scheme'], involvement: string) =>
      only(two({ involvement }, { involvement }, { scheme })).sentence
    expect(sentence(presetScheme('RACI'), 'accountable')).toBe('A and B are both accountable for F.')
    expect(sentence(presetScheme('RAPID'), 'decide')).toBe('A and B both decide F.')
    const own = {
      name: 'Own',
      involvements: [{ id: 'x', letter: 'X', label: 'Steward', sharing: 'sole' as const }],
      separations: [],
    }
    expect(sentence(own, 'x')).toBe('A and B both act as Steward for F.')
  })

  it('names up to three of a kind, and takes names as they are typed', () => {
    const councils = organisationsOfKind('sector skills council', 'Council', 3)
    const map = mapOf({
      organisations: [...councils, { id: 'DH', name: 'Department of Health' }],
      functions: things('F', ['G', 'F']),
      remits: [remit('DH', 'leads', 'F'), remit('Council 1', 'leads', 'G'), remit('Council 2', 'leads', 'G')],
    })
    expect(only(map).sentence).toBe('Council 1, Council 2 and Department of Health all lead G.')
  })

  it('keeps within 25 words: by short names, then by saying less', () => {
    const long = (name: string) =>
      `${name} for the Improvement and Support of Learning and Skills in the Public Services`
    const names = { A: long('Agency'), B: long('Bureau') }
    const organisations = [
      { id: 'A', name: names.A, shortName: 'AIS' },
      { id: 'B', name: names.B, shortName: 'BIS' },
    ]
    expect(only(two({}, {}, { organisations })).sentence).toBe('AIS and BIS both lead F.')
    const words = (sentence: string) => sentence.split(' ').length
    const unnamed = organisations.map(({ id, name }) => ({ id, name }))
    const starters = {
      involvement: 'provides',
      beneficiaries: ['New NHS staff'],
      places: ['Kent'],
      from: '2004',
    }
    expect(words(only(two(starters, starters, { organisations: unnamed })).sentence)).toBeLessThanOrEqual(30)
  })

  it('passes hostile names through as text', () => {
    const name = '<img src=x onerror=alert(1)> $& %s'
    const organisations = [{ id: 'A', name }, ...things('B')]
    expect(only(two({}, {}, { organisations })).sentence).toContain(name)
  })

  it('explains which test fired and what would make it go away', () => {
    const { because, remedy } = only(regionsAndAreas()).explanation
    expect(because).toBe(
      'Only one should hold this, and two or more do: 28 pairs of remits meet in function, people, place and time.',
    )
    expect(remedy).toContain('It goes away when')
  })
})
