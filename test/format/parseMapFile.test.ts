import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MapFileError } from '../../src/format/mapFileError.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { maxDepth, maxFileSize } from '../../src/format/readJsonText.ts'
import { readMapBytes } from '../../src/format/readMapBytes.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

const golden = readFileSync('fixtures/maps/v1/every-field.remitmap.json', 'utf8')
const base: RemitMap = { ...emptyMap('A map', '2026-11-21T09:00:00Z'), id: 'map' }

function errorOf(text: string): MapFileError {
  const read = parseMapFile(text)
  if (read.ok) throw new Error('The file was opened')
  return read.error
}

function mapOf(text: string): RemitMap {
  const read = parseMapFile(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.map
}

describe('what may differ from our own way of writing', () => {
  it.each([
    ['no line breaks', JSON.stringify(JSON.parse(golden))],
    ['tabs', JSON.stringify(JSON.parse(golden), null, '\t')],
    ['Windows line ends', golden.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${golden}`],
    ['spaces before the colons', golden.replaceAll('": ', '" : ')],
    ['white space around', `\n\n ${golden} \n`],
  ])('%s', (_, text) => {
    expect(serialiseMap(mapOf(text))).toBe(golden)
  })
})

describe('the order of the checks', () => {
  it('names the size before the content', () => {
    const text = ' '.repeat(maxFileSize + 1)
    expect(errorOf(text).code).toBe('too-large')
    const read = readMapBytes(new Uint8Array(maxFileSize + 1))
    expect(read.ok ? undefined : read.error).toMatchObject({ code: 'too-large' })
  })

  it('reads a text of just the largest size', () => {
    const text = serialiseMap(base)
    expect(parseMapFile(text + ' '.repeat(maxFileSize - text.length)).ok).toBe(true)
  })

  it('names a newer version before what is odd about its shape', () => {
    expect(errorOf('{"format": "remitmap", "version": 7, "maps": []}').code).toBe('newer-version')
  })

  it('names a missing envelope around the content of a map', () => {
    expect(errorOf(JSON.stringify(base)).message).toContain('envelope')
  })

  it.each(['[]', 'null', '"remitmap"', '42', '{}', '{"format": "kumu"}'])(
    'names %s as another file',
    (text) => {
      expect(errorOf(text).code).toBe('not-a-map')
    },
  )

  it('names a misspelt field by the name it has, not by the one it lacks', () => {
    const error = errorOf(golden.replace('"function": "f-learning"', '"functoin": "f-learning"'))
    expect(error).toMatchObject({ code: 'unknown-key', path: 'map.remits[2].functoin' })
  })
})

describe('nothing is lost in silence', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses the key %s in an entity',
    (key) => {
      const error = errorOf(
        golden.replace('"basis": "duty"', `"basis": "duty", ${JSON.stringify(key)}: {"x": 1}`),
      )
      expect(error).toMatchObject({ code: 'unknown-key', path: `map.remits[0].${key}` })
      expect(error.message).toContain(key)
    },
  )

  it('keeps __proto__ and constructor in meta as data', () => {
    const meta = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'
    const map = mapOf(golden.replace('"meta": {\n          "row": 7\n        }', `"meta": ${meta}`))
    expect(JSON.stringify(map.remits[0]?.meta)).toBe(JSON.stringify(JSON.parse(meta)))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(serialiseMap(mapOf(serialiseMap(map)))).toBe(serialiseMap(map))
  })

  it('refuses a key given twice, at any depth, also when it is written with an escape', () => {
    const inMeta = golden.replace('"row": 7', '"row": 7, "r\\u006fw": 8')
    expect(errorOf(inMeta)).toMatchObject({ code: 'duplicate-key', path: 'map.remits[0].meta.row' })
    expect(errorOf(golden.replace('"version": 1', '"version": 1, "version": 1'))).toMatchObject({
      code: 'duplicate-key',
      path: 'version',
      line: 3,
      column: 17,
    })
  })

  it('does not take a text with a quoted word before a colon for a key', () => {
    const note = '"a": "b", ": c'
    const map = { ...base, organisations: [{ id: 'o', name: ': starts so', note }] }
    expect(mapOf(serialiseMap(map))).toEqual(map)
  })

  it('refuses a number beyond all range, which would be read as infinite', () => {
    expect(errorOf(golden.replace('"row": 7', '"row": 1e999'))).toMatchObject({
      code: 'wrong-value',
      path: 'map.remits[0].meta',
    })
    expect(errorOf(golden.replace('120.5', '-1e999'))).toMatchObject({
      code: 'wrong-value',
      path: 'map.layout.positions[0][1]',
    })
  })
})

describe('depth', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  // The file, the map, the list, the entity and meta lie around it.
  const around = 5

  it('is read up to the limit and refused beyond it', () => {
    const withMeta = (levels: number) => golden.replace('"row": 7', `"row": ${nested(levels)}`)
    expect(parseMapFile(withMeta(maxDepth - around)).ok).toBe(true)
    expect(errorOf(withMeta(maxDepth - around + 1)).code).toBe('too-deep')
  })

  it.each([
    ['lists', nested(20_000)],
    ['lists that never end', '['.repeat(20_000)],
    ['objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['as many lists as a file can hold', '['.repeat(maxFileSize)],
  ])('of 20,000 and more is named: %s', (_, text) => {
    expect(errorOf(text).code).toBe('too-deep')
  })
})

describe('very many faults at once', () => {
  it('are answered with the first, whatever their number', () => {
    const many = (item: unknown) => Array.from({ length: 130_000 }, () => item)
    const withMany = (key: string, item: unknown) =>
      JSON.stringify({ format: 'remitmap', version: 1, map: { ...base, [key]: many(item) } })
    expect(errorOf(withMany('remits', 5))).toMatchObject({ code: 'wrong-value', path: 'map.remits[0]' })
    expect(errorOf(withMany('functions', { id: 'f', name: 'F', broader: ['f'] })).code).toBe('duplicate-id')
    const loops = many(0).map((_, index) => ({
      id: `f${index}`,
      name: 'F',
      broader: [`f${(index + 1) % 130_000}`, 'f0'],
    }))
    const error = errorOf(
      JSON.stringify({ format: 'remitmap', version: 1, map: { ...base, functions: loops } }),
    )
    expect(error.code).toBe('cycle')
    expect(error.message.length).toBeLessThan(200)
  })
})

describe('notices', () => {
  it('say which letters are shared and which periods are reversed, and the map still opens', () => {
    const map: RemitMap = {
      ...base,
      scheme: {
        name: 'Own',
        involvements: [
          { id: 'a', letter: 'A', label: 'Approves', sharing: 'sole' },
          { id: 'b', letter: 'a', label: 'Advises', sharing: 'open' },
        ],
        separations: [],
      },
      organisations: [
        { id: 'o', name: 'The trust', from: '2005', until: '2004-12-31' },
        { id: 'p', name: 'The council', from: '2004-05', until: '2004' },
      ],
      functions: [{ id: 'f', name: 'F' }],
      remits: [
        {
          id: 'r',
          organisation: 'o',
          function: 'f',
          involvement: 'a',
          from: '2004-05-02',
          until: '2004-05-01',
        },
      ],
    }
    const read = parseMapFile(serialiseMap(map))
    if (!read.ok) throw new Error(read.error.message)
    expect(read.notices.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'shared-letter map.scheme.involvements[1].letter',
      'reversed-period map.organisations[0]',
      'reversed-period map.remits[0]',
    ])
    expect(read.notices[1]?.message).toContain('"The trust" ends (2004-12-31) before it starts (2005)')
  })
})

describe('bytes', () => {
  const bytes = new TextEncoder().encode(golden)

  it('in UTF-8, with or without a byte order mark, are read', () => {
    expect(readMapBytes(bytes).ok).toBe(true)
    expect(readMapBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).ok).toBe(true)
  })

  it.each(['utf-16le with a mark', 'utf-16le', 'utf-16be with a mark', 'utf-16be'])(
    'in %s are named',
    (encoding) => {
      const units = encoding.endsWith('mark') ? `\ufeff${golden}` : golden
      const encoded = Buffer.from(units, 'utf16le')
      if (encoding.startsWith('utf-16be')) encoded.swap16()
      const read = readMapBytes(encoded)
      expect(read.ok ? undefined : read.error.code).toBe('utf-16')
    },
  )

  it('of nothing at all are an empty file', () => {
    const read = readMapBytes(new Uint8Array())
    expect(read.ok ? undefined : read.error.code).toBe('empty-file')
  })
})

describe('what a map says of itself', () => {
  const fileWith = (fields: object) =>
    JSON.stringify({ format: 'remitmap', version: 1, map: { ...base, ...fields } })

  it.each([
    ['a date that is none', { asOf: '2004-13' }, 'map.asOf', 'a date such as 2004'],
    ['a question refused twice', { declined: ['a', 'b', 'a'] }, 'map.declined', 'name each question once'],
    ['a question without an id', { declined: [''] }, 'map.declined[0]', 'must not be empty'],
    [
      'a function that is said not to be a heading',
      { functions: [{ id: 'f', name: 'F', headingOnly: false }] },
      'map.functions[0].headingOnly',
      'it must be true',
    ],
    [
      'an involvement that answers by half',
      {
        scheme: {
          ...base.scheme,
          involvements: base.scheme.involvements.map((one) => ({ ...one, answers: 'partly' })),
        },
      },
      'map.scheme.involvements[0].answers',
      'true or false',
    ],
  ])('%s is refused, with its place', (_, fields, path, says) => {
    const error = errorOf(fileWith(fields))
    expect(error).toMatchObject({ code: 'wrong-value', path })
    expect(error.message).toContain(says)
  })

  it('is written before what it holds, and what it will not be asked again after that', () => {
    const map: RemitMap = { ...base, declined: ['headings'], asOf: '2004', description: 'Said' }
    const keys = Object.keys(JSON.parse(serialiseMap(map)).map)
    expect(keys.slice(0, 5)).toEqual(['id', 'title', 'description', 'asOf', 'created'])
    expect(keys.at(-1)).toBe('declined')
    expect(serialiseMap({ ...map, declined: [], asOf: '' })).not.toMatch(/declined|asOf/)
  })
})
