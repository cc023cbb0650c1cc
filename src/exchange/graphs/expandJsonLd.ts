/**
 * As much of JSON-LD as files of organisations use: `@context` with prefixes, terms and `@vocab`, `@graph`, nodes within nodes,
 * language-tagged texts. Nothing is ever fetched: a context that is only linked is answered with names alone.
 */
import { textOf } from '../foreignGraph.ts'
import { isObject, type JsonObject, valueUnder } from './readForeignJson.ts'

export const vocabularies: Readonly<Record<string, string>> = {
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  rm: 'urn:remitmap:ns#',
}

/** A value of a property: a text (with its language, or none) or what it refers to. */
export interface LinkedValue {
  readonly text: string
  readonly language: string
  readonly isReference: boolean
}

/** Types and properties are named with the prefixes above, whatever the file calls them. */
export interface LinkedNode {
  readonly id: string
  readonly types: readonly string[]
  readonly properties: ReadonlyMap<string, readonly LinkedValue[]>
  readonly where: string
}

export interface Expanded {
  readonly nodes: readonly LinkedNode[]
  readonly hasLinkedContext: boolean
}

interface Context {
  readonly terms: ReadonlyMap<string, string>
  readonly references: ReadonlySet<string>
  readonly vocabulary: string
  readonly isLinked: boolean
}

export function expandJsonLd(file: unknown): Expanded {
  const context = contextOf(valueUnder(file, '@context'))
  const nodes: LinkedNode[] = []
  const graph = valueUnder(file, '@graph')
  const tops = Array.isArray(graph) ? graph : Array.isArray(file) ? file : [file]
  tops.forEach((top, index) => {
    if (isObject(top)) expandNode(top, context, nodes, tops === graph ? `@graph[${index}]` : `[${index}]`)
  })
  return { nodes, hasLinkedContext: context.isLinked }
}

function contextOf(given: unknown): Context {
  const terms = new Map<string, string>(Object.entries(vocabularies))
  const references = new Set<string>()
  let vocabulary = ''
  let isLinked = false
  for (const part of Array.isArray(given) ? given : [given]) {
    if (typeof part === 'string') isLinked = true
    if (!isObject(part)) continue
    for (const [term, definition] of Object.entries(part)) {
      const iri = textOf(definition) || textOf(valueUnder(definition, '@id'))
      if (term === '@vocab') vocabulary = iri
      else if (!term.startsWith('@') && iri !== '') terms.set(term, iri)
      if (valueUnder(definition, '@type') === '@id') references.add(term)
    }
  }
  return { terms, references, vocabulary, isLinked }
}

/** The name with a prefix of ours: `org:unitOf` for the whole address, for another prefix, or for a term. */
function nameOf(written: string, context: Context, rounds = 4): string {
  if (written.startsWith('@')) return written
  for (const [prefix, address] of Object.entries(vocabularies)) {
    if (written.startsWith(address)) return `${prefix}:${written.slice(address.length)}`
  }
  const whole = context.terms.get(written)
  if (whole !== undefined && whole !== written && rounds > 0) return nameOf(whole, context, rounds - 1)
  const colon = written.indexOf(':')
  if (colon > 0) {
    const prefix = written.slice(0, colon)
    if (Object.hasOwn(vocabularies, prefix)) return written
    const address = context.terms.get(prefix)
    if (address === undefined || rounds === 0) return written
    return nameOf(address + written.slice(colon + 1), context, rounds - 1)
  }
  if (context.vocabulary !== '' && rounds > 0) return nameOf(context.vocabulary + written, context, 0)
  return written
}

function expandNode(node: JsonObject, context: Context, into: LinkedNode[], where: string): string {
  const idKey = Object.keys(node).find((key) => nameOf(key, context) === '@id') ?? '@id'
  const id = textOf(valueUnder(node, idKey)) || `_:${where}`
  const types: string[] = []
  const properties = new Map<string, readonly LinkedValue[]>()
  for (const [key, value] of Object.entries(node)) {
    const name = nameOf(key, context)
    if (name === '@type') types.push(...asList(value).map((type) => nameOf(textOf(type), context)))
    if (name.startsWith('@')) continue
    const values = asList(value).flatMap((one, index) =>
      valuesOf(one, context, context.references.has(key), into, `${where}.${key}[${index}]`),
    )
    if (values.length > 0) properties.set(name, [...(properties.get(name) ?? []), ...values])
  }
  // What only names something is no description of it.
  if (types.length > 0 || properties.size > 0) into.push({ id, types, properties, where })
  return id
}

function valuesOf(
  value: unknown,
  context: Context,
  isReference: boolean,
  into: LinkedNode[],
  where: string,
): LinkedValue[] {
  if (!isObject(value)) {
    const text = textOf(value)
    return text === '' ? [] : [{ text, language: '', isReference }]
  }
  if ('@value' in value) {
    const text = textOf(value['@value'])
    return text === '' ? [] : [{ text, language: textOf(valueUnder(value, '@language')), isReference: false }]
  }
  return [{ text: expandNode(value, context, into, where), language: '', isReference: true }]
}

function asList(value: unknown): readonly unknown[] {
  const list = valueUnder(value, '@list') ?? valueUnder(value, '@set')
  if (Array.isArray(list)) return list
  return Array.isArray(value) ? value : [value]
}
