/** ArchiMate's Open Exchange XML (version 3): elements, relationships, their properties, and positions from its views. */
import type { AttributeValue, ForeignResult } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { archimateType } from './archimateTypes.ts'
import {
  childNamed,
  childrenNamed,
  childText,
  descendants,
  readXml,
  whereOf,
  type XmlElement,
} from './readXml.ts'
import { startGraph } from './startGraph.ts'

export const archimateNamespace = 'http://www.opengroup.org/xsd/archimate/3.0/'

export function readArchimateExchange(text: string): ForeignResult {
  const read = readXml(text)
  if (!read.ok) return read
  const model = read.root
  if (model.name !== 'model' || !/opengroup\.org\/xsd\/archimate/.test(namespaceOf(model))) {
    return refuse(
      'This XML is no ArchiMate exchange file: there is no <model> of the Open Group’s in it.',
      'In your tool, choose to export to the Open Exchange format.',
    )
  }
  const properties = propertiesBy(model)
  const graph = startGraph()
  for (const element of childrenNamed(childNamed(model, 'elements'), 'element')) {
    const id = element.attributes.get('identifier') ?? ''
    const about = {
      label: childText(element, 'name') || id,
      type: typeOf(element),
      description: childText(element, 'documentation'),
      attributes: properties(element),
    }
    graph.addNode({ id, ...about }, whereOf(element))
  }
  for (const relation of childrenNamed(childNamed(model, 'relationships'), 'relationship')) {
    graph.addEdge(
      {
        id: relation.attributes.get('identifier') ?? '',
        from: relation.attributes.get('source') ?? '',
        to: relation.attributes.get('target') ?? '',
        type: typeOf(relation),
        label: childText(relation, 'name'),
        description: childText(relation, 'documentation'),
        attributes: properties(relation),
      },
      whereOf(relation),
    )
  }
  for (const view of childrenNamed(childNamed(childNamed(model, 'views'), 'diagrams'), 'view')) {
    for (const node of descendants(view)) {
      const id = node.name === 'node' ? node.attributes.get('elementRef') : undefined
      const { x, y } = { x: node.attributes.get('x'), y: node.attributes.get('y') }
      if (id && x && y) graph.place(id, Number(x), Number(y))
    }
  }
  return {
    ok: true,
    value: graph.finish({ title: childText(model, 'name'), description: childText(model, 'documentation') }),
  }
}

function namespaceOf(element: XmlElement): string {
  const name = element.prefix === '' ? 'xmlns' : `xmlns:${element.prefix}`
  return element.attributes.get(name) ?? ''
}

function typeOf(element: XmlElement): string {
  return archimateType(element.attributes.get('xsi:type') ?? element.attributes.get('type') ?? '')
}

function propertiesBy(model: XmlElement): (element: XmlElement) => Map<string, AttributeValue> {
  const names = new Map<string, string>()
  for (const definition of childrenNamed(childNamed(model, 'propertyDefinitions'), 'propertyDefinition')) {
    const id = definition.attributes.get('identifier') ?? ''
    names.set(id, childText(definition, 'name') || id)
  }
  return (element) => {
    const found = new Map<string, AttributeValue>()
    for (const property of childrenNamed(childNamed(element, 'properties'), 'property')) {
      const id = property.attributes.get('propertyDefinitionRef') ?? ''
      const value = childText(property, 'value')
      if (value !== '') found.set(names.get(id) ?? id, value)
    }
    return found
  }
}
