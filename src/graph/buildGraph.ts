/**
 * The map as a graph: organisations, functions and people are its nodes, remits join organisations to functions
 * (undirected), ties join parties (directed, since trust and influence run one way).
 */
import { MultiGraph } from 'graphology'
import type { Remit, RemitMap } from '../model/remitMap.ts'

export interface NodeAttributes {
  readonly collection: 'organisations' | 'functions' | 'people'
}

export type EdgeAttributes =
  | { readonly collection: 'remits'; readonly involvement: string }
  | { readonly collection: 'ties' }

export type MapGraph = MultiGraph<NodeAttributes, EdgeAttributes>

/** Builds the graph; `remits` are those to take in, so that a lens can leave some out. Edge keys are the entities' ids. */
export function buildGraph(map: RemitMap, remits: readonly Remit[] = map.remits): MapGraph {
  const graph: MapGraph = new MultiGraph()
  for (const collection of ['organisations', 'functions', 'people'] as const) {
    for (const { id } of map[collection]) graph.addNode(id, { collection })
  }
  for (const remit of remits) {
    graph.addUndirectedEdgeWithKey(remit.id, remit.organisation, remit.function, {
      collection: 'remits',
      involvement: remit.involvement,
    })
  }
  for (const tie of map.ties) graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, { collection: 'ties' })
  return graph
}
