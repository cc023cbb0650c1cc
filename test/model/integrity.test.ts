import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstIntegrityProblem, integrityProblems } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { runs } from '../support/runs.ts'

/** The example map with some lists replaced. */
function problemsOf(changes: Partial<RemitMap>) {
  return integrityProblems({ ...exampleMap(), ...changes }).map(({ code, path, id, other }) => [
    code,
    path,
    id,
    other,
  ])
}

describe('integrityProblems', () => {
  it('finds nothing wrong with whole maps', () => {
    expect(integrityProblems(exampleMap())).toEqual([])
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(remitMapSchema.parse(map)).toEqual(map)
        expect(integrityProblems(map)).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  })

  it('names both places of an id used twice, in one list, in two, and the map’s own', () => {
    const twice = { id: 'county', name: 'X' }
    expect(problemsOf({ places: [...exampleMap().places, twice] })).toEqual([
      ['duplicate-id', 'places[2].id', 'county', 'organisations[0].id'],
    ])
    expect(problemsOf({ sources: [...exampleMap().sources, { id: 'review', title: 'X' }] })).toEqual([
      ['duplicate-id', 'sources[1].id', 'review', 'sources[0].id'],
    ])
    expect(
      problemsOf({
        beneficiaries: [
          { id: 'staff', name: 'S' },
          { id: 'map', name: 'X' },
        ],
      }),
    ).toEqual([['duplicate-id', 'beneficiaries[1].id', 'map', 'id']])
  })

  it.each<[string, Partial<RemitMap>, string, string]>([
    [
      'a single reference',
      { people: [{ id: 'director', name: 'D', organisation: 'gone' }] },
      'people[0].organisation',
      'gone',
    ],
    [
      'one of a list',
      { functions: [...exampleMap().functions, { id: 'x', name: 'X', broader: ['learning', 'gone'] }] },
      'functions[4].broader[1]',
      'gone',
    ],
    [
      'a participant',
      {
        decisions: [
          { id: 'decision', title: 'D', functions: [], participants: [{ party: 'north', part: 'agrees' }] },
        ],
      },
      'decisions[0].participants[0].party',
      'north',
    ],
    [
      'an expectation',
      { functions: exampleMap().functions.with(0, { id: 'learning', name: 'L', expects: ['accountable'] }) },
      'functions[0].expects[0]',
      'accountable',
    ],
    [
      'a position of a place',
      { layout: { positions: [['north', 0, 0]] } },
      'layout.positions[0][0]',
      'north',
    ],
    [
      'a separation',
      { scheme: { ...exampleMap().scheme, separations: [['leads', 'gone']] } },
      'scheme.separations[0][1]',
      'gone',
    ],
  ])('names %s that leads nowhere, or to the wrong kind of thing', (_, changes, path, id) => {
    const problems = problemsOf(changes)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.slice(0, 3)).toEqual(['dangling-reference', path, id])
  })

  it('says who refers to what, and what it should have been', () => {
    const [problem] = integrityProblems({
      ...exampleMap(),
      people: [{ id: 'director', name: 'A. Director', organisation: 'gone' }],
    })
    expect(problem?.message).toBe(
      'The person "A. Director" refers to "gone", which is not an organisation of this map.',
    )
  })

  it('names a circle by what stands in it, through units and through several broader ones', () => {
    const organisations = [
      { id: 'a', name: 'A', parent: 'c' },
      { id: 'b', name: 'B', parent: 'a' },
      { id: 'c', name: 'C', parent: 'b' },
      { id: 'd', name: 'D', parent: 'a' },
    ]
    const empty: RemitMap = {
      ...exampleMap(),
      functions: [],
      people: [],
      perspectives: [],
      remits: [],
      ties: [],
      decisions: [],
      agreements: [],
      layout: undefined,
    }
    const [circle, ...others] = integrityProblems({ ...empty, organisations })
    expect(others).toEqual([])
    expect(circle).toMatchObject({ code: 'cycle', path: 'organisations[1].parent' })
    expect(circle?.message).toContain('A → C → B → A')
    const places = [
      { id: 'p', name: 'P', broader: ['q', 'r'] },
      { id: 'q', name: 'Q', broader: ['r'] },
      { id: 'r', name: 'R', broader: ['r'] },
    ]
    expect(integrityProblems({ ...empty, organisations: [], places }).map(({ path }) => path)).toEqual([
      'places[2].broader[0]',
    ])
  })

  it('finds a circle exactly when repeated removal of what lies within nothing gets stuck', () => {
    const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 })
    fc.assert(
      fc.property(edges, (pairs) => {
        const places = [0, 1, 2, 3, 4, 5].map((index) => ({
          id: `p${index}`,
          name: `P${index}`,
          broader: [...new Set(pairs.filter(([from]) => from === index).map(([, to]) => `p${to}`))],
        }))
        const left = new Map(places.map(({ id, broader }) => [id, new Set(broader)]))
        for (let count = -1; count !== left.size; ) {
          count = left.size
          for (const [id, broader] of left) if ([...broader].every((one) => !left.has(one))) left.delete(id)
        }
        const map = { ...exampleMap(), places, remits: [], agreements: [] }
        const found = integrityProblems(map)
        expect(found.length > 0).toBe(left.size > 0)
        expect(found.every(({ code, id }) => code === 'cycle' && left.has(id))).toBe(true)
        expect(firstIntegrityProblem(map)).toEqual(found[0])
      }),
      { numRuns: runs(500) },
    )
  })

  it('walks 50,000 things within each other without exhausting the stack', () => {
    const functions = Array.from({ length: 50_000 }, (_, index) => ({
      id: `f${index}`,
      name: 'F',
      broader: index > 0 ? [`f${index - 1}`] : [],
    }))
    const others = { remits: [], decisions: [], agreements: [], layout: undefined }
    const map = { ...exampleMap(), ...others, functions }
    expect(integrityProblems(map)).toEqual([])
    const closed = { ...map, functions: functions.with(0, { id: 'f0', name: 'F', broader: ['f49999'] }) }
    expect(integrityProblems(closed)).toHaveLength(1)
  })
})
