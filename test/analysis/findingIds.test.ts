import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { findingId, sideKey } from '../../src/analysis/rules/findingId.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../support/arbitraryCrowdedMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { arbitraryPartyMap } from '../support/arbitraryPartyMap.ts'
import { runs } from '../support/runs.ts'

const anyMap = fc.oneof(arbitraryMap(), arbitraryPartyMap, arbitraryCrowdedMap(40, 5))

/** Every list of the map, at any depth, in another order; pairs that mean from and to are no lists. */
function reordered<T>(value: T, seed: number): T {
  if (Array.isArray(value)) {
    const turned = value.map((item, index) => ({ item: reordered(item, seed), key: (index * seed) % 97 }))
    return turned.sort((a, b) => a.key - b.key || 1).map(({ item }) => item) as T
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reordered(inner, seed)])) as T
}

const hostile = ['a/b', 'a', 'a+b', 'b', '%2F', '/', '+', 'kind=a', 'org=a', '=', '%', 'leads', '__proto__']

/** The same map with ids, and kinds, that look like parts of an id of a finding. */
function withHostileIds(map: RemitMap): RemitMap {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]))
    }
    const id = typeof value === 'string' ? /^([ofpb])(\d+)$/.exec(value) : null
    if (id) return `${hostile[Number(id[2])]}${id[1] === 'o' || id[1] === 'f' ? '' : id[1]}`
    return value === 'trust' ? 'a' : value === 'authority' ? 'a+org=b' : value
  }
  return { ...(rename(map) as RemitMap), scheme: map.scheme }
}

describe('ids of findings', () => {
  it('stay the same when every list of the map is reordered', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 2, max: 96 }), (map, seed) => {
        const before = analyse(map)
        const after = new Map(analyse(reordered(map, seed)).map((finding) => [finding.id, finding]))
        expect([...after.keys()].sort()).toEqual(before.map(({ id }) => id).sort())
        for (const finding of before) {
          const same = after.get(finding.id)
          expect([...(same?.remits ?? [])].sort()).toEqual([...finding.remits].sort())
          expect(same?.status).toBe(finding.status)
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it('say the very same when every list of the map is reordered, but for that of its involvements, whose order is chosen', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 2, max: 96 }), (map, seed) => {
        const said = (of: RemitMap) =>
          analyse(of)
            .map(({ id, sentence, more }) => [id, sentence, ...more])
            .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
        expect(said({ ...reordered(map, seed), scheme: map.scheme })).toEqual(said(map))
      }),
      { numRuns: runs(300) },
    )
  })

  it('are unique, whatever the ids and kinds of the map look like', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const ids = analyse(withHostileIds(map)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: runs(400) },
    )
  })

  it('read as what they are about', () => {
    const sides = [sideKey('org', 'nhsu'), sideKey('kind', 'SHA workforce directorate')]
    expect(findingId('contested', ['planning'], sides)).toBe(
      'contested/planning/kind=SHA workforce directorate+org=nhsu',
    )
    expect(findingId('unheld', ['planning'])).toBe('unheld/planning')
    expect(findingId('no-lead', ['planning'], [], ['leads'])).toBe('no-lead/planning//leads')
  })

  it('keep apart what only looks alike', () => {
    expect(findingId('contested', ['a+b'])).not.toBe(findingId('contested', ['a', 'b']))
    expect(findingId('contested', ['a/b'])).not.toBe(findingId('contested', ['a'], [], ['b']))
    expect(findingId('no-remit', [], [sideKey('kind', 'x')])).not.toBe(
      findingId('no-remit', [], [sideKey('org', 'x')]),
    )
    expect(findingId('unheld', ['%2F'])).not.toBe(findingId('unheld', ['/']))
  })
})
