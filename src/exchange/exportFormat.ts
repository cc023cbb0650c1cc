/** What the register (`exports.ts`) knows of a format that can be written. What people read of it is in the catalogue of words. */
import type { Lens } from '../analysis/finding.ts'
import type { RemitMap } from '../model/remitMap.ts'

export type ExportId =
  | 'workbook'
  | 'ledger-csv'
  | 'matrix-csv'
  | 'findings-csv'
  | 'agreements-csv'
  | 'markdown'
  | 'mermaid'
  | 'kumu'
  | 'gexf'
  | 'graphml'
  | 'archimate'
  | 'org-jsonld'

/** What a format can not carry; the round-trip tests hold to it. */
export type ExportLoss =
  | 'all-but-remits'
  | 'names-made-plain'
  | 'long-cells-cut'
  | 'all-but-letters'
  | 'nothing-unheld'
  | 'findings-one-way'
  | 'agreements-one-way'
  | 'text-but-the-table'
  | 'picture-one-way'
  | 'all-but-the-graph'
  | 'no-positions'
  | 'no-title'
  | 'odd-characters'

export interface ExportFormat {
  readonly id: ExportId
  /** With the dot. */
  readonly extension: string
  /** MIME type of the file. */
  readonly mediaType: string
  /** Whether it holds only what the lens lets through; the others hold all of it whatever the lens is. */
  readonly followsLens: boolean
  /** Pure. `lens` says which statements count; `{}` is all of them. */
  write(map: RemitMap, lens: Lens): string | Uint8Array
  readonly losses: readonly ExportLoss[]
}
