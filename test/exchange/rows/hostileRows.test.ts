/** Files made to break a reader, and files that are not what they say: each is refused by name or read, never thrown at. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src/exchange/draftOf.ts'
import { readInput } from '../../../src/exchange/formats.ts'
import { inputOfFile, inputOfText } from '../../../src/exchange/importInput.ts'
import { summariseReading } from '../../../src/exchange/readingSummary.ts'
import { readCsv } from '../../../src/exchange/rows/readCsv.ts'
import { layoutIds, rolesOf } from '../../../src/exchange/rows/sheetChoices.ts'
import { writeXlsx } from '../../../src/exchange/rows/writeXlsx.ts'
import { firstIntegrityProblem } from '../../../src/model/integrity.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { rowFixture } from '../../support/readRows.ts'
import { runs } from '../../support/runs.ts'

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readInput(inputOfFile(name, bytes))
  if (read.ok) return 'read'
  expect(read.error.advice.length).toBeGreaterThan(10)
  return read.error.message
}

const workbook = () =>
  writeXlsx([
    {
      name: 'One',
      rows: [
        ['Organisation', 'Function'],
        ['A', 'B'],
      ],
    },
  ])
const oldOffice = (rest: readonly number[] = []) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(64).fill(0), ...rest])
const inUtf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0])

describe('refused by name', () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    ['an old workbook', 'a.xls', () => oldOffice(), /old kind \(\.xls\)/],
    ['an encrypted workbook', 'a.xlsx', () => oldOffice(inUtf16('EncryptedPackage')), /password/],
    ['a page called a workbook', 'page.xls', () => rowFixture('page.xls').bytes, /web page under the name/],
    ['an archive of something else', 'a.xlsx', () => zipSync({ 'a.txt': strToU8('a') }), /no Excel workbook/],
    ['an OpenDocument sheet', 'a.ods', () => zipSync({ 'content.xml': strToU8('<a/>') }), /OpenDocument/],
    ['a workbook cut short', 'a.xlsx', () => workbook().slice(0, 900), /damaged or cut short/],
    ['an empty file', 'a.csv', () => new Uint8Array(), /nothing in it/],
    ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /no format/],
    ['an archive that inflates a thousandfold', 'a.xlsx', bomb, /far larger than the file/],
    ['a bomb that lies about its size', 'a.xlsx', () => withSizes(bomb(), 10), /far larger than the file/],
    ['a workbook over 10 MB', 'a.xlsx', large, /larger than 10 MB/],
    ['a cell at the far corner', 'a.xlsx', farCorner, /spans more cells/],
    ['a quote that never closes', 'a.csv', () => strToU8('a,b\n"c,d\n'), /never closed/],
  ])('%s', async (_what, name, bytes, message) => {
    expect(await refusal(name, bytes())).toMatch(message)
  })

  it('a text over 20 MB', () => {
    expect(readCsv('a,b\n'.repeat(5_300_000))).toMatchObject({ ok: false, error: { message: /20 MB/ } })
  })

  it('with the row of the quote that never closes', () => {
    expect(readCsv('a,b\nc,d\n"e,f\n')).toMatchObject({ ok: false, error: { where: 'row 3' } })
  })
})

function bomb(): Uint8Array {
  return zipSync({ 'xl/workbook.xml': new Uint8Array(2_000_000) }, { level: 9 })
}

/** Puts the same claim of size wherever the archive has one. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 30 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return changed
}

function large(): Uint8Array {
  const noise = new Uint8Array(10_600_000)
  for (let at = 0; at < noise.length; at++) noise[at] = (at * 2654435761) >>> 13
  return zipSync({ 'xl/media/noise.bin': noise }, { level: 0 })
}

function farCorner(): Uint8Array {
  const sheet =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  return zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

describe('a merged cell', () => {
  it('downwards holds for each of its rows, across it stays one', async () => {
    const read = await readInput(inputOfFile('merged.xlsx', mergedWorkbook()))
    if (!read.ok || read.value.kind !== 'sheets') throw new Error('not read')
    expect(read.value.sheets[0]?.rows.slice(0, 4)).toEqual([
      ['Organisation', 'Function', 'Involvement'],
      ['NHSU', 'Learning', 'Leads'],
      ['NHSU', 'Campus', 'Leads'],
      ['Section', '', ''],
    ])
  })
})

function mergedWorkbook(): Uint8Array {
  const files = zipSync({})
  expect(files.length).toBeGreaterThan(0)
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1', 'Organisation')}${cell('B1', 'Function')}${cell('C1', 'Involvement')}</row><row r="2">${cell('A2', 'NHSU')}${cell('B2', 'Learning')}${cell('C2', 'Leads')}</row><row r="3"><c r="A3"/>${cell('B3', 'Campus')}${cell('C3', 'Leads')}</row><row r="4">${cell('A4', 'Section')}</row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:C4"/></mergeCells></worksheet>`
  const parts = workbookParts()
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

function workbookParts(): Record<string, Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S &amp; T" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  }
}

describe('whatever comes in', () => {
  const pieces = fc.constantFrom(
    'Organisation',
    'Function',
    'R',
    'A',
    'A/R',
    'C,I',
    'Task',
    'Name',
    'Parent',
    '#org',
    '#activity',
    '2004',
    '2004-13-01',
    '1 May 2004',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '"',
    '|',
    '---',
    '',
    ' ',
    '=1',
    '\uFEFF',
    '\0',
    '__proto__',
    'constructor',
    'Post Unique Reference',
    'Reports to Senior Post',
    '<html>',
    '{',
    'é',
    '😀',
  )
  const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

  it('is read or refused, and what is read is a whole map in every layout', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.constantFrom(...layoutIds), fc.nat(), async (text, layout, seed) => {
        const read = await readInput(inputOfText(text))
        if (!read.ok) return
        const { choices } = summariseReading(read.value, presetScheme('Remit'))
        if (choices.kind !== 'sheets') return
        const roles = rolesOf(layout)
        const columns = choices.columns.map((_, at) => roles[(seed + at * 7) % roles.length] ?? 'ignore')
        for (const one of [choices, { ...choices, layout, columns }]) {
          const draft = draftOf(read.value, one)
          if (draft.ok) expect(firstIntegrityProblem(draft.value.content)).toBeUndefined()
        }
      }),
      { numRuns: runs(1000, 100_000) },
    )
  })

  it('is read or refused as bytes under any name', async () => {
    const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.md', 'a', '')
    const start = fc.constantFrom(
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1',
      '\u00ff\u00fe',
      '| a | b |\n|--|--|\n',
      '',
    )
    const bytes = fc
      .tuple(start, fc.uint8Array({ maxLength: 40 }))
      .map(([first, rest]) => Uint8Array.from([...[...first].map((one) => one.charCodeAt(0)), ...rest]))
    await fc.assert(
      fc.asyncProperty(bytes, names, async (one, name) => {
        await readInput(inputOfFile(name, one))
      }),
      { numRuns: runs(1000, 100_000) },
    )
  })

  it('is read or refused when a workbook has a wrong byte', async () => {
    const whole = workbook()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const changed = whole.slice()
        changed[at] = value
        await readInput(inputOfFile('a.xlsx', changed))
      }),
      { numRuns: runs(1000, 100_000) },
    )
  })
})
