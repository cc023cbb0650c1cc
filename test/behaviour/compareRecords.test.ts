import { expect, test } from 'vitest'
import { compareRecords, describeComparison } from './compareRecords.ts'

const record = (pages: Record<string, string>) => new Map(Object.entries(pages))

test('two records that say the same have no difference', () => {
  const one = record({ a: 'x\ny', b: '' })
  expect(describeComparison(compareRecords(one, new Map(one)))).toBe('No difference on 2 pages.')
})

test('the same difference on several pages is told once, however deep it stands', () => {
  const before = record({ a: 'button "Save"\nend', b: 'main\n  button "Save"\n  link', c: 'same' })
  const after = record({ a: 'button "Keep"\nend', b: 'main\n  button "Keep"\n  link', c: 'same' })
  expect(compareRecords(before, after).differences).toEqual([
    { lines: ['- button "Save"', '+ button "Keep"'], pages: ['a', 'b'] },
  ])
})

test('changes apart from each other on one page are told apart', () => {
  const before = record({ a: 'one\ntwo\nthree' })
  const after = record({ a: 'One\ntwo\nthree\nfour' })
  expect(compareRecords(before, after).differences.map(({ lines }) => lines)).toEqual([
    ['- one', '+ One'],
    ['+ four'],
  ])
})

test('pages that only one record has are named', () => {
  const comparison = compareRecords(record({ a: '1', b: '2' }), record({ b: '2', c: '3' }))
  expect(comparison).toMatchObject({ onlyBefore: ['a'], onlyAfter: ['c'], differences: [] })
  expect(describeComparison(comparison)).toBe(
    '2 of 3 pages differ; 0 differences.\n\nOnly before:\n  a\n\nOnly after:\n  c',
  )
})

test('a long difference is cut, and says by how much', () => {
  const before = record({ a: Array.from({ length: 50 }, (_, at) => `line ${at}`).join('\n') })
  const told = describeComparison(compareRecords(before, record({ a: '' })))
  expect(told).toContain('- line 39')
  expect(told).not.toContain('- line 40')
  expect(told).toContain('… and 11 more')
})
