import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { readMapBytes } from '../../src/format/readMapBytes.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'
import { runs } from '../support/runs.ts'

describe('a map written and read again', () => {
  it('is the same map, and is written the same byte for byte', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const text = serialiseMap(map)
        const read = parseMapFile(text)
        if (!read.ok) throw new Error(read.error.message)
        // A clone, since fast-check's records have no prototype and those of JSON have one.
        expect(isDeepStrictEqual(read.map, structuredClone(map))).toBe(true)
        expect(serialiseMap(read.map)).toBe(text)
      }),
      { numRuns: runs(1000, 200_000) },
    )
  })

  it('survives the way through bytes, lone surrogates included', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const text = serialiseMap(map)
        const read = readMapBytes(new TextEncoder().encode(text))
        if (!read.ok) throw new Error(read.error.message)
        expect(serialiseMap(read.map)).toBe(text)
      }),
      { numRuns: runs(500, 20_000) },
    )
  })

  it('is the same text whatever order the keys of its entities had', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const reversed = { ...map, remits: map.remits.map(reverseKeys), ties: map.ties.map(reverseKeys) }
        expect(serialiseMap(reversed)).toBe(serialiseMap(map))
      }),
      { numRuns: runs(300) },
    )
  })
})

function reverseKeys<T extends object>(entity: T): T {
  return Object.fromEntries(Object.entries(entity).reverse()) as T
}
