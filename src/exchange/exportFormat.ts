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
  | MapLoss

/** What few maps have, and is told to be lost only where they do. */
export type MapLoss = 'no-date' | 'no-headings' | 'no-answers' | 'no-declined'

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

const isLostOf: ReadonlyMap<string, (map: RemitMap) => boolean> = new Map<
  MapLoss,
  (map: RemitMap) => boolean
>([
  ['no-date', ({ asOf }) => asOf !== undefined],
  ['no-headings', ({ functions }) => functions.some(({ headingOnly }) => headingOnly === true)],
  ['no-answers', ({ scheme }) => scheme.involvements.some(({ answers }) => answers !== undefined)],
  ['no-declined', ({ declined = [] }) => declined.length > 0],
])

/** Of a format's losses those that this very map would have. */
export function lossesOf<Loss extends string>(losses: readonly Loss[], map: RemitMap): readonly Loss[] {
  return losses.filter((loss) => isLostOf.get(loss)?.(map) ?? true)
}
