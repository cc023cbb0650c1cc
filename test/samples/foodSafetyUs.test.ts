/**
 * The food sample's answer key (K: what the reports say; M: what must stay silent). Most claims say neither where nor
 * for whom, and no function says what it expects: the rules have to do without.
 */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { type Answer, findingsFor, onItsSides, overlap, theFindingFor } from './answerKey.ts'
import { overlappingClaims, pairOfClaims } from './claimsOfRemits.ts'
import { isOverlap } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('food-safety-us')
const findings = analyse(map)

test('nothing rests on expectations that someone typed in: the map has none', () => {
  expect(map.functions.filter(({ expects }) => expects !== undefined)).toEqual([])
})

const overlaps: (Answer & { facts: string; organisations: readonly string[]; status?: 'proposed' })[] = [
  {
    facts: 'K1 plants under two jurisdictions',
    rules: ['parallel'],
    functions: ['inspection-of-dual-jurisdiction-plants'],
    organisations: ['fda', 'fsis'],
    status: 'proposed',
  },
  {
    facts: 'K2 training of inspectors on similar topics',
    rules: ['duplication'],
    functions: ['training-of-food-inspectors'],
    organisations: ['fda', 'fsis', 'nmfs'],
  },
  {
    facts: 'K3 research',
    rules: ['parallel'],
    functions: ['food-safety-research'],
    organisations: ['ars', 'epa', 'fda', 'nmfs'],
  },
  {
    facts: 'K3 rulemaking',
    rules: ['parallel'],
    functions: ['food-safety-rulemaking'],
    organisations: ['fda', 'fsis'],
  },
  {
    facts: 'K5 catfish',
    rules: ['parallel'],
    functions: ['inspection-of-catfish'],
    organisations: ['fda', 'fsis', 'nmfs'],
  },
  {
    facts: 'K8 seafood',
    rules: ['parallel'],
    functions: ['inspection-of-seafood-processors'],
    organisations: ['fda', 'nmfs'],
  },
  {
    facts: 'K9 ports of entry',
    rules: ['parallel'],
    functions: ['inspection-of-food-imports'],
    organisations: ['fda', 'fsis'],
  },
  {
    facts: 'M5 tolerances, in different foods, which the record does not say',
    rules: ['parallel'],
    functions: ['enforcing-pesticide-tolerances'],
    organisations: ['fda', 'fsis'],
  },
  {
    facts: 'consumer education, which no report finds fault with',
    rules: ['duplication'],
    functions: ['consumer-education-on-food-safety'],
    organisations: ['fda', 'fsis'],
  },
]

describe('overlaps', () => {
  test.each(overlaps)('$facts: one finding', ({ status = 'open', ...answer }) => {
    const found = theFindingFor(findings, answer)
    expect(onItsSides(found)).toEqual(answer.organisations)
    expect(found.status).toBe(status)
  })

  test('there is none beyond those, and no organisation holds both sides of anything', () => {
    const known = new Set(overlaps.flatMap((answer) => findingsFor(findings, answer)))
    const beyond = findings.filter((finding) => isOverlap(finding) && !known.has(finding))
    expect(beyond.map(({ sentence }) => sentence)).toEqual([])
  })

  test('K1: agreeing closes it', () => {
    const agreed: RemitMap = {
      ...map,
      agreements: map.agreements.map((one) => ({ ...one, status: 'agreed', agreedOn: '1999' })),
    }
    const functions = ['inspection-of-dual-jurisdiction-plants']
    expect(theFindingFor(analyse(agreed), { rules: overlap, functions }).status).toBe('agreed')
  })

  test('K5: proposed until the programme begins in April 2016', () => {
    const catfish = { rules: overlap, functions: ['inspection-of-catfish'], organisations: ['fsis'] }
    const at = (date: string) => findingsFor(analyse(map, { at: date }), catfish)
    expect(at('2007')).toEqual([])
    expect(at('2012').map(({ prospective }) => prospective)).toEqual([true])
    expect(at('2016-04').map(({ prospective }) => prospective)).toEqual([false])
  })

  test('K9: only in ports of entry', () => {
    const functions = ['inspection-of-food-imports']
    expect(theFindingFor(findings, { rules: overlap, functions }).places).toEqual(['ports-of-entry'])
  })

  test('M5: ranks after what is done for the same people, and says neither where nor for whom', () => {
    const functions = ['enforcing-pesticide-tolerances']
    const found = theFindingFor(findings, { rules: overlap, functions })
    expect(found).toMatchObject({ rule: 'parallel', places: [], beneficiaries: [] })
    const training = theFindingFor(findings, { rules: overlap, functions: ['training-of-food-inspectors'] })
    expect(findings.indexOf(found)).toBeGreaterThan(findings.indexOf(training))
  })
})

const gaps: (Answer & { facts: string })[] = [
  {
    facts: 'K6 no performance plan for the whole government',
    rules: ['unheld'],
    functions: ['government-wide-food-safety-performance-plan'],
  },
  {
    facts: 'K7 the working group stops coordinating',
    rules: ['lapsed'],
    functions: ['coordinating-federal-food-safety'],
    organisations: ['food-safety-working-group'],
  },
  {
    facts: 'K10 eggs: each a part, no one the whole',
    rules: ['split'],
    functions: ['egg-safety'],
    organisations: ['ams', 'aphis', 'fda', 'fsis'],
  },
  {
    facts: 'K10 inspection: each a part, no one the whole',
    rules: ['split'],
    functions: ['food-inspection-and-enforcement'],
    organisations: ['fda', 'fsis', 'nmfs', 'state-agencies'],
  },
]

describe('gaps', () => {
  test.each(gaps)('$facts: one finding, open', (answer) => {
    expect(theFindingFor(findings, answer).status).toBe('open')
  })

  test('K7: from 2012 on, and not while the group met', () => {
    const lapsedAt = (at: string) =>
      findingsFor(analyse(map, { at }), {
        rules: ['lapsed'],
        functions: ['coordinating-federal-food-safety'],
      }).length
    expect([lapsedAt('2011'), lapsedAt('2012')]).toEqual([0, 1])
  })

  test('none beyond those is said to be without a lead: whoever regulates answers for it', () => {
    const functions = new Set(
      findingsFor(findings, { rules: ['no-lead', 'unheld', 'lapsed'] }).flatMap((one) => one.functions),
    )
    const answered = map.remits.flatMap((remit) =>
      remit.involvement === 'regulates' ? [remit.function] : [],
    )
    expect(answered.filter((id) => functions.has(id))).toEqual([])
  })
})

test.each([
  {
    control: 'M1 one sets tolerances, others enforce them',
    pairs: [
      ['F24', 'F25'],
      ['F24', 'F26'],
    ],
  },
  {
    control: 'M2 one leads surveillance, others support',
    pairs: [
      ['F27', 'F28'],
      ['F27', 'F29'],
      ['F28', 'F29'],
    ],
  },
  { control: 'M3 within one state, and across states', pairs: [['F01', 'F02']] },
  { control: 'M4 shell eggs and egg products', pairs: [['F11', 'F12']] },
])('$control: no overlap', ({ pairs }) => {
  const met = overlappingClaims(map)
  const found = pairs.filter(([one = '', other = '']) => met.has(pairOfClaims(one, other)))
  expect(found).toEqual([])
})

test('M1, M2: a chain is no gap either', () => {
  const chains = ['pesticide-tolerances-in-food', 'surveillance-of-foodborne-illness']
  const found = findings.filter(({ functions }) => functions.some((id) => chains.includes(id)))
  expect(found.map(({ sentence }) => sentence)).toEqual([])
})

test('M3: who may meet them, for all that is recorded of places, is named beside the overlap and not counted in it', () => {
  const found = theFindingFor(findings, {
    rules: overlap,
    functions: ['inspection-of-dual-jurisdiction-plants'],
  })
  expect(found.organisations).not.toContain('state-agencies')
  expect(found.more.join(' ')).toContain('State agencies')
})

test('M6: departments and their own units are told of nowhere', () => {
  const departments = ['usda', 'hhs', 'department-of-commerce']
  const found = findings.filter(({ organisations }) => organisations.some((id) => departments.includes(id)))
  expect(found.map(({ sentence }) => sentence)).toEqual([])
})
