import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDetails, replaceToken } from '../../../src/views/capture/readDetails.ts'
import { enFields } from '../../../src/views/words/enFields.ts'

const read = (text: string) => readDetails(text, enFields.months)
const parts = (text: string) => read(text).tokens.map(({ kind, text: content }) => [kind, content])

test('each mark holds up to the next one, so that names need no quotes', () => {
  expect(parts('@South West +New NHS staff 2004-04..2005-07 #HSC 2001/12 !duty')).toEqual([
    ['places', 'South West'],
    ['beneficiaries', 'New NHS staff'],
    ['period', '2004-04..2005-07'],
    ['sources', 'HSC 2001/12'],
    ['basis', 'duty'],
  ])
  expect(read('2004-04..2005-07')).toMatchObject({ from: '2004-04', until: '2005-07', problem: undefined })
  expect(read('2004..')).toMatchObject({ from: '2004', until: undefined })
  expect(read('..4/2005')).toMatchObject({ from: undefined, until: '2005-04' })
})

test('a mark inside a word, or before a space, is a letter like others', () => {
  expect(parts('@R&D #C# users')).toEqual([
    ['places', 'R&D'],
    ['sources', 'C# users'],
  ])
  expect(parts('+Nurses + midwives')).toEqual([['beneficiaries', 'Nurses + midwives']])
  expect(parts('@"Area #2" @Leeds')).toEqual([
    ['places', 'Area #2'],
    ['places', 'Leeds'],
  ])
})

describe('what is wrong is named with its place', () => {
  test.each([
    ['Leeds', 'stray', 0, 5],
    ['@Leeds +', 'empty', 7, 8],
    ['@Leeds 2004-13..', 'noSuchDay', 7, 16],
    ['2004--4..', 'badDate', 0, 9],
    ['2005..2004', 'reversed', 0, 10],
    ['!duty !power', 'twice', 6, 12],
    ['2004.. ..2005', 'twice', 7, 13],
  ])('%s: %s', (text, problem, start, end) => {
    expect(read(text).problem).toMatchObject({ problem, start, end })
  })
})

test('one token is replaced and the others stay, whatever was typed', () => {
  const place = read('@so +staff').tokens[0]
  expect(place && replaceToken('@so +staff', place, '@', 'South West')).toBe('@South West +staff')
  expect(place && replaceToken('@so +staff', place, '@', 'Area #2')).toBe('@"Area #2" +staff')
  const text = fc.string({ unit: fc.constantFrom('@', '+', '#', '!', '"', ' ', '.', '2', '0', 'a') })
  fc.assert(
    fc.property(text, (typed) => {
      const { tokens } = read(typed)
      tokens.forEach((token, index) => {
        expect(typed.slice(token.start, token.end)).toContain(token.text)
        expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0)
      })
    }),
  )
})
