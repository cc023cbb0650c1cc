/**
 * Archi's CSV: `…-elements.csv` (ID, Type, Name, Documentation, Specialization), `…-relations.csv` (the same with Source
 * and Target) and `…-properties.csv` (ID, Key, Value), recognised by their headings.
 */
import type { AttributeValue, ForeignResult } from '../foreignGraph.ts'
import { archimateType } from './archimateTypes.ts'
import { hasHeadings, type NamedSheet, rowsOf } from './namedSheet.ts'
import { startGraph } from './startGraph.ts'

const isRelations = (sheet: NamedSheet) => hasHeadings(sheet, 'id', 'type', 'source', 'target')
const isElements = (sheet: NamedSheet) =>
  hasHeadings(sheet, 'id', 'type', 'name', 'documentation') && !isRelations(sheet)
const isProperties = (sheet: NamedSheet) => hasHeadings(sheet, 'id', 'key', 'value')

export function isArchiCsv(sheet: NamedSheet): boolean {
  return isElements(sheet) || isRelations(sheet) || isProperties(sheet)
}

export function readArchiCsv(sheets: readonly NamedSheet[]): ForeignResult {
  const elements = sheets.filter(isElements)
  if (elements.length === 0) {
    const message = 'Of Archi’s three CSV files the one of the elements is missing.'
    const advice = 'Choose all three files together: elements, relations and properties.'
    return { ok: false, error: { message, advice, lacksFiles: true } }
  }
  const properties = propertiesOf(sheets.filter(isProperties))
  const graph = startGraph()
  let title = ''
  let description = ''
  for (const { where, cell } of elements.flatMap((sheet) => [...rowsOf(sheet)])) {
    const type = archimateType(cell('type'))
    if (type === 'ArchimateModel') {
      title ||= cell('name')
      description ||= cell('documentation')
      continue
    }
    const id = cell('id')
    const attributes = attributesOf(properties.get(id), cell('specialization'))
    const label = cell('name') || id
    graph.addNode({ id, label, type, description: cell('documentation'), attributes }, where)
  }
  for (const { where, cell } of sheets.filter(isRelations).flatMap((sheet) => [...rowsOf(sheet)])) {
    const id = cell('id')
    graph.addEdge(
      {
        id,
        from: cell('source'),
        to: cell('target'),
        type: archimateType(cell('type')),
        label: cell('name'),
        description: cell('documentation'),
        attributes: attributesOf(properties.get(id), cell('specialization')),
      },
      where,
    )
  }
  if (!sheets.some(isRelations)) {
    graph.notice('The file of the relations is not among them, so nothing is connected. Add it above.')
  }
  return { ok: true, value: graph.finish({ title, description }) }
}

type Properties = ReadonlyMap<string, ReadonlyMap<string, AttributeValue>>

function propertiesOf(sheets: readonly NamedSheet[]): Properties {
  const properties = new Map<string, Map<string, AttributeValue>>()
  for (const { cell } of sheets.flatMap((sheet) => [...rowsOf(sheet)])) {
    const known = properties.get(cell('id')) ?? new Map<string, AttributeValue>()
    if (cell('value') !== '') known.set(cell('key'), cell('value'))
    properties.set(cell('id'), known)
  }
  return properties
}

function attributesOf(properties: ReadonlyMap<string, AttributeValue> | undefined, specialization: string) {
  const attributes = new Map(properties)
  if (specialization !== '') attributes.set('specialization', specialization)
  return attributes
}
