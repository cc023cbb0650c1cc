/** What was read of another tool's drawing. Some tools write several sheets: those read so far are kept, to be read with the rest. */
import type { ForeignGraph, ForeignResult } from '../foreignGraph.ts'
import type { FormatId, ReadResult } from '../importDraft.ts'
import type { NamedSheet } from './namedSheet.ts'
import { isArchiCsv, readArchiCsv } from './readArchiCsv.ts'
import { isKumuConnections, isKumuElements, readKumuSheets } from './readKumuSheets.ts'

export interface GraphReading {
  readonly kind: 'graph'
  readonly format: FormatId
  readonly graph: ForeignGraph
  /** Present where the tool writes a file for each sheet, so that more can be added. */
  readonly sheets?: readonly NamedSheet[]
}

export function graphReading(format: FormatId, result: ForeignResult): ReadResult<GraphReading> {
  return result.ok ? { ok: true, value: { kind: 'graph', format, graph: result.value } } : result
}

/** Sheets of Kumu's or Archi's, read together; undefined when they are neither. */
export function readGraphSheets(sheets: readonly NamedSheet[]): ReadResult<GraphReading> | undefined {
  const [format, read] = sheets.some(isArchiCsv)
    ? (['archi-csv', readArchiCsv] as const)
    : (['kumu-sheets', readKumuSheets] as const)
  if (format === 'kumu-sheets' && !sheets.some((one) => isKumuElements(one) || isKumuConnections(one)))
    return undefined
  const result = graphReading(format, read(sheets))
  return result.ok ? { ok: true, value: { ...result.value, sheets } } : result
}
