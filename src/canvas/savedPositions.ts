/** Between the positions that a map keeps, which are of entities, and those of nodes, which may stand for several. */
import type { RemitMap } from '../model/remitMap.ts'
import type { Point, Scene, SceneNode } from './scene.ts'

/** Positions of nodes that are known: from this session, else from the map (a stack stands in the middle of its members). */
export function knownPositions(
  map: RemitMap,
  nodes: readonly SceneNode[],
  session: ReadonlyMap<string, Point> = new Map(),
): Map<string, Point> {
  const saved = new Map(map.layout?.positions.map(([id, x, y]) => [id, { x, y }]))
  const known = new Map<string, Point>()
  for (const { id, members } of nodes) {
    const places = members.flatMap((member) => saved.get(member) ?? [])
    const place = session.get(id) ?? middleOf(places)
    if (place) known.set(id, place)
  }
  return known
}

/** What a `moveNodes` command should say so that the map keeps these positions: each node's for all its members. */
export function positionsToSave(
  scene: Scene,
  moved: readonly { readonly id: string; readonly x: number; readonly y: number }[],
): [id: string, x: number, y: number][] {
  const members = new Map(scene.nodes.map((node) => [node.id, node.members]))
  const tenth = (value: number) => Math.round(value * 10) / 10
  return moved.flatMap(({ id, x, y }) =>
    (members.get(id) ?? []).map((member): [string, number, number] => [member, tenth(x), tenth(y)]),
  )
}

function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
}
