/**
 * The free layout: a pivot seed, some rounds of ForceAtlas2, then boxes with their labels moved apart. Nodes with a
 * known position keep it, so that after the first time only what is new is placed. Deterministic: the same scene comes
 * out the same.
 */
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { type Box, boxOf, extentOf } from './nodeGeometry.ts'
import { packComponents } from './packComponents.ts'
import { pivotSeed } from './pivotSeed.ts'
import type { Point, SceneLine, SceneNode } from './scene.ts'
import { separateBoxes } from './separateBoxes.ts'

/** Scene units that one step along a line should take: room for a label between. */
const lineLength = 105
const rounds = 50
/** Least air between any two boxes. */
export const freeGap = 14
/** Labels are wide and low, so the picture is stretched to give them room. */
const aspect = 1.3
const componentGap = 40

interface Place {
  x: number
  y: number
}

export interface FreeLayoutInput {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Pick<SceneLine, 'source' | 'target'>[]
  /** Positions to keep, by node id. */
  readonly known?: ReadonlyMap<string, Point> | undefined
}

/** Positions of all nodes, by id. */
export function freeLayout({ nodes, lines, known = new Map() }: FreeLayoutInput): Map<string, Point> {
  const neighbours = neighboursOf(nodes, lines)
  if (nodes.some(({ id }) => known.has(id))) {
    return apart(nodes, besideKnown(nodes, neighbours, known), known)
  }
  const parts = componentsOf(nodes, neighbours).map((part) => {
    const positions = apart(part, afresh(part, neighbours), known)
    return { positions, box: boundsOfNodes(part, positions) }
  })
  const moves = packComponents(
    parts.map(({ box }) => box),
    componentGap,
  )
  return new Map(
    parts.flatMap(({ positions }, index) => {
      const by = moves[index] ?? { x: 0, y: 0 }
      return [...positions].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }] as const)
    }),
  )
}

function apart(
  nodes: readonly SceneNode[],
  wanted: ReadonlyMap<string, Point>,
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  return separateBoxes(
    nodes.map((node) => ({
      id: node.id,
      extent: extentOf(node, 'free'),
      wanted: wanted.get(node.id) ?? { x: 0, y: 0 },
      fixed: known.has(node.id),
    })),
    freeGap,
  )
}

/** Parts that lines hold together, each in the order of the nodes. */
function componentsOf(
  nodes: readonly SceneNode[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): SceneNode[][] {
  const partOf = new Map<string, number>()
  let count = 0
  for (const { id } of nodes) {
    if (partOf.has(id)) continue
    const reached = [id]
    partOf.set(id, count)
    for (const at of reached) {
      for (const next of neighbours.get(at) ?? []) {
        if (partOf.has(next)) continue
        partOf.set(next, count)
        reached.push(next)
      }
    }
    count += 1
  }
  const parts = Array.from({ length: count }, (): SceneNode[] => [])
  for (const node of nodes) parts[partOf.get(node.id) ?? 0]?.push(node)
  return parts
}

function boundsOfNodes(nodes: readonly SceneNode[], positions: ReadonlyMap<string, Point>): Box {
  const boxes = nodes.map((node) => boxOf({ ...node, ...positions.get(node.id) }, 'free'))
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

function neighboursOf(
  nodes: readonly SceneNode[],
  lines: FreeLayoutInput['lines'],
): Map<string, Set<string>> {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { source, target } of lines) {
    if (!neighbours.has(source) || !neighbours.has(target)) continue
    neighbours.get(source)?.add(target)
    neighbours.get(target)?.add(source)
  }
  return neighbours
}

function afresh(
  nodes: readonly SceneNode[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Point> {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const seed = pivotSeed(
    nodes.map(({ id }) => [...(neighbours.get(id) ?? [])].map((other) => index.get(other) ?? 0)),
  )
  const graph = new UndirectedGraph<Place>()
  nodes.forEach(({ id }, at) => {
    graph.addNode(id, { ...(seed[at] ?? { x: at, y: 0 }) })
  })
  for (const { id } of nodes) {
    for (const other of neighbours.get(id) ?? [])
      if (!graph.hasEdge(id, other)) graph.addUndirectedEdge(id, other)
  }
  forceAtlas2.assign(graph, {
    iterations: rounds,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > 300 },
  })
  const scale = scaleOf(graph)
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: x * scale * aspect, y: y * scale }]))
}

/** Factor that makes the average line as long as it should be. */
function scaleOf(graph: UndirectedGraph<Place>): number {
  let sum = 0
  graph.forEachEdge((_edge, _attributes, _source, _target, from, to) => {
    sum += Math.hypot(from.x - to.x, from.y - to.y)
  })
  return sum > 0 ? (lineLength * graph.size) / sum : lineLength
}

/** New nodes go into the middle of those they are joined to, round by round; what nothing joins goes below everything. */
function besideKnown(
  nodes: readonly SceneNode[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const placed = new Map<string, Point>()
  for (const { id } of nodes) {
    const place = known.get(id)
    if (place) placed.set(id, place)
  }
  const below = {
    x: middleOf([...placed.values()]).x,
    y: Math.max(...[...placed.values()].map(({ y }) => y)) + lineLength / 2,
  }
  let waiting = nodes.filter(({ id }) => !placed.has(id))
  while (waiting.length > 0) {
    const found = waiting.flatMap(({ id }) => {
      const places = [...(neighbours.get(id) ?? [])].flatMap((other) => placed.get(other) ?? [])
      return places.length > 0 ? [{ id, place: middleOf(places) }] : []
    })
    const next = found.length > 0 ? found : waiting.slice(0, 1).map(({ id }) => ({ id, place: below }))
    for (const { id, place } of next) placed.set(id, place)
    waiting = waiting.filter(({ id }) => !placed.has(id))
  }
  return placed
}

function middleOf(points: readonly Point[]): Point {
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
}
