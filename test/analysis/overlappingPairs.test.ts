/** The engine against its naive twin, on random maps and through random lenses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberHierarchy, numbersMeet } from '../../src/analysis/engine/numberedHierarchy.ts'
import type { Lens } from '../../src/analysis/finding.ts'
import {
  overlappingPairs,
  type PairTable,
  pairKinds,
  searchPairs,
} from '../../src/analysis/overlappingPairs.ts'
import { hierarchyOf } from '../../src/model/hierarchy.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../support/arbitraryCrowdedMap.ts'
import { arbitraryMap, arbitraryPartialDate } from '../support/arbitraryMap.ts'
import { naiveOverlappingPairs } from '../support/naiveOverlappingPairs.ts'
import { runs } from '../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 2 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 2 }),
})

function linesOf({ count, first, second, kind }: PairTable): string[] {
  expect([first.length, second.length, kind.length]).toEqual([count, count, count])
  return Array.from(first, (one, at) => `${one} ${second[at]} ${pairKinds[kind[at] ?? -1]}`).sort()
}

function expectedLines(map: RemitMap, lens?: Lens): string[] {
  return naiveOverlappingPairs(map, lens)
    .map(({ first, second, kind }) => `${first} ${second} ${kind}`)
    .sort()
}

describe('the engine finds what its naive twin finds', () => {
  it('on small maps of every feature, through any lens', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryLens, (map, lens) => {
        expect(linesOf(overlappingPairs(map, lens))).toEqual(expectedLines(map, lens))
      }),
      { numRuns: runs(1000) },
    )
  })

  it('on crowded maps, however small the blocks are that it tests pair by pair', () => {
    let pairs = 0
    fc.assert(
      fc.property(
        arbitraryCrowdedMap(24),
        arbitraryLens,
        fc.integer({ min: 0, max: 3 }),
        (map, lens, small) => {
          const expected = expectedLines(map, lens)
          pairs += expected.length
          expect(linesOf(searchPairs(map, lens, small).pairs)).toEqual(expected)
        },
      ),
      { numRuns: runs(3000) },
    )
    // Or else the maps would hardly show whether anything is found.
    expect(pairs).toBeGreaterThan(10_000)
  })

  it('on larger maps with dense hierarchies', () => {
    fc.assert(
      fc.property(arbitraryCrowdedMap(90), arbitraryLens, (map, lens) => {
        expect(linesOf(overlappingPairs(map, lens))).toEqual(expectedLines(map, lens))
      }),
      { numRuns: runs(300) },
    )
  })

  it('when long lists of places or people are much alike', () => {
    const longLists = arbitraryCrowdedMap(30).chain((map) => {
      const names = (things: readonly { id: string }[]) => fc.subarray(things.map(({ id }) => id))
      const lists = fc.array(
        fc.record({ places: names(map.places), beneficiaries: names(map.beneficiaries) }),
        {
          minLength: map.remits.length,
          maxLength: map.remits.length,
        },
      )
      return lists.map((drawn) => ({
        ...map,
        remits: map.remits.map((remit, at) => ({ ...remit, ...drawn[at] })),
      }))
    })
    fc.assert(
      fc.property(longLists, fc.constantFrom(0, 2, 12), (map, small) => {
        expect(linesOf(searchPairs(map, {}, small).pairs)).toEqual(expectedLines(map))
      }),
      { numRuns: runs(400) },
    )
  })
})

describe('the pairs', () => {
  it('are the same in any order of the lists of the map', () => {
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
    const maps = arbitraryCrowdedMap(20).chain((map) =>
      fc
        .record({
          organisations: shuffled(map.organisations),
          functions: shuffled(map.functions),
          places: shuffled(map.places),
          beneficiaries: shuffled(map.beneficiaries),
          remits: shuffled(map.remits),
        })
        .map((lists) => ({ map, other: { ...map, ...lists } })),
    )
    const byId = (map: RemitMap) => {
      const { first, second, kind } = overlappingPairs(map)
      return Array.from(first, (one, at) => {
        const ids = [map.remits[one]?.id, map.remits[second[at] ?? -1]?.id].sort()
        return `${ids.join(' ')} ${kind[at]}`
      }).sort()
    }
    fc.assert(
      fc.property(maps, ({ map, other }) => {
        expect(byId(other)).toEqual(byId(map))
      }),
      { numRuns: runs(500) },
    )
  })

  it('come in the same order each time, the earlier remit first, each once', () => {
    fc.assert(
      fc.property(arbitraryCrowdedMap(30), (map) => {
        const table = overlappingPairs(map)
        expect(overlappingPairs(structuredClone(map))).toEqual(table)
        const pairs = Array.from(table.first, (one, at) => [one, table.second[at] ?? -1])
        for (const [one = 0, other = 0] of pairs) expect(one).toBeLessThan(other)
        expect(new Set(pairs.map((pair) => pair.join())).size).toBe(table.count)
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('the numbers that stand for a hierarchy', () => {
  it('meet where the readable hierarchy of the model says that the things meet', () => {
    const maps = arbitraryCrowdedMap(0, 25)
    fc.assert(
      fc.property(maps, fc.constantFrom(0, 4096), ({ functions }, largestTable) => {
        const numbered = numberHierarchy(functions, largestTable)
        const readable = hierarchyOf(functions)
        const { ranges, rangesFrom } = numbered.meeting
        for (const a of functions) {
          const from = numbered.numberOf.get(a.id) ?? -1
          const inRanges = new Set<number>()
          for (let at = rangesFrom[from] ?? 0; at < (rangesFrom[from + 1] ?? 0); at += 2) {
            for (let number = ranges[at] ?? 0; number < (ranges[at + 1] ?? 0); number++) inRanges.add(number)
          }
          for (const b of functions) {
            const to = numbered.numberOf.get(b.id) ?? -1
            const expected = readable.meets(a.id, b.id)
            expect([a.id, b.id, numbersMeet(numbered, from, to), inRanges.has(to)]).toEqual([
              a.id,
              b.id,
              expected,
              expected,
            ])
          }
        }
      }),
      { numRuns: runs(300) },
    )
  })
})
