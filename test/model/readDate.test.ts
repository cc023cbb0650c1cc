import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInWords } from '../../src/analysis/words/plainEnglish.ts'
import { dateOfDay } from '../../src/model/period.ts'
import { readDate } from '../../src/model/readDate.ts'
import { en } from '../../src/views/words/en.ts'

const read = (text: string) => readDate(text, en.fields.months)

test.each([
  ['2004', '2004'],
  [' 2004-4 ', '2004-04'],
  ['2004-04-01', '2004-04-01'],
  ['April 2004', '2004-04'],
  ['apr 2004', '2004-04'],
  ['Sept. 2004', '2004-09'],
  ['1 Apr 2004', '2004-04-01'],
  ['1st  April, 2004', '2004-04-01'],
  ['04/2004', '2004-04'],
  ['1/4/2004', '2004-04-01'],
  ['01.04.2004', '2004-04-01'],
  ['29 February 2004', '2004-02-29'],
  ['', undefined],
])('%j is read as %j', (text, date) => {
  expect(read(text)).toEqual({ ok: true, date })
})

test.each([
  ['31 June 2004', 'noSuchDay'],
  ['29 February 2005', 'noSuchDay'],
  ['2004-13', 'noSuchDay'],
  ['soon', 'unreadable'],
  ['April', 'unreadable'],
  ['Ap 2004', 'unreadable'],
  ['Brumaire 2004', 'unreadable'],
  ['4', 'unreadable'],
])('%j is refused: %s', (text, problem) => {
  expect(read(text)).toEqual({ ok: false, problem })
})

test('what the panel shows of a date is read back as the same date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.constantFrom(4, 7, 10), (day, length) => {
      const date = dateOfDay(day).slice(0, length)
      expect(read(dateInWords(date))).toEqual({ ok: true, date })
    }),
  )
})
