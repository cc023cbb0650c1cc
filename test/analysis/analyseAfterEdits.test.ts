/**
 * Findings are kept from one edit to the next. What is found after edits is what is found in the same map read afresh, in
 * which nothing is known from before.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import type { Lens } from '../../src/analysis/finding.ts'
import { remitsSince } from '../../src/analysis/rules/remitsSince.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'

const arbitraryEdit = fc.record({
  what: fc.constantFrom(
    'change',
    'change',
    'add',
    'add',
    'delete',
    'swap',
    'organisations',
    'agreements',
    'nothing',
  ),
  at: fc.nat(),
  other: fc.nat(),
})
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer E> ? E : never

const arbitraryLens: fc.Arbitrary<Lens> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ at: '2004' }) },
  { weight: 1, arbitrary: fc.constant({ perspective: 'v0' }) },
)

const arbitraryDenseMap = arbitraryMap({
  organisations: 4,
  functions: 4,
  places: 5,
  beneficiaries: 3,
  remits: 16,
})

/** Shares all that it does not change with the map before, as commands do. */
function edited(map: RemitMap, { what, at, other }: Edit, made: number): RemitMap {
  const remits = [...map.remits]
  const index = remits.length === 0 ? 0 : at % remits.length
  const [one, two] = [remits[index], remits[other % Math.max(remits.length, 1)]]
  if (what === 'organisations')
    return { ...map, organisations: map.organisations.map((kept) => ({ ...kept })) }
  if (what === 'agreements') return { ...map, agreements: map.agreements.slice(1) }
  if (!one || !two || what === 'nothing') return { ...map }
  const changed: Remit = { ...one, function: two.function, involvement: two.involvement }
  if (what === 'change') remits[index] = changed
  if (what === 'add') remits.splice(index, 0, { ...changed, id: `added-${made}` })
  if (what === 'delete') remits.splice(index, 1 + (other % 3))
  if (what === 'swap') [remits[index], remits[other % remits.length]] = [two, one]
  return { ...map, remits }
}

describe('findings after edits', () => {
  it('are those of the same map read afresh', () => {
    let kept = 0
    fc.assert(
      fc.property(
        arbitraryDenseMap,
        fc.array(fc.tuple(arbitraryEdit, arbitraryLens), { minLength: 3, maxLength: 8 }),
        (first, edits) => {
          let map = first
          let before = new Set(analyse(map))
          edits.forEach(([edit, lens], made) => {
            map = edited(map, edit, made)
            const findings = analyse(map, lens)
            expect(findings).toEqual(analyse(structuredClone(map), lens))
            kept += findings.filter((finding) => before.has(finding)).length
            before = new Set(findings)
          })
        },
      ),
      { numRuns: runs(120, 4000) },
    )
    // With nothing kept, this would say nothing.
    expect(kept).toBeGreaterThan(150)
  })
})

describe('what an edit left as it was', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(
    (id): Remit => ({ id, organisation: 'o', function: 'f', involvement: 'leads' }),
  ) as [Remit, Remit, Remit, Remit]
  const since = (before: Remit[], now: Remit[]) => {
    const { indexBefore, changed } = remitsSince(before, now)
    return { indexBefore: [...indexBefore], changed: changed.map(({ id }) => id) }
  }

  it('knows remits by where they stood', () => {
    expect(since([a, b, c], [a, b, c])).toEqual({ indexBefore: [0, 1, 2], changed: [] })
    expect(since([a, b, c], [a, d, c])).toEqual({ indexBefore: [0, -1, 2], changed: ['b', 'd'] })
    expect(since([a, b, c], [a, b, d, c])).toEqual({ indexBefore: [0, 1, -1, 2], changed: ['d'] })
    expect(since([a, b, c], [a, c])).toEqual({ indexBefore: [0, 2], changed: ['b'] })
    expect(since([], [a])).toEqual({ indexBefore: [-1], changed: ['a'] })
  })

  it('never says that remits stood in another order', () => {
    expect(since([a, b, c], [c, b, a])).toEqual({ indexBefore: [-1, 1, -1], changed: ['a', 'c', 'c', 'a'] })
    expect(since([a, b, c, d], [b, a])).toEqual({
      indexBefore: [-1, -1],
      changed: ['a', 'b', 'c', 'd', 'b', 'a'],
    })
  })
})
