/** Whatever is thrown at the reader, it answers with a whole map or with one named error that says where. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainShape } from '../../src/format/explainShape.ts'
import { hasMapShape } from '../../src/format/hasMapShape.ts'
import { mapFileErrorCodes } from '../../src/format/mapFileError.ts'
import { type MapFileResult, parseMapFile } from '../../src/format/parseMapFile.ts'
import { readMapBytes } from '../../src/format/readMapBytes.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import { mapFileSchema, remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryBrokenFile } from '../support/arbitraryBrokenFile.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'

const golden = readFileSync('fixtures/maps/v1/every-field.remitmap.json', 'utf8')
const files = [golden, ...fc.sample(arbitraryRichMap(), { numRuns: 30, seed: 2004 }).map(serialiseMap)]
const knownCodes = new Set<string>(mapFileErrorCodes)

/** What must be true of any answer. */
function check(read: MapFileResult): void {
  if (read.ok) {
    expect(remitMapSchema.safeParse(read.map).success).toBe(true)
    expect(integrityProblems(read.map)).toEqual([])
    const text = serialiseMap(read.map)
    const again = parseMapFile(text)
    if (!again.ok) throw new Error(`What was opened can't be opened again: ${again.error.message}`)
    expect(serialiseMap(again.map)).toBe(text)
    return
  }
  const { error } = read
  expect(knownCodes.has(error.code)).toBe(true)
  expect(error.message.length).toBeGreaterThan(10)
  expect(error.message).not.toMatch(/undefined|\[object|NaN/)
  expect(error.advice.length).toBeGreaterThan(10)
  if ('line' in error && error.line !== undefined)
    expect(Math.min(error.line, error.column ?? 0)).toBeGreaterThan(0)
}

describe('the reader', () => {
  it('answers 40,000 broken files', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryBrokenFile(files), (text) => {
        const read = parseMapFile(text)
        check(read)
        seen.add(read.ok ? 'opened' : read.error.code)
      }),
      { numRuns: 40_000 },
    )
    // The mutations are worth little when they don't reach the later checks.
    for (const code of ['opened', 'syntax', 'too-deep', 'duplicate-key', 'unknown-key', 'missing-field']) {
      expect(seen).toContain(code)
    }
    for (const code of ['wrong-value', 'duplicate-id', 'dangling-reference', 'cycle', 'not-a-map']) {
      expect(seen).toContain(code)
    }
  })

  it('answers a file cut at every byte, and with every bit flipped', () => {
    const bytes = new TextEncoder().encode(golden)
    for (let end = 0; end < bytes.length - 1; end++) {
      const read = readMapBytes(bytes.subarray(0, end))
      check(read)
      expect(read.ok).toBe(false)
    }
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      check(readMapBytes(flipped))
    }
  })

  it('leaves Object.prototype as it was', () => {
    const before = Reflect.ownKeys(Object.prototype)
    for (const text of fc.sample(arbitraryBrokenFile(files), { numRuns: 500, seed: 1 })) parseMapFile(text)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  })
})

describe('the three checks of the shape', () => {
  it('agree: the quick one, the one that explains, and the schema', () => {
    fc.assert(
      fc.property(arbitraryBrokenFile(files), (text) => {
        const value = parsed(text)
        fc.pre(value !== undefined)
        const accepted = mapFileSchema.safeParse(value).success
        expect(explainShape(value) === undefined).toBe(accepted)
        expect(hasMapShape(value, keysOf(value))).toBe(accepted)
      }),
      { numRuns: 5000 },
    )
  })
})

function parsed(text: string): unknown {
  try {
    return text.length > 50_000 ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const within = Object.values(value)
  return within.reduce((sum: number, one) => sum + keysOf(one), Array.isArray(value) ? 0 : within.length)
}
