/** A graph and what was chosen about its types, as a draft. */
import type { Scheme } from '../../model/schemes.ts'
import type { FormatId, ImportDraft } from '../importDraft.ts'
import { mapForeignGraph } from '../mapForeignGraph.ts'
import type { GraphReading } from './graphReading.ts'
import {
  type ConnectionType,
  connectionTypesOf,
  type ForeignMapping,
  type NodeType,
  nodeTypesOf,
} from './graphTypes.ts'
import { guessMapping } from './guessMapping.ts'

/** Plain JSON. */
export interface GraphChoices extends ForeignMapping {
  readonly kind: 'graph'
  /** The involvements that the connections may become. */
  readonly scheme: Scheme
}

/** What the mapping step shows: the types, how many of each, and what they most likely mean. */
export interface GraphSummary {
  readonly kind: 'graph'
  readonly format: FormatId
  readonly title: string
  readonly nodeTypes: readonly NodeType[]
  readonly connectionTypes: readonly ConnectionType[]
  readonly choices: GraphChoices
  /** Names of the sheets read so far, where a tool writes a file for each. */
  readonly sheets?: readonly string[]
}

export function summariseGraph({ format, graph, sheets }: GraphReading, scheme: Scheme): GraphSummary {
  return {
    kind: 'graph',
    format,
    title: graph.title,
    nodeTypes: nodeTypesOf(graph),
    connectionTypes: connectionTypesOf(graph),
    choices: { kind: 'graph', scheme, ...guessMapping(graph, scheme) },
    ...(sheets ? { sheets: sheets.map(({ name }) => name) } : {}),
  }
}

export function draftOfGraph({ format, graph }: GraphReading, choices: GraphChoices): ImportDraft {
  return mapForeignGraph(graph, choices, { format, scheme: choices.scheme })
}
