/** The NHS sample: what stands out first, and what the facts call an overlap and the rules can't say. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { overlappingPairs, pairKinds } from '../../src/analysis/overlappingPairs.ts'
import { entityById } from '../../src/model/entities.ts'
import { hierarchyOf } from '../../src/model/hierarchy.ts'
import { naiveOverlappingPairs } from '../support/naiveOverlappingPairs.ts'
import { overlappingClaims, pairOfClaims } from './claimsOfRemits.ts'
import { findingInWords, findingsInWords } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')
const findings = analyse(map)
const headline =
  'contested: Local workforce planning: 28 × SHA workforce directorate | 9 × NHSU regional team'

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

  test('the same in 2004, with which it opens, in its autumn, and in every perspective', () => {
    const lenses = [
      { at: map.asOf },
      { at: '2004-10-01' },
      ...map.perspectives.map(({ id }) => ({ perspective: id })),
    ]
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
