/** Files of every version, as it wrote them. They are never edited: what could be opened once can be opened always. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mapFileShape } from '../../src/format/mapShape.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMapFile } from '../../src/format/serialiseMap.ts'
import type { Shape } from '../../src/model/shape.ts'

const folder = 'fixtures/maps/v1'

const hashes: Record<string, string> = {
  'agreement-parts.remitmap.json': '5461550e86140c7870f2cb00f88d8271d15c6c798197bb4e391d912fcbf40a7c',
  'agreement-people.remitmap.json': '195fd707f1f1bfd9cce8476374f21581a7002978339b828fe9948b21c43c1384',
  'agreements-about.remitmap.json': 'bfd45cedb1ae6ed134d8823c2372da3970db841a7e84a33a2d052b7fa2a64721',
  'date-and-headings.remitmap.json': '9b4be8fbd32cde18e0ae4ec8affa18dbdcd41a6fbbef607968d7e581ac5a3b99',
  'empty.remitmap.json': 'e936de160d3d57152179654ed324d689ebd9d042d6529213332eac7e72e71e82',
  'every-field.remitmap.json': '3fb9c5dc8c4e60b951f3c9a756987445027b4515a921592e010985315989d777',
  'resigned.remitmap.json': '4acfec09df3345e3c52fabf49e8bf43aee9f60516c17ab877ee33ea52746092e',
  'sample-flood-risk-england.remitmap.json':
    '2543ec53f3c764fc1217c7048aeff4f946676994c9fa58c9fb1158348862b422',
  'sample-nhs-learning-2004.remitmap.json':
    '50f0692fc7c7e5558a381a104798d85d74e739a1e59844da536fa02d60ae14a2',
  'versions.remitmap.json': '6e463cd9e35e0310a1fa104ad45cb434a487cc84df4d89aa324ffa91abfb55b3',
}

describe('the golden files of version 1', () => {
  it('are those that were frozen', () => {
    const found = Object.fromEntries(
      readdirSync(folder).map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(`${folder}/${file}`))
          .digest('hex'),
      ]),
    )
    expect(found).toEqual(hashes)
  })

  it.each(Object.keys(hashes))('%s opens without notices and is written the same', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const read = parseMapFile(text)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.notices).toEqual([])
    expect(serialiseMapFile(read.map, read.versions)).toBe(text)
  })

  it('use every field of every entity between them', () => {
    const files = Object.keys(hashes).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    expect(fieldsOf(mapFileShape).filter((path) => !files.some((file) => uses(file, path)))).toEqual([])
  })
})

function fieldsOf(shape: Shape, path: readonly string[] = []): string[][] {
  if (shape.kind === 'list') return fieldsOf(shape.item, path)
  if (shape.kind !== 'object') return []
  return shape.fields.flatMap(({ key, shape: inner }) => [[...path, key], ...fieldsOf(inner, [...path, key])])
}

function uses(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  if (Array.isArray(value)) return value.some((item) => uses(item, [key, ...rest]))
  return Object.hasOwn(value as object, key) && uses((value as Record<string, unknown>)[key], rest)
}
