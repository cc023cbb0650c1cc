/** W3C ORG as JSON-LD: organisations, units, posts and memberships, purposes, with what Remitmap adds under `rm:`. */
import type { AttributeValue, ForeignResult } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { expandJsonLd, type LinkedNode } from './expandJsonLd.ts'
import { readForeignJson } from './readForeignJson.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

export function isOrgJsonLd(text: string): boolean {
  return text.includes('http://www.w3.org/ns/org#') && /^\uFEFF?\s*[[{]/.test(text.slice(0, 200))
}

export function readOrgJsonLd(text: string): ForeignResult {
  const read = readForeignJson(text)
  if (!read.ok) return read
  const { nodes, hasLinkedContext } = expandJsonLd(read.value)
  if (!nodes.some(({ types }) => types.some((type) => type.startsWith('org:')))) {
    return refuse(
      'This JSON holds no organisations as the W3C’s ORG vocabulary describes them.',
      'Check that you chose the right file.',
    )
  }
  const graph = startGraph()
  if (hasLinkedContext) {
    graph.notice(
      'The file names a context elsewhere. Remitmap fetches nothing, so names that only that context explains may be missed.',
    )
  }
  const about = nodes.find(({ types }) => types.includes('rm:Map'))
  const things = merged(nodes.filter(isThing))
  for (const node of things.values()) addThing(graph, node)
  const joined = new Set<string>()
  for (const node of nodes) takeStatement(graph, node, joined)
  for (const node of things.values()) takeLinks(graph, node, things, joined)
  return {
    ok: true,
    value: graph.finish({
      title: one(about, 'dcterms:title'),
      description: one(about, 'dcterms:description'),
    }),
  }
}

/** What is said between things, and not a thing of its own. */
const aside = new Set(['rm:Map', 'rm:Remit', 'rm:Tie', 'org:Membership', 'org:ChangeEvent'])

/** What has neither a type nor a name is a detail of something else. */
function isThing(node: LinkedNode): boolean {
  if (node.types.some((type) => aside.has(type))) return false
  return node.types.length > 0 || one(node, ...nameNames) !== ''
}

/** A thing may be described in several places. */
function merged(nodes: readonly LinkedNode[]): ReadonlyMap<string, LinkedNode> {
  const things = new Map<string, LinkedNode>()
  for (const node of nodes) {
    const before = things.get(node.id)
    if (!before) {
      things.set(node.id, node)
      continue
    }
    const properties = new Map(before.properties)
    for (const [name, values] of node.properties)
      properties.set(name, [...(properties.get(name) ?? []), ...values])
    things.set(node.id, { ...before, types: [...before.types, ...node.types], properties })
  }
  return things
}

function one(node: LinkedNode | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const values = node?.properties.get(name) ?? []
    const value = values.find(({ language }) => language.startsWith('en')) ?? values[0]
    if (value) return value.text
  }
  return ''
}

const nameNames = ['skos:prefLabel', 'foaf:name', 'rdfs:label', 'dcterms:title', 'schema:name']
const noteNames = ['rm:note', 'dcterms:description', 'rdfs:comment', 'skos:definition', 'schema:description']

/** From what says something most plainly to what says it least. */
const typeOrder = [
  'rm:Function',
  'rm:Place',
  'rm:BeneficiaryGroup',
  'rm:Person',
  'org:Post',
  'org:FormalOrganization',
  'org:OrganizationalUnit',
  'org:OrganizationalCollaboration',
  'org:Organization',
  'foaf:Person',
  'org:Site',
]

function typeOf(node: LinkedNode): string {
  return typeOrder.find((type) => node.types.includes(type)) ?? node.types[0] ?? ''
}

const ownNames = new Map(
  Object.entries({
    'org:classification': 'kind',
    'skos:altLabel': 'aliases',
    'schema:foundingDate': 'from',
    'schema:dissolutionDate': 'until',
  }),
)

function addThing(graph: GraphInProgress, node: LinkedNode): void {
  const label = one(node, ...nameNames) || lastPart(node.id)
  const attributes = new Map<string, AttributeValue>()
  for (const [name, values] of node.properties) {
    if (nameNames.includes(name) || noteNames.includes(name) || links.has(name)) continue
    const texts = values.map(({ text, isReference }) => (isReference ? lastPart(text) : text))
    const [first = ''] = texts
    attributes.set(ownName(name), texts.length === 1 && name !== 'skos:altLabel' ? first : texts)
  }
  graph.addNode(
    { id: node.id, label, type: typeOf(node), description: one(node, ...noteNames), attributes },
    node.where,
  )
}

function ownName(name: string): string {
  return ownNames.get(name) ?? (name.startsWith('rm:') ? name.slice(3) : name)
}

function lastPart(address: string): string {
  const end = address.split(/[#/:]/).filter(Boolean).at(-1) ?? address
  try {
    return decodeURIComponent(end)
  } catch {
    return end
  }
}

/** Statements that are things of their own in RDF: remits, ties, memberships, successions. */
function takeStatement(graph: GraphInProgress, node: LinkedNode, joined: Set<string>): void {
  const { where, id } = node
  const kind = node.types.find((type) => aside.has(type))
  if (kind === 'rm:Remit' || kind === 'rm:Tie') {
    const isRemit = kind === 'rm:Remit'
    const from = one(node, isRemit ? 'rm:organisation' : 'rm:from')
    const to = one(node, isRemit ? 'rm:function' : 'rm:to')
    const attributes = new Map<string, AttributeValue>()
    for (const [name, values] of node.properties) {
      const own = ownName(name)
      if (!['organisation', 'function', 'from', 'to', 'note'].includes(own))
        attributes.set(own, values[0]?.text ?? '')
      // A remit has a period, whose start is called as one end of a tie is.
      if (isRemit && own === 'from') attributes.set(own, values[0]?.text ?? '')
    }
    attributes.set('relation', isRemit ? 'remit' : 'tie')
    const type = isRemit ? one(node, 'rm:involvement') : one(node, 'rm:kind') || 'tie'
    if (isRemit) attributes.delete('involvement')
    graph.addEdge({ id, from, to, type, description: one(node, 'rm:note'), attributes }, where)
    joined.add(JSON.stringify([isRemit ? 'org:purpose' : 'org:linkedTo', from, to]))
  } else if (kind === 'org:Membership') {
    const role = lastPart(one(node, 'org:role'))
    graph.addEdge(
      {
        id,
        from: one(node, 'org:member'),
        to: one(node, 'org:organization'),
        type: 'member of',
        label: role,
      },
      where,
    )
  } else if (kind === 'org:ChangeEvent') {
    const from = one(node, 'org:originalOrganization')
    graph.addEdge({ id, from, to: one(node, 'org:resultingOrganization'), type: 'succeeded by' }, where)
  }
}

/** Properties that lead from thing to thing, with the words for such a connection. */
const links = new Map(
  Object.entries({
    'org:unitOf': 'part of',
    'org:subOrganizationOf': 'part of',
    'org:hasUnit': 'has part',
    'org:hasSubOrganization': 'has part',
    'skos:broader': 'part of',
    'skos:narrower': 'has part',
    'org:purpose': 'purpose',
    'org:linkedTo': 'linked to',
    'org:memberOf': 'member of',
    'org:hasMember': 'has member',
    'org:headOf': 'head of',
    'org:reportsTo': 'reports to',
    'org:postIn': 'post of',
    'org:hasPost': 'has post',
    'org:holds': 'holds',
    'org:heldBy': 'held by',
    'rm:succeededBy': 'succeeded by',
  }),
)

function takeLinks(
  graph: GraphInProgress,
  node: LinkedNode,
  things: ReadonlyMap<string, LinkedNode>,
  joined: ReadonlySet<string>,
): void {
  for (const [name, values] of node.properties) {
    const type = links.get(name)
    if (type === undefined) continue
    for (const { text } of values) {
      // Told in full as a remit or a tie.
      if (joined.has(JSON.stringify([name, node.id, text]))) continue
      if (name === 'org:purpose' && !things.has(text) && !graph.has(text)) {
        // A purpose may be a plain text, or an address that the file says no more about.
        graph.addNode({ id: text, label: lastPart(text), type: 'rm:Function' }, node.where)
      }
      graph.addEdge({ from: node.id, to: text, type }, node.where)
    }
  }
}
