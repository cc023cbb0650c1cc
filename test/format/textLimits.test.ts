/** How long texts may be: in files, in what people do, and in what a device kept from before there were limits. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import type { Command } from '../../src/edit/commands.ts'
import { mapFileShape } from '../../src/format/mapShape.ts'
import { parseKeptMap, parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import type { Shape } from '../../src/model/shape.ts'
import { entryText, replay } from '../../src/state/journalEntries.ts'
import { arbitraryChoice, commandOf } from '../support/arbitraryCommand.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

type Path = (string | number)[]

const notes = 'note description reference instrument outcome statement reason before'.split(' ')

/** Every text of a value that is of the map's own words: where it stands, and how long it may be. */
function texts(shape: Shape, value: unknown, path: Path = []): { path: Path; most: number }[] {
  if (shape.kind === 'object')
    return shape.fields.flatMap(({ key, shape: inner }) => {
      const there = (value as Record<string, unknown>)[key]
      return there === undefined ? [] : texts(inner, there, [...path, key])
    })
  if (shape.kind === 'list')
    return (value as unknown[]).flatMap((one, at) => texts(shape.item, one, [...path, at]))
  if (shape.kind !== 'single' || typeof value !== 'string' || !shape.schema.safeParse('xxxxx').success)
    return []
  const field = path.findLast((step) => typeof step === 'string') ?? ''
  return field === 'settled' ? [] : [{ path, most: notes.includes(String(field)) ? 20_000 : 1_000 }]
}

function replaced(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.with(step as number, replaced(value[step as number], rest, text))
  const fields = value as Record<string, unknown>
  return { ...fields, [step]: replaced(fields[step], rest, text) }
}

const inWords = (path: Path) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  )

const everyField: unknown = JSON.parse(readFileSync('fixtures/maps/v1/every-field.remitmap.json', 'utf8'))

describe('the limits of texts', () => {
  it('refuse a file with one character too many, by name and place, wherever it stands, and none with just as many', () => {
    const kinds = new Set<string>()
    for (const { path, most } of texts(mapFileShape, everyField)) {
      const field = inWords(path).replaceAll(/\d+/g, '')
      if (kinds.has(field)) continue
      kinds.add(field)
      const open = (text: string) => parseMapFile(JSON.stringify(replaced(everyField, path, text)))
      const full = open('é'.repeat(most))
      // An id that others refer to is missed by them, but not for its length.
      if (!full.ok) expect(full.error.code, field).toMatch(/dangling-reference|duplicate/)
      const result = open('é'.repeat(most + 1))
      expect(result, field).toMatchObject({ ok: false, error: { code: 'too-long', path: inWords(path) } })
      if (!result.ok)
        expect(result.error.message).toMatch(
          /^The [a-z ]+(“[a-zA-Z]+”)? of the [a-z ]+( “.*”)? is longer than (1|20),000 characters\.$/,
        )
    }
    expect(kinds.size).toBeGreaterThan(60)
  })

  it('count characters, not the units that a computer keeps them in', () => {
    const called = (name: string) => parseMapFile(serialiseMap({ ...smallMap(), title: name }))
    expect(called('😀'.repeat(1_000)).ok).toBe(true)
    expect(called('😀'.repeat(1_001))).toMatchObject({
      ok: false,
      error: { code: 'too-long', path: 'map.title' },
    })
  })

  it('are asked of named versions too', () => {
    const map = smallMap()
    const versions = [{ id: 'v', name: 'Before', at: map.modified, map: withNote(map, 20_001) }]
    expect(parseMapFile(JSON.stringify({ format: 'remitmap', version: 1, map, versions }))).toMatchObject({
      ok: false,
      error: {
        path: 'versions[0].map.organisations[0].note',
        message: 'The note of the organisation “NHSU” is longer than 20,000 characters.',
      },
    })
  })

  it('refuse in words what is typed, pasted, joined or put in place', () => {
    const map = withNote(smallMap(), 15_000)
    const name = 'n'.repeat(1_001)
    const uni = { ...map.organisations[2], id: 'uni', name: 'University of Leeds', note: 'm'.repeat(15_000) }
    const commands: Command[] = [
      { type: 'addFunction', function: { id: 'new', name } } as unknown as Command,
      { type: 'updateOrganisation', id: 'nhsu', changes: { aliases: [name] } },
      { type: 'updateEntities', ids: ['nhsu', 'sha'], changes: { kind: name } },
      { type: 'updateMap', changes: { title: name } },
      { type: 'setScheme', scheme: { ...map.scheme, name } },
      { type: 'addContent', name: 'paste', content: { places: [{ id: 'new', name }] } },
      { type: 'replaceContent', map: { ...map, description: 'd'.repeat(20_001) } },
      {
        type: 'batch',
        name: 'edit',
        commands: [
          { type: 'updateOrganisation', id: 'uni', changes: uni },
          // Joined, the notes of both are too long together.
          { type: 'mergeEntities', keep: 'nhsu', absorb: 'uni' },
        ],
      },
    ]
    for (const command of commands) {
      const result = applyCommand(map, command)
      expect(result.ok ? command : result.reason).toMatch(/^The .* is longer than (1|20),000 characters\.$/)
    }
  })

  it('let no map be made that can not be opened again', () => {
    let refused = 0
    fc.assert(
      fc.property(
        arbitraryMap(),
        fc.array(fc.tuple(arbitraryChoice, fc.nat(), fc.constantFrom(1, 1_000, 1_001, 20_000, 20_001)), {
          maxLength: 20,
        }),
        (start, choices) => {
          let map: RemitMap = start
          choices.forEach(([choice, pick, length], serial) => {
            const command = stretched(commandOf(map, choice, serial), pick, length)
            const result = applyCommand(map, command)
            if (result.ok) map = result.map
            else if (result.reason.includes('longer than')) refused += 1
          })
          const opened = parseMapFile(serialiseMap(map))
          expect(opened.ok ? 'opens' : opened.error).toBe('opens')
        },
      ),
      { numRuns: runs(100, 5_000) },
    )
    expect(refused).toBeGreaterThan(20)
  })
})

describe('what a device kept before there were limits', () => {
  const long = withNote(smallMap(), 60_000)

  it('opens as it was, and can be worked on and shortened', () => {
    const opened = parseKeptMap(serialiseMap(long))
    expect(opened).toMatchObject({ ok: true, map: long })
    const kinder = applyCommand(long, { type: 'updateOrganisation', id: 'nhsu', changes: { kind: 'agency' } })
    expect(kinder.ok).toBe(true)
    const longer = applyCommand(long, {
      type: 'updateOrganisation',
      id: 'nhsu',
      changes: { note: 'n'.repeat(60_001) },
    })
    expect(longer).toMatchObject({ ok: false })
    const shorter = applyCommand(long, { type: 'updateOrganisation', id: 'nhsu', changes: { note: 'short' } })
    expect(shorter.ok && parseMapFile(serialiseMap(shorter.map)).ok).toBe(true)
  })

  it('comes back with all its steps, those that made a text long included', () => {
    const step = (command: Command) => ({
      text: entryText({
        kind: 'command',
        command,
        at: '2026-11-21T09:00:00Z',
        key: undefined,
        continues: false,
        map: long,
      }),
    })
    const entries = [
      step({ type: 'updateOrganisation', id: 'nhsu', changes: { name: 'n'.repeat(5_000) } }),
      step({ type: 'updateOrganisation', id: 'sha', changes: { kind: 'agency' } }),
    ]
    const replayed = replay(serialiseMap(smallMap()), entries)
    expect(replayed?.followed).toBe(2)
    expect(replayed?.map.organisations[0]?.name).toHaveLength(5_000)
  })
})

function withNote(map: RemitMap, length: number): RemitMap {
  const organisations = map.organisations.map((one, at) =>
    at === 0 ? { ...one, note: 'n'.repeat(length) } : one,
  )
  return { ...map, organisations }
}

/** The command with one of its texts, ids aside, made long. */
function stretched(command: Command, pick: number, length: number): Command {
  const places: Path[] = []
  const look = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      if (/name|title|note|label|kind|aliases|statement|reason|agreedBy|description/i.test(path.join('.')))
        places.push(path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  look(command, [])
  const path = places[pick % Math.max(1, places.length)]
  return path && length > 1 ? (replaced(command, path, 'x'.repeat(length)) as Command) : command
}
