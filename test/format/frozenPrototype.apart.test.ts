/** A reader that wrote to `Object.prototype` anywhere would throw here. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'

it('reads and writes hostile keys with Object.prototype frozen', () => {
  const golden = readFileSync('fixtures/maps/v1/every-field.remitmap.json', 'utf8')
  const hostile = '{"__proto__": {"a": 1}, "constructor": {"prototype": {"b": 2}}, "toString": "c"}'
  const inMeta = golden.replace('"row": 7', `"row": ${hostile}`)
  const inEntity = golden.replace('"basis": "duty"', '"basis": "duty", "__proto__": {"a": 1}')
  Object.freeze(Object.prototype)
  const read = parseMapFile(inMeta)
  const written = read.ok ? serialiseMap(read.map) : ''
  const refused = parseMapFile(inEntity)
  expect(read.ok).toBe(true)
  expect(JSON.parse(written)).toEqual(JSON.parse(inMeta))
  expect(refused.ok ? '' : refused.error.code).toBe('unknown-key')
})
