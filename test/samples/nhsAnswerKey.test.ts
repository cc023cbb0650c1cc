/**
 * The NHS sample's answer key: every overlap, gap and left-out party that the facts name, looked for with any date, and
 * the look-alikes that must stay silent.
 */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { entityById } from '../../src/model/entities.ts'
import { type Answer, findingsFor, idsOfKind, onItsSides, theFindingFor } from './answerKey.ts'
import { overlappingClaims, pairsAmong } from './claimsOfRemits.ts'
import { isOverlap } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')
const findings = analyse(map)
const authorities = idsOfKind(map, 'strategic health authority')
const directorates = idsOfKind(map, 'SHA workforce directorate')
const confederations = idsOfKind(map, 'workforce development confederation')
const teams = idsOfKind(map, 'NHSU regional team')
const regulators = idsOfKind(map, 'professional regulator')

/** The overlaps O1 to O13, each once: who exactly stands on its sides, and how many pairs of remits are behind it. */
const overlaps: (Answer & {
  facts: string
  organisations: readonly string[]
  functions: readonly string[]
  pairs: number
  prospective?: true
  agreed?: true
})[] = [
  {
    // With the confederations that the directorates were before: 27 more pairs.
    facts: 'O1 regional planning of learning',
    rules: ['contested'],
    functions: ['local-workforce-planning'],
    organisations: [...teams, ...directorates],
    pairs: 55,
  },
  {
    facts: 'O2 local learning brokerage',
    rules: ['duplication'],
    functions: ['local-learning-brokerage'],
    organisations: ['nhsu', ...directorates],
    pairs: 28,
  },
  {
    facts: 'O3 NHSU commissions and provides',
    rules: ['dual-role'],
    functions: ['learning-for-nhs-staff'],
    organisations: ['nhsu'],
    pairs: 1,
  },
  {
    facts: 'O4 CPD',
    rules: ['duplication'],
    functions: ['continuing-professional-development'],
    organisations: ['nhsu', 'universities'],
    pairs: 1,
  },
  {
    facts: 'O5 national learning programmes',
    rules: ['duplication'],
    functions: ['learning-for-nhs-staff'],
    organisations: ['leadership-centre', 'modernisation-agency', 'nhsu'],
    pairs: 2,
  },
  {
    facts: 'O6 recruiting young people',
    rules: ['contested'],
    functions: ['recruitment-into-health-careers'],
    organisations: ['nhsu', ...confederations],
    pairs: 27,
    prospective: true,
  },
  {
    facts: 'O7 money for NVQs',
    rules: ['parallel'],
    functions: ['nvqs-for-support-staff'],
    organisations: ['local-learning-and-skills-councils', ...authorities],
    pairs: 28,
  },
  {
    facts: 'O8 learning needs of the sector',
    rules: ['contested'],
    functions: ['sector-labour-market-intelligence'],
    organisations: ['nhsu', 'skills-for-health'],
    pairs: 1,
  },
  {
    facts: 'O8 learning needs of an area',
    rules: ['contested'],
    functions: ['local-learning-needs-analysis'],
    organisations: ['nhsu', ...directorates],
    pairs: 55,
  },
  {
    facts: 'O9 training in social care',
    rules: ['parallel'],
    functions: ['social-care-staff-training'],
    organisations: ['independent-care-providers', 'nhsu', 'social-services-councils'],
    pairs: 2,
    prospective: true,
  },
  // Five bodies on one function, whose joint framework is recorded as an agreement.
  {
    facts: 'O10 quality assurance of courses',
    rules: ['duplication'],
    functions: ['quality-assurance-of-nhs-funded-education'],
    organisations: ['qaa', ...confederations],
    pairs: 27,
    agreed: true,
  },
  {
    facts: 'O10 approval of programmes',
    rules: ['parallel'],
    functions: ['professional-education-standards-and-programme-approval'],
    organisations: ['health-professions-council', 'nursing-and-midwifery-council', 'qaa', ...confederations],
    pairs: 56,
    agreed: true,
  },
  {
    facts: 'O11 e-learning',
    rules: ['contested'],
    functions: ['e-learning-in-it-skills'],
    organisations: ['nhs-information-authority', 'nhsu'],
    pairs: 1,
  },
  {
    facts: 'O12 induction',
    rules: ['duplication'],
    functions: ['induction-for-new-staff'],
    organisations: ['nhs-trusts', 'nhsu'],
    pairs: 1,
  },
  {
    facts: 'O13 lifelong learning policy',
    rules: ['contested'],
    functions: ['lifelong-learning-policy'],
    organisations: ['department-of-health', 'nhsu'],
    pairs: 1,
  },
]

describe('overlaps', () => {
  test.each(overlaps)('$facts: one finding', (answer) => {
    const found = theFindingFor(findings, answer)
    expect(onItsSides(found)).toEqual([...answer.organisations].sort())
    expect(found.pairs?.count).toBe(answer.pairs)
    expect(found.prospective).toBe(answer.prospective ?? false)
    expect(found.status).toBe(answer.agreed ? 'agreed' : 'open')
  })

  test('there is none beyond those', () => {
    const known = new Set(overlaps.flatMap((answer) => findingsFor(findings, answer)))
    const beyond = findings.filter((finding) => isOverlap(finding) && !known.has(finding))
    expect(beyond.map(({ sentence }) => sentence)).toEqual([])
  })
})

const gaps: (Answer & { facts: string })[] = [
  {
    facts: 'G1 regulators and standard-setters had no part in NHSU’s standards',
    rules: ['left-out'],
    decision: 'decision-programme-standards',
    organisations: [...regulators, 'qaa', 'healthcare-commission'],
  },
  {
    facts: 'G2 learning in social care: claimed by NHSU, and not accepted',
    rules: ['disclaimed'],
    functions: ['social-care-learning'],
    organisations: ['nhsu'],
  },
  {
    facts: 'G3 the stakeholders of the confederations: ended, and given to no one',
    rules: ['lapsed'],
    functions: ['convening-workforce-stakeholders'],
    organisations: confederations,
  },
  {
    facts: 'G4 workforce and training of foundation trusts',
    rules: ['unheld'],
    functions: ['workforce-and-training-oversight-of-foundation-trusts'],
  },
  {
    facts: 'G5 quality assurance of NHSU’s own awards',
    rules: ['no-lead'],
    functions: ['standards-and-quality-assurance-of-nhsu-s-own-programmes'],
  },
  {
    // The co-ordinators had the directorates beside them, and a proposal (junior scholarships) fills no gap.
    facts: 'G6 what NHSU alone did, told at once when it ends',
    rules: ['lapsed'],
    functions: ['information-advice-and-guidance-on-learning', 'virtual-campus', 'academic-partner-network'],
    organisations: ['nhsu'],
  },
  {
    facts: 'G7 learning for independent-sector and contractor staff',
    rules: ['unheld'],
    functions: ['learning-for-independent-sector-and-contractor-staff'],
  },
  {
    facts: 'G8 progression from support worker to registered professional',
    rules: ['no-lead'],
    functions: ['progression-from-support-worker-to-registered-professional'],
  },
]

test.each(gaps)('$facts: one finding, open', (answer) => {
  expect(theFindingFor(findings, answer).status).toBe('open')
})

test('what a confederation’s end leaves without a holder is one finding', () => {
  const ended = findingsFor(findings, { rules: ['lapsed'], organisations: confederations })
  expect(ended.map(({ functions }) => [...functions].sort())).toEqual([
    ['convening-workforce-stakeholders', 'recruitment-into-health-careers'],
  ])
})

/** Who each decision left out, of the parties that the facts name; and what of it the record can't show. */
const decisions: {
  facts: string
  decision: string
  organisations?: readonly string[]
  people?: readonly string[]
  because?: string
}[] = [
  {
    facts: 'D1',
    decision: 'decision-regional-tier',
    organisations: confederations,
    because:
      'the directorates that the facts name started in April 2004; in 2003 it was the confederations who led workforce planning',
  },
  { facts: 'D2', decision: 'decision-learning-coordinators', organisations: authorities },
  {
    facts: 'D3',
    decision: 'decision-virtual-campus',
    people: ['resigned-nhs-representatives'],
  },
  {
    facts: 'D4',
    decision: 'decision-academic-partners',
    organisations: confederations,
    because:
      'they held the contracts with universities until March 2004; the authorities that the facts name came after',
  },
  { facts: 'D5', decision: 'decision-merge-confederations', organisations: confederations },
  {
    facts: 'D6',
    decision: 'decision-programme-standards',
    organisations: [...regulators, 'qaa', 'healthcare-commission'],
  },
  {
    facts: 'D7',
    decision: 'decision-merge-nhsu',
    organisations: ['nhsu', 'modernisation-agency', 'leadership-centre'],
    because:
      'patients and the public, whom the facts name, are spoken for on another function than those merged',
  },
  { facts: 'D8', decision: 'decision-functions-of-nhsu', organisations: ['nhsu'] },
]

test.each(decisions)('$facts: one finding says who was left out of $decision', (answer) => {
  const found = theFindingFor(findings, { rules: ['left-out'], ...answer })
  const withSay = entityById(map, 'decisions', answer.decision)?.participants.filter(({ part }) =>
    ['decides', 'agrees', 'consulted'].includes(part),
  )
  const left = new Set([...found.organisations, ...(found.people ?? [])])
  expect(withSay?.filter(({ party }) => left.has(party))).toEqual([])
})

/** What looks like an overlap or a gap, and is none; on the day on which it looks most like one. */
const lookAlikes: {
  control: string
  claims: readonly string[]
  functions: readonly string[]
  at: string
}[] = [
  {
    control: 'N1 two professional regulators: different professions',
    claims: ['A60', 'A61'],
    functions: ['professional-education-standards-and-programme-approval'],
    at: '2004',
  },
  {
    control: 'N2 confederations and directorates: one after the other',
    claims: ['A06', 'A14', 'A19'],
    functions: ['local-workforce-planning', 'allocating-the-education-and-training-budget'],
    at: '2004-04-01',
  },
  {
    control: 'N3 regulators of postgraduate training: a handover',
    claims: ['A63', 'A64', 'A65'],
    functions: ['postgraduate-medical-education-standards'],
    at: '2005-10-01',
  },
  {
    control: 'N4 funds, commissions, provides: a chain',
    claims: ['A02', 'A08', 'A51'],
    functions: ['pre-registration-education'],
    at: '2004-04-01',
  },
  {
    control: 'N5 social workers and other staff',
    claims: ['A43', 'A44', 'A68'],
    functions: ['social-work-education-standards', 'social-care-workforce-development'],
    at: '2004',
  },
  {
    control: 'N6 two inspectorates: health and social care',
    claims: ['A69', 'A71'],
    functions: ['inspection-of-health-care', 'inspection-of-social-care'],
    at: '2004',
  },
  {
    control: 'N7 medicine and the rest',
    claims: ['A02', 'A50'],
    functions: ['funding-of-undergraduate-medicine', 'allocating-the-education-and-training-budget'],
    at: '2004',
  },
  {
    control: 'N8 TOPSS England and Skills for Care: a new name',
    claims: ['A43', 'A44', 'A45'],
    functions: ['social-care-workforce-development', 'national-occupational-standards-social-care'],
    at: '2005-04-01',
  },
  {
    control: 'N9 28 authorities with one function: different places',
    claims: ['A06'],
    functions: ['local-workforce-planning'],
    at: '2004-04-01',
  },
]

describe.each(lookAlikes)('$control', ({ claims, functions, at }) => {
  test('no overlap, on any day', () => {
    const met = overlappingClaims(map)
    expect(pairsAmong(claims).filter((pair) => met.has(pair))).toEqual([])
  })

  test(`no gap, at ${at}`, () => {
    const gap = analyse(map, { at }).filter(
      (finding) =>
        ['split', 'no-lead', 'no-duty', 'unheld', 'lapsed', 'disclaimed'].includes(finding.rule) &&
        finding.functions.some((id) => functions.includes(id)),
    )
    expect(gap.map(({ sentence }) => sentence)).toEqual([])
  })
})

test('N2, N3, N8: no handover or change of name lapses, on any day', () => {
  const handedOver = [
    { functions: ['local-workforce-planning'], from: confederations },
    { functions: ['allocating-the-education-and-training-budget'], from: confederations },
    { functions: ['pre-registration-education'], from: confederations },
    {
      functions: ['postgraduate-medical-education-standards'],
      from: ['specialist-training-authority', 'jcptgp'],
    },
    { functions: ['social-care-workforce-development'], from: ['topss-england'] },
    { functions: ['national-occupational-standards-social-care'], from: ['topss-england'] },
    { functions: ['service-improvement-skills'], from: ['modernisation-agency'] },
  ]
  for (const { functions, from } of handedOver) {
    expect(findingsFor(findings, { rules: ['lapsed'], functions, organisations: from })).toEqual([])
  }
})
