/** What types of things and of connections a foreign graph has: what the user is asked about, one choice each. */
import { attributeText, type ForeignEdge, type ForeignGraph, type ForeignNode } from '../foreignGraph.ts'

export const nodeKinds = ['organisation', 'function', 'person', 'place', 'beneficiary', 'leave-out'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** `within`: what it comes from is a part of what it leads to; `contains`: the other way round. */
export const linkMeanings = ['tie', 'within', 'contains', 'succession', 'leave-out'] as const
export type Meaning =
  /** The involvement is empty until someone has chosen it, where nothing in the file says it. */
  { readonly as: 'remit'; readonly involvement: string } | { readonly as: (typeof linkMeanings)[number] }

/** Pairs and not objects, so that no type is taken for a word of JavaScript's, and JSON can say it. */
export interface ForeignMapping {
  /** By type of thing. */
  readonly nodes: readonly (readonly [type: string, kind: NodeKind])[]
  /** By key of a connection type. */
  readonly connections: readonly (readonly [key: string, meaning: Meaning])[]
}

export interface NodeType {
  readonly type: string
  readonly count: number
  readonly examples: readonly string[]
}

/** Connections of one type between things of the same two types: one word can mean two things between different ends. */
export interface ConnectionType {
  readonly key: string
  readonly type: string
  readonly fromType: string
  readonly toType: string
  readonly count: number
  readonly examples: readonly string[]
}

const mostExamples = 3

export function nodeTypesOf(graph: ForeignGraph): NodeType[] {
  const types = new Map<string, { type: string; count: number; examples: string[] }>()
  for (const { type, label } of graph.nodes) {
    const known = types.get(type) ?? { type, count: 0, examples: [] }
    types.set(type, known)
    known.count += 1
    if (known.examples.length < mostExamples) known.examples.push(label)
  }
  return [...types.values()].sort((a, b) => b.count - a.count)
}

export function connectionTypesOf(graph: ForeignGraph): ConnectionType[] {
  const nodes = nodesById(graph)
  const types = new Map<string, ConnectionType & { count: number; examples: string[] }>()
  for (const edge of graph.edges) {
    const from = nodes.get(edge.from)
    const to = nodes.get(edge.to)
    if (!from || !to) continue
    const key = connectionKey(edge, from, to)
    const type = connectionTypeOf(edge)
    const known = types.get(key) ?? {
      key,
      type,
      fromType: from.type,
      toType: to.type,
      count: 0,
      examples: [],
    }
    types.set(key, known)
    known.count += 1
    if (known.examples.length < mostExamples) known.examples.push(`${from.label} → ${to.label}`)
  }
  return [...types.values()].sort((a, b) => b.count - a.count)
}

export function nodesById(graph: ForeignGraph): ReadonlyMap<string, ForeignNode> {
  return new Map(graph.nodes.map((node) => [node.id, node]))
}

export function connectionKey(edge: ForeignEdge, from: ForeignNode, to: ForeignNode): string {
  return JSON.stringify([relationOf(edge), connectionTypeOf(edge), from.type, to.type])
}

/** What our own exports say a connection is, besides what it is called; empty for everyone else's. */
export function relationOf(edge: ForeignEdge): string {
  return attributeText(edge.attributes, 'relation')
}

/** The involvement, where our own exports give it beside the type that a standard demands. */
export function connectionTypeOf(edge: ForeignEdge): string {
  return attributeText(edge.attributes, 'involvement') || edge.type || edge.label
}
