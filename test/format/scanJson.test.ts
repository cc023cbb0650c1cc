import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKeys } from '../../src/format/countKeys.ts'
import { findJsonFault, offsetOfPath } from '../../src/format/scanJson.ts'
import { placeOfOffset } from '../../src/format/textPlace.ts'
import { runs } from '../support/runs.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Texts made of JSON's own pieces, most of them broken. */
const nearlyJson = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"b\\n"', '"\\u12', '"', '\\', '1', '-', '0', '.5', 'e+3'],
      ...['true', 'null', 'fals', ' ', '\n', '\t', '\u00a0', '\u0001', '"\u2028"', '"\ud800"', "'a'"],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('findJsonFault', () => {
  it('accepts just what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
        const fault = findJsonFault(text, 64)
        expect(fault === undefined || fault.kind === 'duplicate-key').toBe(isJson(text))
      }),
      { numRuns: runs(5000, 1_000_000) },
    )
  })

  it('names the place where a text that was cut breaks off', () => {
    const text = '{\n  "a": [1, "two"],\n  "b": true\n}'
    for (let end = 0; end < text.length; end++) {
      expect(findJsonFault(text.slice(0, end), 64)).toMatchObject({ kind: 'syntax' })
    }
    expect(findJsonFault(text.slice(0, 15), 64)).toMatchObject({ offset: 15, expected: 'a closing quote' })
  })

  it.each([
    ['{"a": 1,}', 8, 'a key in double quotes'],
    ['{a: 1}', 1, 'a key in double quotes or "}"'],
    ['[1 2]', 3, 'a comma or "]"'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a": 1} x', 9, 'the end of the file'],
    ["{'a': 1}", 1, 'a key in double quotes or "}"'],
    ['["a\nb"]', 3, 'a closing quote before the line ends or a tab'],
    ['["\\x"]', 2, 'an escape such as \\n or \\"'],
    ['[01]', 2, 'a comma or "]"'],
  ])('of %j says where and what is expected', (text, offset, expected) => {
    expect(findJsonFault(text, 64)).toEqual({ kind: 'syntax', offset, expected })
  })

  it('names the second of two equal keys, but a broken text first', () => {
    const text = '{"a": {"b": 1, "c": 2, "b": 3}}'
    expect(findJsonFault(text, 64)).toEqual({ kind: 'duplicate-key', offset: 23, path: ['a', 'b'] })
    expect(findJsonFault(text.slice(0, -1), 64)).toMatchObject({ kind: 'syntax', offset: 30 })
  })
})

describe('offsetOfPath', () => {
  const text = '{"a": [10, {"b": "x"}]}'

  it('finds a value, or the nearest around it', () => {
    expect(offsetOfPath(text, ['a', 1, 'b'], 64)).toBe(text.indexOf('"x"'))
    expect(offsetOfPath(text, ['a', 1, 'gone'], 64)).toBe(text.indexOf('{"b"'))
    expect(offsetOfPath(text, [], 64)).toBe(0)
  })
})

describe('placeOfOffset', () => {
  it('counts lines and columns from 1, whatever ends the lines', () => {
    expect(placeOfOffset('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
    expect(placeOfOffset('ab\r\ncd', 4)).toEqual({ line: 2, column: 1 })
    expect(placeOfOffset('ab\rcd', 3)).toEqual({ line: 2, column: 1 })
    expect(placeOfOffset('ab', 0)).toEqual({ line: 1, column: 1 })
  })
})

describe('countKeys', () => {
  it('never counts fewer keys than there are', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const keys = (value: unknown): number =>
          typeof value !== 'object' || value === null
            ? 0
            : Object.values(value).reduce((sum: number, one) => sum + keys(one), 0) +
              (Array.isArray(value) ? 0 : Object.keys(value).length)
        expect(countKeys(text)).toBeGreaterThanOrEqual(keys(JSON.parse(text)))
      }),
      { numRuns: runs(1000, 100_000) },
    )
  })
})
