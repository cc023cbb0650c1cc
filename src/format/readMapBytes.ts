/** Reads a map file from its bytes: recognises the encoding, then goes on as `parseMapFile`. Total like it. */
import type { MapFileError } from './mapFileError.ts'
import { type MapFileResult, parseMapFile } from './parseMapFile.ts'
import { maxFileSize, notTextError, tooLargeError } from './readJsonText.ts'

export function readMapBytes(bytes: Uint8Array): MapFileResult {
  const error = encodingError(bytes)
  if (error) return { ok: false, error }
  try {
    return parseMapFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { ok: false, error: notUtf8Error() }
  }
}

function encodingError(bytes: Uint8Array): MapFileError | undefined {
  if (bytes.length > maxFileSize) return tooLargeError(bytes.length)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return utf16Error()
  // JSON starts with a character of ASCII, which UTF-16 writes with a zero byte before or after it.
  if ((first === 0) !== (second === 0) && bytes.length > 1) return utf16Error()
  return bytes.includes(0) ? notTextError() : undefined
}

function utf16Error(): MapFileError {
  return {
    code: 'utf-16',
    message: 'The file is written in UTF-16 ("Unicode" in some programs). Map files are in UTF-8.',
    advice: 'Open it in a text editor, choose Save as… with the encoding UTF-8, and open the new file.',
  }
}

function notUtf8Error(): MapFileError {
  return {
    code: 'not-utf-8',
    message: 'The file is not in UTF-8: it has bytes in it that mean nothing there.',
    advice:
      'Open it in a text editor, choose Save as… with the encoding UTF-8, and open the new file. Or open an earlier copy.',
  }
}
