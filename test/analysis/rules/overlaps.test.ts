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
    expect(finding.id).toBe(
      'contested/Local workforce planning/kind=NHSU regional team+kind=SHA workforce directorate',
    )
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
    expect(finding.sentence).toBe(
      '12 of 65 universities provide Induction for the same people (new NHS staff) in the same places.',
    )
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

  it('keeps bodies without a kind apart, and one of a kind goes by its name', () => {
    const map = two({}, {}, { organisations: [{ id: 'A', name: 'A', kind: 'body' }, ...things('B', 'C')] })
    map.remits.push(remit('C', 'leads', 'F'))
    expect(foundBy(overlaps, map).map(({ id }) => id)).toEqual([
      'contested/F/org=A+org=B',
      'contested/F/org=A+org=C',
      'contested/F/org=B+org=C',
    ])
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

  it('does not split by involvement', () => {
    const map = two({}, {})
    map.remits = ['A', 'B'].flatMap((id) => [remit(id, 'commissions', 'F'), remit(id, 'provides', 'F')])
    const finding = only(map)
    expect(finding.sentence).toBe('A and B both commission and provide F for people not recorded.')
    expect(finding.pairs?.count).toBe(2)
  })
})

describe('functions', () => {
  const related = { functions: things('Learning', ['Induction', 'Learning'], ['Skills', 'Learning']) }

  it('puts two related functions down to the narrower', () => {
    const map = two({ function: 'Learning' }, { function: 'Induction' }, related)
    const finding = only(map)
    expect(finding.functions).toEqual(['Induction'])
    expect(finding.closeness).toBe('related')
    expect(finding.sentence).toBe('A and B both lead Induction (part of Learning).')
  })

  it('names two that only share something, and what they share', () => {
    const functions = things('Planning', 'Needs', ['Local needs', 'Planning', 'Needs'])
    const finding = only(two({ function: 'Planning' }, { function: 'Needs' }, { functions }))
    expect(finding.functions).toEqual(['Needs', 'Planning'])
    expect(finding.sentence).toBe('A and B both lead what Needs and Planning have in common (Local needs).')
  })
})

describe('places, people and dates', () => {
  it('names the narrower place, and up to two', () => {
    expect(only(two({ places: ['England'] }, { places: ['Kent'] })).sentence).toBe(
      'A and B both lead F in Kent.',
    )
    expect(only(two({}, { places: ['Devon', 'Kent'] })).places).toEqual(['Kent', 'Devon'])
    expect(only(two({}, { places: ['Kent', 'Devon'] })).sentence).toContain(' in Kent and Devon.')
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

  it('says for whom when that makes it a duplication, and that it is not known when it does not', () => {
    const provides = { involvement: 'provides' }
    const staff = { ...provides, beneficiaries: ['NHS staff'] }
    const starters = { ...provides, beneficiaries: ['New NHS staff'] }
    expect(only(two(staff, starters)).rule).toBe('duplication')
    expect(only(two(staff, starters)).sentence).toBe(
      'A and B both provide F for the same people (New NHS staff).',
    )
    expect(only(two(provides, provides)).sentence).toBe('A and B both provide F for people not recorded.')
    expect(only(two(provides, staff)).rule).toBe('parallel')
    expect(only(two(provides, staff)).sentence).toBe(
      'A and B both provide F for people not recorded by all of them.',
    )
  })

  it.each([
    [{ from: '2004' }, { until: '2005-07' }, ' (2004 to July 2005)'],
    [{ from: '2004-04-01' }, {}, ' (from April 2004)'],
    [{ from: '2004-04-02' }, { from: '2003' }, ' (from 2 April 2004)'],
    [{ until: '2005-07-30' }, {}, ' (until 30 July 2005)'],
    [{ from: '2004', until: '2004' }, {}, ' (2004)'],
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
    expect(finding.sentence).toBe('A and B would both lead F (from 2004; proposed).')
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
    expect(sentence(own, 'x')).toBe('A and B both act as steward for F.')
  })

  it('names the two of a small side beside another side', () => {
    const councils = organisationsOfKind('sector skills council', 'Council', 3)
    const map = mapOf({
      organisations: [...councils, { id: 'DH', name: 'Department of Health' }],
      functions: things('F', ['G', 'F'], ['H', 'F']),
      remits: [remit('Council 1', 'leads', 'G'), remit('Council 2', 'leads', 'H'), remit('DH', 'leads', 'F')],
    })
    expect(foundBy(overlaps, map).map(({ sentence }) => sentence)).toEqual([
      'Council 1 and the Department of Health both lead G (part of F).',
      'Council 2 and the Department of Health both lead H (part of F).',
    ])
    const together = [
      remit('DH', 'leads', 'F'),
      remit('Council 1', 'leads', 'G'),
      remit('Council 2', 'leads', 'G'),
    ]
    expect(foundBy(overlaps, { ...map, remits: together }).map(({ sentence }) => sentence)).toContain(
      'The Department of Health and 2 of 3 sector skills councils (Council 1 and Council 2) both lead G (part of F).',
    )
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
