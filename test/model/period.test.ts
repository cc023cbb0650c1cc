import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOfDay,
  firstDay,
  inForce,
  isPartialDate,
  isReversed,
  lastDay,
  periodOf,
  periodsMeet,
  sharedDays,
} from '../../src/model/period.ts'
import { arbitraryPartialDate } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'

describe('partial dates', () => {
  it.each(['2004', '2004-02', '2004-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])(
    '%s is one',
    (text) => {
      expect(isPartialDate(text)).toBe(true)
    },
  )

  it.each([
    '',
    '04',
    '2004-2',
    '2004-13',
    '2004-00',
    '2004-02-30',
    '2003-02-29',
    '1900-02-29',
    '2004-04-31',
    '2004-4-1',
    ' 2004',
    '2004-04-01T00:00',
    '2004\n',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false)
    expect(() => firstDay(text)).toThrow(RangeError)
  })

  it.each([
    ['2004', '2004-01-01', '2004-12-31'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2003-02', '2003-02-01', '2003-02-28'],
    ['2004-04-01', '2004-04-01', '2004-04-01'],
    ['0099', '0099-01-01', '0099-12-31'],
  ])('%s goes from %s to %s', (text, first, last) => {
    expect(dateOfDay(firstDay(text))).toBe(first)
    expect(dateOfDay(lastDay(text))).toBe(last)
  })

  it('count days one by one, as a calendar does', () => {
    expect(firstDay('1970-01-01')).toBe(0)
    for (let day = firstDay('1999-12-25'); day < firstDay('2004-03-05'); day++) {
      expect(firstDay(dateOfDay(day))).toBe(day)
    }
  })
})

describe('periods', () => {
  it('include both ends, and are unbounded where no date is', () => {
    expect(periodsMeet(periodOf({ until: '2004-03-31' }), periodOf({ from: '2004-03-31' }))).toBe(true)
    expect(periodsMeet(periodOf({ until: '2004-03-31' }), periodOf({ from: '2004-04' }))).toBe(false)
    expect(periodsMeet(periodOf({ until: '2004' }), periodOf({ from: '2004-12-31' }))).toBe(true)
    expect(periodsMeet(periodOf({}), periodOf({ from: '9999' }))).toBe(true)
    expect(sharedDays(periodOf({ from: '2003' }), periodOf({ until: '2003' }))).toEqual(
      periodOf({ from: '2003', until: '2003' }),
    )
  })

  it('that end before they start share no day with anything', () => {
    const reversed = periodOf({ from: '2005', until: '2004' })
    expect(isReversed(reversed)).toBe(true)
    expect(periodsMeet(reversed, periodOf({}))).toBe(false)
    expect(isReversed(periodOf({ from: '2004-05', until: '2004' }))).toBe(false)
  })

  it('are in force at a partial date when they share a day of it', () => {
    expect(inForce({ from: '2004-04-01' }, '2004')).toBe(true)
    expect(inForce({ from: '2004-04-01' }, '2004-03')).toBe(false)
    expect(inForce({ until: '2004-03' }, '2004-03-31')).toBe(true)
  })

  it('meet just when some day lies in both, counted day by day', () => {
    const dates = fc.record({ from: arbitraryPartialDate, until: arbitraryPartialDate })
    const days = ({ from, until }: { from: string; until: string }): Set<number> => {
      const all = new Set<number>()
      for (let day = firstDay(from); day <= lastDay(until); day++) all.add(day)
      return all
    }
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const daysOfB = days(b)
        const inBoth = [...days(a)].filter((day) => daysOfB.has(day))
        expect(sharedDays(periodOf(a), periodOf(b))).toEqual(
          inBoth.length === 0 ? undefined : { start: inBoth[0], end: inBoth.at(-1) },
        )
      }),
      { numRuns: runs(100) },
    )
  })
})
