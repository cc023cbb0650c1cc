/**
 * From what another tool drew to a map, by what the user said its types mean. Pure and total: what fits nowhere is listed with
 * the reason, and what a map has no field for is kept in `meta` under the format's name.
 */
import { newId } from '../model/ids.ts'
import type { Meta } from '../model/meta.ts'
import { emptyMap, type Organisation, type RemitMap } from '../model/remitMap.ts'
import type { Scheme } from '../model/schemes.ts'
import type { ForeignGraph } from './foreignGraph.ts'
import { addConnections, type MetaMaker, present, type Taken } from './graphs/addConnections.ts'
import type { ForeignMapping } from './graphs/graphTypes.ts'
import { takeAttributes } from './graphs/ownFields.ts'
import type { Dropped, FormatId, ImportDraft } from './importDraft.ts'

export interface MappingOptions {
  readonly format: FormatId
  /** The involvements that the mapping speaks of. */
  readonly scheme: Scheme
  /** An ISO 8601 time. */
  readonly now?: string
}

export function mapForeignGraph(
  graph: ForeignGraph,
  mapping: ForeignMapping,
  { format, scheme, now }: MappingOptions,
): ImportDraft {
  const content: RemitMap = { ...emptyMap(graph.title, now), scheme: structuredClone(scheme) }
  if (graph.description !== '') content.description = graph.description
  const dropped: Dropped[] = [...graph.dropped]
  const taken = new Map<string, Taken>()
  const leftOut = new Map<string, number>()
  const kinds = new Map(mapping.nodes)
  for (const node of graph.nodes) {
    const kind = kinds.get(node.type) ?? 'leave-out'
    if (kind === 'leave-out') leftOut.set(node.type, (leftOut.get(node.type) ?? 0) + 1)
    else taken.set(node.id, { node, kind, id: newId() })
  }
  for (const [type, count] of leftOut) {
    dropped.push({
      where: type || 'things without a type',
      what: things(count),
      why: 'You chose to leave these out.',
    })
  }
  const meta = metaFor(format)
  for (const one of taken.values()) addEntity(content, one, scheme, meta)
  const positions = [...taken.values()].flatMap(({ node: { x, y }, kind, id }): [string, number, number][] =>
    x === undefined || y === undefined || kind === 'place' || kind === 'beneficiary' ? [] : [[id, x, y]],
  )
  if (positions.length > 0) content.layout = { positions }
  const awaiting = addConnections(graph, mapping, content, taken, meta, dropped)
  return {
    format,
    ...(graph.title === '' ? {} : { title: graph.title }),
    content,
    dropped,
    notices: graph.notices,
    awaiting,
  }
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`
}

function metaFor(format: FormatId): MetaMaker {
  return (rest, more = {}) => {
    const said = Object.entries(more).filter(([, value]) => value.length > 0)
    const entries = [...rest, ...said.filter(([key]) => !rest.has(key))]
    return entries.length === 0 ? {} : { meta: { [format]: Object.fromEntries(entries) as Meta } }
  }
}

/** Types that say no more than the list that a thing is put in. */
const sayingNothing =
  /^(?:org:|rm:|foaf:)?(?:formal|business)?\s?(?:organi[sz]ations?|organi[sz]ational ?units?|functions?|person|people|places?|beneficiary ?groups?|actor|role|stakeholder|location|area)$/i

function addEntity(content: RemitMap, { node, kind, id }: Taken, scheme: Scheme, meta: MetaMaker): void {
  const { tags } = node
  const attributes = takeAttributes(node.attributes)
  const name = node.label === '' ? node.id : node.label
  const type = sayingNothing.test(node.type) ? '' : node.type
  const note = node.description === '' ? {} : { note: node.description }
  if (kind === 'organisation') {
    const body: Organisation = present({
      id,
      name,
      shortName: attributes.text('shortName'),
      aliases: attributes.list('aliases'),
      kind: attributes.text('kind') ?? (type || undefined),
      tier: attributes.text('tier'),
      from: attributes.date('from'),
      until: attributes.date('until'),
    })
    const kept = body.kind === type ? '' : type
    content.organisations.push({ ...body, ...note, ...meta(attributes.rest(), { type: kept, tags }) })
  } else if (kind === 'function') {
    const wanted = attributes
      .list('expects')
      ?.map((text) => scheme.involvements.find(({ label }) => label === text)?.id)
    const expects = wanted?.filter((one) => one !== undefined)
    const headingOnly = attributes.yesOrNo('headingOnly')
    const rest = meta(attributes.rest(), { type, tags })
    content.functions.push({
      id,
      name,
      ...(expects?.length ? { expects } : {}),
      ...(headingOnly ? { headingOnly } : {}),
      ...note,
      ...rest,
    })
  } else if (kind === 'person') {
    const post = attributes.text('post')
    content.people.push({
      id,
      name,
      ...(post ? { post } : {}),
      ...note,
      ...meta(attributes.rest(), { type, tags }),
    })
  } else {
    const list = kind === 'place' ? content.places : content.beneficiaries
    list.push({ id, name, ...note, ...meta(attributes.rest(), { type, tags }) })
  }
}
