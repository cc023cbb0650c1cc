/** What the types of a foreign graph probably mean, by their names and by what they join: a proposal that the user can change. */
import type { Scheme } from '../../model/schemes.ts'
import type { ForeignGraph } from '../foreignGraph.ts'
import { findInvolvement, involvementSaid, soundsLikeInvolvement } from './findInvolvement.ts'
import {
  type ConnectionType,
  connectionTypesOf,
  type ForeignMapping,
  type Meaning,
  type NodeKind,
  nodesById,
  nodeTypesOf,
} from './graphTypes.ts'

export function guessMapping(graph: ForeignGraph, scheme: Scheme): ForeignMapping {
  const nodes = new Map<string, NodeKind>()
  for (const { type } of nodeTypesOf(graph)) {
    const kind = kindByName(type)
    if (kind) nodes.set(type, kind)
  }
  for (const { type } of nodeTypesOf(graph)) {
    if (!nodes.has(type)) nodes.set(type, kindByEdges(graph, type, nodes))
  }
  const connections = new Map<string, Meaning>()
  for (const connection of connectionTypesOf(graph)) {
    const from = nodes.get(connection.fromType) ?? 'leave-out'
    const to = nodes.get(connection.toType) ?? 'leave-out'
    connections.set(connection.key, guessMeaning(connection, from, to, scheme))
  }
  return { nodes: [...nodes], connections: [...connections] }
}

/** In this order: software is no body whatever it serves, "Business service" is a function and not a body, "Service user" a group and not a function. */
const kindWords: readonly (readonly [NodeKind, RegExp])[] = [
  [
    'leave-out',
    /^application|^technology|^data|junction|^device$|^driver$|requirement|constraint|principle|assessment|\bevent\b|deliverable|plateau/,
  ],
  ['beneficiary', /benefici|client group|service user|user group|population|^stakeholder$/],
  ['person', /\bperson|people|\bposts?\b|\broles?\b|business ?role|individual|contact|employee|\bstaff\b/],
  [
    'function',
    /function|activit|\btasks?\b|process|service|capabilit|programme|\bprogram\b|project|\bwork\b|initiative|responsibilit|concept|\bgoal|outcome/,
  ],
  ['place', /place|location|region|\bareas?\b|district|country|county|\bsite\b/],
  [
    'organisation',
    /organi[sz]ation|\borgs?\b|\bbod(?:y|ies)\b|agenc|department|authorit|actor|trust|council|compan|institution|partner|\bunit|committee|ministr|collaboration|board|group|team|charit|universit|hospital|govern/,
  ],
]

function plain(type: string): string {
  return type
    .replace(/^[a-z]+:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

function kindByName(type: string): NodeKind | undefined {
  const name = plain(type)
  return kindWords.find(([, words]) => words.test(name))?.[0]
}

/** What organisations lead, provide or support, and what does nothing itself, is a function; all else is probably a body. */
function kindByEdges(graph: ForeignGraph, type: string, known: ReadonlyMap<string, NodeKind>): NodeKind {
  if (![...known.values()].includes('organisation')) return 'organisation'
  const nodes = nodesById(graph)
  let fromBodies = 0
  let onward = 0
  for (const edge of graph.edges) {
    const from = nodes.get(edge.from)?.type ?? ''
    if (from === type) onward += 1
    else if (nodes.get(edge.to)?.type !== type || known.get(from) !== 'organisation') continue
    else if (soundsLikeInvolvement(plain(edge.type || edge.label))) fromBodies += 1
    else onward += 1
  }
  return fromBodies > onward ? 'function' : 'organisation'
}

const withinWords =
  /\bpart of|unit of|\bwithin|belongs|child of|reports to|narrower|\bsub|in group|member of|works for|post of|held by|located in/
const containsWords =
  /contain|has part|has unit|compos|aggregat|parent|comprises|includes|has member|has post|employs|\bholds\b|broader of/
const successionWords = /succeed|replaced by|became|merged into/

/** Our own exports say what a connection is. */
const ownRelations = new Map<string, Meaning>([
  ['tie', { as: 'tie' }],
  ['within', { as: 'within' }],
  ['succession', { as: 'succession' }],
])

function guessMeaning({ key, type }: ConnectionType, from: NodeKind, to: NodeKind, scheme: Scheme): Meaning {
  const [relation = ''] = JSON.parse(key) as string[]
  const own = ownRelations.get(relation)
  if (own) return own
  if (from === 'leave-out' || to === 'leave-out') return { as: 'leave-out' }
  const name = plain(type)
  if ((from === 'organisation' && to === 'function') || (from === 'function' && to === 'organisation')) {
    const said = findInvolvement(scheme, type) ?? involvementSaid(scheme, name, from === 'function')
    return { as: 'remit', involvement: said ?? '' }
  }
  const isPerson = (kind: NodeKind) => kind === 'person'
  if (from === to && !isPerson(from)) {
    if (from === 'organisation' && successionWords.test(name)) return { as: 'succession' }
    if (containsWords.test(name)) return { as: 'contains' }
    if (withinWords.test(name)) return { as: 'within' }
    return { as: from === 'organisation' ? 'tie' : 'leave-out' }
  }
  if (isPerson(from) && to === 'organisation')
    return { as: /\btie\b|knows|linked/.test(name) ? 'tie' : 'within' }
  // ArchiMate assigns the actor to the role that it plays.
  if (from === 'organisation' && isPerson(to)) {
    return { as: containsWords.test(name) || name === 'assignment' ? 'contains' : 'tie' }
  }
  return { as: isPerson(from) && isPerson(to) ? 'tie' : 'leave-out' }
}
