import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapshotsToDrop } from '../../src/storage/snapshotsToDrop.ts'
import { runs } from '../support/runs.ts'

const day = (number: number) => new Date(Date.UTC(2024, 0, number, 12)).toISOString()

test('up to 20 snapshots all stay, whatever their days', () => {
  const snapshots = Array.from({ length: 20 }, (_, revision) => ({ revision, savedAt: day(1) }))
  expect(snapshotsToDrop(snapshots)).toEqual([])
})

test('of an earlier day only its last stays', () => {
  const old = [0, 1, 2].map((revision) => ({ revision, savedAt: day(1) }))
  const recent = Array.from({ length: 20 }, (_, place) => ({ revision: 3 + place, savedAt: day(2) }))
  expect(snapshotsToDrop([...old, ...recent])).toEqual([1, 0])
})

test('days further back than 30 with a snapshot go', () => {
  const daily = Array.from({ length: 40 }, (_, place) => ({ revision: place, savedAt: day(place + 1) }))
  expect(snapshotsToDrop(daily)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
})

test('a clock that was wrong for a while makes no history vanish', () => {
  const right = Array.from({ length: 15 }, (_, revision) => ({ revision, savedAt: day(revision + 1) }))
  const wrong = { revision: 15, savedAt: '2099-01-01T00:00:00.000Z' }
  expect(snapshotsToDrop([...right, wrong])).toEqual([])
})

test('adding one snapshot at a time keeps what one look over all of them would keep', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 120 })
  fc.assert(
    fc.property(steps, (daysPassed) => {
      let today = 1
      const all = daysPassed.map((passed, revision) => {
        today += passed
        return { revision, savedAt: day(today) }
      })
      let kept: typeof all = []
      for (const snapshot of all) {
        const dropped = new Set(snapshotsToDrop([...kept, snapshot]))
        kept = [...kept, snapshot].filter(({ revision }) => !dropped.has(revision))
      }
      expect(kept.map(({ revision }) => revision)).toEqual(keptOf(all))
    }),
    { numRuns: runs(500) },
  )
})

/** The rule in other words: is it among the last 20, or the last of its day and its day among the last 30? */
function keptOf(all: readonly { revision: number; savedAt: string }[]): number[] {
  const days = [...new Set(all.map(({ savedAt }) => savedAt))].slice(-30)
  return all
    .filter(({ savedAt }, place) => {
      const lastOfItsDay = all.findLastIndex((other) => other.savedAt === savedAt) === place
      return place >= all.length - 20 || (lastOfItsDay && days.includes(savedAt))
    })
    .map(({ revision }) => revision)
}
