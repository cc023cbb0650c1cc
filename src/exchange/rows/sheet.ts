/** Cells as text, whatever they came from: pasted, CSV, a workbook, a Markdown table. */
export interface Sheet {
  /** The name of the sheet in its workbook; empty when there is only one. */
  readonly name: string
  /** Rows may differ in length. A cell that is not there and an empty one are the same. */
  readonly rows: readonly (readonly string[])[]
}
