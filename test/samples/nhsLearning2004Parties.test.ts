/** The NHS sample against its facts: who was left out, what lapsed, who disclaims, which relationships are missing or fragile. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import type { FindingRule } from '../../src/analysis/finding.ts'
import { entityById } from '../../src/model/entities.ts'
import { findingInWords, findingsInWords } from './findingsInWords.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')
const findings = analyse(map)
const ofRule = (rule: FindingRule) => findings.filter((finding) => finding.rule === rule)
const saidBy = (rule: FindingRule) => ofRule(rule).map(({ sentence }) => sentence)

describe('gaps of the facts', () => {
  test('G1: the regulators and standard-setters were not consulted on NHSU’s standards', () => {
    const leftOut = findings.filter(({ decisions }) => decisions.includes('decision-programme-standards'))
    const organisations = new Set(leftOut.flatMap((finding) => finding.organisations))
    for (const id of [
      'nursing-and-midwifery-council',
      'health-professions-council',
      'general-medical-council',
      'general-social-care-council',
      'qaa',
      'healthcare-commission',
    ]) {
      expect(organisations, id).toContain(id)
    }
    expect(saidBy('left-out')).toContain(
      'Healthcare Commission regulates Inspection of health care but was not consulted on Standards and quality assurance for NHSU’s programmes.',
    )
    // What they had agreed the year before, on courses paid by the NHS, does not settle it.
    expect(leftOut.filter(({ rule }) => rule === 'left-out').map(({ status }) => status)).not.toContain(
      'agreed',
    )
  })

  test('G2: social care providers say that learning in social care is not NHSU’s', () => {
    expect(saidBy('disclaimed')).toContain(
      'NHSU is recorded as providing Social care learning; Social care providers say it does not.',
    )
    expect(saidBy('disclaimed')).toContain(
      'All 9 NHSU regional teams are recorded as leading Regional learning planning; Health authorities’ workforce directors say they do not.',
    )
  })

  test('G3: convening the stakeholders lapses when the confederations end', () => {
    expect(saidBy('lapsed')).toContain(
      'From 1 April 2004 no one is recorded as coordinating Convening workforce stakeholders (last: 27 workforce development confederations).',
    )
  })

  test('G5 and G8 stay what they are: no one regulates, no one leads', () => {
    expect(findingsInWords(map, ofRule('no-lead'))).toEqual(
      expect.arrayContaining([
        'no-lead: Standards and quality assurance of NHSU’s own programmes',
        'no-lead: Progression from support worker to registered professional',
      ]),
    )
  })

  test('G6: what NHSU alone did lapses on 1 August 2005; without a lead there is nothing that could', () => {
    const after = ofRule('lapsed').filter(({ sentence }) => sentence.startsWith('From 1 August 2005'))
    const functions = after.flatMap((finding) => finding.functions)
    expect(functions).toEqual(
      expect.arrayContaining([
        'information-advice-and-guidance-on-learning',
        'virtual-campus',
        'academic-partner-network',
      ]),
    )
    // Never led, so it can't lapse (local co-ordinators); a proposal fills no gap (junior scholarships).
    expect(findingsInWords(map, ofRule('no-lead'))).toContain('no-lead: Local learning brokerage')
    expect(saidBy('lapsed')).toContain(
      'From 1 April 2004 no one is recorded as leading Recruitment into health careers (last: 27 workforce development confederations).',
    )
  })

  test('a lapse shows from its day on, and not before', () => {
    const lapsedAt = (at: string) =>
      analyse(map, { at })
        .filter(({ rule }) => rule === 'lapsed')
        .flatMap(({ functions }) => functions)
    expect(lapsedAt('2004-03-31')).not.toContain('convening-workforce-stakeholders')
    expect(lapsedAt('2004-04-01')).toContain('convening-workforce-stakeholders')
  })
})

/** Who each decision left out, of the parties that the facts name, or why the record can't show it. */
const decisions: readonly {
  facts: string
  decision: string
  leftOut?: string
  /** What the facts say and the record can't show. */
  because?: string
}[] = [
  {
    facts: 'D1',
    decision: 'decision-regional-tier',
    leftOut: '27 × workforce development confederation',
    because:
      'the directorates that the facts name started in April 2004; in 2003 it was the confederations who led workforce planning',
  },
  {
    facts: 'D2',
    decision: 'decision-learning-coordinators',
    leftOut: '28 × SHA workforce directorate',
  },
  {
    facts: 'D3',
    decision: 'decision-virtual-campus',
    because: 'NHS users hold no remit on the platform; only another provider of e-learning does',
  },
  {
    facts: 'D4',
    decision: 'decision-academic-partners',
    leftOut: '28 × strategic health authority',
    because: 'by another remit than the contracts, which are recorded only from April 2004, after the choice',
  },
  {
    facts: 'D5',
    decision: 'decision-merge-confederations',
    leftOut: '27 × workforce development confederation',
  },
  { facts: 'D6', decision: 'decision-programme-standards', leftOut: '4 × professional regulator' },
  {
    facts: 'D7',
    decision: 'decision-merge-nhsu',
    because: 'patients and the public are spoken for on another function than those merged',
  },
  { facts: 'D8', decision: 'decision-functions-of-nhsu', leftOut: 'NHSU' },
]

test.each(decisions)('$facts: $leftOut left out of $decision', ({ decision, leftOut, because }) => {
  const found = ofRule('left-out').filter((finding) => finding.decisions.includes(decision))
  const sides = found.map((finding) => findingInWords(map, finding).split(': ').at(-1))
  if (leftOut) expect(sides).toContain(leftOut)
  else expect(because).toBeTruthy()
  const withSay = entityById(map, 'decisions', decision)?.participants.filter(({ part }) =>
    ['decides', 'agrees', 'consulted'].includes(part),
  )
  const left = new Set(found.flatMap(({ organisations }) => organisations))
  expect(withSay?.filter(({ party }) => left.has(party))).toEqual([])
})

describe('relationships', () => {
  test.each([
    '28 strategic health authorities and NHSU are recorded as having no relationship.',
    '4 professional regulators and NHSU are recorded as having no relationship.',
    'NHSU and Quality Assurance Agency for Higher Education are recorded as having no relationship.',
    'Healthcare Commission and NHSU are recorded as having no relationship.',
    'NHSU and TOPSS England are recorded as having no relationship.',
    '2 social care employers (Councils with social services responsibilities and Independent social care providers) and NHSU are recorded as having no relationship.',
  ])('missing: %s', (sentence) => {
    expect(saidBy('missing-tie')).toContain(sentence)
  })

  test.each([
    '28 strategic health authorities trust NHSU 1 of 5; NHSU trusts 28 strategic health authorities 2 of 5.',
    'Department of Health trusts NHSU 2 of 5; NHSU trusts Department of Health 3 of 5.',
    'NHSU trusts Universities with NHS contracts 2 of 5; Universities with NHS contracts trust NHSU 2 of 5.',
    'Independent social care providers trust NHSU 1 of 5; NHSU trusts Independent social care providers 2 of 5.',
  ])('fragile: %s', (sentence) => {
    expect(saidBy('fragile-tie')).toContain(sentence)
  })

  test('only route: universities between NHSU and the health authorities', () => {
    expect(saidBy('only-route')).toContain(
      'Universities with NHS contracts are the only recorded link between NHSU and 28 strategic health authorities.',
    )
  })

  test('influence without remit: he who founded NHSU; remit without influence: the confederations', () => {
    expect(saidBy('stretched')).toContain(
      'Former Secretary of State for Health who founded NHSU has influence on NHSU and Department of Health, and holds no recorded remit there.',
    )
    expect(saidBy('stretched')).toContain(
      'All 27 workforce development confederations hold remits on what 3 decisions were about, and were consulted on none.',
    )
  })
})

test('N2, N3, N8: no handover or change of name is told as a lapse', () => {
  const lapsed = new Set(
    ofRule('lapsed').map((finding) => `${finding.functions.join()} ${finding.period?.from}`),
  )
  for (const handover of [
    'local-workforce-planning 2004-04-01',
    'allocating-the-education-and-training-budget 2004-04-01',
    'postgraduate-medical-education-standards 2005-10-01',
    'social-care-workforce-development 2005-04-01',
    'service-improvement-skills 2005-07-01',
  ]) {
    expect(lapsed).not.toContain(handover)
  }
})

test('the register stays readable: the rules about parties add lines by the dozen, not by the hundred', () => {
  expect(findings.length).toBeLessThan(150)
  for (const finding of findings) expect(finding.sentence.length, finding.sentence).toBeLessThan(420)
})
