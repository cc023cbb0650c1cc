import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { collections } from '../../src/model/entities.ts'
import { claimsOf, factsOf } from './claimsOfRemits.ts'
import { readSample, samplesFolder, sampleText } from './readSample.ts'

const extension = '.remitmap.json'
const ids = readdirSync(samplesFolder)
  .filter((name) => name.endsWith(extension))
  .map((name) => name.slice(0, -extension.length))

test('there are samples to test', () => {
  expect(ids.sort()).toEqual(['flood-risk-england', 'food-safety-us', 'nhs-learning-2004'])
})

test('the list that the start page shows says what the files hold', () => {
  const index: { id: string; title: string }[] = JSON.parse(
    readFileSync(`${samplesFolder}index.json`, 'utf8'),
  )
  expect(index.map(({ id }) => id).sort()).toEqual(ids)
  for (const entry of index) {
    const { title, description, organisations, functions, remits } = readSample(entry.id)
    expect(entry).toEqual({
      id: entry.id,
      title,
      file: `${entry.id}${extension}`,
      description,
      organisations: organisations.length,
      functions: functions.length,
      remits: remits.length,
    })
  }
})

/** Reports on food safety mostly say who does what, and not where or for whom: nothing is made up here. */
const withoutScope: Readonly<Record<string, readonly string[]>> = {
  'food-safety-us': [
    ...['F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F11', 'F12', 'F13', 'F14', 'F18', 'F19', 'F20', 'F21'],
    ...['F22', 'F23', 'F24', 'F25', 'F26', 'F27', 'F28', 'F29', 'F32', 'F33', 'K5'],
  ],
}

describe.each(ids)('%s', (id) => {
  test('opens without a remark, and saving it unchanged gives the same bytes', () => {
    const result = parseMapFile(sampleText(id))
    expect(result.ok && result.notices).toEqual([])
    expect(serialiseMap(readSample(id)) === sampleText(id)).toBe(true)
  })

  test('says in its title that it is illustrative', () => {
    expect(readSample(id).title).toMatch(/\(illustrative\)$/)
  })

  // References hold addresses of pages, and `meta` is there for codes; everything else is read by people.
  test('shows people no codes, of claims, sources or health authorities', () => {
    const map = readSample(id)
    const shown = collections.flatMap((collection) =>
      map[collection].flatMap(({ meta: _meta, ...entity }) =>
        Object.entries(entity).flatMap(([field, value]) =>
          field === 'id' || field === 'reference' ? [] : textsIn(value),
        ),
      ),
    )
    expect(shown.length).toBeGreaterThan(300)
    expect(shown.filter((text) => /\b[A-Z]\d{1,2}\b|undefined|\bNaN\b/.test(text))).toEqual([])
  })

  test('every remit says who says so and which facts it comes from', () => {
    for (const remit of readSample(id).remits) {
      expect(remit.sources?.length, remit.id).toBeGreaterThan(0)
      expect(claimsOf(remit).length > 0 || Array.isArray(remit.meta?.facts), remit.id).toBe(true)
    }
  })

  test('every remit says for whom or where, but those of which the facts say neither', () => {
    const neither = readSample(id).remits.filter(
      ({ places, beneficiaries }) => (places?.length ?? 0) + (beneficiaries?.length ?? 0) === 0,
    )
    expect(neither.flatMap(factsOf).sort()).toEqual([...(withoutScope[id] ?? [])].sort())
  })

  test('no finding needs more than 30 words', () => {
    const map = readSample(id)
    const sentences = [...analyse(map), ...analyse(map, { at: map.asOf })].map(({ sentence }) => sentence)
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([])
  })

  test('every place and group of people is used, or is part of another', () => {
    const map = readSample(id)
    const used = new Set(
      map.remits.flatMap((remit) => [...(remit.places ?? []), ...(remit.beneficiaries ?? [])]),
    )
    for (const list of [map.places, map.beneficiaries]) {
      for (const { broader } of list) for (const id of broader ?? []) used.add(id)
      const idle = list.filter((one) => !used.has(one.id) && (one.broader?.length ?? 0) === 0)
      expect(idle.map(({ name }) => name)).toEqual([])
    }
  })
})

test.each([
  { id: 'nhs-learning-2004', letter: 'A', count: 84 },
  { id: 'flood-risk-england', letter: 'C', count: 44 },
  { id: 'food-safety-us', letter: 'F', count: 33 },
])('$id holds all $count claims of the facts', ({ id, letter, count }) => {
  const held = new Set(readSample(id).remits.flatMap(claimsOf))
  const expected = Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'))
  expect([...held].sort()).toEqual(expected)
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
