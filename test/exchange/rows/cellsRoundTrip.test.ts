/** What is written comes back as the very same text, and nothing of it can become a formula on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/exchange/rows/readCsv.ts'
import { readMarkdown } from '../../../src/exchange/rows/readMarkdown.ts'
import { readXlsx } from '../../../src/exchange/rows/readXlsx.ts'
import type { Sheet } from '../../../src/exchange/rows/sheet.ts'
import { writeCsv } from '../../../src/exchange/rows/writeCsv.ts'
import { markdownTable } from '../../../src/exchange/rows/writeMarkdown.ts'
import { writeXlsx } from '../../../src/exchange/rows/writeXlsx.ts'
import { unzipGuarded } from '../../../src/exchange/unzipGuarded.ts'
import { runs } from '../../support/runs.ts'

const nasty = fc.constantFrom(
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  "'=x",
  "''quoted",
  "'tis",
  '\t=1',
  '\r',
  ' =1',
  '＝1',
  '_x0041_',
  '_x005F_x0041_',
  '"',
  '""',
  ',',
  ';',
  '|',
  '\n',
  'a\r\nb',
  '<b>&amp;',
  '\u0001',
  '\u202E',
  'a;=1+1',
  'a; "=1',
  "b\n'-2",
  "'\t",
  '#org',
  '\\',
  '\\;',
  ' ',
  '\uD800',
  '\uFFFF',
  'sep=;',
)
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.array(nasty, { maxLength: 3 }).map((parts) => parts.join('')),
)

/** A heading that no reader can take for a divided line of another kind, then cells. */
const cells = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc
      .array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 })
      .map((rows) => [Array.from({ length: width }, (_, at) => `Heading ${at}`), ...rows]),
  )

function filled(rows: readonly (readonly string[])[], width: number): string[][] {
  const padded = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
  while (padded.at(-1)?.every((cell) => cell.trim() === '')) padded.pop()
  return padded
}

const rowsOf = (sheet: { ok: true; value: Sheet } | { ok: false; error: { message: string } }) => {
  if (!sheet.ok) throw new Error(sheet.error.message)
  return sheet.value.rows
}

describe('cells', () => {
  it('come back from CSV as they were', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const width = rows[0]?.length ?? 0
        expect(filled(rowsOf(readCsv(writeCsv(rows))), width)).toEqual(filled(rows, width))
      }),
      { numRuns: runs(500, 20_000) },
    )
  })

  it('come back from a workbook as they were', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const width = rows[0]?.length ?? 0
        const read = await readXlsx(writeXlsx([{ name: 'One', rows }]))
        const sheet = read.ok ? { ok: true as const, value: read.value[0] ?? { name: '', rows: [] } } : read
        expect(filled(rowsOf(sheet), width)).toEqual(filled(rows, width))
      }),
      { numRuns: runs(150, 20_000) },
    )
  })

  it('come back from a Markdown table as they were, less spaces at their ends', () => {
    const plain = cells.map((rows) =>
      rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim())),
    )
    fc.assert(
      fc.property(plain, (rows) => {
        const read = readMarkdown(markdownTable(rows))
        expect(read.ok && read.value[0]?.rows).toEqual(rows)
      }),
      { numRuns: runs(300, 20_000) },
    )
  })
})

describe('no cell becomes a formula', () => {
  it('in CSV, whatever spreadsheets take for one', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const [line = ''] = writeCsv([[cell]])
          .slice(1)
          .split('\r\n')
        expect(line.replace(/^"/, '')).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/)
      }),
      { numRuns: runs(500) },
    )
  })

  it('in CSV that is divided by semicolons, tabs or line ends, as other languages do, wherever they stand', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        for (const part of writeCsv(rows)
          .slice(1)
          .split(/[;\t\r\n]/)) {
          expect(part).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
        }
      }),
      { numRuns: runs(500) },
    )
  })

  it('in a workbook: it has no formula at all, and every cell says that it is text', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const files = unzipGuarded(writeXlsx([{ name: '=A1', rows }]), () => true)
        const sheet = files.ok ? new TextDecoder().decode(files.value.get('xl/worksheets/sheet1.xml')) : ''
        expect(sheet).toContain('<sheetData>')
        expect(sheet).not.toMatch(/<f[\s>/]/)
        expect([...sheet.matchAll(/<c /g)].length).toBe([...sheet.matchAll(/<c [^>]*t="inlineStr">/g)].length)
      }),
      { numRuns: runs(100) },
    )
  })
})
