import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { neighbours } from '../../src/graph/neighbours.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'

/** Who shares a remit or tie with one of the ids, by reading the lists. */
function neighboursOneByOne(map: RemitMap, ids: readonly string[]): Set<string> {
  const pairs = [
    ...map.remits.map((remit) => [remit.organisation, remit.function] as const),
    ...map.ties.map(({ from, to }) => [from, to] as const),
  ]
  const found = pairs.flatMap(([a, b]) => [...(ids.includes(a) ? [b] : []), ...(ids.includes(b) ? [a] : [])])
  return new Set(found.filter((id) => !ids.includes(id)))
}

describe('the map as a graph', () => {
  it('has a node for each organisation, function and person, and an edge for each remit and tie', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const graph = buildGraph(map)
        expect(graph.order).toBe(map.organisations.length + map.functions.length + map.people.length)
        expect(graph.edges().sort()).toEqual([...map.remits, ...map.ties].map(({ id }) => id).sort())
        for (const remit of map.remits) {
          expect(graph.extremities(remit.id)).toEqual([remit.organisation, remit.function])
        }
      }),
    )
  })

  it('finds the same neighbours as reading every remit and tie', () => {
    const mapAndIds = arbitraryMap().chain((map) =>
      fc.record({
        map: fc.constant(map),
        ids: fc.subarray([...map.organisations, ...map.functions].map(({ id }) => id)),
      }),
    )
    fc.assert(
      fc.property(mapAndIds, ({ map, ids }) => {
        const found = neighbours(buildGraph(map), ids)
        expect(new Set(found)).toEqual(neighboursOneByOne(map, ids))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('follows only the edges it is asked to, and knows nobody beside a stranger', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const graph = buildGraph(map)
        const [first] = map.organisations
        const byRemits = neighbours(graph, [first?.id ?? ''], ({ collection }) => collection === 'remits')
        expect(new Set(byRemits)).toEqual(neighboursOneByOne({ ...map, ties: [] }, [first?.id ?? '']))
        expect(neighbours(graph, ['nobody'])).toEqual([])
      }),
    )
  })
})
