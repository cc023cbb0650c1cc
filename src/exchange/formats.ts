/**
 * The register of formats that can be read: a new format is one entry here. A file is recognised by its content
 * first and its name second, so that a wrong extension does no harm.
 */
import type { Format } from './format.ts'
import { graphFormats } from './graphs/graphFormats.ts'
import { type ReadResult, refuse } from './importDraft.ts'
import { hasExtension, type ImportInput } from './importInput.ts'
import type { Reading } from './reading.ts'
import { csvFormat } from './rows/csvFormat.ts'
import { markdownFormat } from './rows/markdownFormat.ts'
import { xlsxFormat } from './rows/xlsxFormat.ts'

/** The order matters: the first that says `yes` has it. CSV comes last, since almost any text could be that. */
export const formats: readonly Format[] = [...graphFormats, xlsxFormat, markdownFormat, csvFormat]

export function recogniseFormat(input: ImportInput, among: readonly Format[] = formats): Format | undefined {
  const possible: Format[] = []
  for (const format of among) {
    const likelihood = format.recognise(input)
    if (likelihood === 'yes') return format
    if (likelihood === 'maybe') possible.push(format)
  }
  return possible.find(({ extensions }) => hasExtension(input, extensions)) ?? possible[0]
}

export async function readInput(input: ImportInput): Promise<ReadResult<Reading>> {
  const format = recogniseFormat(input)
  if (format) return format.read(input)
  const labels = formats.map(({ label }) => label).join(', ')
  return refuse('This is in no format that Remitmap reads.', `It reads: ${labels}, and its own map files.`)
}
