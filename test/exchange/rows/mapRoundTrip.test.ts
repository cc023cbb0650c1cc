/** A map written as a ledger or a matrix comes back equal, less the losses that the format lists. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../../src/exchange/exports.ts'
import { inputOfFile, inputOfText } from '../../../src/exchange/importInput.ts'
import { ledgerTable } from '../../../src/exchange/tables/ledgerTable.ts'
import { matrixTable } from '../../../src/exchange/tables/matrixTable.ts'
import { emptyMap, type RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { readRows, remitLines } from '../../support/readRows.ts'
import { runs } from '../../support/runs.ts'

const name = fc
  .oneof(
    fc.constantFrom(
      'NHSU',
      '=1+1',
      '-',
      "'=x",
      'A / B',
      'A; B',
      'A|B',
      'a\\b',
      '@x',
      'Finance, HR and IT',
      '“q”',
      '#tag',
      '<b>',
      'Müller',
      '2004',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '')

const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() })
const date = fc.constantFrom(undefined, '2003', '2004-04', '2004-04-01')

/** Maps of remits, whose things have names of their own. */
const ledgerMap: fc.Arbitrary<RemitMap> = fc
  .record({
    organisations: names,
    functions: names,
    places: names,
    beneficiaries: names,
    sources: names,
    perspectives: names,
  })
  .chain((lists) => {
    const some = (of: readonly string[]) =>
      fc.subarray(
        of.map((_, at) => at),
        { minLength: 0, maxLength: Math.min(2, of.length) },
      )
    const one = (of: readonly string[]) => fc.nat(of.length - 1)
    const remit = fc.record({
      organisation: one(lists.organisations),
      function: one(lists.functions),
      involvement: fc.constantFrom(...presetScheme('Remit').involvements.map(({ id }) => id)),
      places: some(lists.places),
      beneficiaries: some(lists.beneficiaries),
      sources: some(lists.sources),
      perspective: fc.option(one(lists.perspectives), { nil: undefined }),
      stance: fc.constantFrom(undefined, 'holds' as const, 'disclaims' as const),
      from: date,
      until: date,
      basis: fc.constantFrom(undefined, 'duty', 'not-commenced', 'Royal charter'),
      confidence: fc.constantFrom(undefined, 'low' as const, 'high' as const),
      note: fc.constantFrom(undefined, '=1+1', 'Said\n"twice"', '-'),
    })
    return fc.array(remit, { minLength: 1, maxLength: 6 }).map((remits): RemitMap => {
      const named = (of: readonly string[], prefix: string) =>
        of.map((text, at) => ({ id: `${prefix}${at}`, name: text }))
      const ids = (prefix: string, list: readonly number[]) =>
        list.length > 0 ? list.map((at) => `${prefix}${at}`) : undefined
      return {
        ...emptyMap('Ledger'),
        organisations: named(lists.organisations, 'o'),
        functions: named(lists.functions, 'f'),
        places: named(lists.places, 'p'),
        beneficiaries: named(lists.beneficiaries, 'b'),
        perspectives: named(lists.perspectives, 'v'),
        sources: lists.sources.map((title, at) => ({ id: `s${at}`, title })),
        remits: remits.map((each, at) => ({
          ...each,
          id: `r${at}`,
          organisation: `o${each.organisation}`,
          function: `f${each.function}`,
          places: ids('p', each.places),
          beneficiaries: ids('b', each.beneficiaries),
          sources: ids('s', each.sources),
          perspective: each.perspective === undefined ? undefined : `v${each.perspective}`,
        })),
      }
    })
  })

const written = (id: string, map: RemitMap) => {
  const format = exportFormats.find((one) => one.id === id)
  const content = format?.write(map, {}) ?? ''
  return typeof content === 'string' ? inputOfText(content) : inputOfFile('a.xlsx', content)
}
const distinct = (rows: readonly (readonly string[])[]) => [
  ...new Set(rows.map((row) => JSON.stringify(row))),
]

describe('a ledger', () => {
  it.each([
    ['ledger-csv', 300],
    ['workbook', 60],
  ])('comes back from %s with every remit as it was', async (id, count) => {
    await fc.assert(
      fc.asyncProperty(ledgerMap, async (map) => {
        const { draft } = await readRows(written(id, map), map.scheme, {
          sheet: 0,
          layout: 'remits',
          ...ledgerChoices,
        })
        expect(draft.unread).toEqual([])
        // One that is there twice comes back once.
        expect(distinct(ledgerTable(draft.content, {}))).toEqual(distinct(ledgerTable(map, {})))
      }),
      { numRuns: runs(count, 20_000) },
    )
  })
})

const ledgerChoices = {
  headings: 0,
  firstRow: 1,
  columns: [
    'organisation',
    'function',
    'involvement',
    'stance',
    'beneficiaries',
    'place',
    'from',
    'until',
    'basis',
    'perspective',
    'source',
    'confidence',
    'note',
  ] as const,
  scheme: presetScheme('Remit'),
  fillDown: false,
}

describe('a matrix', () => {
  it('comes back with every letter where it was, when the scheme is said', async () => {
    await fc.assert(
      fc.asyncProperty(ledgerMap, async (map) => {
        const rows = matrixTable(map, {})
        const width = rows[0]?.length ?? 0
        if (width < 2) return
        const { draft } = await readRows(written('matrix-csv', map), map.scheme, {
          layout: 'raci',
          headings: 0,
          firstRow: 1,
          columns: ['function', ...Array.from({ length: width - 1 }, () => 'holder' as const)],
          scheme: map.scheme,
        })
        expect(matrixTable(draft.content, {})).toEqual(rows)
      }),
      { numRuns: runs(200, 20_000) },
    )
  })
})

describe('what is guessed about our own files', () => {
  it('is right for a ledger with headings of ours, without being told', async () => {
    const map: RemitMap = {
      ...emptyMap('Own'),
      organisations: [{ id: 'o', name: 'NHSU' }],
      functions: [{ id: 'f', name: 'Learning' }],
      places: [{ id: 'p', name: 'London' }],
      remits: [
        { id: 'r', organisation: 'o', function: 'f', involvement: 'leads', places: ['p'], from: '2004' },
      ],
    }
    for (const id of ['ledger-csv', 'workbook']) {
      const { draft } = await readRows(written(id, map), map.scheme, { sheet: 0 })
      expect(remitLines(draft.content)).toEqual(remitLines(map))
    }
  })
})
