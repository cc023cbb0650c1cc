/** The flood sample against its facts. */
import { expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { overlappingClaims, pairOfClaims, pairsAmong } from './claimsOfRemits.ts'
import { findingInWords, findingsInWords } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('flood-risk-england')
const findings = analyse(map)

test.each([
  {
    facts: 'Q2 two leads on ordinary watercourses',
    finding:
      'contested: Flooding from ordinary watercourses: Internal drainage boards | Lead local flood authorities',
    status: 'open',
  },
  {
    facts: 'Q5 no holder of sustainable drainage that counts: the body meant for it was never commenced',
    finding: 'no-lead: SuDS adoption and maintenance',
    status: 'open',
  },
  {
    facts: 'Q5 the two voluntary routes, where both are open',
    finding:
      'duplication: SuDS adoption and maintenance: Management companies | Water and sewerage companies',
    status: 'open',
  },
  {
    facts: 'Q6 a duty to investigate, and none to act',
    finding: 'unheld: Acting on what flood investigations find',
    status: 'open',
  },
  {
    facts: 'Q8 overview and works on the coast, divided by tier',
    finding: 'contested: Coastal erosion: Coast protection authorities | Environment Agency',
    status: 'agreed',
  },
])('$facts: one finding, $status', ({ finding, status }) => {
  const found = findings.filter((one) => findingInWords(map, one) === finding)
  expect(found.map((one) => one.status)).toEqual([status])
})

test('there is no finding beyond those', () => {
  expect(findingsInWords(map, findings).length).toBe(5)
})

test.each([
  { control: 'Q3 one consent, split by watercourse and district', claims: ['C11', 'C12', 'C13'] },
  { control: 'Q4 planning advice from two, as is meant', claims: ['C20', 'C21'] },
  { control: 'local roads and trunk roads', claims: ['C26', 'C27'] },
])('$control: no overlap', ({ claims }) => {
  const met = overlappingClaims(map)
  expect(pairsAmong(claims).filter((pair) => met.has(pair))).toEqual([])
})

/** What the facts find and the rules can't say, or not yet. */
const beyondTheRules = [
  {
    facts: 'Q1',
    pairs: [
      ['C14', 'C24'],
      ['C14', 'C26'],
      ['C24', 'C26'],
      ['C14', 'C22'],
    ],
    because:
      'each leads or provides a function of its own, each by duty: several functions, one problem, and nothing of it left out or unheld',
  },
  {
    facts: 'Q2',
    pairs: [
      ['C16', 'C29'],
      ['C16', 'C32'],
      ['C28', 'C32'],
      ['C29', 'C32'],
    ],
    because:
      'the district supports and the owner provides; and a duty is on record, to lead for the flood authority and to maintain for the owner, so "no-duty" is silent too: that leading is no duty to maintain is not a remit',
  },
  {
    facts: 'Q7',
    pairs: [['C15', 'C15']],
    because: 'a lead is recorded, and that leading is no duty to act is not a remit',
  },
  {
    facts: 'Q9',
    pairs: [['C41', 'C41']],
    because: 'the source’s plural is one organisation here, and its note says that it leaves open which',
  },
  {
    facts: 'Q10',
    pairs: [
      ['C01', 'C03'],
      ['C01', 'C04'],
      ['C03', 'C04'],
    ],
    because: 'three departments each lead a policy of their own',
  },
  {
    facts: 'Q11',
    pairs: [
      ['C19', 'C24'],
      ['C19', 'C26'],
      ['C19', 'C32'],
    ],
    because: 'keeping a register and owning what is in it are different functions',
  },
  {
    facts: 'Q12',
    pairs: [
      ['C42', 'C42'],
      ['C43', 'C43'],
    ],
    because: 'the group is recorded as what its members are units of, and a claim of a group is one claim',
  },
] as const

test.each(beyondTheRules)('beyond the rules: $facts, for $because', ({ pairs }) => {
  const met = overlappingClaims(map)
  expect(pairs.map(([one, other]) => pairOfClaims(one, other)).filter((pair) => met.has(pair))).toEqual([])
})

test('a proposal or what was not commenced fills no gap', () => {
  const leads = map.remits.filter(
    (remit) =>
      remit.function === 'sustainable-drainage-adoption-and-maintenance' && remit.involvement === 'leads',
  )
  expect(leads.map(({ basis }) => basis)).toEqual(['not-commenced'])
})
