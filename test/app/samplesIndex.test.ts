import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import type { SampleEntry } from '../../src/views/shared/appContext.ts'

const folder = join(import.meta.dirname, '../../public/samples')
const entries: SampleEntry[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))

test('the list of samples names every sample file, and no other', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.json')
  expect(entries.map(({ id }) => `${id}.remitmap.json`).sort()).toEqual(files.sort())
})

describe.each(entries)('$id', ({ id, title, description, organisations, functions, remits }) => {
  test('is a map, and what the start page says of it is so', () => {
    const result = parseMapFile(readFileSync(join(folder, `${id}.remitmap.json`), 'utf8'))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { map } = result
    expect({ title, organisations, functions, remits }).toEqual({
      title: map.title,
      organisations: map.organisations.length,
      functions: map.functions.length,
      remits: map.remits.length,
    })
    expect(description).not.toBe('')
    expect(`${title} ${description}`).toMatch(/illustrative/i)
  })
})
