import { describe, expect, it } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

const base: RemitMap = { ...emptyMap('A map', '2026-11-21T09:00:00Z'), id: 'map' }

describe('serialiseMap', () => {
  it('writes the envelope first, two spaces a level and a newline at the end', () => {
    const text = serialiseMap(base)
    expect(
      text.startsWith('{\n  "format": "remitmap",\n  "version": 1,\n  "map": {\n    "id": "map",\n'),
    ).toBe(true)
    expect(text.endsWith('\n    "agreements": []\n  }\n}\n')).toBe(true)
  })

  it('indents entities as JSON.stringify would', () => {
    const map: RemitMap = { ...base, organisations: [{ id: 'o', name: 'O', aliases: ['one', 'two'] }] }
    const { layout: _, ...rest } = map
    const native = JSON.stringify({ format: 'remitmap', version: 1, map: rest }, null, 2)
    const organisations = native.slice(
      native.indexOf('    "organisations"'),
      native.indexOf('    "functions"'),
    )
    expect(serialiseMap(map)).toContain(organisations)
  })

  it('keeps a position and a separation on one line each', () => {
    const map: RemitMap = {
      ...base,
      organisations: [{ id: 'o', name: 'O' }],
      layout: { positions: [['o', 120.5, -40]] },
    }
    const text = serialiseMap(map)
    expect(text).toContain(
      '\n    "layout": {\n      "positions": [\n        ["o", 120.5, -40]\n      ]\n    }\n',
    )
    expect(text).toContain('\n        ["commissions", "provides"],\n')
  })

  it('leaves out optional fields that say nothing, and keeps required ones', () => {
    const map: RemitMap = {
      ...base,
      description: '',
      organisations: [
        { id: 'o', name: 'O', shortName: '', aliases: [], kind: undefined, succeededBy: [], meta: {} },
      ],
      decisions: [{ id: 'd', title: 'D', functions: [], places: [], participants: [] }],
      ties: [{ id: 't', from: 'o', to: 'o', formal: false }],
      layout: { positions: [] },
    }
    const { map: written } = JSON.parse(serialiseMap(map))
    expect(written.organisations).toEqual([{ id: 'o', name: 'O' }])
    expect(written.decisions).toEqual([{ id: 'd', title: 'D', functions: [], participants: [] }])
    expect(written.ties).toEqual([{ id: 't', from: 'o', to: 'o', formal: false }])
    expect(written).not.toHaveProperty('description')
    expect(written).not.toHaveProperty('layout')
  })

  it('keeps meta untouched, in its own key order, nothings and __proto__ included', () => {
    const meta = JSON.parse('{"z": "", "a": [], "__proto__": {"x": null}, "n": {"b": {}, "a": false}}')
    const text = serialiseMap({ ...base, organisations: [{ id: 'o', name: 'O', meta }] })
    expect(JSON.stringify(JSON.parse(text).map.organisations[0].meta)).toBe(JSON.stringify(meta))
    const read = parseMapFile(text)
    if (!read.ok) throw new Error(read.error.message)
    expect(JSON.stringify(read.map.organisations[0]?.meta)).toBe(JSON.stringify(meta))
    expect(serialiseMap(read.map)).toBe(text)
  })
})
