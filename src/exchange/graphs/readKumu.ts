/**
 * Kumu's JSON in its two shapes: the blueprint (elements and connections as they are typed in; ends are labels unless the
 * elements have ids) and the full export of a project (ids, attributes, maps with positions).
 */
import { type ForeignResult, textOf } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { attributesOf, isObject, listOf, readForeignJson, textUnder, valueUnder } from './readForeignJson.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'
import { nameFromKumu } from './writeKumu.ts'

export function isKumu(value: unknown): boolean {
  return Array.isArray(valueUnder(value, 'elements')) && Array.isArray(valueUnder(value, 'connections'))
}

export function readKumu(text: string): ForeignResult {
  const read = readForeignJson(text)
  if (!read.ok) return read
  if (!isKumu(read.value)) {
    return refuse(
      'This JSON has no "elements" and "connections", as Kumu’s has.',
      'In Kumu, export the project as JSON, and open that file.',
    )
  }
  const graph = startGraph()
  const idByLabel = new Map<string, string>()
  listOf(read.value, 'elements').forEach((element, index) => {
    addElement(graph, idByLabel, element, `elements[${index}]`)
  })
  const endsAreIds = listOf(read.value, 'elements').some((element) => idOf(element) !== '')
  listOf(read.value, 'connections').forEach((connection, index) => {
    addConnection(graph, idByLabel, connection, `connections[${index}]`, endsAreIds)
  })
  takePositions(graph, read.value)
  for (const key of ['loops', 'perspectives'] as const) {
    const count = listOf(read.value, key).length
    if (count > 0) graph.drop(key, String(count), 'A map of remits has nothing like Kumu’s.')
  }
  return {
    ok: true,
    value: graph.finish({
      title: textUnder(read.value, 'title') || textUnder(read.value, 'name'),
      description: textUnder(read.value, 'description'),
    }),
  }
}

/** The full export keeps everything but the id under `attributes`, the blueprint beside it. */
function fieldsOf(thing: unknown): unknown {
  const within = valueUnder(thing, 'attributes')
  return isObject(within) ? within : thing
}

function idOf(thing: unknown): string {
  return textUnder(thing, '_id') || textUnder(thing, 'id')
}

function tagsOf(fields: unknown): string[] {
  const tags = valueUnder(fields, 'tags')
  const list = Array.isArray(tags) ? tags : textOf(tags).split('|')
  return list.map((tag) => textOf(tag).trim()).filter((tag) => tag !== '')
}

const taken = ['_id', 'id', 'label', 'type', 'description', 'tags', 'attributes', 'position']

function addElement(graph: GraphInProgress, idByLabel: Map<string, string>, element: unknown, where: string) {
  const fields = fieldsOf(element)
  const label = textUnder(fields, 'label')
  const id = idOf(element) || label
  if (id === '') {
    graph.drop(where, 'An element', 'It has neither a label nor an id.')
    return
  }
  if (label !== '' && !idByLabel.has(label)) idByLabel.set(label, id)
  graph.addNode(
    {
      id,
      label: label || id,
      type: textUnder(fields, 'element type') || textUnder(fields, 'type'),
      description: textUnder(fields, 'description'),
      tags: tagsOf(fields),
      attributes: attributesOf(fields, 'element type', ...taken),
      ...positionOf(valueUnder(element, 'position')),
    },
    where,
  )
}

function addConnection(
  graph: GraphInProgress,
  idByLabel: Map<string, string>,
  connection: unknown,
  where: string,
  endsAreIds: boolean,
) {
  const fields = fieldsOf(connection)
  const end = (key: string) => {
    const named = textUnder(connection, key)
    if (named === '' || graph.has(named)) return named
    const known = idByLabel.get(named)
    if (known !== undefined) return known
    // In a blueprint, an end that no element describes is an element of that name, as Kumu takes it.
    if (endsAreIds) return named
    graph.addNode({ id: named, label: named }, where)
    idByLabel.set(named, named)
    return named
  }
  const direction = textUnder(connection, 'direction') || textUnder(fields, 'direction')
  const given = attributesOf(fields, 'connection type', 'from', 'to', 'direction', ...taken)
  const attributes = new Map([...given].map(([name, value]) => [nameFromKumu(name), value]))
  const tags = tagsOf(fields)
  if (tags.length > 0) attributes.set('tags', tags)
  if (direction === 'mutual') attributes.set('direction', direction)
  graph.addEdge(
    {
      id: idOf(connection),
      from: end('from'),
      to: end('to'),
      type: textUnder(fields, 'connection type') || textUnder(fields, 'type'),
      label: textUnder(fields, 'label'),
      description: textUnder(fields, 'description'),
      directed: direction !== 'undirected' && direction !== 'mutual',
      attributes,
    },
    where,
  )
}

function positionOf(value: unknown): { x?: number; y?: number } {
  const [x, y] = [valueUnder(value, 'x'), valueUnder(value, 'y')]
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : {}
}

/** Of the first map that has any: a project may show the same elements in several. */
function takePositions(graph: GraphInProgress, project: unknown): void {
  const maps = listOf(project, 'maps')
  for (const [index, map] of maps.entries()) {
    let placed = 0
    for (const item of listOf(map, 'elements')) {
      const id = textUnder(item, 'element') || idOf(item)
      const { x, y } = positionOf(valueUnder(item, 'position'))
      if (id === '' || x === undefined || y === undefined) continue
      graph.place(id, x, y)
      placed += 1
    }
    if (placed === 0) continue
    const rest = maps.length - index - 1
    if (rest > 0) graph.drop('maps', `${rest} more`, 'Positions are taken from the first map that has any.')
    return
  }
}
