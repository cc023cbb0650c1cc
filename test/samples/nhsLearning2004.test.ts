/** The NHS sample against the facts it was made from: every overlap that they name, and none that they rule out. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { overlappingPairs, pairKinds } from '../../src/analysis/overlappingPairs.ts'
import { entityById } from '../../src/model/entities.ts'
import { hierarchyOf } from '../../src/model/hierarchy.ts'
import { naiveOverlappingPairs } from '../support/naiveOverlappingPairs.ts'
import { overlappingClaims, pairOfClaims, pairsAmong } from './claimsOfRemits.ts'
import { findingInWords, findingsInWords, isOverlap } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')
const findings = analyse(map)
const headline =
  'contested: Local workforce planning: 28 × SHA workforce directorate | 9 × NHSU regional team'

/** The overlaps O1 to O14 of the facts that the rules can say, each once, with its sides and its pairs of remits. */
const expectedOverlaps: {
  facts: string
  finding: string
  pairs: number
  prospective?: true
  agreed?: true
}[] = [
  // With the confederations that the directorates were before: 27 more pairs.
  { facts: 'O1', finding: headline, pairs: 55 },
  {
    facts: 'O2',
    finding: 'duplication: Local learning brokerage: 28 × SHA workforce directorate | NHSU',
    pairs: 28,
  },
  { facts: 'O3', finding: 'dual-role: Learning for NHS staff (national programmes): NHSU', pairs: 1 },
  {
    facts: 'O4',
    finding: 'duplication: Continuing professional development (CPD): NHSU | Universities with NHS contracts',
    pairs: 1,
  },
  {
    facts: 'O5',
    finding:
      'duplication: Learning for NHS staff (national programmes): NHS Leadership Centre | NHS Modernisation Agency | NHSU',
    pairs: 2,
  },
  {
    facts: 'O6',
    finding: 'contested: Recruitment into health careers: 27 × workforce development confederation | NHSU',
    pairs: 27,
    prospective: true,
  },
  {
    facts: 'O7',
    finding:
      'parallel: NVQs for support staff: 28 × strategic health authority | Local learning and skills councils',
    pairs: 28,
  },
  {
    facts: 'O8',
    finding: 'contested: Sector labour market intelligence: NHSU | Skills for Health',
    pairs: 1,
  },
  {
    facts: 'O8',
    finding: 'contested: Local learning needs analysis: 28 × SHA workforce directorate | NHSU',
    pairs: 55,
  },
  {
    facts: 'O9',
    finding:
      'parallel: Social care staff training: Councils with social services responsibilities | Independent social care providers | NHSU',
    pairs: 2,
    prospective: true,
  },
  // Five bodies on one function, whose joint framework is recorded as an agreement.
  {
    facts: 'O10',
    finding:
      'duplication: Quality assurance of NHS-funded education: 27 × workforce development confederation | Quality Assurance Agency for Higher Education',
    pairs: 27,
    agreed: true,
  },
  {
    facts: 'O10',
    finding:
      'parallel: Professional education standards and programme approval: 27 × workforce development confederation | Health Professions Council | Nursing and Midwifery Council | Quality Assurance Agency for Higher Education',
    pairs: 56,
    agreed: true,
  },
  {
    facts: 'O11',
    finding: 'contested: E-learning in IT skills: NHS Information Authority | NHSU',
    pairs: 1,
  },
  { facts: 'O12', finding: 'duplication: Induction for new staff: NHS trusts | NHSU', pairs: 1 },
  { facts: 'O13', finding: 'contested: Lifelong learning policy: Department of Health | NHSU', pairs: 1 },
]

const overlapsFound = findings.filter(isOverlap)

test.each(expectedOverlaps)('$facts is one finding: $finding', (expected) => {
  const found = overlapsFound.filter((finding) => findingInWords(map, finding) === expected.finding)
  expect(found.map(({ pairs }) => pairs?.count)).toEqual([expected.pairs])
})

test('there is no overlap beyond those', () => {
  expect(findingsInWords(map, overlapsFound).sort()).toEqual(
    expectedOverlaps.map(({ finding }) => finding).sort(),
  )
})

test('what rests on proposals and what is agreed says so, and nothing else does', () => {
  const wordsOf = (found: typeof findings) => findingsInWords(map, found).sort()
  const listed = (given: typeof expectedOverlaps) => given.map(({ finding }) => finding).sort()
  expect(wordsOf(overlapsFound.filter(({ prospective }) => prospective === true))).toEqual(
    listed(expectedOverlaps.filter(({ prospective }) => prospective)),
  )
  expect(wordsOf(overlapsFound.filter(({ status }) => status === 'agreed'))).toEqual(
    listed(expectedOverlaps.filter(({ agreed }) => agreed)),
  )
})

describe('what the review says first stands out first', () => {
  test('the first finding: NHSU’s teams and the workforce directorates lead the same work in all 28 areas', () => {
    const [first] = findings
    expect(first && findingInWords(map, first)).toBe(headline)
    expect(first?.sentence).toContain('both lead Local workforce planning')
    expect(first?.sentence).toContain('April 2004 to July 2005')
    expect(first).toMatchObject({ status: 'open', standing: '' })
    expect(first?.sides?.map(({ ofAll, organisations }) => [organisations.length, ofAll])).toEqual([
      [9, 9],
      [28, 28],
    ])
    expect(first?.places.length).toBe(28)
    const sources = first?.remits.flatMap((id) => entityById(map, 'remits', id)?.sources ?? [])
    expect(sources).toContain('review-chapter')
  })

  test('brokerage is the first of the duplications', () => {
    const first = findings.find(({ rule }) => rule === 'duplication')
    expect(first && findingInWords(map, first)).toBe(
      'duplication: Local learning brokerage: 28 × SHA workforce directorate | NHSU',
    )
  })

  test('the same in autumn 2004, and in every perspective', () => {
    const lenses = [{ at: '2004-10-01' }, ...map.perspectives.map(({ id }) => ({ perspective: id }))]
    for (const lens of lenses) {
      const [first] = analyse(map, lens)
      expect(first && findingInWords(map, first)).toBe(headline)
    }
  })

  test('it is not there before NHSU, nor after it', () => {
    for (const at of ['2003-11', '2005-08']) {
      expect(findingsInWords(map, analyse(map, { at }))).not.toContain(headline)
    }
  })
})

test.each([
  { control: 'N1 two professional regulators: different professions', claims: ['A60', 'A61'] },
  { control: 'N2 confederations and directorates: one after the other', claims: ['A06', 'A14', 'A19'] },
  { control: 'N3 regulators of postgraduate training: a handover', claims: ['A63', 'A64', 'A65'] },
  { control: 'N4 funds, commissions, provides: a chain', claims: ['A02', 'A08', 'A51'] },
  { control: 'N5 social workers and other staff', claims: ['A43', 'A44', 'A68'] },
  { control: 'N6 two inspectorates: health and social care', claims: ['A69', 'A71'] },
  { control: 'N7 medicine and the rest', claims: ['A02', 'A50'] },
  { control: 'N8 TOPSS England and Skills for Care: a new name', claims: ['A43', 'A44', 'A45'] },
  { control: 'N9 28 authorities with one function: different places', claims: ['A06'] },
])('$control: no overlap', ({ claims }) => {
  const met = overlappingClaims(map)
  expect(pairsAmong(claims).filter((pair) => met.has(pair))).toEqual([])
})

/** Parts of what the facts call overlaps that the rules can't say; they compare the same involvement at the same time. */
const notOverlaps = [
  {
    facts: 'O2',
    pairs: [
      ['A12', 'A74'],
      ['A12', 'A76'],
      ['A25', 'A74'],
      ['A25', 'A76'],
    ],
    because: 'trusts train or support their own staff, another function than finding learning for them',
  },
  {
    facts: 'O4',
    pairs: [
      ['A09', 'A32'],
      ['A09', 'A52'],
    ],
    because: 'one commissions, the others provide: a chain, not an overlap',
  },
  {
    facts: 'O5',
    pairs: [
      ['A20', 'A55'],
      ['A37', 'A55'],
    ],
    because: 'the Open University supports, which several may do',
  },
  {
    facts: 'O7',
    pairs: [
      ['A11', 'A31'],
      ['A31', 'A48'],
    ],
    because: 'NHSU provides what the others fund',
  },
  {
    facts: 'O8',
    pairs: [['A06', 'A41']],
    because: 'intelligence on a whole sector and plans for an area meet only by way of NHSU’s claim to both',
  },
  { facts: 'O9', pairs: [['A33', 'A43']], because: 'NHSU provides what TOPSS England leads' },
  {
    facts: 'O10',
    pairs: [
      ['A04', 'A58'],
      ['A04', 'A59'],
      ['A04', 'A60'],
      ['A04', 'A61'],
    ],
    because: 'the Department leads what the others regulate',
  },
  {
    facts: 'O11',
    pairs: [
      ['A24', 'A56'],
      ['A24', 'A57'],
    ],
    because: 'recorded as supporting NHSU, though they had platforms of their own',
  },
  {
    facts: 'O14',
    pairs: [
      ['A43', 'A46'],
      ['A45', 'A46'],
    ],
    because:
      'the dispute came first, then one after the other and adults beside children: it needs two views, and no view of either is on record',
  },
] as const

test.each(notOverlaps)('beyond the rules: part of $facts, for $because', ({ pairs }) => {
  const met = overlappingClaims(map)
  expect(pairs.map(([one, other]) => pairOfClaims(one, other)).filter((pair) => met.has(pair))).toEqual([])
})

describe('gaps', () => {
  test('are few, and each is one that the facts give or that an overlap without a lead leaves', () => {
    expect(
      findingsInWords(
        map,
        findings.filter(({ rule }) => ['no-lead', 'unheld', 'no-remit'].includes(rule)),
      ).sort(),
    ).toEqual(
      [
        // Claimed by NHSU alone, as an aim, with no partner in social care: O9 in practice, and G2.
        'no-lead: Social care learning',
        // Several provide and no one leads: O2, O5, O12.
        'no-lead: Induction for new staff',
        'no-lead: Learning for NHS staff (national programmes)',
        'no-lead: Local learning brokerage',
        // G8
        'no-lead: Progression from support worker to registered professional',
        // G5, and what G1 is about.
        'no-lead: Standards and quality assurance of NHSU’s own programmes',
        // Bodies with a voice or a part, but no remit on record.
        'no-remit: Council of Deans',
        'no-remit: Further education colleges',
        'no-remit: NATFHE',
        // G7, G4
        'unheld: Learning for independent-sector and contractor staff',
        'unheld: Workforce and training oversight of foundation trusts',
      ].sort(),
    )
  })

  test('G3: after March 2004 no one is recorded as convening the stakeholders', () => {
    const convening = 'unheld: Convening workforce stakeholders'
    expect(findingsInWords(map, analyse(map, { at: '2004-03-31' }))).not.toContain(convening)
    expect(findingsInWords(map, analyse(map, { at: '2004-04-01' }))).toContain(convening)
  })

  test('G6: after July 2005 what NHSU alone did is held by no one', () => {
    const after = findingsInWords(map, analyse(map, { at: '2005-08-01' }))
    expect(after).toContain('unheld: Information, advice and guidance on learning')
    expect(after).toContain('unheld: Academic partner network')
    expect(after).toContain('no-lead: Virtual campus (e-learning platform)')
  })
})

test('the engine and its naive twin find the same pairs on what concerns the South East', () => {
  // The twin takes its time; one region with all that is national has every feature of the whole.
  const places = hierarchyOf(map.places)
  const remits = map.remits.filter((remit) =>
    places.listsMeet(remit.places, ['nhsu-region-south-east', 'glossop']),
  )
  const part = { ...map, remits }
  const { count, first, second, kind } = overlappingPairs(part)
  const engine = Array.from(
    { length: count },
    (_, pair) => `${first[pair]} ${second[pair]} ${pairKinds[kind[pair] ?? -1]}`,
  )
  const naive = naiveOverlappingPairs(part).map((pair) => `${pair.first} ${pair.second} ${pair.kind}`)
  expect(engine.length).toBeGreaterThan(30)
  expect(engine.sort()).toEqual(naive.sort())
})
