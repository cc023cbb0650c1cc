/** GEXF 1.2 and 1.3, as Gephi writes it: attributes by declaration, `viz:position` (whose y grows upward), mutual edges. */
import { type AttributeValue, attributeText, type ForeignResult, withoutAttributes } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { typed } from './readGraphml.ts'
import { childNamed, childrenNamed, childText, readXml, whereOf, type XmlElement } from './readXml.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

/** Who says to have made the files of `writeGexf`, which have their title among the keywords. */
export const ownCreator = 'Remitmap'

interface Declared {
  readonly title: string
  readonly type: string
  readonly preset: string | undefined
}
type Declarations = ReadonlyMap<string, Declared>

export function readGexf(text: string): ForeignResult {
  const read = readXml(text)
  if (!read.ok) return read
  const element = childNamed(read.root, 'graph')
  if (read.root.name !== 'gexf' || !element) {
    return refuse(
      'This XML holds no GEXF: there is no <gexf> with a <graph> in it.',
      'Check that you chose the right file.',
    )
  }
  const graph = startGraph()
  takeNodes(graph, element, declarations(element, 'node'), undefined)
  takeEdges(graph, element)
  const meta = childNamed(read.root, 'meta')
  const isOwn = childText(meta, 'creator') === ownCreator
  const title = childText(meta, isOwn ? 'keywords' : 'title')
  return { ok: true, value: graph.finish({ title, description: childText(meta, 'description') }) }
}

function declarations(graph: XmlElement, what: 'node' | 'edge'): Declarations {
  const declared = new Map<string, Declared>()
  for (const list of childrenNamed(graph, 'attributes')) {
    if (list.attributes.get('class') !== what) continue
    for (const one of childrenNamed(list, 'attribute')) {
      const id = one.attributes.get('id') ?? ''
      const preset = childNamed(one, 'default')?.text
      declared.set(id, {
        title: one.attributes.get('title') ?? id,
        type: one.attributes.get('type') ?? '',
        preset,
      })
    }
  }
  return declared
}

function attributesOf(element: XmlElement, declared: Declarations): Map<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>()
  for (const { title, type, preset } of declared.values()) {
    if (preset !== undefined && preset !== '') attributes.set(title, typed(preset, type))
  }
  for (const value of childrenNamed(childNamed(element, 'attvalues'), 'attvalue')) {
    // 1.0 says `id`, later versions `for`.
    const id = value.attributes.get('for') ?? value.attributes.get('id') ?? ''
    const text = value.attributes.get('value') ?? ''
    const about = declared.get(id)
    if (text !== '') attributes.set(about?.title ?? id, typed(text, about?.type ?? ''))
  }
  // What comes and goes says from when to when.
  for (const [key, name] of [
    ['start', 'from'],
    ['end', 'until'],
  ] as const) {
    const day = element.attributes.get(key)
    if (day && !attributes.has(name)) attributes.set(name, day)
  }
  return attributes
}

const kindNames = ['type', 'category', 'class']

function takeNodes(
  graph: GraphInProgress,
  parent: XmlElement,
  declared: Declarations,
  group: string | undefined,
): void {
  for (const node of childrenNamed(parent, 'nodes').flatMap((list) => childrenNamed(list, 'node'))) {
    const id = node.attributes.get('id') ?? ''
    const attributes = attributesOf(node, declared)
    const position = childNamed(node, 'position')
    graph.addNode(
      {
        id,
        label: node.attributes.get('label') || attributeText(attributes, 'label', 'name') || id,
        type: attributeText(attributes, ...kindNames),
        description: attributeText(attributes, 'description'),
        attributes: withoutAttributes(attributes, ...firstSaid(attributes), 'description'),
        ...(position ? { x: numberIn(position, 'x'), y: upward(numberIn(position, 'y')) } : {}),
      },
      whereOf(node),
    )
    const within = node.attributes.get('pid') ?? group
    if (within !== undefined && within !== '') {
      graph.addEdge({ from: id, to: within, type: 'in group' }, whereOf(node))
    }
    takeNodes(graph, node, declared, id)
    takeEdges(graph, node)
  }
}

function takeEdges(graph: GraphInProgress, parent: XmlElement): void {
  const declared = declarations(parent, 'edge')
  const usual = parent.attributes.get('defaultedgetype') ?? 'undirected'
  for (const edge of childrenNamed(parent, 'edges').flatMap((list) => childrenNamed(list, 'edge'))) {
    const attributes = attributesOf(edge, declared)
    const direction = edge.attributes.get('type') ?? usual
    const label = edge.attributes.get('label') ?? ''
    const kind = edge.attributes.get('kind') ?? ''
    const rest = new Map(withoutAttributes(attributes, ...firstSaid(attributes), 'description'))
    if (direction === 'mutual') rest.set('direction', 'mutual')
    const weight = Number(edge.attributes.get('weight') ?? 1)
    if (weight !== 1 && Number.isFinite(weight)) rest.set('weight', weight)
    graph.addEdge(
      {
        id: edge.attributes.get('id') ?? '',
        from: edge.attributes.get('source') ?? '',
        to: edge.attributes.get('target') ?? '',
        type: attributeText(attributes, ...kindNames) || kind || label,
        label,
        description: attributeText(attributes, 'description'),
        directed: direction === 'directed',
        attributes: rest,
      },
      whereOf(edge),
    )
  }
}

function firstSaid(attributes: ReadonlyMap<string, AttributeValue>): string[] {
  return kindNames.filter((name) => attributeText(attributes, name) !== '').slice(0, 1)
}

function numberIn(element: XmlElement, name: string): number {
  return Number(element.attributes.get(name) || Number.NaN)
}

export function upward(y: number): number {
  return y === 0 ? 0 : -y
}
