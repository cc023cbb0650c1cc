import type { TextPlace } from './mapFileError.ts'

/** Line and column (from 1) of a character. `\r\n`, `\n` and `\r` each end a line. */
export function placeOfOffset(text: string, offset: number): TextPlace {
  let line = 1
  let lineStart = 0
  const lineEnd = /\r\n|\n|\r/g
  for (let found = lineEnd.exec(text); found && found.index < offset; found = lineEnd.exec(text)) {
    line += 1
    lineStart = lineEnd.lastIndex
  }
  return { line, column: Math.max(1, offset - lineStart + 1) }
}
