import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDelta, withDelta } from '../../../src/app/workers/listDelta.ts'
import { runs } from '../../support/runs.ts'

interface Entry {
  readonly id: number
}

const entries = (ids: readonly number[]): Entry[] => ids.map((id) => ({ id }))

describe('the difference of two lists', () => {
  it('laid upon the list before gives the list after, with the very same objects where they stayed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { maxLength: 20 }),
        fc.uniqueArray(fc.nat(60), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (ids, otherIds, most) => {
          const before = entries(ids)
          const known = new Map(before.map((entry) => [entry.id, entry]))
          const after = otherIds.map((id) => known.get(id) ?? { id })
          const delta = listDelta(before, after, most)
          const made = withDelta(before, delta)
          expect(made.length).toBe(after.length)
          for (const [index, entry] of made.entries()) expect(entry).toBe(after[index])
          for (const stretch of delta) {
            if ('items' in stretch) {
              expect(stretch.items.length).toBeLessThanOrEqual(most)
              expect(stretch.items.every((item) => !before.includes(item))).toBe(true)
            }
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it('of an edit in the middle of a long list is three stretches, whatever its length', () => {
    const before = entries(Array.from({ length: 50_000 }, (_, id) => id))
    const changed = { id: 25_000 }
    const after = before.with(25_000, changed)
    expect(listDelta(before, after, 2_000)).toEqual([
      { from: 0, count: 25_000 },
      { items: [changed] },
      { from: 25_001, count: 24_999 },
    ])
    expect(listDelta(before, before, 2_000)).toEqual([{ from: 0, count: 50_000 }])
  })
})
