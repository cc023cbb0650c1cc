/**
 * Several files chosen at once. Some tools write a file for each sheet, and those are one; what does not belong
 * together is refused, naming each file and what it is.
 */
import type { Format } from './format.ts'
import { readInput, recogniseFormat } from './formats.ts'
import { type ReadResult, refuse } from './importDraft.ts'
import type { ImportInput } from './importInput.ts'
import type { Reading } from './reading.ts'

export async function readTogether(inputs: readonly ImportInput[]): Promise<ReadResult<Reading>> {
  const [first] = inputs
  if (first && inputs.length === 1) return readInput(first)
  const found = inputs.map((input) => ({ input, format: recogniseFormat(input) }))
  const format = found[0]?.format
  if (format?.readTogether && found.every((one) => one.format === format)) return format.readTogether(inputs)
  const list = found.map(({ input, format }) => `“${input.name}” (${labelOf(format)})`).join(', ')
  return refuse(
    `These files do not belong together: ${list}.`,
    'Bring them in one after another. Only the CSV files of Archi, or of Kumu, are read together.',
  )
}

function labelOf(format: Format | undefined): string {
  return format?.label ?? 'in no format that Remitmap reads'
}
