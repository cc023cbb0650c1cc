/** The NHS sample against its facts: who disclaims what, which relationships are missing or fragile, who stands between. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { findingsFor, idsOfKind, theFindingFor } from './answerKey.ts'
import { readSample } from './readSample.ts'

const map = readSample('nhs-learning-2004')
const findings = analyse(map)
const authorities = idsOfKind(map, 'strategic health authority')
const confederations = idsOfKind(map, 'workforce development confederation')
const teams = idsOfKind(map, 'NHSU regional team')

test('the workforce directors say that planning for their region is not for NHSU’s teams to lead', () => {
  const found = theFindingFor(findings, {
    rules: ['disclaimed'],
    functions: ['regional-learning-planning'],
    organisations: teams,
  })
  expect(found.involvements).toEqual(['leads'])
})

test('a lapse shows from its day on, and not before', () => {
  const lapsedAt = (at: string) =>
    findingsFor(analyse(map, { at }), { rules: ['lapsed'] }).flatMap(({ functions }) => functions)
  expect(lapsedAt('2004-03-31')).not.toContain('convening-workforce-stakeholders')
  expect(lapsedAt('2004-04-01')).toContain('convening-workforce-stakeholders')
  expect(lapsedAt('2005-07-31')).not.toContain('virtual-campus')
  expect(lapsedAt('2005-08-01')).toContain('virtual-campus')
})

test('what lapsed is told as that, and not as something that no one holds', () => {
  const lapsed = new Set(findingsFor(findings, { rules: ['lapsed'] }).flatMap(({ functions }) => functions))
  const again = findingsFor(findings, { rules: ['no-lead', 'unheld'] })
  expect(again.flatMap(({ functions }) => functions).filter((id) => lapsed.has(id))).toEqual([])
  const convening = findingsFor(analyse(map, { at: '2004-04-01' }), {
    rules: ['no-lead', 'unheld', 'lapsed'],
    functions: ['convening-workforce-stakeholders'],
  })
  expect(convening.map(({ rule }) => rule)).toEqual(['lapsed'])
})

describe('relationships', () => {
  test('missing: with whom NHSU is recorded as having none, in one finding', () => {
    const found = theFindingFor(findings, { rules: ['missing-tie'], organisations: ['nhsu'] })
    expect(found.organisations).toEqual(
      expect.arrayContaining([
        ...authorities,
        ...idsOfKind(map, 'professional regulator'),
        'qaa',
        'healthcare-commission',
        'topss-england',
        'social-services-councils',
        'independent-care-providers',
      ]),
    )
  })

  test('not missing: confederations and universities had contracts', () => {
    const found = findingsFor(findings, {
      rules: ['missing-tie'],
      organisations: ['universities', ...confederations],
    })
    expect(found).toEqual([])
  })

  test.each([
    { facts: 'NHSU and the authorities', organisations: ['nhsu', ...authorities] },
    { facts: 'NHSU and the Department', organisations: ['department-of-health', 'nhsu'] },
    { facts: 'NHSU and the universities', organisations: ['nhsu', 'universities'] },
    { facts: 'NHSU and social care providers', organisations: ['independent-care-providers', 'nhsu'] },
  ])('fragile: $facts', ({ organisations }) => {
    theFindingFor(findings, { rules: ['fragile-tie'], organisations })
  })

  test('only route: universities between NHSU and the health authorities', () => {
    theFindingFor(findings, { rules: ['only-route'], organisations: ['universities'] })
  })

  test('influence without remit is one finding, and names him who founded NHSU', () => {
    const byInfluence = findingsFor(findings, { rules: ['stretched'] }).filter(({ people }) => people?.length)
    expect(byInfluence.length).toBe(1)
    expect(byInfluence[0]?.people).toContain('founding-secretary-of-state')
  })

  test('remit without influence is told where the confederations are left out, and not again', () => {
    expect(findingsFor(findings, { rules: ['stretched'], organisations: confederations })).toEqual([])
  })
})

test('the register stays readable: findings by the dozen, not by the hundred', () => {
  expect(findings.length).toBeLessThan(100)
})
