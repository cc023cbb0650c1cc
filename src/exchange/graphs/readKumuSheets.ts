/** Kumu's two sheets: Elements (Label, Type, Description, Tags …) and Connections (From, To, Type, Direction …). */
import type { ForeignResult } from '../foreignGraph.ts'
import { refuse } from '../importDraft.ts'
import { hasHeadings, type NamedSheet, rowsOf } from './namedSheet.ts'
import { type GraphInProgress, startGraph } from './startGraph.ts'

export const isKumuElements = (sheet: NamedSheet) =>
  hasHeadings(sheet, 'label', 'type') && !hasHeadings(sheet, 'from', 'to')
/** A list of bodies may have a From and a To as well, which are dates there. */
export const isKumuConnections = (sheet: NamedSheet) =>
  hasHeadings(sheet, 'from', 'to') &&
  ['type', 'direction', 'label'].some((heading) => hasHeadings(sheet, heading)) &&
  !['name', 'organisation', 'organization', 'function'].some((heading) => hasHeadings(sheet, heading))

export function readKumuSheets(sheets: readonly NamedSheet[]): ForeignResult {
  const elements = sheets.filter(isKumuElements)
  const connections = sheets.filter(isKumuConnections)
  if (elements.length + connections.length === 0) {
    return refuse(
      'There is neither a sheet with the headings Label and Type nor one with From and To.',
      'Kumu’s template has a sheet of elements and one of connections. Open both, or a workbook that has them.',
    )
  }
  const graph = startGraph()
  for (const sheet of elements) {
    for (const { where, cell, rest } of rowsOf(sheet)) {
      const label = cell('label')
      const tags = severalIn(cell('tags'))
      const known = { id: label, label, type: cell('type'), description: cell('description'), tags }
      graph.addNode({ ...known, attributes: rest('label', 'type', 'description', 'tags') }, where)
    }
  }
  for (const sheet of connections) {
    for (const { where, cell, rest } of rowsOf(sheet)) {
      const direction = cell('direction').toLowerCase()
      const ends = [cell('from'), cell('to')] as const
      for (const end of ends) makeEnd(graph, end, where)
      const attributes = rest('from', 'to', 'type', 'label', 'description', 'direction')
      if (direction === 'mutual') attributes.set('direction', direction)
      graph.addEdge(
        {
          from: ends[0],
          to: ends[1],
          type: cell('type'),
          label: cell('label'),
          description: cell('description'),
          directed: direction !== 'undirected' && direction !== 'mutual',
          attributes,
        },
        where,
      )
    }
  }
  return { ok: true, value: graph.finish() }
}

/** As Kumu does: an end that no row describes is an element of that name. */
function makeEnd(graph: GraphInProgress, label: string, where: string): void {
  if (label !== '' && !graph.has(label)) graph.addNode({ id: label, label }, where)
}

function severalIn(text: string): string[] {
  return text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
