/** The picture as headings and lists: the same nodes and lines, by organisation and by function, in their order on it. */
import type { Scene, SceneLine, SceneNode, SceneRelation } from './scene.ts'
import { tieWord } from './sceneWords.ts'

export interface OutlineEntry {
  /** Id of the line. */
  readonly id: string
  /** Id and name of what is at the line's other end. */
  readonly other: string
  readonly name: string
  /** The involvement in words, or what a comparison says. */
  readonly word: string
  readonly isMarked: boolean
  readonly overlap: boolean
  readonly remits: readonly string[]
}

export interface OutlineSection {
  /** Id of the node. */
  readonly id: string
  readonly heading: string
  readonly description: string
  /** What the badges and the links to broader functions say. */
  readonly marks: readonly string[]
  readonly entries: readonly OutlineEntry[]
  /** The lines of the layers that end here, each told from this end. */
  readonly relations: readonly OutlineRelation[]
}

export interface OutlineRelation {
  /** Id of the relation. */
  readonly id: string
  readonly name: string
  readonly word: string
}

export interface SceneOutline {
  readonly organisations: readonly OutlineSection[]
  readonly functions: readonly OutlineSection[]
}

export function sceneOutline(scene: Scene): SceneOutline {
  const nodes = inReadingOrder(scene.nodes)
  const rank = new Map(nodes.map(({ id }, index) => [id, index]))
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  const section = (node: SceneNode, own: 'source' | 'target', far: 'source' | 'target'): OutlineSection => ({
    id: node.id,
    heading: node.label,
    description: node.description,
    marks: [
      ...node.badges.map(({ text }) => text),
      ...scene.links
        .filter(({ source }) => source === node.id)
        .map(({ word, target }) => `${word} ${names.get(target) ?? target}`),
    ],
    entries: scene.lines
      .filter((line) => line[own] === node.id)
      .sort((a, b) => (rank.get(a[far]) ?? 0) - (rank.get(b[far]) ?? 0))
      .map((line: SceneLine) => ({
        id: line.id,
        other: line[far],
        name: names.get(line[far]) ?? line[far],
        word: line.mark?.text ?? line.word,
        isMarked: line.mark !== undefined,
        overlap: line.overlap,
        remits: line.remits,
      })),
    relations: scene.relations
      .filter(({ source, target }) => source === node.id || target === node.id)
      .map((relation) => {
        const far = relation.source === node.id ? relation.target : relation.source
        return { id: relation.id, name: names.get(far) ?? far, word: wordFrom(relation, node.id) }
      }),
  })
  return {
    organisations: nodes
      .filter(({ shape }) => shape !== 'function')
      .map((node) => section(node, 'source', 'target')),
    functions: nodes
      .filter(({ shape }) => shape === 'function')
      .map((node) => section(node, 'target', 'source')),
  }
}

/** A tie is told from either end, with its own trust first. */
function wordFrom(relation: SceneRelation, id: string): string {
  const { mode, trust, word, source } = relation
  if (!trust || source === id) return word
  const told = mode === 'none' ? undefined : mode
  return tieWord(told, { there: trust.back, back: trust.there })
}

/** From top to bottom, and from left to right where two are level. */
export function inReadingOrder(nodes: readonly SceneNode[]): SceneNode[] {
  return [...nodes].sort((a, b) => a.y - b.y || a.x - b.x)
}
