// Who says what: perspectives-differ and disclaimed, and what contested leaves to them (specification.md §5.2).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Finding, Lens } from '../../../src/analysis/finding.ts'
import { disclaimed } from '../../../src/analysis/rules/disclaimed.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import { perspectivesDiffer } from '../../../src/analysis/rules/perspectivesDiffer.ts'
import type { Agreement, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../../support/arbitraryCrowdedMap.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'
import { comparable } from '../../support/naiveFinding.ts'
import { naiveOverlaps } from '../../support/naivePairFindings.ts'
import { naivePerspectivesDiffer } from '../../support/naiveViews.ts'
import { naiveDisclaimed } from '../../support/naiveVoices.ts'
import { runs } from '../../support/runs.ts'

const outreach = 'Rough sleeper outreach'

/** What tables of a workshop say, on one function and what lies around it. */
function workshop(remits: readonly Remit[], parts: Partial<RemitMap> = {}): RemitMap {
  return mapOf({
    organisations: [
      { id: 'city', name: 'the city' },
      { id: 'house', name: 'Harbour House' },
      { id: 'trust', name: 'the trust' },
      { id: 'team', name: 'the city’s street team', parent: 'city' },
    ],
    functions: things('Homelessness', [outreach, 'Homelessness'], 'Libraries'),
    places: things('England', ['Dorset', 'England'], ['Kent', 'England']),
    perspectives: things('Table 1', 'Table 2', 'Table 3', 'Table 4'),
    remits: remits.map((one, index) => ({ ...one, id: `r${index}` })),
    ...parts,
  })
}

const says = (table: number, organisation: string, involvement: string, rest: Partial<Remit> = {}): Remit =>
  remit(organisation, involvement, outreach, { perspective: `Table ${table}`, ...rest })
const denies = (table: number, organisation: string, involvement: string, rest: Partial<Remit> = {}) =>
  says(table, organisation, involvement, { stance: 'disclaims', ...rest })

const told = (map: RemitMap, lens: Lens = {}) =>
  foundBy(perspectivesDiffer, map, lens).map((one) => one.sentence)
const only = (findings: readonly Finding[]): Finding => {
  expect(findings.map(({ sentence }) => sentence)).toHaveLength(1)
  return findings[0] as Finding
}

describe('who leads, according to whom', () => {
  it('is one finding of all views, and no dispute', () => {
    const map = workshop([says(1, 'city', 'leads'), says(2, 'house', 'leads')])
    const finding = only(analyse(map).filter(({ rule }) => rule !== 'unheld' && rule !== 'no-remit'))
    expect(finding).toMatchObject({
      rule: 'perspectives-differ',
      id: `perspectives-differ/${outreach}//leads`,
      sentence: `Table 1 says the city leads ${outreach}; Table 2 says Harbour House does.`,
      organisations: ['city', 'house'],
      perspectives: ['Table 1', 'Table 2'],
      remits: ['r0', 'r1'],
      status: 'open',
    })
    expect(finding.sides?.map(({ organisations, remits }) => [organisations, remits])).toEqual([
      [['house'], ['r1']],
      [['city'], ['r0']],
    ])
  })

  it('three tables that name three are one finding; those that say the same stand together', () => {
    const three = [says(1, 'city', 'leads'), says(2, 'house', 'leads'), says(3, 'trust', 'leads')]
    expect(told(workshop(three))).toEqual([
      `Table 1 says the city leads ${outreach}; Table 2 says Harbour House does; Table 3 says the trust does.`,
    ])
    expect(foundBy(overlaps, workshop(three))).toEqual([])
    expect(told(workshop([...three.slice(0, 2), says(3, 'city', 'leads')]))).toEqual([
      `Table 1 and Table 3 say the city leads ${outreach}; Table 2 says Harbour House does.`,
    ])
  })

  it('names all of whom a table says it, also those who are named by both', () => {
    const map = workshop([says(1, 'city', 'leads'), says(1, 'house', 'leads'), says(2, 'city', 'leads')])
    const finding = only(foundBy(perspectivesDiffer, map))
    expect(finding.sentence).toBe(
      `Table 1 says Harbour House and the city lead ${outreach}; Table 2 says only the city does.`,
    )
    expect(finding.remits).toEqual(['r0', 'r1', 'r2'])
    // What one table says by itself stays a dispute, and says whose view it is.
    expect(only(foundBy(overlaps, map))).toMatchObject({
      sentence: `Harbour House and the city both lead ${outreach}.`,
      more: ['According to Table 1: Harbour House and the city.'],
    })
  })

  it.each<[string, Remit[]]>([
    ['the same holder', [says(1, 'city', 'leads'), says(2, 'city', 'leads')]],
    [
      'the same holders',
      [1, 2].flatMap((table) => ['city', 'house'].map((one) => says(table, one, 'leads'))),
    ],
    ['one table alone', [says(1, 'city', 'leads'), says(1, 'house', 'leads')]],
    [
      'other places',
      [says(1, 'city', 'leads', { places: ['Dorset'] }), says(2, 'house', 'leads', { places: ['Kent'] })],
    ],
    [
      'other days',
      [says(1, 'city', 'leads', { until: '2003' }), says(2, 'house', 'leads', { from: '2004' })],
    ],
    ['a body and its unit', [says(1, 'city', 'leads'), says(2, 'team', 'leads')]],
    ['what several may do', [says(1, 'city', 'provides'), says(2, 'house', 'provides')]],
    [
      'another function',
      [says(1, 'city', 'leads'), remit('house', 'leads', 'Libraries', { perspective: 'Table 2' })],
    ],
    ['a table that names none', [says(1, 'city', 'leads'), says(2, 'house', 'supports')]],
    [
      'the same, said place by place',
      [
        says(1, 'city', 'leads', { places: ['Dorset', 'Kent'] }),
        says(1, 'house', 'leads', { places: ['Dorset', 'Kent'] }),
        ...['Dorset', 'Kent'].flatMap((place) =>
          ['city', 'house'].map((one) => says(2, one, 'leads', { places: [place] })),
        ),
      ],
    ],
  ])('is not told of %s', (_what, remits) => {
    expect(told(workshop(remits))).toEqual([])
  })

  it('is not told of one who succeeds the other', () => {
    const map = workshop([says(1, 'old', 'leads'), says(2, 'new', 'leads')], {
      organisations: [
        { id: 'old', name: 'Old', succeededBy: ['new'] },
        { id: 'new', name: 'New' },
      ],
    })
    expect(told(map)).toEqual([])
  })

  it('is told of a place that only one of two statements names, and where one names it elsewhere only', () => {
    const map = workshop([
      says(1, 'city', 'leads', { places: ['Dorset'] }),
      says(2, 'house', 'leads', { places: ['Dorset'] }),
    ])
    expect(only(foundBy(perspectivesDiffer, map))).toMatchObject({
      sentence: `Table 1 says the city leads ${outreach} in Dorset; Table 2 says Harbour House does.`,
      places: ['Dorset'],
    })
    const crossed = [
      says(1, 'city', 'leads', { places: ['Dorset'] }),
      says(1, 'house', 'leads', { places: ['Kent'] }),
      says(2, 'house', 'leads', { places: ['Dorset'] }),
      says(2, 'city', 'leads', { places: ['Kent'] }),
    ]
    expect(told(workshop(crossed))).toEqual([
      `Table 1 and Table 2 differ on where, when or for whom Harbour House and the city lead ${outreach}.`,
    ])
  })

  it('says through what, who is silent on it, and that it is a proposal', () => {
    const map = workshop([
      remit('city', 'leads', 'Homelessness', { perspective: 'Table 1' }),
      says(2, 'house', 'leads', { basis: 'proposal' }),
      says(3, 'house', 'funds'),
      remit('trust', 'funds', 'Libraries', { perspective: 'Table 4' }),
    ])
    expect(only(foundBy(perspectivesDiffer, map))).toMatchObject({
      sentence: `Table 1 says the city leads ${outreach}; Table 2 says Harbour House would.`,
      more: ['the city through Homelessness.', 'Table 3 does not mention who leads it.'],
    })
  })

  it('folds bodies of one kind, and keeps to thirty words', () => {
    const map = mapOf({
      organisations: [
        ...organisationsOfKind('council', 'Council', 28),
        ...organisationsOfKind('team', 'Team', 9),
      ],
      functions: things(outreach),
      perspectives: things('The county’s view', 'The region’s view'),
      remits: [
        ...Array.from({ length: 28 }, (_, index) =>
          remit(`Council ${index + 1}`, 'leads', outreach, { perspective: 'The county’s view' }),
        ),
        ...Array.from({ length: 9 }, (_, index) =>
          remit(`Team ${index + 1}`, 'leads', outreach, { perspective: 'The region’s view' }),
        ),
      ],
    })
    expect(told(map)).toEqual([
      `The county’s view says 28 councils lead ${outreach}; The region’s view says 9 teams do.`,
    ])
  })

  it('says short names where the names are long', () => {
    const long = (id: string, shortName: string) => ({
      id,
      name: `${id} partnership for the prevention of homelessness and rough sleeping in the county`,
      shortName,
    })
    const map = workshop([says(1, 'Northern', 'leads'), says(2, 'Southern', 'leads')], {
      organisations: [long('Northern', 'NPP'), long('Southern', 'SPP')],
    })
    expect(told(map)).toEqual([`Table 1 says NPP leads ${outreach}; Table 2 says SPP does.`])
  })

  it('more than three views: the rest goes apart', () => {
    const map = workshop(
      [
        says(1, 'city', 'leads'),
        says(2, 'house', 'leads'),
        says(3, 'trust', 'leads'),
        says(4, 'other', 'leads'),
      ],
      { organisations: ['city', 'house', 'trust', 'other'].map((id) => ({ id, name: `The ${id}` })) },
    )
    expect(only(foundBy(perspectivesDiffer, map))).toMatchObject({
      sentence: `Table 1 says The city leads ${outreach}; Table 2 says The house does; Table 3 says The trust does.`,
      more: ['Table 4 says The other leads it.'],
    })
  })

  it('of very many views some are told, and the rest counted', () => {
    const bodies = Array.from({ length: 12 }, (_, index) => `Body ${index + 10}`)
    const views = bodies.map((name) => `View of ${name}`)
    const map = mapOf({
      organisations: things(...bodies),
      functions: things(outreach),
      perspectives: things(...views),
      remits: bodies.map((body, index) => remit(body, 'leads', outreach, { perspective: views[index] })),
    })
    const { more } = only(foundBy(perspectivesDiffer, map))
    expect(more).toHaveLength(6)
    expect(more.at(-1)).toBe('5 other perspectives name others.')
    const recorded = {
      ...map,
      remits: [...map.remits, remit('Body 10', 'leads', outreach, { id: 'recorded' })],
    }
    const dispute = only(foundBy(overlaps, recorded))
    expect(dispute.more).toHaveLength(6)
    expect(dispute.more.at(-1)).toBe('Of 6 others, too, only perspectives say so.')
  })

  it('is settled by an agreement that names every two who differ', () => {
    const map = workshop([says(1, 'city', 'leads'), says(2, 'house', 'leads'), says(3, 'trust', 'leads')])
    const agreed = (organisations: string[]): Agreement => ({
      id: 'a',
      title: 'Who leads',
      functions: [outreach],
      organisations,
      outcome: 'divided',
      status: 'agreed',
      about: ['perspectives-differ'],
    })
    const status = (organisations: string[]) =>
      only(foundBy(perspectivesDiffer, { ...map, agreements: [agreed(organisations)] })).status
    expect(status(['city', 'house'])).toBe('open')
    expect(status(['city', 'house', 'trust'])).toBe('agreed')
  })
})

describe('one organisation', () => {
  it('leads in one view and does something else in another', () => {
    expect(
      told(workshop([says(1, 'city', 'leads'), says(1, 'city', 'funds'), says(2, 'city', 'supports')])),
    ).toEqual([`Table 1 says the city leads and funds ${outreach}; Table 2 says the city supports it.`])
  })

  it('holds one half of a separation in each view', () => {
    expect(told(workshop([says(1, 'city', 'commissions'), says(2, 'city', 'provides')]))).toEqual([
      `Table 1 says the city commissions ${outreach}; Table 2 says the city provides it.`,
    ])
    const both = [says(1, 'city', 'commissions'), says(1, 'city', 'provides'), says(2, 'city', 'provides')]
    expect(told(workshop(both))).toEqual([])
  })

  it.each<[string, Remit[]]>([
    ['funds beside provides', [says(1, 'city', 'funds'), says(2, 'city', 'provides')]],
    ['supports beside what it does not lead', [says(1, 'city', 'supports'), denies(2, 'city', 'leads')]],
    [
      'leads beside what it does not lead: that is disclaimed',
      [says(1, 'city', 'leads'), denies(2, 'city', 'leads'), says(2, 'city', 'supports')],
    ],
    [
      'another place',
      [says(1, 'city', 'leads', { places: ['Dorset'] }), says(2, 'city', 'supports', { places: ['Kent'] })],
    ],
    [
      'a proposal beside what is',
      [says(1, 'city', 'leads', { basis: 'proposal' }), says(2, 'city', 'supports')],
    ],
    [
      'a lead within what it leads as a whole',
      [
        says(1, 'city', 'leads'),
        remit('city', 'leads', 'Homelessness', { perspective: 'Table 2' }),
        says(2, 'city', 'supports'),
      ],
    ],
  ])('is not told of %s', (_what, remits) => {
    expect(told(workshop(remits))).toEqual([])
  })

  it('is not told again where another lead is named', () => {
    const map = workshop([says(1, 'city', 'leads'), says(2, 'house', 'leads'), says(2, 'city', 'supports')])
    expect(told(map)).toEqual([`Table 1 says the city leads ${outreach}; Table 2 says Harbour House does.`])
  })
})

describe('what stays a dispute', () => {
  it('is what no one in particular says beside what a table says, and says whose view that is', () => {
    const map = workshop([
      remit('city', 'leads', outreach),
      says(1, 'house', 'leads'),
      says(2, 'trust', 'leads'),
    ])
    expect(only(foundBy(overlaps, map))).toMatchObject({
      sentence: `Harbour House and the trust each lead ${outreach} alongside the city.`,
      more: ['According to Table 1: Harbour House.', 'According to Table 2: the trust.'],
      pairs: { count: 2, covered: 0 },
    })
  })

  it('is what several may do, told with whose view it is', () => {
    const map = workshop([says(1, 'city', 'provides'), says(2, 'house', 'provides')])
    expect(only(foundBy(overlaps, map))).toMatchObject({
      sentence: `Harbour House and the city both provide ${outreach}.`,
      more: ['According to Table 1: the city.', 'According to Table 2: Harbour House.'],
    })
  })
})

describe('disclaimed', () => {
  const disputes = (remits: readonly Remit[], parts: Partial<RemitMap> = {}) =>
    foundBy(disclaimed, workshop(remits, parts))

  it('is one finding of all voices', () => {
    const finding = only(
      disputes([
        remit('city', 'leads', outreach),
        says(1, 'city', 'leads'),
        denies(2, 'city', 'leads'),
        denies(3, 'city', 'leads'),
      ]),
    )
    expect(finding).toMatchObject({
      id: `disclaimed/${outreach}//leads`,
      sentence: `the city is recorded as leading ${outreach}; Table 2 says it does not.`,
      more: [
        'Table 1 also says that the city leads it.',
        'Table 3 also says that the city does not lead it.',
      ],
      perspectives: ['Table 1', 'Table 2', 'Table 3'],
      pairs: { count: 4, covered: 0 },
    })
  })

  it('tells of bodies of whom others speak in sentences of their own', () => {
    const finding = only(
      disputes([
        says(1, 'house', 'leads'),
        denies(2, 'house', 'leads'),
        remit('trust', 'leads', outreach, { sources: [] }),
        remit('trust', 'leads', outreach, { stance: 'disclaims', perspective: undefined }),
      ]),
    )
    expect(finding).toMatchObject({
      sentence: `Harbour House is said by Table 1 to lead ${outreach}; Table 2 says it does not.`,
      more: ['the trust is recorded as leading it, and says it does not.'],
    })
  })

  it('of a whole says nothing of a part that the same body holds; who disclaims a part contradicts who says it of the whole', () => {
    const no = { stance: 'disclaims' as const }
    expect(
      disputes([says(1, 'city', 'leads'), remit('city', 'leads', 'Homelessness', no)]).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual(['the city says that Homelessness is not its responsibility.'])
    const finding = only(
      disputes([
        says(1, 'city', 'leads', { function: 'Homelessness' }),
        remit('city', 'leads', outreach, no),
      ]),
    )
    expect(finding).toMatchObject({
      sentence: `the city is said by Table 1 to lead ${outreach}, and says it does not.`,
      more: ['the city through Homelessness.'],
      functions: [outreach],
    })
  })

  it('says of a boundary dispute only who disclaims that very function', () => {
    const no = { stance: 'disclaims' as const }
    expect(
      disputes([
        remit('house', 'leads', 'Homelessness', no),
        remit('city', 'leads', 'Homelessness', no),
        remit('trust', 'leads', outreach, no),
      ]).map(({ sentence }) => sentence),
    ).toEqual([
      'Harbour House and the city each say that Homelessness is not theirs.',
      `the trust says that ${outreach} is not its responsibility.`,
    ])
  })

  it('does not give a function that may be several the verb of one', () => {
    const sentence = (name: string) => {
      const no = { stance: 'disclaims' as const }
      return only(
        disputes([remit('house', 'leads', 'x', no), remit('trust', 'leads', 'x', no)], {
          functions: [{ id: 'x', name }],
        }),
      ).sentence
    }
    for (const name of ['Fly tips', 'Roads and lighting']) {
      expect(sentence(name)).toBe(`Harbour House and the trust each say that they do not lead ${name}.`)
    }
  })

  it('calls several by the word for several', () => {
    const finding = only(
      disputes(
        [
          says(1, 'house', 'leads', { function: 'x' }),
          denies(2, 'house', 'leads', { function: 'x' }),
          denies(3, 'house', 'leads', { function: 'x' }),
        ],
        { functions: [{ id: 'x', name: 'Patrols' }] },
      ),
    )
    expect(finding.more).toEqual(['Table 3 also says that Harbour House does not lead them.'])
  })

  it('takes short names, and leaves out what else is said, where it would be too long', () => {
    const long = 'Committee for the conservation of all that is old and good in the high hills of the north'
    const organisations = [
      { id: 'house', name: long, shortName: 'CCH' },
      { id: 'trust', name: `${long} and the south`, shortName: 'CCHS' },
    ]
    const no = { stance: 'disclaims' as const }
    const said = (remits: readonly Remit[]) => only(disputes(remits, { organisations })).sentence
    expect(said([remit('house', 'leads', outreach, no), remit('trust', 'leads', outreach, no)])).toBe(
      `CCH and CCHS each say that ${outreach} is not theirs.`,
    )
    expect(
      said([
        says(1, 'house', 'leads'),
        denies(2, 'house', 'leads'),
        says(1, 'trust', 'leads'),
        denies(2, 'trust', 'leads'),
      ]),
    ).toBe(`CCH and CCHS are said by Table 1 to lead ${outreach}; Table 2 says they do not.`)
  })

  it('is a boundary dispute where everyone who speaks of it says that it is not theirs', () => {
    const finding = only(
      disputes([
        remit('house', 'leads', outreach, { stance: 'disclaims' }),
        remit('trust', 'leads', outreach, { stance: 'disclaims' }),
        remit('city', 'supports', outreach),
      ]),
    )
    expect(finding.sentence).toBe(`Harbour House and the trust each say that ${outreach} is not theirs.`)
    expect(finding.organisations).toEqual(['house', 'trust'])
  })

  it('of one body alone, and of one that does something else there', () => {
    const no = remit('house', 'leads', outreach, { stance: 'disclaims' })
    expect(only(disputes([no])).sentence).toBe(
      `Harbour House says that ${outreach} is not its responsibility.`,
    )
    expect(only(disputes([no, remit('house', 'funds', outreach)])).sentence).toBe(
      `Harbour House says that it does not lead ${outreach}.`,
    )
  })

  it('says whose view it is that it is not someone else’s', () => {
    const parts = {
      perspectives: [...things('Table 1'), { id: 'own', name: 'The trust’s view', party: 'trust' }],
    }
    const own = remit('trust', 'leads', outreach, { stance: 'disclaims', perspective: 'own' })
    expect(only(disputes([denies(1, 'house', 'leads')], parts)).sentence).toBe(
      `Table 1 says Harbour House does not lead ${outreach}.`,
    )
    expect(only(disputes([own, denies(1, 'house', 'leads')], parts)).sentence).toBe(
      `the trust says that ${outreach} is not its responsibility; Table 1 says Harbour House does not lead it.`,
    )
  })

  it('is none where someone holds it or all that it is part of, nor of what is open to all; a part is not the whole', () => {
    const no = remit('house', 'leads', outreach, { stance: 'disclaims' })
    expect(disputes([no, remit('city', 'leads', 'Homelessness')])).toEqual([])
    expect(
      disputes([{ ...no, function: 'Homelessness' }, remit('city', 'leads', outreach)]).map(
        ({ functions }) => functions,
      ),
    ).toEqual([['Homelessness']])
    expect(disputes([{ ...no, involvement: 'supports' }])).toEqual([])
  })
})

const arbitraryViews: fc.Arbitrary<RemitMap> = fc
  .tuple(
    arbitraryCrowdedMap(40, 3),
    fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }),
    fc.constantFrom(1, 3),
  )
  .map(([map, speakers, views]) => ({
    ...map,
    scheme: {
      ...map.scheme,
      involvements: map.scheme.involvements.map((one, index) =>
        index === 1 ? { ...one, sharing: 'sole' as const } : one,
      ),
      separations: [[map.scheme.involvements[0]?.id ?? '', map.scheme.involvements[2]?.id ?? '']],
    },
    perspectives: things('v0', 'v1', 'v2'),
    remits: map.remits.map(({ perspective: _, ...one }, index): Remit => {
      const speaker = speakers[index] ?? 0
      return speaker <= 3 - views ? one : { ...one, perspective: `v${speaker % 3}` }
    }),
  }))
const arbitraryLens: fc.Arbitrary<Lens> = fc.constantFrom({}, {}, { at: '2004' }, { perspective: 'v0' })

describe('on random maps with three views', () => {
  it('views differ, and parties disclaim, where the twins say', () => {
    const found = { holders: 0, remits: 0, disclaimed: 0 }
    fc.assert(
      fc.property(arbitraryViews, arbitraryLens, (map, lens) => {
        const differ = foundBy(perspectivesDiffer, map, lens)
        for (const { id } of differ) found[id.includes('//') ? 'holders' : 'remits'] += 1
        expect(comparable(differ)).toEqual(comparable(naivePerspectivesDiffer(map, lens)))
        const denied = foundBy(disclaimed, map, lens).map(
          ({ period, prospective, places, beneficiaries, ...rest }) => ({
            ...rest,
            places: [],
            beneficiaries: [],
            sides: rest.sides?.map(({ organisations }) => organisations),
          }),
        )
        found.disclaimed += denied.length
        expect(comparable(denied)).toEqual(comparable(naiveDisclaimed(map, lens)))
        expect(new Set([...differ, ...denied].map(({ id }) => id)).size).toBe(differ.length + denied.length)
      }),
      { numRuns: runs(300) },
    )
    expect(found.holders).toBeGreaterThan(100)
    expect(found.remits).toBeGreaterThan(20)
    expect(found.disclaimed).toBeGreaterThan(20)
  })

  it('what two views say of what only one should hold is in no overlap', () => {
    fc.assert(
      fc.property(arbitraryViews, arbitraryLens, (map, lens) => {
        expect(comparable(foundBy(overlaps, map, lens))).toEqual(comparable(naiveOverlaps(map, lens)))
      }),
      { numRuns: runs(200) },
    )
  })

  it('the order of bodies, perspectives and remits makes no difference', () => {
    const plain = (map: RemitMap) =>
      [...foundBy(perspectivesDiffer, map), ...foundBy(disclaimed, map), ...foundBy(overlaps, map)]
        .map(({ id, sentence, more, status }) => JSON.stringify([id, sentence, more, status]))
        .sort()
    fc.assert(
      fc.property(arbitraryViews, (map) => {
        const turned = {
          ...map,
          organisations: map.organisations.toReversed(),
          perspectives: map.perspectives.toReversed(),
          remits: map.remits.toReversed(),
        }
        expect(plain(turned)).toEqual(plain(map))
      }),
      { numRuns: runs(150) },
    )
  })

  it('where all views name the same holders and split no separation, nothing is told', () => {
    let agreed = 0
    fc.assert(
      fc.property(
        arbitraryMap({ organisations: 5, functions: 4, remits: 10 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (map, dice) => {
          const settled = new Set([
            ...map.scheme.involvements.flatMap(({ id, sharing }) => (sharing === 'sole' ? [id] : [])),
            ...map.scheme.separations.flat(),
          ])
          const remits = map.remits.flatMap((one, index): Remit[] => {
            const { perspective: _, ...said } = one
            if (!settled.has(one.involvement)) return [{ ...said, perspective: `v${index % 3}` }]
            if (one.stance === 'disclaims') return []
            agreed += 1
            return [0, 1, 2].flatMap((view) => {
              const perspective = `v${view}`
              const { places = [] } = said
              // One view says at once what another says place by place.
              return dice[index * 3 + view] && places.length > 1
                ? places.map((place) => ({
                    ...said,
                    id: `${one.id} ${view} ${place}`,
                    perspective,
                    places: [place],
                  }))
                : [{ ...said, id: `${one.id} ${view}`, perspective }]
            })
          })
          const views = { ...map, perspectives: things('v0', 'v1', 'v2'), remits }
          expect(foundBy(perspectivesDiffer, views)).toEqual([])
        },
      ),
      { numRuns: runs(300) },
    )
    expect(agreed).toBeGreaterThan(300)
  })
})
