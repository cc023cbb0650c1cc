import { expect, test } from 'vitest'
import { momentInWords } from '../../../src/views/shell/momentInWords.ts'

const at = new Date(2026, 10, 22, 14, 2).toISOString()

test.each([
  ['the same day', new Date(2026, 10, 22, 23, 59), '14:02'],
  ['the next day, hours later', new Date(2026, 10, 23, 0, 1), '22 November, 14:02'],
  ['months later', new Date(2026, 11, 31), '22 November, 14:02'],
  ['the same day of another year', new Date(2027, 10, 22, 14, 2), '22 November 2026, 14:02'],
  ['before it, with a clock that was wrong', new Date(2026, 10, 21), '22 November, 14:02'],
])('a moment told on %s', (_, now, says) => {
  expect(momentInWords(at, now)).toBe(says)
})
