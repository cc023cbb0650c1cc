/** What is exported for another tool and read back is the map again, less the written list of losses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ForeignResult } from '../../../src/exchange/foreignGraph.ts'
import { guessMapping } from '../../../src/exchange/graphs/guessMapping.ts'
import { readArchimateExchange } from '../../../src/exchange/graphs/readArchimateExchange.ts'
import { readGexf } from '../../../src/exchange/graphs/readGexf.ts'
import { readGraphml } from '../../../src/exchange/graphs/readGraphml.ts'
import { readKumu } from '../../../src/exchange/graphs/readKumu.ts'
import { readOrgJsonLd } from '../../../src/exchange/graphs/readOrgJsonLd.ts'
import { writeArchimate } from '../../../src/exchange/graphs/writeArchimate.ts'
import { writeGexf } from '../../../src/exchange/graphs/writeGexf.ts'
import { writeGraphml } from '../../../src/exchange/graphs/writeGraphml.ts'
import { writeKumu } from '../../../src/exchange/graphs/writeKumu.ts'
import { writeOrgJsonLd } from '../../../src/exchange/graphs/writeOrgJsonLd.ts'
import type { FormatId } from '../../../src/exchange/importDraft.ts'
import { mapForeignGraph } from '../../../src/exchange/mapForeignGraph.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { readSample } from '../../samples/readSample.ts'
import { arbitraryRichMap } from '../../support/arbitraryRichMap.ts'
import { type Carries, lessCarried } from '../../support/lessCarried.ts'
import { runs } from '../../support/runs.ts'

interface Way extends Carries {
  readonly format: FormatId
  readonly write: (map: RemitMap) => string
  readonly read: (text: string) => ForeignResult
}

const ways: readonly Way[] = [
  { format: 'gexf', write: writeGexf, read: readGexf, positions: true, title: true, everyCharacter: false },
  {
    format: 'graphml',
    write: writeGraphml,
    read: readGraphml,
    positions: true,
    title: true,
    everyCharacter: false,
  },
  {
    format: 'kumu-json',
    write: writeKumu,
    read: readKumu,
    positions: false,
    title: false,
    everyCharacter: true,
  },
  {
    format: 'archimate-exchange',
    write: writeArchimate,
    read: readArchimateExchange,
    positions: false,
    title: true,
    everyCharacter: false,
  },
  {
    format: 'org-jsonld',
    write: writeOrgJsonLd,
    read: readOrgJsonLd,
    positions: false,
    title: true,
    everyCharacter: true,
  },
]

function thereAndBack(map: RemitMap, { format, write, read }: Way) {
  // As bytes, since that is what a file is.
  const bytes = new TextEncoder().encode(write(map))
  const result = read(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.where}`)
  const draft = mapForeignGraph(result.value, guessMapping(result.value, map.scheme), {
    format,
    scheme: map.scheme,
  })
  return draft
}

describe.each(ways)('$format', (way) => {
  it('gives any map back, less what is listed', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        const draft = thereAndBack(map, way)
        expect(draft.dropped).toEqual([])
        expect(lessCarried(draft.content, way)).toEqual(lessCarried(map, way))
      }),
      { numRuns: runs(100, 20_000) },
    )
  })

  it('gives back which functions only group others', () => {
    const map = readSample('nhs-learning-2004')
    const functions = map.functions.map((one, at) =>
      at % 2 === 0 ? { ...one, headingOnly: true as const } : one,
    )
    const back = thereAndBack({ ...map, functions }, way).content.functions
    expect(back.map(({ name, headingOnly }) => [name, headingOnly])).toEqual(
      functions.map(({ name, headingOnly }) => [name, headingOnly]),
    )
  })

  it('gives the sample back', () => {
    const map = readSample('nhs-learning-2004')
    expect(lessCarried(thereAndBack(map, way).content, way)).toEqual(lessCarried(map, way))
  })
})
