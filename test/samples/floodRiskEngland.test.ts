/** The flood sample's answer key: what its facts name, looked for by rule, functions and organisations. */
import { expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { type Answer, findingsFor, theFindingFor } from './answerKey.ts'
import { overlappingClaims, pairOfClaims, pairsAmong } from './claimsOfRemits.ts'
import { readSample } from './readSample.ts'

const map = readSample('flood-risk-england')
const findings = analyse(map)

const answers: (Answer & { facts: string; status: 'open' | 'agreed' })[] = [
  {
    facts: 'Q1 surface water: each holds a part of it, and no one the whole',
    rules: ['split'],
    functions: ['surface-water-and-drainage'],
    organisations: [
      'lead-local-flood-authorities',
      'water-and-sewerage-companies',
      'local-highway-authorities',
    ],
    status: 'open',
  },
  {
    facts: 'Q2 two leads on ordinary watercourses',
    rules: ['contested'],
    functions: ['flooding-from-ordinary-watercourses'],
    organisations: ['internal-drainage-boards', 'lead-local-flood-authorities'],
    status: 'open',
  },
  {
    facts: 'Q5 no holder of sustainable drainage that counts: the body meant for it was never commenced',
    rules: ['no-lead'],
    functions: ['sustainable-drainage-adoption-and-maintenance'],
    status: 'open',
  },
  {
    facts: 'Q5 the two voluntary routes, where both are open',
    rules: ['duplication'],
    functions: ['sustainable-drainage-adoption-and-maintenance'],
    organisations: ['management-companies', 'water-and-sewerage-companies'],
    status: 'open',
  },
  {
    facts: 'Q6 a duty to investigate, and none to act',
    rules: ['unheld'],
    functions: ['acting-on-what-flood-investigations-find'],
    status: 'open',
  },
  {
    facts: 'Q8 overview and works on the coast, divided by tier',
    rules: ['contested'],
    functions: ['coastal-erosion'],
    organisations: ['coast-protection-authorities', 'environment-agency'],
    status: 'agreed',
  },
  {
    facts: 'Q10 policy: three departments each lead a part of it',
    rules: ['split'],
    functions: ['policy-and-money'],
    organisations: ['defra', 'mhclg', 'cabinet-office'],
    status: 'open',
  },
]

test.each(answers)('$facts: one finding, $status', ({ status, ...answer }) => {
  expect(theFindingFor(findings, answer).status).toBe(status)
})

test('there is no finding beyond those', () => {
  const known = new Set(answers.flatMap((answer) => findingsFor(findings, answer)))
  const beyond = findings.filter((finding) => !known.has(finding))
  expect(beyond.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual([])
})

test.each([
  { control: 'Q3 one consent, split by watercourse and district', claims: ['C11', 'C12', 'C13'] },
  { control: 'Q4 planning advice from two, as is meant', claims: ['C20', 'C21'] },
  { control: 'local roads and trunk roads', claims: ['C26', 'C27'] },
])('$control: no overlap', ({ claims }) => {
  const met = overlappingClaims(map)
  expect(pairsAmong(claims).filter((pair) => met.has(pair))).toEqual([])
})

/** What the facts find and no rule can say. */
const beyondTheRules = [
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

test('what only groups other functions is a heading, but what should have one lead is not', () => {
  const top = map.functions.filter(({ broader }) => broader === undefined)
  const idsOf = (functions: typeof top) => functions.map(({ id }) => id).sort()
  expect(idsOf(top.filter(({ headingOnly }) => headingOnly))).toEqual([
    'development-and-property',
    'rivers-sea-and-watercourses',
    'strategy-and-cooperation',
    'warning-emergency-and-recovery',
  ])
  const expecting = top.filter(({ expects }) => expects?.includes('leads'))
  expect(idsOf(expecting)).toEqual(['policy-and-money', 'surface-water-and-drainage'])
})
