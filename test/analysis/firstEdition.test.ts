/** Files of the first edition: their findings are those of the same content typed anew, and nothing says that it was opened again. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import type { Agreement, RemitMap } from '../../src/model/remitMap.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'

const folder = new URL('../../fixtures/maps/v1/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.remitmap.json'))

function mapIn(name: string): RemitMap {
  const parsed = parseMapFile(readFileSync(new URL(name, folder), 'utf8'))
  if (!parsed.ok) throw new Error(`${name} is a map`)
  return parsed.map
}

describe('files of the first edition', () => {
  test.each(files)('%s: what its agreements call settled changes no finding', (name) => {
    const map = mapIn(name)
    const typedAnew = {
      ...map,
      agreements: map.agreements.map(({ settled: _, ...agreement }): Agreement => agreement),
    }
    const says = (of: RemitMap) => analyse(of).map(({ id, sentence, status }) => ({ id, sentence, status }))
    expect(says(map)).toEqual(says(typedAnew))
    expect(analyse(map).filter(({ reopened }) => reopened)).toEqual([])
  })

  const agreement: Agreement = {
    id: 'agreed',
    title: 'Planning',
    functions: ['Planning'],
    organisations: ['A', 'B'],
    outcome: 'shared',
    status: 'agreed',
    reason: 'A joint team.',
    remits: ['A leads', 'B leads'],
    settled: ['contested/Planning/org=A+org=B'],
  }
  const three = mapOf({
    organisations: things('A', 'B', 'C'),
    functions: things('Planning'),
    remits: ['A', 'B', 'C'].map((id) => remit(id, 'leads', 'Planning', { id: `${id} leads` })),
    agreements: [agreement],
  })

  test('two of three who lead had agreed: the one finding that there is now is open, and not again', () => {
    const [finding] = analyse(three).filter(({ rule }) => rule === 'contested')
    expect(finding).toMatchObject({ status: 'open', standing: 'Agreements cover 1 of 3.' })
    expect(finding?.reopened).toBeUndefined()
  })
})

test('354 councils that lead planning are one finding', () => {
  const councils = Array.from({ length: 354 }, (_, index) => ({
    id: `c${index}`,
    name: `Council ${index}`,
    kind: 'council',
  }))
  const map = mapOf({
    organisations: councils,
    functions: things('Planning'),
    remits: councils.map(({ id }) => remit(id, 'leads', 'Planning')),
  })
  const found = analyse(map).filter(({ rule }) => rule === 'contested')
  expect(found.map(({ sentence }) => sentence)).toEqual(['All 354 councils lead Planning.'])
})
