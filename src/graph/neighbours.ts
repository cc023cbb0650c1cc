/** Who stands next to something in the graph of a map. */
import type { EdgeAttributes, MapGraph } from './buildGraph.ts'

/**
 * Ids of the things that an edge joins to any of the given ones, without these themselves, most edges first and
 * then in the order of the map. Ids that the graph lacks have no neighbours. `along` leaves other edges out.
 */
export function neighbours(
  graph: MapGraph,
  ids: readonly string[],
  along: (edge: EdgeAttributes) => boolean = () => true,
): string[] {
  const origin = new Set(ids)
  const strength = new Map<string, number>()
  for (const id of origin) {
    if (!graph.hasNode(id)) continue
    graph.forEachEdge(id, (_edge, attributes, source, target) => {
      const other = source === id ? target : source
      if (!origin.has(other) && along(attributes)) strength.set(other, (strength.get(other) ?? 0) + 1)
    })
  }
  const order = new Map(graph.nodes().map((id, index) => [id, index]))
  return [...strength]
    .sort(([a, m], [b, n]) => n - m || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([id]) => id)
}
