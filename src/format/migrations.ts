/**
 * How files of older versions become files of this one: an ordered list of pure steps, each from one version to the
 * next. A step gets the whole file as it was read, not yet checked, and gives a new one; it never changes its input.
 *
 * To change the format: raise `formatVersion`, add the step here, and keep the golden files of the version before.
 */
import { formatVersion } from './version.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export interface Migration {
  readonly from: number
  readonly to: number
  readonly migrate: (file: JsonObject) => JsonObject
}

/** Version 1 is the first, so nothing needs migrating yet. */
export const migrations: readonly Migration[] = []

/** Takes a file of version `from` to version `to`, one step after the other. Throws when a step is missing or fails. */
export function migrateFile(
  file: JsonObject,
  from: number,
  steps: readonly Migration[] = migrations,
  to: number = formatVersion,
): JsonObject {
  let current = file
  let version = from
  while (version < to) {
    const step = steps.find((one) => one.from === version)
    if (!step || step.to <= version) throw new RangeError(`No step leads on from version ${version}`)
    current = { ...step.migrate(current), version: step.to }
    version = step.to
  }
  return current
}
