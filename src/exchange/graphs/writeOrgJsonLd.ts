/** W3C ORG as JSON-LD: organisations, their units and purposes in the standard's words, the rest of a remit under `rm:`. */
import type { RemitMap } from '../../model/remitMap.ts'
import { type AttributeValue, type ForeignEdge, type ForeignNode, textOf } from '../foreignGraph.ts'
import { vocabularies } from './expandJsonLd.ts'
import { graphOfMap, ownNodeTypes } from './graphOfMap.ts'
import { splitList } from './ownFields.ts'

type Statement = Record<string, unknown>

const types = new Map<string, readonly string[]>([
  [ownNodeTypes.organisation, ['org:Organization']],
  [ownNodeTypes.function, ['rm:Function', 'skos:Concept']],
  [ownNodeTypes.person, ['rm:Person', 'foaf:Person']],
  [ownNodeTypes.place, ['rm:Place', 'skos:Concept']],
  [ownNodeTypes.beneficiary, ['rm:BeneficiaryGroup', 'skos:Concept']],
])

export function writeOrgJsonLd(map: RemitMap): string {
  const { nodes, edges, title, description } = graphOfMap(map)
  const outgoing = new Map<string, ForeignEdge[]>()
  for (const edge of edges) {
    const known = outgoing.get(edge.from)
    if (known) known.push(edge)
    else outgoing.set(edge.from, [edge])
  }
  const about: Statement = { '@id': '#map', '@type': 'rm:Map' }
  if (title !== '') about['dcterms:title'] = title
  if (description !== '') about['dcterms:description'] = description
  const graph = [
    about,
    ...nodes.map((node) => thing(node, outgoing.get(node.id) ?? [])),
    ...edges.filter(isStatement).map(statement),
  ]
  return `${JSON.stringify({ '@context': vocabularies, '@graph': graph }, null, 2)}\n`
}

const relation = (edge: ForeignEdge) => textOf(edge.attributes.get('relation'))
const isStatement = (edge: ForeignEdge) => relation(edge) === 'remit' || relation(edge) === 'tie'
const reference = (id: string) => ({ '@id': `#${id}` })

const attributeNames = new Map([
  ['kind', 'org:classification'],
  ['aliases', 'skos:altLabel'],
])

function thing(node: ForeignNode, edges: readonly ForeignEdge[]): Statement {
  const isUnit = edges.some(({ type }) => type === 'Unit of')
  const isPerson = node.type === ownNodeTypes.person
  const result: Statement = {
    '@id': `#${node.id}`,
    '@type': isUnit ? ['org:OrganizationalUnit'] : types.get(node.type),
    [isPerson ? 'foaf:name' : 'skos:prefLabel']: node.label,
  }
  for (const [name, value] of node.attributes) {
    result[attributeNames.get(name) ?? `rm:${name}`] = name === 'aliases' ? splitList(value) : value
  }
  if (node.description !== '') result['rm:note'] = node.description
  const link = (property: string, wanted: (edge: ForeignEdge) => boolean) => {
    const ends = [...new Set(edges.filter(wanted).map(({ to }) => to))]
    if (ends.length > 0) result[property] = ends.map(reference)
  }
  link('org:unitOf', ({ type, attributes }) => type === 'Unit of' && attributes.get('relation') === 'within')
  link(
    'skos:broader',
    ({ type, attributes }) => type === 'Part of' && attributes.get('relation') === 'within',
  )
  link(
    'org:memberOf',
    ({ type, attributes }) => type === 'Works for' && attributes.get('relation') === 'within',
  )
  link('rm:succeededBy', (edge) => relation(edge) === 'succession')
  link('org:purpose', (edge) => relation(edge) === 'remit' && edge.attributes.get('stance') !== 'disclaims')
  link('org:linkedTo', (edge) => relation(edge) === 'tie' && edge.attributes.get('mode') !== 'absent')
  return result
}

function statement(edge: ForeignEdge): Statement {
  const isRemit = relation(edge) === 'remit'
  const ends = isRemit
    ? {
        'rm:organisation': reference(edge.from),
        'rm:function': reference(edge.to),
        'rm:involvement': edge.type,
      }
    : {
        'rm:from': reference(edge.from),
        'rm:to': reference(edge.to),
      }
  const result: Statement = { '@id': `#${edge.id}`, '@type': isRemit ? 'rm:Remit' : 'rm:Tie', ...ends }
  for (const [name, value] of edge.attributes)
    if (name !== 'relation') result[`rm:${name}`] = value as AttributeValue
  if (edge.description !== '') result['rm:note'] = edge.description
  return result
}
