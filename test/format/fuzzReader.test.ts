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
import { runs } from '../support/runs.ts'

const golden = readFileSync('fixtures/maps/v1/every-field.remitmap.json', 'utf8')
// Small ones among them, so that a random change often hits what matters.
const files = [golden, ...fc.sample(arbitraryRichMap(), 30).map(serialiseMap)]
const knownCodes = new Set<string>(mapFileErrorCodes)

/** Plain, since `expect` itself would take most of the time over thousands of answers. */
function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** What must be true of any answer. */
function check(read: MapFileResult): void {
  if (read.ok) {
    demand(remitMapSchema.safeParse(read.map).success, 'The map has not the shape of a map')
    demand(integrityProblems(read.map).length === 0, 'The map is not whole')
    const text = serialiseMap(read.map)
    const again = parseMapFile(text)
    demand(again.ok && serialiseMap(again.map) === text, "What was opened can't be saved and opened again")
    return
  }
  const { error } = read
  demand(knownCodes.has(error.code), `The code ${error.code} is not listed`)
  demand(error.message.length > 10 && error.advice.length > 10, `${error.code} says too little`)
  demand(!/undefined|\[object|NaN/.test(error.message), `${error.code} says: ${error.message}`)
  if ('line' in error && error.line !== undefined) {
    demand(error.line >= 1 && (error.column ?? 0) >= 1, `${error.code} is at ${error.line}:${error.column}`)
  }
}

describe('the reader', () => {
  it('answers thousands of broken files', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryBrokenFile(files), (text) => {
        const read = parseMapFile(text)
        check(read)
        seen.add(read.ok ? 'opened' : read.error.code)
      }),
      { numRuns: runs(5000, 1_000_000) },
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
      demand(!read.ok, `Opened after ${end} bytes`)
    }
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      check(readMapBytes(flipped))
    }
  })

  it('leaves Object.prototype as it was', () => {
    const before = Reflect.ownKeys(Object.prototype)
    for (const text of fc.sample(arbitraryBrokenFile(files), runs(500))) parseMapFile(text)
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
        demand((explainShape(value) === undefined) === accepted, 'explainShape and the schema differ')
        demand(hasMapShape(value, keysOf(value)) === accepted, 'hasMapShape and the schema differ')
      }),
      { numRuns: runs(3000, 100_000) },
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
