/**
 * ArchiMate Open Exchange XML 3.0, its parts in the order that the schema demands. A remit is an Assignment (a Capability could
 * not be assigned to an actor), with the involvement as a property; whatever else a map says is a property as well.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import {
  type Attributes,
  type ForeignEdge,
  type ForeignGraph,
  type ForeignNode,
  textOf,
} from '../foreignGraph.ts'
import { graphOfMap, ownNodeTypes } from './graphOfMap.ts'
import { archimateNamespace } from './readArchimateExchange.ts'
import { writeXml, type XmlPart, xml, xmlText } from './writeXml.ts'

const elementTypes = new Map<string, string>([
  [ownNodeTypes.organisation, 'BusinessActor'],
  [ownNodeTypes.function, 'BusinessFunction'],
  [ownNodeTypes.person, 'BusinessRole'],
  [ownNodeTypes.place, 'Location'],
  [ownNodeTypes.beneficiary, 'Stakeholder'],
])

/** The folders of the model, as tools show them. */
const folders = new Map<string, string>([
  [ownNodeTypes.organisation, 'Organisations'],
  [ownNodeTypes.function, 'Functions'],
  [ownNodeTypes.person, 'People'],
  [ownNodeTypes.place, 'Places'],
  [ownNodeTypes.beneficiary, 'Beneficiary groups'],
])

export function writeArchimate(map: RemitMap): string {
  const graph = graphOfMap(map)
  const relations = graph.edges.map(relationOf)
  const names = propertyNames(graph, relations)
  const properties = (attributes: Attributes): XmlPart | undefined => {
    const said = [...attributes].map(([name, value]) =>
      xml('property', { propertyDefinitionRef: names.get(name) }, [xmlText('value', textOf(value))]),
    )
    return said.length === 0 ? undefined : xml('properties', {}, said)
  }
  return writeXml(
    xml(
      'model',
      {
        xmlns: archimateNamespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${archimateNamespace} http://www.opengroup.org/xsd/archimate/3.0/archimate3_Model.xsd`,
        identifier: 'id-model',
      },
      [
        xml('name', {}, graph.title),
        xmlText('documentation', graph.description),
        listOf(
          'elements',
          graph.nodes.map((node) => elementPart(node, properties)),
        ),
        listOf(
          'relationships',
          relations.map((relation) => relationPart(relation, properties)),
        ),
        listOf('organizations', foldersOf(graph.nodes)),
        listOf(
          'propertyDefinitions',
          [...names].map(([name, identifier]) =>
            xml('propertyDefinition', { identifier, type: 'string' }, [xml('name', {}, name)]),
          ),
        ),
      ],
    ),
  )
}

/** The schema allows no list that is empty. */
function listOf(name: string, parts: readonly XmlPart[]): XmlPart | undefined {
  return parts.length === 0 ? undefined : xml(name, {}, parts)
}

type PropertiesPart = (attributes: Attributes) => XmlPart | undefined

function elementPart(node: ForeignNode, properties: PropertiesPart): XmlPart {
  return xml('element', { identifier: node.id, 'xsi:type': elementTypes.get(node.type) }, [
    xml('name', {}, node.label),
    xmlText('documentation', node.description),
    properties(node.attributes),
  ])
}

interface Relation extends ForeignEdge {
  readonly archimate: 'Assignment' | 'Association' | 'Composition' | 'Aggregation'
}

/** A whole is where its parts come from in ArchiMate, and an actor is assigned to the role that it plays. */
function relationOf(edge: ForeignEdge): Relation {
  const relation = textOf(edge.attributes.get('relation'))
  if (relation === 'remit') {
    return {
      ...edge,
      archimate: 'Assignment',
      attributes: new Map([['involvement', edge.type], ...edge.attributes]),
    }
  }
  if (relation !== 'within') return { ...edge, archimate: 'Association' }
  const attributes = new Map([...edge.attributes].filter(([name]) => name !== 'relation'))
  const turned = { ...edge, from: edge.to, to: edge.from, attributes }
  if (edge.type === 'Works for') return { ...turned, archimate: 'Assignment' }
  return { ...turned, archimate: edge.type === 'Unit of' ? 'Composition' : 'Aggregation' }
}

function relationPart(relation: Relation, properties: PropertiesPart): XmlPart {
  const { id, from, to, archimate, label, description, attributes } = relation
  const ends = { identifier: id, source: from, target: to, 'xsi:type': archimate }
  // The type says what a part is; what a remit or a tie is called only its name does.
  const isNamed = archimate === 'Association' || attributes.has('involvement')
  return xml('relationship', ends, [
    isNamed ? xmlText('name', label) : undefined,
    xmlText('documentation', description),
    properties(attributes),
  ])
}

function propertyNames(graph: ForeignGraph, relations: readonly Relation[]): ReadonlyMap<string, string> {
  const names = [...graph.nodes, ...relations].flatMap(({ attributes }) => [...attributes.keys()])
  return new Map([...new Set(names)].map((name) => [name, `propid-${name}`]))
}

function foldersOf(nodes: readonly ForeignNode[]): XmlPart[] {
  return [...folders].flatMap(([type, label]) => {
    const within = nodes.filter((node) => node.type === type)
    if (within.length === 0) return []
    return [
      xml('item', {}, [
        xml('label', {}, label),
        ...within.map(({ id }) => xml('item', { identifierRef: id })),
      ]),
    ]
  })
}
