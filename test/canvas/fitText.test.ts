import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth } from '../../src/canvas/fitText.ts'

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
})
