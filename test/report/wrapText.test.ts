/** Text broken for pictures: nothing is lost, and no line is wider than its room. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutToWidth, safeTextWidth, wrapText } from '../../src/report/wrapText.ts'
import { runs } from '../support/runs.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('W', 'i', ' ', '  ', '学', 'ب', '👩‍⚕️', 'e\u0301', '\n', '\ufdfd', 'word '), {
      maxLength: 60,
    })
    .map((signs) => signs.join('')),
)
const withoutSpaces = (text: string) => text.replace(/\s/g, '')

it('keeps every sign in its order, on lines that fit', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 300, max: 900 }), (text, width) => {
      const lines = wrapText(text, width, 20)
      expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text))
      for (const line of lines) expect(safeTextWidth(line, 20)).toBeLessThanOrEqual(width + 0.001)
    }),
    { numRuns: runs(400) },
  )
})

it('breaks between words where it can, and takes a line for as many as fit', () => {
  expect(wrapText('one two three', 1_000, 20)).toEqual(['one two three'])
  const lines = wrapText('workforce planning in twenty-eight places', 200, 20)
  expect(lines.join(' ')).toBe('workforce planning in twenty-eight places')
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const [next = ''] = (lines[index + 1] ?? '').split(' ')
    expect(safeTextWidth(`${line} ${next}`, 20)).toBeGreaterThan(200)
  }
})

it('cuts a label only when it must, and says so', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 60, max: 900 }), (text, width) => {
      const cut = cutToWidth(text, width, 14)
      expect(safeTextWidth(cut, 14)).toBeLessThanOrEqual(width + 0.001)
      if (safeTextWidth(text, 14) <= width) expect(cut).toBe(text)
      else expect(cut.endsWith('…')).toBe(true)
    }),
    { numRuns: runs(200) },
  )
})
