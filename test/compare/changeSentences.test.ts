import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeSentences } from '../../src/compare/changeSentences.ts'
import { diffMaps } from '../../src/compare/diffMaps.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryLineage } from '../support/arbitraryLineage.ts'
import { runs } from '../support/runs.ts'

const before: RemitMap = {
  ...emptyMap('Learning', '2026-11-21T09:00:00Z'),
  organisations: [
    { id: 'nhsu', name: 'NHSU' },
    { id: 'shas', name: 'SHA workforce directorates' },
  ],
  functions: [{ id: 'planning', name: 'Local workforce planning' }],
  places: [{ id: 'dorset', name: 'Dorset and Somerset' }],
  remits: [{ id: 'r1', organisation: 'nhsu', function: 'planning', involvement: 'leads', basis: 'practice' }],
}

function told(after: RemitMap): string[] {
  return changeSentences(before, after, diffMaps(before, after)).map(({ sentence }) => sentence)
}

it('says in plain sentences what changed', () => {
  const [remit] = before.remits
  if (!remit) throw new Error('a remit is needed')
  expect(
    told({
      ...before,
      remits: [
        { ...remit, basis: 'contract', until: '2004-03' },
        {
          id: 'r2',
          organisation: 'shas',
          function: 'planning',
          involvement: 'leads',
          places: ['dorset'],
        },
      ],
      organisations: [{ id: 'nhsu', name: 'NHS University' }, ...before.organisations.slice(1)],
    }),
  ).toEqual([
    'SHA workforce directorates now lead Local workforce planning in Dorset and Somerset.',
    'NHS University leads Local workforce planning: the basis was “practice”, is “contract”, and the end is March 2004.',
    'NHSU is now called NHS University.',
  ])
  expect(told({ ...before, remits: [] })).toEqual(['NHSU no longer leads Local workforce planning.'])
  expect(told({ ...before, remits: [{ ...remit, involvement: 'supports' }] })).toEqual([
    'NHSU now supports Local workforce planning: the involvement was leads, is supports.',
  ])
})

it('says what the map is about now', () => {
  const dated = { ...before, asOf: '2003-11' }
  const since = (after: RemitMap) =>
    changeSentences(dated, after, diffMaps(dated, after)).map(({ sentence }) => sentence)
  expect(told({ ...before, asOf: '2004' })).toEqual(['The map is about 2004 now; before, it had no date.'])
  expect(since({ ...dated, asOf: '2004' })).toEqual([
    'The map is about 2004 now; before, it was about November 2003.',
  ])
  expect(since(before)).toEqual(['The map names no date any more; before, it was about November 2003.'])
})

it('says which functions only group others', () => {
  const heading = (name: string, headingOnly?: true) => ({
    ...before,
    functions: [{ id: 'planning', name, ...(headingOnly && { headingOnly }) }],
  })
  const since = (was: RemitMap, is: RemitMap) =>
    changeSentences(was, is, diffMaps(was, is)).map(({ sentence }) => sentence)
  expect(told(heading('Local workforce planning', true))).toEqual([
    '“Local workforce planning” only groups other functions now.',
  ])
  expect(since(heading('Planning', true), heading('Planning'))).toEqual([
    '“Planning” no longer only groups other functions.',
  ])
  expect(told(heading('Planning', true))).toEqual([
    'Planning: the name was “Local workforce planning”, is “Planning”, and it only groups other functions now.',
  ])
})

it('says which involvements answer for a function, also where the scheme does not say so itself', () => {
  const { scheme } = before
  const withOne = (id: string, changes: object) => ({
    ...before,
    scheme: {
      ...scheme,
      involvements: scheme.involvements.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    },
  })
  expect(told(withOne('oversees', { answers: true }))).toEqual(['“Oversees” answers for a function now.'])
  expect(told(withOne('leads', { answers: false }))).toEqual(['“Leads” no longer answers for a function.'])
  expect(told(withOne('funds', { sharing: 'sole' }))).toEqual([
    'The scheme has changed.',
    '“Funds” answers for a function now.',
  ])
  // It counts as it did before.
  expect(told(withOne('leads', { answers: true }))).toEqual(['The scheme has changed.'])
})

it('says how many questions are not asked any more, and how many are again', () => {
  expect(told({ ...before, declined: ['headings', 'date'] })).toEqual([
    'Two questions are not asked any more.',
  ])
  const refused = { ...before, declined: ['headings', 'date', 'kinds'] }
  const after = { ...before, declined: ['date', 'place'] }
  expect(changeSentences(refused, after, diffMaps(refused, after)).map(({ sentence }) => sentence)).toEqual([
    'One question is not asked any more.',
    'Two questions are asked again.',
  ])
})

it('has a sentence for every thing that was added, changed or taken out, whatever the map', () => {
  fc.assert(
    fc.property(arbitraryLineage(2), ({ heirs: [one, other] }) => {
      if (!one || !other) return
      const diff = diffMaps(one, other)
      const lines = changeSentences(one, other, diff)
      const ids = new Set(lines.map(({ entity }) => entity))
      for (const { added, removed, changed } of Object.values(diff.lists)) {
        for (const { id } of [...added, ...removed, ...changed]) expect(ids.has(id)).toBe(true)
      }
      for (const { sentence } of lines) expect(sentence).toMatch(/\.$/)
    }),
    { numRuns: runs(150) },
  )
})
