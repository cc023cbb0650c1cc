import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePerspectives, stated } from '../../src/compare/perspectives.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { naivePerspectives } from '../support/naivePerspectives.ts'
import { runs } from '../support/runs.ts'

const map = mapOf({
  organisations: things('nhsu', 'sha'),
  functions: things('planning', 'induction', 'brokerage'),
  perspectives: things('table 1', 'table 2', 'table 3'),
  remits: [
    { id: '1', organisation: 'nhsu', function: 'planning', involvement: 'leads', perspective: 'table 1' },
    { id: '2', organisation: 'nhsu', function: 'planning', involvement: 'supports', perspective: 'table 2' },
    { id: '3', organisation: 'sha', function: 'planning', involvement: 'leads', perspective: 'table 1' },
    { id: '4', organisation: 'sha', function: 'planning', involvement: 'leads', perspective: 'table 2' },
    { id: '5', organisation: 'nhsu', function: 'induction', involvement: 'provides', perspective: 'table 2' },
    { id: '6', organisation: 'nhsu', function: 'planning', involvement: 'leads' },
    {
      id: '7',
      organisation: 'sha',
      function: 'brokerage',
      involvement: 'leads',
      stance: 'disclaims',
      perspective: 'table 1',
    },
    { id: '8', organisation: 'sha', function: 'brokerage', involvement: 'leads', perspective: 'table 2' },
  ],
})

describe('views side by side', () => {
  it('say where they agree, where they differ, and what only one claims', () => {
    const { agree, differ, oneSideOnly } = comparePerspectives(map, ['table 1', 'table 2'])
    expect(agree.map(({ organisation }) => organisation)).toEqual(['sha'])
    expect(differ).toEqual([
      {
        organisation: 'nhsu',
        function: 'planning',
        sayings: [
          { view: 'table 1', holds: ['leads'], disclaims: [] },
          { view: 'table 2', holds: ['supports'], disclaims: [] },
        ],
      },
      {
        organisation: 'sha',
        function: 'brokerage',
        sayings: [
          { view: 'table 1', holds: [], disclaims: ['leads'] },
          { view: 'table 2', holds: ['leads'], disclaims: [] },
        ],
      },
    ])
    expect(oneSideOnly.map((one) => one.function)).toEqual(['induction'])
  })

  it('perceived against stated: what the map states is a view of its own', () => {
    const { agree, differ } = comparePerspectives(map, [stated, 'table 1'])
    expect(agree.map(({ organisation, function: about }) => [organisation, about])).toEqual([
      ['nhsu', 'planning'],
    ])
    expect(differ).toEqual([])
  })

  it('silence is not disagreement: a third view that says nothing changes nothing', () => {
    expect(comparePerspectives(map, ['table 1', 'table 2', 'table 3'])).toEqual(
      comparePerspectives(map, ['table 1', 'table 2']),
    )
  })

  it('finds what asking everyone about everything finds', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.boolean(), (random, withStated) => {
        const views = [...(withStated ? [stated] : []), ...random.perspectives.map(({ id }) => id)]
        const named = Object.fromEntries(
          Object.entries(comparePerspectives(random, views)).map(([kind, list]) => [
            kind,
            (list as { organisation: string; function: string }[])
              .map((one) => `${one.organisation} ${one.function}`)
              .sort(),
          ]),
        )
        const naive = naivePerspectives(random, views)
        for (const list of Object.values(naive)) list.sort()
        expect(named).toEqual(naive)
      }),
      { numRuns: runs(100) },
    )
  })
})
