/**
 * Reads the text of a map file. Total: whatever the text, either a whole map with notices or one named error that
 * says where; never an exception, never half a map.
 *
 * The order is fixed: size, encoding, grammar of JSON and depth, keys given twice, envelope, version, migration,
 * shape, what must hold between entities. The first that fails is the error.
 */
import { firstIntegrityProblem, type IntegrityProblem } from '../model/integrity.ts'
import type { MapFile, MapVersion, RemitMap } from '../model/remitMap.ts'
import { countKeys } from './countKeys.ts'
import { explainShape } from './explainShape.ts'
import { hasMapShape } from './hasMapShape.ts'
import { type JsonPath, pathInWords } from './jsonPath.ts'
import type { MapFileError, TextPlace } from './mapFileError.ts'
import { type JsonObject, type Migration, migrateFile, migrations } from './migrations.ts'
import { migratedNotice, type Notice, noticesOf } from './notices.ts'
import { readEnvelope } from './readEnvelope.ts'
import { lossError, maxDepth, readJsonText } from './readJsonText.ts'
import { offsetOfPath } from './scanJson.ts'
import { placeOfOffset } from './textPlace.ts'
import { formatVersion } from './version.ts'

export type MapFileResult =
  | {
      readonly ok: true
      readonly map: RemitMap
      readonly notices: Notice[]
      /** Earlier states that the file carries along. */
      readonly versions: readonly MapVersion[]
    }
  | { readonly ok: false; readonly error: MapFileError }

export function parseMapFile(text: string): MapFileResult {
  return parseWithMigrations(text, migrations)
}

/**
 * As `parseMapFile`, for what this device has kept: it may be older than the limits of texts (model/textLimits.ts), and
 * opens with longer ones.
 */
export function parseKeptMap(text: string): MapFileResult {
  return parseWithMigrations(text, migrations, true)
}

/** As `parseMapFile`, with other steps of migration: for testing their frame while there are none. */
export function parseWithMigrations(
  given: string,
  steps: readonly Migration[],
  anyLength = false,
): MapFileResult {
  const json = readJsonText(given)
  if (!json.ok) return json
  const { text, value } = json
  // The usual file is of this version and has nothing wrong with its shape: seen quickly, and nothing to explain.
  if (hasMapShape(value, countKeys(text))) {
    return checkWhole(value as MapFile, (path) => placeOfPath(text, path))
  }
  const loss = lossError(text)
  if (loss) return refused(loss)
  const oldest = Math.min(formatVersion, ...steps.map(({ from }) => from))
  const envelope = readEnvelope(value, oldest)
  if (!envelope.ok) return envelope
  const { version } = envelope
  const file = migrated(envelope.file, version, steps)
  if (!file) return refused(migrationFailed(version))

  const isCurrent = version === formatVersion
  // After a migration a path may lead elsewhere in the text than in the file as read.
  const placeOf: PlaceOf = (path) => (isCurrent ? placeOfPath(text, path) : {})
  const fault = explainShape(file, anyLength)
  if (fault) {
    const { code, path, message, advice } = fault
    return refused({ code, path: pathInWords(path), ...placeOf(path), message, advice })
  }
  return checkWhole(file as unknown as MapFile, placeOf, isCurrent ? [] : [migratedNotice(version)])
}

type PlaceOf = (path: JsonPath) => Partial<TextPlace>

function checkWhole(file: MapFile, placeOf: PlaceOf, notices: readonly Notice[] = []): MapFileResult {
  const { map, versions = [] } = file
  const problem = firstIntegrityProblem(map)
  if (problem) return refused(integrityError(problem, ['map'], placeOf))
  for (const [index, version] of versions.entries()) {
    const earlier = firstIntegrityProblem(version.map)
    if (earlier) return refused(integrityError(earlier, ['versions', index, 'map'], placeOf))
  }
  return { ok: true, map, versions, notices: [...notices, ...noticesOf(map)] }
}

function refused(error: MapFileError): MapFileResult {
  return { ok: false, error }
}

function migrated(file: JsonObject, from: number, steps: readonly Migration[]): JsonObject | undefined {
  try {
    return migrateFile(file, from, steps)
  } catch {
    // A step may stumble over an older file that is damaged; it then has no business being opened.
    return undefined
  }
}

function migrationFailed(from: number): MapFileError {
  return {
    code: 'migration-failed',
    message: `This file of version ${from} could not be brought to version ${formatVersion}: something in it is not as that version has it.`,
    advice: 'The file was left as it is. Open an earlier copy, or open it with the Remitmap that made it.',
  }
}

/** Line and column of a path in the text as read; nothing when it can't be found. */
function placeOfPath(text: string, path: JsonPath): Partial<TextPlace> {
  const offset = offsetOfPath(text, path, maxDepth)
  return offset === undefined ? {} : placeOfOffset(text, offset)
}

function integrityError(problem: IntegrityProblem, within: JsonPath, placeOf: PlaceOf): MapFileError {
  const path: JsonPath = [
    ...within,
    ...problem.path
      .split(/[.[\]]+/)
      .filter((step) => step !== '')
      .map(stepOf),
  ]
  return {
    code: problem.code,
    path: pathInWords(path),
    ...placeOf(path),
    message: problem.message,
    advice: integrityAdvice[problem.code],
  }
}

function stepOf(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text
}

const integrityAdvice: Readonly<Record<IntegrityProblem['code'], string>> = {
  'duplicate-id': 'Give one of the two an id of its own, and check what refers to it, in a text editor.',
  'duplicate-involvement': 'Give one of the two involvements an id of its own in a text editor.',
  'dangling-reference':
    'Add what is missing, or take the reference out, in a text editor. Or open an earlier copy.',
  cycle: 'Take one of these steps out of the circle in a text editor. Or open an earlier copy.',
}
