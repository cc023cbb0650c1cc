/** What the register (`exports.ts`) knows of a format that can be written. */
import type { Lens } from '../analysis/finding.ts'
import type { RemitMap } from '../model/remitMap.ts'

export interface ExportFormat {
  readonly id: string
  /** As it stands in a menu: `Ledger as CSV`. */
  readonly label: string
  /** With the dot. */
  readonly extension: string
  /** MIME type of the file. */
  readonly mediaType: string
  /** Pure. `lens` says which statements count; `{}` is all of them. */
  write(map: RemitMap, lens: Lens): string | Uint8Array
  /** What it can not carry, in sentences for whoever is about to choose it. */
  readonly losses: readonly string[]
}
