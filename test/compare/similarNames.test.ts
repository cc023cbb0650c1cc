import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexNames, type NamedThing } from '../../src/compare/similarNames.ts'
import { naiveCloseness, naivePairs } from '../support/naiveSimilarNames.ts'
import { runs } from '../support/runs.ts'

function areAlike(first: string, second: string): boolean {
  const index = indexNames([
    { id: 'a', names: [first] },
    { id: 'b', names: [second] },
  ])
  const alike = index.pairs().length === 1
  // Asking for the one by the other gives the same answer, both ways.
  expect(index.nearest(second).some(({ id }) => id === 'a')).toBe(alike)
  expect(index.nearest(first).some(({ id }) => id === 'b')).toBe(alike)
  return alike
}

describe('names that may mean one thing', () => {
  test.each([
    ['NHSU', 'nhsu'],
    ['Leeds', 'LEEDS'],
    ['DCMS', 'dcms'],
    ['Learning & skills', 'Learning and Skills'],
    ['The Environment Agency', 'Environment Agency'],
    ['Café services', 'cafe service'],
    ['Local authorities', 'Local authority'],
    ['Local work force planning', 'Local workforce planning'],
    ['Local workfroce planning', 'Local workforce planning'],
    ['Local workforce planing', 'Local workforce planning'],
    ['Organization developement', 'Organisation development'],
    ['Skils for Health', 'Skills for Health'],
    ['Skil', 'Skill'],
    ['aaab', 'aaaab'],
    ['Workforce planning (local)', 'Local workforce planning'],
    ['SHA WD', 'SHA workforce directorate'],
    ['SHAs', 'Strategic health authority'],
    ['DfES', 'Department for Education and Skills'],
    ['DoH', 'Department of Health'],
    ['DH', 'Department of Health'],
    ['Dept of Health', 'Department of Health'],
    ["Children's trust", 'Childrens Trusts'],
  ])('%s ~ %s', (first, second) => {
    expect(areAlike(first, second)).toBe(true)
  })

  test.each([
    ['North East', 'North West'],
    ['Northern region', 'Southern region'],
    ['Kent', 'Kent and Medway'],
    ['Level 2', 'Level 3'],
    ['Level 2 3', 'Level 23'],
    ['Grade A', 'Grade B'],
    ['DfES', 'DfE'],
    ['NHS', 'NHSU'],
    ['Hull', 'Hill'],
    ['Care services', 'Core services'],
    ['Essex', 'Sussex'],
    ['Employer', 'Employee'],
    ['Trainer standards', 'Trainee standards'],
    ['Formal learning', 'Informal learning'],
    ['Health', 'Wealth'],
    ['Clinical services', 'Clinician services'],
    ['Commissioning', 'Commissioner'],
    ['Learning', 'Learning needs analysis'],
    ['!', '?'],
    ['A', 'B'],
    ['A', 'As'],
    ['AB', 'AC'],
  ])('%s is not %s', (first, second) => {
    expect(areAlike(first, second)).toBe(false)
  })
})

test('short names and aliases count, the best one is told, and a thing is never like itself', () => {
  const index = indexNames([
    { id: 'sha', names: ['SHA workforce directorate', 'WDC'] },
    { id: 'wdc', names: ['Workforce development confederation', 'WDC'] },
    { id: 'one', names: ['Local workforce planning', 'Workforce planning, local'] },
  ])
  expect(index.pairs()).toEqual([{ first: 'sha', second: 'wdc', closeness: 1 }])
  expect(index.nearest('workforce planing (local)')).toEqual([
    { id: 'one', name: expect.stringMatching(/planning/), closeness: expect.closeTo(0.95 * (1 - 1 / 22)) },
  ])
  expect(index.nearest('wdc', 1)).toEqual([{ id: 'sha', name: 'WDC', closeness: 1 }])
  expect(index.nearest('Something else')).toEqual([])
  expect(index.nearest('  ')).toEqual([])
})

const word = fc.oneof(
  fc.constantFrom('health', 'helth', 'heatlh', 'wealth', 'education', 'edcation', 'educatoin', 'educations'),
  fc.constantFrom('employer', 'employee', 'planning', 'plannings', 'palnning', 'planing', 'plannign'),
  fc.constantFrom('of', 'and', 'The', 'for', '&', '2', '3', '23', 'b5', 'work', 'force', 'workforce', 'a'),
  fc.constantFrom('he', 'hoe', 'hp', 'whp', 'DfE', 'DfES', 'SHAs', 'w2', 'hw', 'Éa'),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 9 }),
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test('the index finds what comparing all with all finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 14 }),
      name,
      (lists, text) => {
        const things: NamedThing[] = lists.map((names, index) => ({ id: `t${index}`, names }))
        const inOrder = (pairs: readonly { first: string; second: string; closeness: number }[]) =>
          pairs.map(({ first, second, closeness }) => `${first} ${second} ${closeness.toFixed(9)}`).sort()
        const index = indexNames(things)
        expect(inOrder(index.pairs())).toEqual(inOrder(naivePairs(things)))
        const near = new Map(index.nearest(text, things.length).map(({ id, closeness }) => [id, closeness]))
        for (const { id, names } of things) {
          const expected = Math.max(...names.map((one) => naiveCloseness(text, one)))
          expect(near.get(id) ?? 0).toBeCloseTo(expected, 9)
        }
      },
    ),
    { numRuns: runs(200, 6000) },
  )
})

test('ten thousand things of one name are paired with the first few, not with all', () => {
  const things = Array.from({ length: 10_000 }, (_, index) => ({ id: `t${index}`, names: ['Trust'] }))
  const pairs = indexNames(things).pairs()
  expect(pairs.length).toBeLessThan(250_000)
  expect(new Set(pairs.flatMap(({ first, second }) => [first, second])).size).toBe(10_000)
})
