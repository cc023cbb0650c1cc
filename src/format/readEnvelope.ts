/** The outermost object of a map file: is it one, and of a version that can be read? */
import type { MapFileError } from './mapFileError.ts'
import type { JsonObject } from './migrations.ts'
import { formatName, formatVersion } from './version.ts'

export type EnvelopeResult =
  | { readonly ok: true; readonly file: JsonObject; readonly version: number }
  | { readonly ok: false; readonly error: MapFileError }

/** `oldest` is the oldest version that can be read. */
export function readEnvelope(value: unknown, oldest: number): EnvelopeResult {
  if (!isObject(value) || value.format !== formatName) return refused(notAMap(value))
  const { version } = value
  if (typeof version !== 'number' || !Number.isInteger(version) || version < oldest) {
    return refused({
      code: 'unknown-version',
      message: `The file says that it is a Remitmap map, but not of which version: "version" must be a whole number from ${oldest}.`,
      advice: `If it was written by hand, put "version": ${formatVersion} after "format".`,
    })
  }
  if (version > formatVersion) {
    return refused({
      code: 'newer-version',
      message: `This map was made by a newer version of Remitmap (file version ${version}; this one reads up to ${formatVersion}).`,
      advice:
        'The file was left as it is. Reload the page to get the newest Remitmap, then open the file again.',
    })
  }
  return { ok: true, file: value, version }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notAMap(value: unknown): MapFileError {
  const looksLikeContent = isObject(value) && 'organisations' in value && 'remits' in value
  return {
    code: 'not-a-map',
    message: looksLikeContent
      ? 'This looks like the content of a map, but the envelope around it is missing: "format", "version" and "map".'
      : `This is a JSON file, but not a Remitmap map: it does not start with "format": "${formatName}".`,
    advice: looksLikeContent
      ? `Put { "format": "${formatName}", "version": ${formatVersion}, "map": … } around it in a text editor.`
      : 'Check that you chose the right file. A map file usually ends in .remitmap.json.',
  }
}

function refused(error: MapFileError): EnvelopeResult {
  return { ok: false, error }
}
