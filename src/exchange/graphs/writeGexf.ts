/** GEXF 1.3 for Gephi: every attribute declared, positions with their y upward as Gephi has it. */
import type { RemitMap } from '../../model/remitMap.ts'
import { type Attributes, type ForeignEdge, type ForeignNode, textOf } from '../foreignGraph.ts'
import { graphOfMap } from './graphOfMap.ts'
import { ownCreator, upward } from './readGexf.ts'
import { writeXml, type XmlPart, xml, xmlText } from './writeXml.ts'

export function writeGexf(map: RemitMap): string {
  const { nodes, edges, title, description } = graphOfMap(map)
  const nodeNames = namesIn(nodes)
  const edgeNames = namesIn(edges)
  return writeXml(
    xml(
      'gexf',
      {
        xmlns: 'http://gexf.net/1.3',
        'xmlns:viz': 'http://gexf.net/1.3/viz',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
        version: '1.3',
      },
      [
        xml('meta', { lastmodifieddate: map.modified.slice(0, 10) }, [
          xml('creator', {}, ownCreator),
          // The schema has no place for a title.
          xmlText('keywords', title),
          xmlText('description', description),
        ]),
        xml('graph', { defaultedgetype: 'directed', mode: 'static' }, [
          declarations('node', nodeNames),
          declarations('edge', edgeNames),
          xml(
            'nodes',
            {},
            nodes.map((node) => nodePart(node, nodeNames)),
          ),
          xml(
            'edges',
            {},
            edges.map((edge) => edgePart(edge, edgeNames)),
          ),
        ]),
      ],
    ),
  )
}

/** Attribute names in the order in which they first occur, after type and description. */
function namesIn(things: readonly { attributes: Attributes }[]): string[] {
  return [...new Set(['type', 'description', ...things.flatMap(({ attributes }) => [...attributes.keys()])])]
}

function declarations(what: 'node' | 'edge', names: readonly string[]): XmlPart {
  return xml(
    'attributes',
    { class: what, mode: 'static' },
    names.map((title, id) => xml('attribute', { id, title, type: 'string' })),
  )
}

function valuesPart({ type, description, attributes }: ForeignNode | ForeignEdge, names: readonly string[]) {
  const all = new Map([['type', type], ['description', description], ...attributes])
  const said = names.flatMap((name, id) => {
    const value = textOf(all.get(name))
    return value === '' ? [] : [xml('attvalue', { for: id, value })]
  })
  return said.length === 0 ? undefined : xml('attvalues', {}, said)
}

function nodePart(node: ForeignNode, names: readonly string[]): XmlPart {
  const { x, y } = node
  const position =
    x === undefined || y === undefined ? undefined : xml('viz:position', { x, y: upward(y), z: 0 })
  return xml('node', { id: node.id, label: node.label }, [valuesPart(node, names), position])
}

function edgePart(edge: ForeignEdge, names: readonly string[]): XmlPart {
  const ends = { source: edge.from, target: edge.to }
  // Gephi takes several connections of the same two things for one unless their kinds differ.
  const kind = edge.type || undefined
  return xml('edge', { id: edge.id, ...ends, label: edge.label || undefined, kind }, [
    valuesPart(edge, names),
  ])
}
