/**
 * A map as a graph that other tools can draw: organisations, functions, people, places and groups as things; remits, ties, units,
 * broader functions and successions as connections. The attribute `relation` says what a connection is, so that the map can
 * be read back. What a graph can't say is listed in `graphExports.ts`.
 */
import type { BusinessFunction, Organisation, Person, RemitMap } from '../../model/remitMap.ts'
import type { AttributeValue, ForeignEdge, ForeignGraph, ForeignNode } from '../foreignGraph.ts'
import { joinList } from './ownFields.ts'

export const ownNodeTypes = {
  organisation: 'Organisation',
  function: 'Function',
  person: 'Person',
  place: 'Place',
  beneficiary: 'Beneficiary group',
} as const

type Said = Readonly<Record<string, string | number | boolean | undefined>>

export function graphOfMap(map: RemitMap): ForeignGraph {
  const ids = graphIds()
  const idOf = ids.of
  const positions = new Map(map.layout?.positions.map(([id, x, y]) => [id, { x, y }]))
  const names = namesOf(map, idOf)
  const labels = involvementLabels(map)
  const labelsOf = (ids: readonly string[] | undefined) =>
    ids && joinList(ids.map((id) => labels.get(id) ?? id))
  const node = (
    thing: { id: string; name: string; note?: string | undefined },
    type: string,
    said: Said = {},
  ) => ({
    id: idOf(thing.id),
    label: thing.name,
    type,
    description: thing.note ?? '',
    tags: [],
    attributes: attributesOf(said),
    ...positions.get(thing.id),
  })
  const nodes: ForeignNode[] = [
    ...map.organisations.map((one) => node(one, ownNodeTypes.organisation, saidOfOrganisation(one))),
    ...map.functions.map((one) =>
      node(one, ownNodeTypes.function, { expects: labelsOf(one.expects), headingOnly: one.headingOnly }),
    ),
    ...map.people.map((one) => node(one, ownNodeTypes.person, { post: one.post })),
    ...map.places.map((one) => node(one, ownNodeTypes.place)),
    ...map.beneficiaries.map((one) => node(one, ownNodeTypes.beneficiary)),
  ]
  const edges: ForeignEdge[] = map.remits.map((remit) => ({
    ...edge(
      idOf(remit.id),
      idOf(remit.organisation),
      idOf(remit.function),
      labels.get(remit.involvement) ?? '',
    ),
    description: remit.note ?? '',
    attributes: attributesOf({
      relation: 'remit',
      stance: remit.stance,
      places: names.list(remit.places),
      beneficiaries: names.list(remit.beneficiaries),
      from: remit.from,
      until: remit.until,
      basis: remit.basis,
      perspective: names.one(remit.perspective),
      sources: names.list(remit.sources),
      confidence: remit.confidence,
    }),
  }))
  for (const tie of map.ties) {
    edges.push({
      ...edge(idOf(tie.id), idOf(tie.from), idOf(tie.to), tie.kind || 'Tie'),
      description: tie.note ?? '',
      attributes: attributesOf({
        relation: 'tie',
        kind: tie.kind,
        mode: tie.mode,
        trust: tie.trust,
        influence: tie.influence,
        formal: tie.formal,
        instrument: tie.instrument,
        perspective: names.one(tie.perspective),
        sources: names.list(tie.sources),
      }),
    })
  }
  for (const { from, to, type, relation } of linksOf(map)) {
    edges.push({ ...edge(ids.fresh(), idOf(from), idOf(to), type), attributes: attributesOf({ relation }) })
  }
  return { title: map.title, description: map.description ?? '', nodes, edges, dropped: [], notices: [] }
}

function edge(id: string, from: string, to: string, type: string): ForeignEdge {
  return { id, from, to, type, label: type, directed: true, description: '', attributes: new Map() }
}

interface Link {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly relation: 'within' | 'succession'
}

function linksOf(map: RemitMap): Link[] {
  const within = (type: string) => (from: string, to: string) => ({
    from,
    to,
    type,
    relation: 'within' as const,
  })
  const broader = ({ id, broader = [] }: BusinessFunction) => broader.map((to) => within('Part of')(id, to))
  const unit = ({ id, parent }: Organisation) => (parent === undefined ? [] : [within('Unit of')(id, parent)])
  const post = ({ id, organisation }: Person) =>
    organisation === undefined ? [] : [within('Works for')(id, organisation)]
  const succession = ({ id, succeededBy = [] }: Organisation) =>
    succeededBy.map((to) => ({ from: id, to, type: 'Succeeded by', relation: 'succession' as const }))
  return [
    ...map.organisations.flatMap(unit),
    ...map.functions.flatMap(broader),
    ...map.places.flatMap(broader),
    ...map.beneficiaries.flatMap(broader),
    ...map.people.flatMap(post),
    ...map.organisations.flatMap(succession),
  ]
}

function saidOfOrganisation(one: Organisation): Said {
  const aliases = one.aliases && joinList(one.aliases)
  return {
    shortName: one.shortName,
    aliases,
    kind: one.kind,
    tier: one.tier,
    from: one.from,
    until: one.until,
  }
}

function attributesOf(said: Said): Map<string, AttributeValue> {
  const texts = Object.entries(said).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return new Map(texts)
}

interface GraphIds {
  of(id: string): string
  /** For what has no id in the map. */
  fresh(): string
}

/** Ids that every format takes: an XML name, unique, and the map's own wherever that is possible. */
function graphIds(): GraphIds {
  const given = new Map<string, string>()
  const used = new Set(['id-model'])
  const make = (id: string): string => {
    const plain = `id-${id.replace(/[^\w.-]/g, '_').slice(0, 80)}`
    let made = plain
    for (let at = 2; used.has(made); at++) made = `${plain}-${at}`
    used.add(made)
    return made
  }
  let links = 0
  return {
    of(id) {
      const known = given.get(id) ?? make(id)
      given.set(id, known)
      return known
    },
    fresh: () => make(`link-${++links}`),
  }
}

/** A name where it is the only one of its kind, else `#` and the id in the graph. */
function namesOf(map: RemitMap, idOf: (id: string) => string) {
  const tokens = new Map<string, string>()
  for (const list of [map.places, map.beneficiaries]) {
    const count = new Map<string, number>()
    for (const { name } of list) count.set(name, (count.get(name) ?? 0) + 1)
    for (const { id, name } of list) {
      tokens.set(id, count.get(name) === 1 && !name.startsWith('#') ? name : `#${idOf(id)}`)
    }
  }
  for (const { id, name } of map.perspectives) tokens.set(id, name)
  for (const { id, title } of map.sources) tokens.set(id, title)
  const one = (id: string | undefined) => (id === undefined ? undefined : tokens.get(id))
  return {
    one,
    list: (ids: readonly string[] | undefined) => ids && joinList(ids.map((id) => one(id) ?? id)),
  }
}

/** By label where that is the only one, else by id. */
function involvementLabels({ scheme: { involvements } }: RemitMap): ReadonlyMap<string, string> {
  const isOnly = (label: string) => involvements.filter((one) => one.label === label).length === 1
  return new Map(involvements.map(({ id, label }) => [id, isOnly(label) ? label : id]))
}
