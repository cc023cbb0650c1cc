/** Popolo JSON (organisations, people, posts, memberships, areas), as open civic data has it. */
import { type ForeignResult, textOf } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { attributesOf, isObject, listOf, readForeignJson, textUnder, valueUnder } from './readForeignJson.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

export function isPopolo(value: unknown): boolean {
  if (valueUnder(value, '@context') !== undefined && valueUnder(value, '@graph') !== undefined) return false
  return Array.isArray(valueUnder(value, 'organizations'))
}

export function readPopolo(text: string): ForeignResult {
  const read = readForeignJson(text)
  if (!read.ok) return read
  const file = read.value
  if (!isPopolo(file)) {
    return refuse(
      'This JSON has no "organizations", as Popolo’s has.',
      'Check that you chose the right file.',
    )
  }
  const graph = startGraph()
  const people = Array.isArray(valueUnder(file, 'persons')) ? 'persons' : 'people'
  eachOf(file, 'areas', (area, where) => {
    graph.addNode(
      { ...about(area), type: 'area', attributes: attributesOf(area, ...common, 'parent_id') },
      where,
    )
    lieWithin(graph, area, where)
  })
  eachOf(file, 'organizations', (body, where) => {
    graph.addNode({ ...about(body), type: 'organization', attributes: organisationAttributes(body) }, where)
    lieWithin(graph, body, where)
  })
  const posts = postsOf(file)
  const held = new Set<string>()
  const postOfPerson = new Map<string, string>()
  eachOf(file, 'memberships', (membership) => {
    const person = textUnder(membership, 'person_id')
    const post = posts.get(textUnder(membership, 'post_id'))
    if (post) held.add(post.id)
    const name = post?.label || textUnder(membership, 'role')
    if (name !== '' && !postOfPerson.has(person)) postOfPerson.set(person, name)
  })
  eachOf(file, people, (person, where) => {
    const attributes = attributesOf(person, ...common)
    const post = postOfPerson.get(textUnder(person, 'id'))
    if (post !== undefined) attributes.set('post', post)
    graph.addNode({ ...about(person), type: 'person', attributes }, where)
  })
  for (const post of posts.values()) {
    if (held.has(post.id)) continue
    graph.addNode({ id: post.id, label: post.label, type: 'post' }, post.where)
    if (post.organisation !== '')
      graph.addEdge({ from: post.id, to: post.organisation, type: 'post of' }, post.where)
  }
  eachOf(file, 'memberships', (membership, where) => takeMembership(graph, membership, posts, where))
  return { ok: true, value: graph.finish({ title: textUnder(file, 'name') || textUnder(file, 'title') }) }
}

function eachOf(file: unknown, key: string, take: (thing: unknown, where: string) => void): void {
  listOf(file, key).forEach((thing, index) => {
    if (isObject(thing)) take(thing, `${key}[${index}]`)
  })
}

const common = ['id', 'name', 'label', 'description', 'other_names', 'memberships', 'posts']

function about(thing: unknown): { id: string; label: string; description: string } {
  const id = textUnder(thing, 'id')
  const label = textUnder(thing, 'name') || textUnder(thing, 'label') || id
  return { id, label, description: textUnder(thing, 'description') }
}

function organisationAttributes(body: unknown) {
  const own = ['classification', 'founding_date', 'dissolution_date', 'parent_id']
  const attributes = attributesOf(body, ...common, ...own)
  const put = (name: string, text: string) => {
    if (text !== '') attributes.set(name, text)
  }
  put('kind', textUnder(body, 'classification'))
  put('from', textUnder(body, 'founding_date'))
  put('until', textUnder(body, 'dissolution_date'))
  const aliases = listOf(body, 'other_names').map((other) => textUnder(other, 'name') || textOf(other))
  const said = aliases.filter((alias) => alias !== '')
  if (said.length > 0) attributes.set('aliases', said)
  return attributes
}

function lieWithin(graph: GraphInProgress, thing: unknown, where: string): void {
  const parent = textUnder(thing, 'parent_id')
  if (parent !== '') graph.addEdge({ from: textUnder(thing, 'id'), to: parent, type: 'part of' }, where)
}

interface Post {
  readonly id: string
  readonly label: string
  readonly organisation: string
  readonly where: string
}

function postsOf(file: unknown): ReadonlyMap<string, Post> {
  const posts = new Map<string, Post>()
  eachOf(file, 'posts', (post, where) => {
    const id = textUnder(post, 'id')
    const label = textUnder(post, 'label') || textUnder(post, 'role') || id
    posts.set(id, { id, label, organisation: textUnder(post, 'organization_id'), where })
  })
  return posts
}

function takeMembership(
  graph: GraphInProgress,
  membership: unknown,
  posts: ReadonlyMap<string, Post>,
  where: string,
): void {
  const post = posts.get(textUnder(membership, 'post_id'))
  const body = textUnder(membership, 'organization_id') || post?.organisation || ''
  // An organisation can be a member of another as well.
  const member = textUnder(membership, 'person_id') || textUnder(membership, 'member_id')
  const taken = ['id', 'person_id', 'member_id', 'organization_id', 'label']
  const attributes = attributesOf(membership, ...taken)
  const label = textUnder(membership, 'label') || textUnder(membership, 'role')
  graph.addEdge(
    { id: textUnder(membership, 'id'), from: member, to: body, type: 'member of', label, attributes },
    where,
  )
}
