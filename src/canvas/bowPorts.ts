/**
 * Where the bows of ties and parts end at the left side of their nodes in two columns: each at a height of its own,
 * what goes up above what goes down, and what goes furthest outermost, so that bows of one node do not cross.
 */
import type { Scene, SceneRelation } from './scene.ts'

const widest = 5
/** How far ends spread over the height of a node. */
const spread = 22

export interface BowPorts {
  readonly source: number
  readonly target: number
}

/** By id of the relation, as heights from the nodes' centres. Only what bows has ports. */
export function bowPorts({ nodes, relations, layout }: Scene): Map<string, BowPorts> {
  const bowed = layout === 'columns' ? relations.filter(({ type }) => type !== 'about') : []
  const heights = new Map(nodes.map(({ id, y }) => [id, y]))
  const ends = new Map<string, { relation: SceneRelation; end: keyof BowPorts; way: number }[]>()
  for (const relation of bowed) {
    for (const end of ['source', 'target'] as const) {
      const far = end === 'source' ? relation.target : relation.source
      const way = (heights.get(far) ?? 0) - (heights.get(relation[end]) ?? 0)
      const before = ends.get(relation[end])
      if (before) before.push({ relation, end, way })
      else ends.set(relation[end], [{ relation, end, way }])
    }
  }
  const ports = new Map(bowed.map(({ id }) => [id, { source: 0, target: 0 }]))
  for (const atNode of ends.values()) {
    // A near bow lies inside a far one: of those upwards the nearest is topmost, of those downwards the furthest.
    const up = atNode.filter(({ way }) => way < 0).sort((a, b) => b.way - a.way)
    const down = atNode.filter(({ way }) => way >= 0).sort((a, b) => b.way - a.way)
    const ordered = [...up, ...down]
    const step = Math.min(widest, spread / Math.max(1, ordered.length - 1))
    ordered.forEach(({ relation, end }, index) => {
      const port = ports.get(relation.id)
      if (port) port[end] = (index - (ordered.length - 1) / 2) * step
    })
  }
  return ports
}
