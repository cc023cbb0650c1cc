import { expect, it } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap, serialiseMapFile } from '../../src/format/serialiseMap.ts'
import { exampleMap } from '../support/exampleMap.ts'

const map = exampleMap()
const earlier = { id: 'v1', name: 'As shared', at: '2026-11-20T09:00:00Z', map: { ...map, title: 'Before' } }

it('a file can carry earlier states along, and gives them back to the byte', () => {
  const text = serialiseMapFile(map, [earlier])
  const read = parseMapFile(text)
  expect(read.ok && serialiseMap(read.map)).toBe(serialiseMap(map))
  expect(read.ok && serialiseMapFile(read.map, read.versions)).toBe(text)
  expect(read.ok && read.versions.map(({ name }) => name)).toEqual(['As shared'])
  const without = parseMapFile(serialiseMap(map))
  expect(without.ok && without.versions).toEqual([])
})

it('an earlier state that is not whole is refused, and the error says which and where', () => {
  const broken = { ...earlier, map: { ...earlier.map, organisations: [] } }
  const read = parseMapFile(serialiseMapFile(map, [earlier, broken]))
  expect(read.ok).toBe(false)
  expect(!read.ok && 'path' in read.error && read.error.path).toMatch(/^versions\[1\]\.map\./)
})
