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
