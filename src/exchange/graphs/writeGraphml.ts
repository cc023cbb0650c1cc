/** GraphML with every attribute under a key of its own, as yEd, Gephi, NetworkX and igraph read it. */
import type { RemitMap } from '../../model/remitMap.ts'
import { type Attributes, type AttributeValue, textOf } from '../foreignGraph.ts'
import { graphOfMap } from './graphOfMap.ts'
import { writeXml, type XmlPart, xml } from './writeXml.ts'

export function writeGraphml(map: RemitMap): string {
  const { nodes, edges, title, description } = graphOfMap(map)
  const graphKeys = keysFor('graph', [
    new Map([
      ['title', title],
      ['description', description],
    ]),
  ])
  const ofNode = nodes.map(({ label, type, description: note, x, y, attributes }) =>
    withFirst({ label, type, description: note, x, y }, attributes),
  )
  const ofEdge = edges.map(({ label, type, description: note, attributes }) =>
    withFirst({ label, type, description: note }, attributes),
  )
  const nodeKeys = keysFor('node', ofNode)
  const edgeKeys = keysFor('edge', ofEdge)
  return writeXml(
    xml(
      'graphml',
      {
        xmlns: 'http://graphml.graphdrawing.org/xmlns',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      },
      [
        ...[graphKeys, nodeKeys, edgeKeys].flatMap(({ parts }) => parts),
        xml('graph', { id: 'map', edgedefault: 'directed' }, [
          ...graphKeys.data(withFirst({ title, description }, new Map())),
          ...nodes.map(({ id }, index) => xml('node', { id }, nodeKeys.data(ofNode[index]))),
          ...edges.map(({ id, from, to }, index) =>
            xml('edge', { id, source: from, target: to }, edgeKeys.data(ofEdge[index])),
          ),
        ]),
      ],
    ),
  )
}

function withFirst(
  first: Readonly<Record<string, AttributeValue | undefined>>,
  rest: Attributes,
): Attributes {
  const said = Object.entries(first).flatMap(([name, value]): [string, AttributeValue][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  return new Map([...said, ...rest])
}

function keysFor(what: 'graph' | 'node' | 'edge', things: readonly Attributes[]) {
  const names = [...new Set(things.flatMap((attributes) => [...attributes.keys()]))]
  const idOf = new Map(names.map((name, index) => [name, `${what}-${index}`]))
  const type = (name: string) => (name === 'x' || name === 'y' ? 'double' : 'string')
  const parts: XmlPart[] = names.map((name) =>
    xml('key', { id: idOf.get(name), for: what, 'attr.name': name, 'attr.type': type(name) }),
  )
  const data = (attributes: Attributes = new Map()) =>
    [...attributes].map(([name, value]) => xml('data', { key: idOf.get(name) }, textOf(value)))
  return { parts, data }
}
