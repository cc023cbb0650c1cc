import { describe, expect, it } from 'vitest'
import { type JsonObject, type Migration, migrateFile, migrations } from '../../src/format/migrations.ts'
import { parseWithMigrations } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { formatVersion } from '../../src/format/version.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

function step(from: number, to: number): Migration {
  return {
    from,
    to,
    migrate: (file) => ({ ...file, ran: [...((file.ran as string[]) ?? []), `${from}→${to}`] }),
  }
}

describe('the migrations of this version', () => {
  it('lead from version 1 to the newest, one version at a time', () => {
    expect(migrations.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => [index + 1, index + 2]),
    )
  })
})

describe('migrateFile', () => {
  const steps = [step(1, 2), step(2, 3), step(3, 4)]

  it('runs every step from the version of the file on, in order, and says the version reached', () => {
    expect(migrateFile({ version: 1 }, 1, steps, 4)).toEqual({ version: 4, ran: ['1→2', '2→3', '3→4'] })
    expect(migrateFile({ version: 3 }, 3, steps, 4)).toEqual({ version: 4, ran: ['3→4'] })
    expect(migrateFile({ version: 4 }, 4, steps, 4)).toEqual({ version: 4 })
  })

  it('leaves its input as it was', () => {
    const file = Object.freeze({ version: 1 })
    migrateFile(file, 1, steps, 4)
    expect(file).toEqual({ version: 1 })
  })

  it('refuses a chain with a missing step, or one that leads nowhere', () => {
    expect(() => migrateFile({}, 1, [step(2, 3)], 3)).toThrow('No step leads on from version 1')
    expect(() => migrateFile({}, 1, [step(1, 1)], 3)).toThrow('No step leads on from version 1')
  })
})

describe('a file of an older version', () => {
  // Two imagined versions before the first: in version 0 the map had a name, in -1 its id was called key.
  const map: RemitMap = { ...emptyMap('Old map'), id: 'map' }
  const old = serialiseMap(map)
    .replace('"version": 1', '"version": -1')
    .replace('"title"', '"name"')
    .replace('"id": "map"', '"key": "map"')
  const steps: Migration[] = [
    { from: 0, to: 1, migrate: (file) => renamed(file, 'name', 'title') },
    { from: -1, to: 0, migrate: (file) => renamed(file, 'key', 'id') },
  ]

  it('is brought up to date step by step, and the user is told', () => {
    const read = parseWithMigrations(old, steps)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.map).toEqual(map)
    expect(read.notices.map(({ code }) => code)).toEqual(['migrated'])
    expect(read.notices[0]?.message).toContain('of version -1')
  })

  it('is checked like any other after its migration', () => {
    const read = parseWithMigrations(old.replace('"places": []', '"places": {}'), steps)
    expect(read.ok ? undefined : read.error).toMatchObject({ code: 'wrong-value', path: 'map.places' })
  })

  it('that a step stumbles over is refused by name, not with an exception', () => {
    const read = parseWithMigrations('{"format": "remitmap", "version": -1, "map": null}', steps)
    expect(read.ok ? undefined : read.error.code).toBe('migration-failed')
  })

  it('for which a step is missing is refused by name', () => {
    const read = parseWithMigrations(old, steps.slice(1))
    expect(read.ok ? undefined : read.error.code).toBe('migration-failed')
  })
})

function renamed(file: JsonObject, from: string, to: string): JsonObject {
  const map = file.map as JsonObject
  if (!Object.hasOwn(map, from)) throw new Error(`no ${from}`)
  const { [from]: value, ...rest } = map
  return { ...file, map: { ...rest, [to]: value } }
}
