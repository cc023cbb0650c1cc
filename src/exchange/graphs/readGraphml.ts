/**
 * GraphML, yEd's among it: labels in `y:NodeLabel`, positions in `y:Geometry`, keys for ports and for the graph itself, and
 * the same key id once for nodes and once for edges.
 */
import {
  type Attributes,
  type AttributeValue,
  attributeText,
  type ForeignResult,
  withoutAttributes,
} from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import {
  childNamed,
  childrenNamed,
  childText,
  descendants,
  readXml,
  whereOf,
  type XmlElement,
} from './readXml.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

interface Key {
  readonly name: string
  readonly type: string
  readonly preset: string | undefined
}

/** By what it is for and its id, since one id may serve nodes and edges with different meanings. */
type Keys = ReadonlyMap<string, Key>

export function readGraphml(text: string): ForeignResult {
  const read = readXml(text)
  if (!read.ok) return read
  const graphs = childrenNamed(read.root, 'graph')
  const [first] = graphs
  if (read.root.name !== 'graphml' || !first) {
    return refuse(
      'This XML holds no GraphML: there is no <graphml> with a <graph> in it.',
      'Check that you chose the right file.',
    )
  }
  const keys = keysOf(read.root)
  const graph = startGraph()
  takeGraph(graph, first, keys, undefined)
  for (const other of graphs.slice(1)) {
    graph.drop(whereOf(other), 'A further graph', 'Only the first graph of a file is read.')
  }
  const about = new Map([...attributesOf(read.root, 'graphml', keys), ...attributesOf(first, 'graph', keys)])
  return {
    ok: true,
    value: graph.finish({
      title: attributeText(about, 'title', 'name', 'label') || childText(first, 'desc'),
      description: attributeText(about, 'description'),
    }),
  }
}

function keysOf(root: XmlElement): Keys {
  const keys = new Map<string, Key>()
  for (const key of childrenNamed(root, 'key')) {
    const id = key.attributes.get('id') ?? ''
    const about = {
      name: key.attributes.get('attr.name') ?? '',
      type: key.attributes.get('attr.type') ?? '',
      preset: childNamed(key, 'default')?.text,
    }
    keys.set(`${key.attributes.get('for') ?? 'all'} ${id}`, about)
  }
  return keys
}

function attributesOf(element: XmlElement, what: string, keys: Keys): Map<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>()
  const wanted = [what, 'all']
  for (const [id, key] of keys) {
    if (key.preset === undefined || key.name === '' || !wanted.includes(id.split(' ', 1)[0] ?? '')) continue
    if (key.preset !== '') attributes.set(key.name, typed(key.preset, key.type))
  }
  for (const data of childrenNamed(element, 'data')) {
    const id = data.attributes.get('key') ?? ''
    const key = keys.get(`${what} ${id}`) ?? keys.get(`all ${id}`)
    // What has elements within is drawing, of which only the labels and places are ours.
    if (data.children.length > 0) continue
    const name = key?.name || id
    if (data.text === '') attributes.delete(name)
    else attributes.set(name, typed(data.text, key?.type ?? ''))
  }
  return attributes
}

export function typed(text: string, type: string): AttributeValue {
  if (/^(?:int|integer|long|float|double)$/i.test(type)) {
    const number = Number(text)
    return text.trim() !== '' && Number.isFinite(number) ? number : text
  }
  if (/^bool(?:ean)?$/i.test(type))
    return text.trim() === 'true' ? true : text.trim() === 'false' ? false : text
  return text
}

const labelNames = ['label', 'name', 'title']
const typeNames = ['type', 'category', 'class', 'group']
const edgeTypeNames = ['type', 'kind', 'relationship', 'interaction']
const descriptionNames = ['description', 'desc']
const placeNames = ['x', 'y']

function takeGraph(graph: GraphInProgress, element: XmlElement, keys: Keys, group: string | undefined): void {
  const usuallyDirected = element.attributes.get('edgedefault') !== 'undirected'
  for (const child of element.children) {
    if (child.name === 'node') takeNode(graph, child, keys, group)
    else if (child.name === 'edge') takeEdge(graph, child, keys, usuallyDirected)
    else if (child.name === 'hyperedge') {
      graph.drop(
        whereOf(child),
        'A connection of more than two ends',
        'Remitmap’s connections join two things.',
      )
    }
  }
}

function takeNode(graph: GraphInProgress, node: XmlElement, keys: Keys, group: string | undefined): void {
  const id = node.attributes.get('id') ?? ''
  const attributes = attributesOf(node, 'node', keys)
  const drawn = drawing(node, 'NodeLabel')
  const x = Number(drawn.geometry?.attributes.get('x') ?? (attributeText(attributes, 'x') || Number.NaN))
  const y = Number(drawn.geometry?.attributes.get('y') ?? (attributeText(attributes, 'y') || Number.NaN))
  graph.addNode(
    {
      id,
      label: attributeText(attributes, ...labelNames) || drawn.label || id,
      type: attributeText(attributes, ...typeNames),
      description: attributeText(attributes, ...descriptionNames) || childText(node, 'desc'),
      attributes: withoutSaid(attributes, typeNames),
      x,
      y,
    },
    whereOf(node),
  )
  if (group !== undefined) graph.addEdge({ from: id, to: group, type: 'in group' }, whereOf(node))
  for (const nested of childrenNamed(node, 'graph')) takeGraph(graph, nested, keys, id)
}

function takeEdge(graph: GraphInProgress, edge: XmlElement, keys: Keys, usuallyDirected: boolean): void {
  const attributes = attributesOf(edge, 'edge', keys)
  const directed = edge.attributes.get('directed')
  const label = attributeText(attributes, ...labelNames) || drawing(edge, 'EdgeLabel').label
  graph.addEdge(
    {
      id: edge.attributes.get('id') ?? '',
      from: edge.attributes.get('source') ?? '',
      to: edge.attributes.get('target') ?? '',
      // yEd's edges have no type; what is written on them says what they are.
      type: attributeText(attributes, ...edgeTypeNames) || label,
      label,
      description: attributeText(attributes, ...descriptionNames) || childText(edge, 'desc'),
      directed: directed === undefined ? usuallyDirected : directed === 'true',
      attributes: withoutSaid(attributes, edgeTypeNames),
    },
    whereOf(edge),
  )
}

/** What has found a place of its own: the first of each family of names that says something. */
function withoutSaid(attributes: Attributes, types: readonly string[]): Attributes {
  const said = [labelNames, types, descriptionNames].flatMap((names) =>
    names.filter((name) => attributeText(attributes, name) !== '').slice(0, 1),
  )
  return withoutAttributes(attributes, ...said, ...placeNames)
}

function drawing(
  element: XmlElement,
  labelName: string,
): { label: string; geometry: XmlElement | undefined } {
  let label = ''
  let geometry: XmlElement | undefined
  for (const data of childrenNamed(element, 'data')) {
    for (const part of descendants(data)) {
      if (part.name === labelName) label ||= part.text.trim()
      else if (part.name === 'Geometry') geometry ??= part
    }
  }
  return { label, geometry }
}
