import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'

describe('a map written and read again', () => {
  it('is the same map, and is written the same byte for byte', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const text = serialiseMap(map)
        const read = parseMapFile(text)
        if (!read.ok) throw new Error(read.error.message)
        expect(read.map).toEqual(map)
        expect(serialiseMap(read.map)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
