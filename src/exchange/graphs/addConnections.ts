/** The connections of a foreign graph as remits, ties, hierarchies and successions of the map, by the meanings chosen for their types. */
import { newId } from '../../model/ids.ts'
import type { Meta } from '../../model/meta.ts'
import {
  confidences,
  type Organisation,
  type Remit,
  type RemitMap,
  stances,
  type Tie,
  tieModes,
} from '../../model/remitMap.ts'
import type { Attributes, ForeignEdge, ForeignGraph, ForeignNode } from '../foreignGraph.ts'
import type { Dropped } from '../importDraft.ts'
import {
  connectionKey,
  connectionTypeOf,
  type ForeignMapping,
  type Meaning,
  type NodeKind,
  relationOf,
} from './graphTypes.ts'
import { linkParts, type Part } from './linkParts.ts'
import { namedLists } from './namedLists.ts'
import { takeAttributes } from './ownFields.ts'

/** A node that is taken, as what, and under which new id. */
export interface Taken {
  readonly node: ForeignNode
  readonly kind: Exclude<NodeKind, 'leave-out'>
  readonly id: string
}

export type MetaMaker = (
  rest: Attributes,
  more?: Readonly<Record<string, string | readonly string[]>>,
) => { meta?: Meta }

/** Without the fields that have nothing to say. */
export function present<T extends object>(entity: T): T {
  return Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== undefined)) as T
}

const undecided = 'It has not been said how this is held.'

/** Gives how many remits wait for their involvement. */
export function addConnections(
  graph: ForeignGraph,
  mapping: ForeignMapping,
  content: RemitMap,
  taken: ReadonlyMap<string, Taken>,
  meta: MetaMaker,
  dropped: Dropped[],
): number {
  let awaiting = 0
  const lists = namedLists(content, new Map([...taken].map(([foreign, { id }]) => [foreign, id])))
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const meanings = new Map(mapping.connections)
  const within: Part[] = []
  const omitted = new Map<string, { edge: ForeignEdge; count: number; why: string }>()
  const omit = (edge: ForeignEdge, why: string) => {
    const key = JSON.stringify([edge.type, why])
    const known = omitted.get(key)
    if (known) known.count += 1
    else omitted.set(key, { edge, count: 1, why })
  }
  for (const edge of graph.edges) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (!from || !to) continue
    const meaning: Meaning = meanings.get(connectionKey(edge, from, to)) ?? { as: 'leave-out' }
    const why = takeEdge(edge, meaning, taken.get(edge.from), taken.get(edge.to))
    if (why === undecided) awaiting += 1
    if (why !== undefined) omit(edge, why)
    else if (meaning.as !== 'remit' && meaning.as !== 'tie') nameDetails(edge, omit)
  }
  for (const why of linkParts(content, within)) omit(why.edge, why.why)
  for (const { edge, count, why } of omitted.values()) {
    const ends = `${nodes.get(edge.from)?.label} → ${nodes.get(edge.to)?.label}`
    const type = edge.type || edge.label || 'connection without a type'
    const what = count === 1 ? `1 connection: ${ends}` : `${count} connections, the first ${ends}`
    dropped.push({ where: type, what, why })
  }
  return awaiting

  /** Why the connection was not taken; nothing when it was. */
  function takeEdge(
    edge: ForeignEdge,
    meaning: Meaning,
    from: Taken | undefined,
    to: Taken | undefined,
  ): string | undefined {
    if (meaning.as === 'leave-out') return 'You chose to leave these out.'
    if (!from || !to) return 'What is at one end was left out.'
    const kinds = `${from.kind} ${to.kind}`
    if (meaning.as === 'remit') {
      const [body, held] = from.kind === 'organisation' ? [from, to] : [to, from]
      if (body.kind !== 'organisation' || held.kind !== 'function') {
        return 'A remit joins an organisation and a function.'
      }
      if (meaning.involvement === '') return undecided
      content.remits.push(remitOf(edge, body.id, held.id, meaning.involvement, lists, meta))
    } else if (meaning.as === 'tie') {
      if (!/^(?:organisation|person) (?:organisation|person)$/.test(kinds)) {
        return 'A tie joins organisations or people.'
      }
      content.ties.push(tieOf(edge, from.id, to.id, lists, meta))
    } else if (meaning.as === 'succession') {
      if (kinds !== 'organisation organisation') return 'Only organisations succeed each other.'
      return succeed(content.organisations, from.id, to.id)
    } else {
      const isWithin = meaning.as === 'within'
      if (!edge.directed && from.kind === to.kind)
        return 'It does not say which of the two is a part of the other.'
      within.push(isWithin ? { edge, from, to } : { edge, from: to, to: from })
    }
    return undefined
  }
}

/** A unit, a part or a successor is a single reference in a map, with nothing said about it. */
function nameDetails(edge: ForeignEdge, omit: (edge: ForeignEdge, why: string) => void): void {
  const details = [...edge.attributes.keys()].filter((name) => name !== 'relation')
  if (edge.description !== '') details.push('description')
  if (details.length > 0) omit(edge, `The connection is taken, its details are not: ${details.join(', ')}.`)
}

function succeed(organisations: Organisation[], from: string, to: string): string | undefined {
  if (from === to) return 'Nothing succeeds itself.'
  const index = organisations.findIndex(({ id }) => id === from)
  const body = organisations[index]
  if (!body || body.succeededBy?.includes(to)) return undefined
  const { note, meta, ...before } = body
  const after = { succeededBy: [...(body.succeededBy ?? []), to] }
  organisations[index] = { ...before, ...after, ...(note ? { note } : {}), ...(meta ? { meta } : {}) }
  return undefined
}

type Lists = ReturnType<typeof namedLists>

function remitOf(
  edge: ForeignEdge,
  organisation: string,
  held: string,
  involvement: string,
  lists: Lists,
  meta: MetaMaker,
): Remit {
  const attributes = takeAttributes(edge.attributes)
  for (const said of ['relation', 'involvement']) attributes.drop(said)
  const label = edge.label === edge.type || edge.label === connectionTypeOf(edge) ? '' : edge.label
  return present({
    id: newId(),
    organisation,
    function: held,
    involvement,
    stance: attributes.among('stance', stances),
    places: lists.places(attributes.list('places')),
    beneficiaries: lists.beneficiaries(attributes.list('beneficiaries')),
    from: attributes.date('from'),
    until: attributes.date('until'),
    basis: attributes.text('basis'),
    perspective: lists.perspective(attributes.text('perspective')),
    sources: lists.sources(attributes.list('sources')),
    confidence: attributes.among('confidence', confidences),
    note: edge.description || undefined,
    ...meta(attributes.rest(), { label }),
  })
}

function tieOf(edge: ForeignEdge, from: string, to: string, lists: Lists, meta: MetaMaker): Tie {
  const attributes = takeAttributes(edge.attributes)
  attributes.drop('relation')
  const isOurs = relationOf(edge) === 'tie'
  const kind = isOurs ? attributes.text('kind') : edge.type || edge.label
  return present({
    id: newId(),
    from,
    to,
    kind: kind || undefined,
    mode: attributes.among('mode', tieModes),
    trust: attributes.whole('trust', 5),
    influence: attributes.whole('influence', 3),
    formal: attributes.yesOrNo('formal'),
    instrument: attributes.text('instrument'),
    perspective: lists.perspective(attributes.text('perspective')),
    sources: lists.sources(attributes.list('sources')),
    note: edge.description || undefined,
    ...meta(attributes.rest(), { label: isOurs || edge.label === kind ? '' : edge.label }),
  })
}
