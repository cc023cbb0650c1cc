import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presetScheme } from '../../../src/model/schemes.ts'
import { readInvolvements, readSheet, writeSheet } from '../../../src/views/matrix/cellSheet.ts'
import { runs } from '../../support/runs.ts'

describe('cells from a spreadsheet', () => {
  it.each([
    ['one cell', 'L', [['L']]],
    ['an empty cell', '', [['']]],
    [
      'two by two, with a last line break',
      'L\tP\r\nC\t\r\n',
      [
        ['L', 'P'],
        ['C', ''],
      ],
    ],
    ['an empty row between', 'L\n\nP', [['L'], [''], ['P']]],
    ['quotes around a break and a tab', '"L\nP"\t"a\tb"', [['L\nP', 'a\tb']]],
    ['doubled quotes', '"say ""L"""', [['say "L"']]],
    ['a quote inside a cell is a sign like any other', 'L"P', [['L"P']]],
  ])('%s', (_, text, sheet) => {
    expect(readSheet(text)).toEqual(sheet)
  })

  it('what is copied comes back as it was', () => {
    const letter = fc.constantFrom('', 'L', 'P', 'L,P', 'C,F,P')
    const sheet = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(letter, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(readSheet(writeSheet(rows))).toEqual(rows)
      }),
      { numRuns: runs(100) },
    )
  })

  it('letters become involvements; the first text that means nothing is named with its place', () => {
    const scheme = presetScheme('Remit')
    expect(readInvolvements([['l, P', '']], scheme)).toEqual({
      ok: true,
      involvements: [[['leads', 'provides'], []]],
    })
    expect(readInvolvements([['L'], ['P\tX'], ['?']], scheme)).toMatchObject({
      ok: false,
      unknown: 'X',
      row: 1,
      column: 0,
    })
  })
})
