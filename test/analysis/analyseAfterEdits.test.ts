/**
 * Findings are kept from one edit to the next. What is found after edits is what is found in the same map read afresh, in
 * which nothing is known from before.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { createAnalyst } from '../../src/analysis/createAnalyst.ts'
import { Memory } from '../../src/analysis/engine/memory.ts'
import type { Lens } from '../../src/analysis/finding.ts'
import { remitsSince } from '../../src/analysis/rules/remitsSince.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'
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
          const memory = new Memory()
          let before = new Set(analyse(map, {}, memory))
          edits.forEach(([edit, lens], made) => {
            map = edited(map, edit, made)
            const findings = analyse(map, lens, memory)
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

describe('an analyst', () => {
  const smallMap = () =>
    fc.sample(
      arbitraryDenseMap.filter(({ remits }) => remits.length > 4),
      { numRuns: 1, seed: 4 },
    )[0] as RemitMap
  const edits = (first: RemitMap, count: number) => {
    const maps = [first]
    for (let made = 0; made < count; made++) {
      const edit: Edit = { what: 'change', at: made % 2, other: made * 3 }
      maps.push(edited(maps.at(-1) ?? first, edit, made))
    }
    return maps
  }

  it('keeps no more than the last few states, however many undo keeps', () => {
    const memory = new Memory()
    const analyst = createAnalyst(memory)
    const maps = edits(smallMap(), 60)
    for (const map of maps) analyst.findings(map, {})
    expect(maps.filter((map) => analyst.known(map, {}))).toEqual(maps.slice(-8))
    const held = mapsReachedFrom(memory)
    expect(maps.filter((map) => held.has(map))).toEqual(maps.slice(-8))
  })

  it('keeps a finding that edits leave alone, and not the map in which it was found first', () => {
    const memory = new Memory()
    const analyst = createAnalyst(memory)
    const first = twoOnOne()
    const maps = Array.from({ length: 30 }, (_, index) => ({
      ...first,
      remits: [...first.remits.slice(0, 2), { ...remit('C', 'provides', 'G'), note: `Edit ${index}` }],
    }))
    const found = maps.map((map) => analyst.findings(map, {}).find(({ rule }) => rule === 'contested'))
    expect(found[0]?.organisations).toEqual(['A', 'B'])
    expect(new Set(found).size).toBe(1)
    const held = mapsReachedFrom(memory)
    expect(maps.filter((map) => held.has(map))).toEqual(maps.slice(-8))
  })

  it('sees that an agreement speaks of something else once a remit that it lists has changed', () => {
    const memory = new Memory()
    const listed = remit('C', 'provides', 'G')
    const map: RemitMap = {
      ...twoOnOne(),
      agreements: [
        {
          id: 'a',
          title: 'A',
          functions: ['F'],
          organisations: ['A', 'B'],
          status: 'parked',
          outcome: 'accepted',
          remits: [listed.id],
        },
      ],
    }
    const contested = (one: RemitMap) => analyse(one, {}, memory).find(({ rule }) => rule === 'contested')
    expect(contested(map)).toMatchObject({ status: 'open', standing: '' })
    const [a, b] = map.remits as [Remit, Remit]
    expect(contested({ ...map, remits: [a, b, { ...listed, involvement: 'leads' }] })).toMatchObject({
      status: 'parked',
      standing: 'It is parked.',
    })
  })

  it('finds nothing anew in a state that it remembers, and keeps apart what lenses show', () => {
    const analyst = createAnalyst()
    const map = smallMap()
    const list = analyst.findings(map, {})
    expect(analyst.findings(map, { at: undefined })).toBe(list)
    expect(analyst.known(map, { at: '2004' })).toBeUndefined()
    expect(analyst.findings(map, { at: '2004' })).toEqual(analyse(map, { at: '2004' }))
    expect(analyst.known(map, {})).toBe(list)
    expect(analyst.known({ ...map }, {})).toBeUndefined()
  })

  it('has what it found last of the same map, until the map is another one or is seen through another lens', () => {
    const analyst = createAnalyst()
    const map = smallMap()
    const list = analyst.findings(map, {})
    expect(analyst.latest({ ...map }, {})).toBe(list)
    expect(analyst.latest({ ...map, id: 'another' }, {})).toEqual([])
    expect(analyst.latest(map, { at: '2004' })).toEqual([])
  })
})

/** A and B lead F; C provides G. */
function twoOnOne(): RemitMap {
  return mapOf({
    organisations: things('A', 'B', 'C'),
    functions: things('F', 'G'),
    remits: [remit('A', 'leads', 'F'), remit('B', 'leads', 'F'), remit('C', 'provides', 'G')],
  })
}

/** Every map that something remembered still holds, at any depth. */
function mapsReachedFrom(start: object): Set<unknown> {
  const maps = new Set<unknown>()
  const seen = new Set<object>()
  const waiting: unknown[] = [start]
  for (const one of waiting) {
    if (typeof one !== 'object' || one === null || seen.has(one) || ArrayBuffer.isView(one)) continue
    seen.add(one)
    if ('remits' in one && 'scheme' in one) maps.add(one)
    else if (one instanceof Map) waiting.push(...one.keys(), ...one.values())
    else if (one instanceof Set) waiting.push(...one)
    else waiting.push(...Object.values(one))
  }
  return maps
}

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
