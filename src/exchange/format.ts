/** What the register (`formats.ts`) knows of a format that can be read. */
import type { FormatId, ReadResult } from './importDraft.ts'
import type { ImportInput } from './importInput.ts'
import type { Reading } from './reading.ts'

export type Likelihood = 'yes' | 'maybe' | 'no'

export interface Format {
  readonly id: FormatId
  /** As people call it: `Excel workbook`. */
  readonly label: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** Looks at the content: `yes` when nothing else looks like this, `maybe` when it could be this among others. */
  recognise(input: ImportInput): Likelihood
  /** Total: never throws, and never gives half of what is there. */
  read(input: ImportInput): Promise<ReadResult<Reading>>
  /** Present where the tool writes several files that are one: reads them as one. As total as `read`. */
  readTogether?(inputs: readonly ImportInput[]): Promise<ReadResult<Reading>>
}
