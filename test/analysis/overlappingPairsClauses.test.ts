/**
 * The definition of an overlapping pair (specification.md §5), a clause at a time. Each example starts from two
 * authorities that both lead workforce planning in the South West, and changes what the clause is about.
 */
import { describe, expect, it } from 'vitest'
import type { Lens } from '../../src/analysis/finding.ts'
import { overlappingPairs, pairKinds } from '../../src/analysis/overlappingPairs.ts'
import { emptyMap, type Remit, type RemitMap } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }))

const base: RemitMap = {
  ...emptyMap('Clauses', '2026-11-21T09:00:00Z'),
  organisations: named('university', 'authority', 'directorate'),
  functions: [
    ...named('workforce', 'research'),
    { id: 'planning', name: 'Planning', broader: ['workforce'] },
    { id: 'local planning', name: 'Local planning', broader: ['planning'] },
    { id: 'recruitment', name: 'Recruitment', broader: ['workforce'] },
  ],
  places: [
    ...named('england', 'wales'),
    { id: 'south', name: 'South', broader: ['england'] },
    { id: 'devon', name: 'Devon', broader: ['south'] },
    { id: 'dorset', name: 'Dorset', broader: ['south'] },
  ],
  beneficiaries: [...named('staff', 'patients'), { id: 'new staff', name: 'New staff', broader: ['staff'] }],
}

/** The kinds of the pairs that two remits make; by the university and the authority unless they say otherwise. */
function kinds(
  first: Partial<Remit>,
  second: Partial<Remit>,
  change: Partial<RemitMap> = {},
  lens: Lens = {},
): string[] {
  const remits: Remit[] = [
    { id: 'r', organisation: 'university', function: 'planning', involvement: 'leads', ...first },
    { id: 's', organisation: 'authority', function: 'planning', involvement: 'leads', ...second },
  ]
  const { first: one, second: other, kind } = overlappingPairs({ ...base, ...change, remits }, lens)
  expect(Array.from(one, (at, pair) => [at, other[pair]])).toEqual(kind.length === 1 ? [[0, 1]] : [])
  return Array.from(kind, (at) => pairKinds[at] ?? 'none')
}

const overlap = ['contested']
const none: string[] = []

describe('two remits are a pair', () => {
  it('when two organisations hold the same', () => {
    expect(kinds({}, {})).toEqual(overlap)
  })

  describe('1. both hold, and their organisations differ', () => {
    it('not when one disclaims', () => {
      expect(kinds({ stance: 'disclaims' }, {})).toEqual(none)
      expect(kinds({}, { stance: 'disclaims' })).toEqual(none)
    })
    it('also when holding is said outright', () => {
      expect(kinds({ stance: 'holds' }, {})).toEqual(overlap)
    })
    it('not within one organisation', () => {
      expect(kinds({}, { organisation: 'university' })).toEqual(none)
    })
  })

  describe('2. neither is an ancestor of the other', () => {
    const family: Partial<RemitMap> = {
      organisations: [
        ...named('department'),
        { id: 'authority', name: 'Authority', parent: 'department' },
        { id: 'directorate', name: 'Directorate', parent: 'authority' },
        { id: 'university', name: 'University', parent: 'department' },
      ],
    }
    it('not a body and its unit, whichever comes first', () => {
      expect(kinds({ organisation: 'authority' }, { organisation: 'directorate' }, family)).toEqual(none)
      expect(kinds({ organisation: 'directorate' }, { organisation: 'authority' }, family)).toEqual(none)
    })
    it('not at two removes', () => {
      expect(kinds({ organisation: 'department' }, { organisation: 'directorate' }, family)).toEqual(none)
    })
    it('but siblings, and a body and its sibling’s unit', () => {
      expect(kinds({ organisation: 'university' }, { organisation: 'authority' }, family)).toEqual(overlap)
      expect(kinds({ organisation: 'university' }, { organisation: 'directorate' }, family)).toEqual(overlap)
    })
  })

  describe('3. the same involvement, of a kind that only one, or few, should hold', () => {
    it('not two different involvements', () => {
      expect(kinds({}, { involvement: 'provides' })).toEqual(none)
    })
    it('not where sharing is normal', () => {
      expect(kinds({ involvement: 'supports' }, { involvement: 'supports' })).toEqual(none)
    })
    it('by the sharing of the map’s own scheme', () => {
      const rapid: Partial<RemitMap> = { scheme: presetScheme('RAPID') }
      const both = (involvement: string) => kinds({ involvement }, { involvement }, rapid)
      expect([both('decide'), both('recommend'), both('agree')]).toEqual([['contested'], ['parallel'], none])
      const opened = structuredClone(rapid.scheme ?? base.scheme)
      for (const involvement of opened.involvements) involvement.sharing = 'open'
      expect(kinds({ involvement: 'decide' }, { involvement: 'decide' }, { scheme: opened })).toEqual(none)
    })
  })

  describe('4. functions meet', () => {
    it('when one lies within the other, at any depth', () => {
      expect(kinds({ function: 'workforce' }, { function: 'local planning' })).toEqual(overlap)
    })
    it('not when they are only neighbours', () => {
      expect(kinds({ function: 'planning' }, { function: 'recruitment' })).toEqual(none)
      expect(kinds({ function: 'planning' }, { function: 'research' })).toEqual(none)
    })
    it('when something lies within both, though neither lies within the other', () => {
      const shared = { id: 'shared', name: 'Shared', broader: ['planning', 'recruitment'] }
      const functions = [...base.functions, shared]
      expect(kinds({ function: 'planning' }, { function: 'recruitment' }, { functions })).toEqual(overlap)
      const deeper = [...functions, { id: 'deeper', name: 'Deeper', broader: ['shared', 'research'] }]
      expect(kinds({ function: 'planning' }, { function: 'research' }, { functions: deeper })).toEqual(
        overlap,
      )
    })
  })

  describe('4. places meet', () => {
    it('when one lies within the other, and not when they are neighbours', () => {
      expect(kinds({ places: ['england'] }, { places: ['devon'] })).toEqual(overlap)
      expect(kinds({ places: ['devon'] }, { places: ['dorset'] })).toEqual(none)
    })
    it('when either is not limited', () => {
      expect(kinds({ places: ['devon'] }, {})).toEqual(overlap)
      expect(kinds({ places: [] }, { places: ['devon'] })).toEqual(overlap)
    })
    it('when any of several does, and then as one pair', () => {
      expect(kinds({ places: ['wales', 'devon'] }, { places: ['dorset', 'south'] })).toEqual(overlap)
      expect(kinds({ places: ['wales', 'devon'] }, { places: ['wales', 'devon'] })).toEqual(overlap)
      expect(kinds({ places: ['wales', 'devon'] }, { places: ['dorset'] })).toEqual(none)
    })
    it('through an area that lies within two others: Kent, Surrey and Sussex', () => {
      const places = [
        ...named('kent and medway', 'surrey and sussex', 'essex'),
        { id: 'confederation', name: 'Confederation', broader: ['kent and medway', 'surrey and sussex'] },
      ]
      expect(kinds({ places: ['confederation'] }, { places: ['surrey and sussex'] }, { places })).toEqual(
        overlap,
      )
      expect(kinds({ places: ['confederation'] }, { places: ['kent and medway'] }, { places })).toEqual(
        overlap,
      )
      expect(kinds({ places: ['confederation'] }, { places: ['essex'] }, { places })).toEqual(none)
      // Something lies within both authorities, so their remits meet there.
      expect(kinds({ places: ['kent and medway'] }, { places: ['surrey and sussex'] }, { places })).toEqual(
        overlap,
      )
    })
  })

  describe('4. beneficiaries meet', () => {
    it('when one group lies within the other, or one is everyone', () => {
      expect(kinds({ beneficiaries: ['staff'] }, { beneficiaries: ['new staff'] })).toEqual(overlap)
      expect(kinds({}, { beneficiaries: ['patients'] })).toEqual(overlap)
    })
    it('not when none of one’s groups meets any of the other’s', () => {
      expect(kinds({ beneficiaries: ['patients'] }, { beneficiaries: ['new staff', 'staff'] })).toEqual(none)
    })
    it('as well as the places, when several of both are named', () => {
      const first = { places: ['wales', 'devon'], beneficiaries: ['patients', 'staff'] }
      const second = { places: ['devon', 'dorset'], beneficiaries: ['new staff', 'patients'] }
      expect(kinds(first, second)).toEqual(overlap)
      expect(kinds(first, { ...second, places: ['dorset', 'south'], beneficiaries: ['new staff'] })).toEqual(
        overlap,
      )
      expect(kinds({ ...first, places: ['wales', 'devon'] }, { ...second, places: ['dorset'] })).toEqual(none)
      expect(
        kinds({ ...first, beneficiaries: ['patients'] }, { ...second, beneficiaries: ['new staff'] }),
      ).toEqual(none)
    })
  })

  describe('4. periods meet', () => {
    it('when they share one day', () => {
      expect(kinds({ until: '2004-03-31' }, { from: '2004-03-31' })).toEqual(overlap)
      expect(kinds({ until: '2004-03-31' }, { from: '2004-04-01' })).toEqual(none)
    })
    it('a year or month lasting from its first day to its last', () => {
      expect(kinds({ until: '2004' }, { from: '2004-12-31' })).toEqual(overlap)
      expect(kinds({ until: '2004-02' }, { from: '2004-02-29' })).toEqual(overlap)
      expect(kinds({ until: '2003' }, { from: '2004' })).toEqual(none)
    })
    it('no date being no limit', () => {
      expect(kinds({}, { from: '2004', until: '2004' })).toEqual(overlap)
    })
    it('never for one that ends before it starts', () => {
      expect(kinds({ from: '2005', until: '2004' }, {})).toEqual(none)
      expect(kinds({ from: '2005', until: '2004' }, { from: '2001', until: '2009' })).toEqual(none)
    })
  })

  describe('5. neither is recorded as succeeding the other', () => {
    const organisations = [
      { id: 'university', name: 'A', succeededBy: ['directorate'] },
      { id: 'directorate', name: 'B', succeededBy: ['authority'] },
      ...named('authority', 'stranger'),
    ]
    it('at any remove and in either direction', () => {
      expect(kinds({}, { organisation: 'directorate' }, { organisations })).toEqual(none)
      expect(kinds({}, {}, { organisations })).toEqual(none)
      const turned = { organisation: 'authority' }
      expect(kinds(turned, { organisation: 'university' }, { organisations })).toEqual(none)
      expect(kinds({}, { organisation: 'stranger' }, { organisations })).toEqual(overlap)
    })
    it('but two that were merged into one still overlap', () => {
      const merged = [
        { id: 'university', name: 'A', succeededBy: ['directorate'] },
        { id: 'authority', name: 'B', succeededBy: ['directorate'] },
        ...named('directorate'),
      ]
      expect(kinds({}, {}, { organisations: merged })).toEqual(overlap)
    })
    it('and a circle of successions does not hang', () => {
      const circle = [
        { id: 'university', name: 'A', succeededBy: ['authority'] },
        { id: 'authority', name: 'B', succeededBy: ['university'] },
        ...named('directorate'),
      ]
      expect(kinds({}, {}, { organisations: circle })).toEqual(none)
      expect(kinds({}, { organisation: 'directorate' }, { organisations: circle })).toEqual(overlap)
    })
  })
})

describe('the kind of a pair', () => {
  const provide = (first: Partial<Remit>, second: Partial<Remit>) =>
    kinds({ involvement: 'provides', ...first }, { involvement: 'provides', ...second })

  it('is contested where only one should hold it, whoever it is for', () => {
    expect(kinds({ beneficiaries: ['staff'] }, { beneficiaries: ['staff'] })).toEqual(['contested'])
  })
  it('is duplication on the same function when both name people', () => {
    expect(provide({ beneficiaries: ['staff'] }, { beneficiaries: ['new staff'] })).toEqual(['duplication'])
    expect(
      provide({ beneficiaries: ['staff', 'patients'] }, { beneficiaries: ['new staff', 'patients'] }),
    ).toEqual(['duplication'])
  })
  it('is parallel when one names no people, or the functions only meet', () => {
    expect(provide({ beneficiaries: ['staff'] }, {})).toEqual(['parallel'])
    expect(provide({}, { beneficiaries: ['staff'] })).toEqual(['parallel'])
    const people = { beneficiaries: ['staff'] }
    expect(provide({ ...people, function: 'workforce' }, people)).toEqual(['parallel'])
  })
  it('does not depend on the basis: proposals overlap too', () => {
    expect(kinds({ basis: 'proposal' }, { basis: 'not-commenced' })).toEqual(['contested'])
  })
})

describe('through a lens', () => {
  it('only what is in force on the day counts', () => {
    const until2004 = { until: '2004' }
    expect(kinds(until2004, {}, {}, { at: '2004-12-31' })).toEqual(overlap)
    expect(kinds(until2004, {}, {}, { at: '2005-01-01' })).toEqual(none)
    expect(kinds(until2004, { from: '2004-06' }, {}, { at: '2004' })).toEqual(overlap)
    expect(kinds({}, {}, {}, { at: '1999' })).toEqual(overlap)
  })
  it('only the perspective’s statements count, and those of none', () => {
    const perspectives = named('staff view', 'board view')
    const spoken = { perspective: 'staff view' }
    const seen = (lens: Lens) => kinds(spoken, {}, { perspectives }, lens)
    expect([seen({}), seen({ perspective: 'staff view' }), seen({ perspective: 'board view' })]).toEqual([
      overlap,
      overlap,
      none,
    ])
  })
})

describe('what the map lacks', () => {
  it('makes no pairs and no error', () => {
    expect(overlappingPairs(emptyMap())).toEqual({
      count: 0,
      first: new Uint32Array(0),
      second: new Uint32Array(0),
      kind: new Uint8Array(0),
    })
    expect(kinds({ function: 'missing' }, { function: 'missing' })).toEqual(none)
    expect(kinds({ places: ['missing'] }, {})).toEqual(none)
    expect(kinds({ organisation: 'missing' }, {})).toEqual(none)
    expect(kinds({ involvement: 'missing' }, { involvement: 'missing' })).toEqual(none)
  })
  it('does not hang on functions that lie within each other in a circle', () => {
    const functions = ['planning', 'b', 'c'].map((id, at, all) => ({
      id,
      name: id,
      broader: [all[(at + 1) % 3] ?? '', 'outer'],
    }))
    expect(kinds({}, {}, { functions })).toEqual(overlap)
    expect(kinds({}, {}, { functions: [...functions, ...named('outer')] })).toEqual(overlap)
  })
})
