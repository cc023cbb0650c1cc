import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, lastDay } from '../../../src/model/period.ts'
import { timeScale } from '../../../src/views/findings/timeScale.ts'

const open = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }

describe('timeScale', () => {
  it('has nothing to draw when no end is known', () => {
    expect(timeScale([open, open])).toBeUndefined()
  })

  it('keeps the order of days, stays within the width, and gives open ends a length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 30_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        (start, length) => {
          const scale = timeScale([{ start, end: start + length }, open])
          if (!scale) throw new Error('two ends are known')
          const places = [open.start, start, start + length, open.end].map((day) => scale.position(day))
          expect([...places].sort((a, b) => a - b)).toEqual(places)
          expect(places[0]).toBe(0)
          expect(places[3]).toBe(100)
          expect(places[1]).toBeGreaterThan(0)
          expect(places[2]).toBeLessThan(100)
        },
      ),
    )
  })

  it('marks few enough years to read', () => {
    const years =
      timeScale([{ start: firstDay('1948'), end: lastDay('2026') }])?.ticks.map(({ year }) => year) ?? []
    expect(years.length).toBeGreaterThan(2)
    expect(years.length).toBeLessThanOrEqual(8)
    expect(
      timeScale([{ start: firstDay('2003-12'), end: lastDay('2006-06') }])?.ticks.map(({ year }) => year),
    ).toEqual(['2004', '2005', '2006'])
  })
})
