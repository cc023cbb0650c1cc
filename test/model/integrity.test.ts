import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrityProblems } from '../../src/model/integrity.ts'
import { remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'

describe('integrityProblems', () => {
  it('finds nothing wrong with whole maps', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(remitMapSchema.parse(map)).toEqual(map)
        expect(integrityProblems(map)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
