/** Whatever the readers of other tools' files are given, they answer with a whole map or one named error; and what is meant to do harm is refused by name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../src/exchange/graphs/guessMapping.ts'
import { readGml } from '../../../src/exchange/graphs/readGml.ts'
import { readGraphml } from '../../../src/exchange/graphs/readGraphml.ts'
import { readKumu } from '../../../src/exchange/graphs/readKumu.ts'
import { maxXmlSize } from '../../../src/exchange/graphs/readXml.ts'
import { mapForeignGraph } from '../../../src/exchange/mapForeignGraph.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { arbitraryBrokenText } from '../../support/arbitraryBrokenText.ts'
import { fixture, graphReaders } from '../../support/graphFixtures.ts'
import { runs } from '../../support/runs.ts'

const scheme = presetScheme('Remit')

/** Plain, since `expect` itself would take most of the time over thousands of answers. */
function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

describe.each(graphReaders)('the reader of $format', ({ format, files, read }) => {
  it('answers thousands of broken files', () => {
    let answered = 0
    fc.assert(
      fc.property(arbitraryBrokenText(files.map(fixture)), (text) => {
        const result = read(text)
        if (!result.ok) {
          const { message, advice } = result.error
          demand(message.length > 10 && advice.length > 10, `It says too little: ${message}`)
          demand(!/undefined|\[object|NaN/.test(message), message)
          return
        }
        const { content } = mapForeignGraph(result.value, guessMapping(result.value, scheme), {
          format,
          scheme,
        })
        // The whole check, with its cost, for one in ten.
        if (++answered % 10 !== 0) return
        const again = parseMapFile(serialiseMap(content))
        demand(again.ok, again.ok ? '' : again.error.message)
      }),
      { numRuns: runs(1000, 100_000) },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('what is meant to do harm', () => {
  it.each(['hostile/billionLaughs.graphml', 'hostile/outsideEntity.gexf'])(
    '%s is refused for its document type',
    (file) => {
      const read = readGraphml(fixture(file))
      expect(read).toMatchObject({
        ok: false,
        error: {
          message: expect.stringContaining('document type'),
          where: expect.stringMatching(/^line \d/),
        },
      })
    },
  )

  it('refuses an entity named many times over', () => {
    const entity = 'x'.repeat(50_000)
    const text = `<!DOCTYPE a [<!ENTITY e "${entity}">]><graphml>${'&e;'.repeat(50_000)}</graphml>`
    expect(readGraphml(text)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('document type') },
    })
  })

  it('refuses what nests too deep or is too large, and says so', () => {
    const deep = `<graphml>${'<graph>'.repeat(20_000)}`
    expect(readGraphml(deep)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('64 levels') },
    })
    expect(readGraphml(' '.repeat(maxXmlSize + 1))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('50 MB') },
    })
    expect(readGml(`graph ${'[ a '.repeat(20_000)}`)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('64 levels') },
    })
    const nested = `{"elements":[{"label":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}],"connections":[]}`
    expect(readKumu(nested)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('levels deep') },
    })
  })

  it('takes __proto__ and constructor for names like any other', () => {
    const text =
      '{"elements":[{"label":"__proto__","type":"Body","__proto__":{"polluted":1}},{"label":"toString","type":"Body"}],"connections":[{"from":"__proto__","to":"toString","type":"__proto__"}]}'
    const read = readKumu(text)
    if (!read.ok) throw new Error(read.error.message)
    const { content } = mapForeignGraph(read.value, guessMapping(read.value, scheme), {
      format: 'kumu-json',
      scheme,
    })
    expect(content.organisations.map(({ name }) => name)).toEqual(['__proto__', 'toString'])
    expect(content.ties).toHaveLength(1)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('follows a chain of twenty thousand units without tiring', () => {
    const count = 20_000
    const elements = Array.from({ length: count }, (_, at) => ({ label: `b${at}`, type: 'Body' }))
    const connections = elements
      .slice(1)
      .map(({ label }, at) => ({ from: `b${at}`, to: label, type: 'part of' }))
    const read = readKumu(JSON.stringify({ elements, connections }))
    if (!read.ok) throw new Error(read.error.message)
    const { content } = mapForeignGraph(read.value, guessMapping(read.value, scheme), {
      format: 'kumu-json',
      scheme,
    })
    expect(content.organisations.filter(({ parent }) => parent)).toHaveLength(count - 1)
  })
})
