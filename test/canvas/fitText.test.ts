import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth } from '../../src/canvas/fitText.ts'
import { naiveLines, seenCharacters } from '../support/naiveFitText.ts'
import { runs } from '../support/runs.ts'

const place = { width: 256, fontSize: 16, smallSize: 14 }

describe('fitText', () => {
  it('keeps a short name whole on one line at full size', () => {
    expect(fitText('Skills for Health', place)).toMatchObject({ lines: ['Skills for Health'], fontSize: 16 })
  })

  it('breaks a longer one between words into two smaller lines', () => {
    expect(fitText('Councils with social services responsibilities', place)).toMatchObject({
      lines: ['Councils with social services', 'responsibilities'],
      fontSize: 14,
    })
  })

  it('never makes a line wider than its place, nor more than two, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), (text) => {
        const { lines, fontSize, width } = fitText(text, place)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(textWidth(line, fontSize)).toBeLessThanOrEqual(place.width)
        expect(width).toBeLessThanOrEqual(place.width)
      }),
    )
  })

  it('breaks and cuts as one does who tries every beginning, whatever the script', () => {
    const character = fc.oneof(
      fc.constantFrom(
        ' ',
        ' ',
        'i',
        'W',
        'é',
        'e\u0301',
        '\u0301\u0302',
        '漢',
        'क्षि',
        '👩‍👩‍👧',
        '🇬🇧',
        '\ud83d',
      ),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    )
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 90 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          const narrow = { ...place, width }
          expect(fitText(text.join(''), narrow).lines).toEqual(naiveLines(text.join(''), narrow))
        },
      ),
      { numRuns: runs(200, 100_000) },
    )
  })

  it('never cuts within what people see as one character', () => {
    for (const one of ['e\u0301\u0323', '👩‍👩‍👧‍👦', '🇬🇧', 'क्षि', '각']) {
      const [line = ''] = fitText(one.repeat(200), place).lines
      const seen = seenCharacters(line)
      expect(seen.at(-1)).toBe('…')
      expect(new Set(seen.slice(0, -1))).toEqual(new Set(seenCharacters(one)))
    }
  })

  it.each([
    ['one word of 60,000 letters', 'a'.repeat(60_000)],
    ['60,000 letters in short words', 'ab '.repeat(20_000)],
    ['a letter under 60,000 accents', `a${'\u0301'.repeat(60_000)}`],
  ])('measures %s no further than there is room for', { timeout: 30_000 }, (_, text) => {
    // Measured anew for each letter that is taken off, one of these takes twenty seconds.
    for (let times = 0; times < 10; times++) {
      const { lines } = fitText(text, place)
      expect(lines.every((line) => line.length < 100)).toBe(true)
    }
  })
})
