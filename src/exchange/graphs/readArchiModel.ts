/** Archi's own file (`.archimate`), when it is plain XML: elements and relations in folders, positions from its views. */
import type { AttributeValue, ForeignResult } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { archimateType, isDrawing, isRelation } from './archimateTypes.ts'
import { childrenNamed, childText, descendants, readXml, whereOf, type XmlElement } from './readXml.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

export function readArchiModel(text: string): ForeignResult {
  const read = readXml(text)
  if (!read.ok) return read
  const model = read.root
  if (model.name !== 'model' || model.prefix !== 'archimate') {
    return refuse(
      'This XML is no model of Archi’s: there is no <archimate:model> in it.',
      'Check that you chose the right file.',
    )
  }
  const graph = startGraph()
  for (const element of descendants(model)) {
    if (element.name !== 'element') continue
    const written = element.attributes.get('xsi:type') ?? ''
    const type = archimateType(written)
    if (isDrawing(type)) takePositions(graph, element, 0, 0)
    else if (isRelation(written))
      graph.addEdge({ ...ends(element), ...about(element), type }, whereOf(element))
    else graph.addNode({ ...about(element), type }, whereOf(element))
  }
  return {
    ok: true,
    value: graph.finish({
      title: model.attributes.get('name') ?? '',
      description: childText(model, 'purpose'),
    }),
  }
}

function about(element: XmlElement) {
  const id = element.attributes.get('id') ?? ''
  const name = element.attributes.get('name') ?? ''
  const attributes = new Map<string, AttributeValue>()
  for (const property of childrenNamed(element, 'property')) {
    const value = property.attributes.get('value') ?? ''
    if (value !== '') attributes.set(property.attributes.get('key') ?? '', value)
  }
  const isThing = !element.attributes.has('source')
  return {
    id,
    label: name || (isThing ? id : ''),
    description: childText(element, 'documentation'),
    attributes,
  }
}

function ends(element: XmlElement) {
  return { from: element.attributes.get('source') ?? '', to: element.attributes.get('target') ?? '' }
}

/** What lies within a box is placed from the corner of that box. */
function takePositions(graph: GraphInProgress, parent: XmlElement, left: number, top: number): void {
  for (const child of parent.children) {
    if (child.name !== 'child' && child.name !== 'children') continue
    const bounds = child.children.find(({ name }) => name === 'bounds')
    // Archi leaves out what is nought.
    const x = left + Number(bounds?.attributes.get('x') ?? 0)
    const y = top + Number(bounds?.attributes.get('y') ?? 0)
    const id = child.attributes.get('archimateElement')
    if (id !== undefined) graph.place(id, x, y)
    takePositions(graph, child, x, y)
  }
}
