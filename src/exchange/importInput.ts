/** What an import starts from: the bytes of a file, or text that was pasted. */
import { decodeText } from './decodeText.ts'

export interface ImportInput {
  /** The name of the file; empty for a paste. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The bytes as text; undefined when they are none, as in a workbook. */
  readonly text: string | undefined
}

export function inputOfFile(name: string, bytes: Uint8Array): ImportInput {
  return { name, bytes, text: decodeText(bytes) }
}

export function inputOfText(text: string): ImportInput {
  return { name: '', bytes: new Uint8Array(), text }
}

/** Whether the name of the file ends in one of these, such as `.csv`. */
export function hasExtension({ name }: ImportInput, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return extensions.some((extension) => lower.endsWith(extension))
}
