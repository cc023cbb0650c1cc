/** Builds a foreign graph step by step: ids stay unique, and each connection's ends are there in the end. */
import type { Attributes, ForeignEdge, ForeignGraph, ForeignNode } from '../foreignGraph.ts'
import type { Dropped } from '../importDraft.ts'

export type NodeInput = Pick<ForeignNode, 'id' | 'label'> & Partial<ForeignNode>
export type EdgeInput = Pick<ForeignEdge, 'from' | 'to'> & Partial<ForeignEdge>

export interface GraphInProgress {
  has(id: string): boolean
  addNode(node: NodeInput, where: string): void
  addEdge(edge: EdgeInput, where: string): void
  /** Where a node stands, told after it was added: views and maps come last in most formats. */
  place(id: string, x: number, y: number): void
  drop(where: string, what: string, why: string): void
  notice(text: string): void
  finish(about?: { title?: string; description?: string }): ForeignGraph
}

const noAttributes: Attributes = new Map()

export function startGraph(): GraphInProgress {
  const nodes = new Map<string, ForeignNode>()
  const edges: { edge: ForeignEdge; where: string }[] = []
  const positions = new Map<string, { x: number; y: number }>()
  const dropped: Dropped[] = []
  const notices: string[] = []
  const drop = (where: string, what: string, why: string) => {
    dropped.push({ where, what, why })
  }
  return {
    has: (id) => nodes.has(id),
    addNode({ x, y, ...node }, where) {
      if (node.id === '') drop(where, node.label || 'A thing without a name', 'It has no id.')
      else if (nodes.has(node.id)) drop(where, node.label || node.id, 'Its id is used by an earlier one.')
      else {
        nodes.set(node.id, { type: '', description: '', tags: [], attributes: noAttributes, ...node })
        if (x !== undefined && y !== undefined) this.place(node.id, x, y)
      }
    },
    addEdge(edge, where) {
      const id = edge.id || `connection ${edges.length + 1}`
      const plain = { type: '', directed: true, label: '', description: '', attributes: noAttributes }
      edges.push({ edge: { ...plain, ...edge, id }, where })
    },
    place(id, x, y) {
      if (Number.isFinite(x) && Number.isFinite(y) && !positions.has(id)) positions.set(id, { x, y })
    },
    drop,
    notice: (text) => {
      notices.push(text)
    },
    finish({ title = '', description = '' } = {}) {
      const whole = edges.filter(({ edge, where }) => {
        const lacking = [edge.from, edge.to].find((end) => !nodes.has(end))
        if (lacking === undefined) return true
        const why =
          lacking === '' ? 'One of its ends is not named.' : `Its end "${lacking}" is not in the file.`
        drop(where, edge.label || edge.type || edge.id, why)
        return false
      })
      return {
        title,
        description,
        nodes: [...nodes.values()].map((node) => ({ ...node, ...positions.get(node.id) })),
        edges: whole.map(({ edge }) => edge),
        dropped,
        notices,
      }
    },
  }
}
