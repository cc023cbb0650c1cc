/** From text to a JSON value, or the error that says where the text breaks off. `JSON.parse` reads, the scan explains. */
import { pathInWords } from './jsonPath.ts'
import type { MapFileError } from './mapFileError.ts'
import { findJsonFault, type JsonFault } from './scanJson.ts'
import { placeOfOffset } from './textPlace.ts'

/** The largest file that is read: 64 MB. A text has at least as many bytes as it has characters. */
export const maxFileSize = 64 * 1024 * 1024

/** How deep objects and lists may nest. */
export const maxDepth = 64

export type JsonTextResult =
  | { readonly ok: true; readonly text: string; readonly value: unknown }
  | { readonly ok: false; readonly error: MapFileError }

/** The text (without its byte order mark) as a value. Depth and keys given twice are left to `lossError`. */
export function readJsonText(given: string): JsonTextResult {
  if (given.length > maxFileSize) return { ok: false, error: tooLargeError(given.length) }
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given
  const error = mayExhaust(text) ? lossError(text) : undefined
  if (error) return { ok: false, error }
  try {
    return { ok: true, text, value: JSON.parse(text) }
  } catch {
    return { ok: false, error: whyNotJson(text) }
  }
}

function whyNotJson(text: string): MapFileError {
  if (text.trim() === '') {
    return {
      code: 'empty-file',
      message: 'The file is empty.',
      advice: 'It may not have been saved or copied completely. Open an earlier copy.',
    }
  }
  if (text.includes('\0')) return notTextError()
  return errorOfFault(findJsonFault(text, maxDepth) ?? { kind: 'syntax', offset: 0, expected: 'JSON' }, text)
}

/** What `JSON.parse` does not say of a text: that it nests too deep, or that an object has a key twice. */
export function lossError(text: string): MapFileError | undefined {
  const fault = findJsonFault(text, maxDepth)
  return fault && errorOfFault(fault, text)
}

/** Reading costs time and memory for each level of depth; below this many brackets in all, neither matters. */
const harmlessBrackets = 3_000_000

function mayExhaust(text: string): boolean {
  let brackets = 0
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++brackets > harmlessBrackets) return true
    }
  }
  return false
}

export function tooLargeError(size: number): MapFileError {
  return {
    code: 'too-large',
    message: `The file has ${Math.ceil(size / 1024 / 1024)} MB. Remitmap opens files of up to ${maxFileSize / 1024 / 1024} MB.`,
    advice: 'Divide the map into several, or take large attachments out of "meta".',
  }
}

export function notTextError(): MapFileError {
  return {
    code: 'not-text',
    message: 'This is not a text file: it has characters in it that no map file has.',
    advice:
      'A map file ends in .remitmap.json. Check that you chose the right file, or open an earlier copy.',
  }
}

function errorOfFault(fault: JsonFault, text: string): MapFileError {
  const place = placeOfOffset(text, fault.offset)
  const where = `line ${place.line}, column ${place.column}`
  if (fault.kind === 'too-deep') {
    return {
      code: 'too-deep',
      ...place,
      path: pathInWords(fault.path.slice(0, 8)),
      message: `At ${where} the file nests more than ${maxDepth} levels deep.`,
      advice:
        'No map needs that depth. Check that you chose the right file, or flatten what stands in "meta" there.',
    }
  }
  if (fault.kind === 'duplicate-key') {
    return {
      code: 'duplicate-key',
      ...place,
      path: pathInWords(fault.path),
      message: `At ${where} the field ${pathInWords(fault.path)} is given a second time.`,
      advice:
        'Only one of the two could be kept. Take out the one that is wrong, or rename it, in a text editor.',
    }
  }
  const found =
    fault.offset >= text.length
      ? `The file breaks off at ${where}, where ${fault.expected} is expected.`
      : `At ${where} there is ${JSON.stringify(characterAt(text, fault.offset))} where ${fault.expected} is expected.`
  return {
    code: 'syntax',
    ...place,
    message: found,
    advice:
      'The file was probably cut short or changed by hand. Open an earlier copy, or correct that place in a text editor.',
  }
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0)
}
