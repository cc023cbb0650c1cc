/**
 * An Excel workbook as sheets of text. It is unpacked under guard first and handed on as an archive without
 * compression, so that the reader after it can trust what it unpacks. Total.
 */
import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { type ReadResult, refuse } from '../importDraft.ts'
import { unzipGuarded } from '../unzipGuarded.ts'
import { fillMerged, findMerged } from './mergedCells.ts'
import { mostCells } from './readCsv.ts'
import type { Sheet } from './sheet.ts'
import { widestExtent } from './sheetExtent.ts'

/** Bytes of the file as it is, packed. */
export const largestXlsx = 10 * 1024 * 1024

/** The compound file of Office before 2007, which encrypted new ones are wrapped in too. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1].every((byte, index) => bytes[index] === byte)
}

const saveAsXlsx =
  'Open it in a spreadsheet program, choose Save as… and “Excel workbook (.xlsx)”, and open that.'

export async function readXlsx(bytes: Uint8Array): Promise<ReadResult<readonly Sheet[]>> {
  if (bytes.length > largestXlsx) {
    return refuse(
      'The workbook is larger than 10 MB, the most that is opened.',
      'Save the sheet that you need as CSV and open that.',
    )
  }
  if (isOldOffice(bytes)) {
    return isEncryptedPackage(bytes)
      ? refuse('The workbook is protected with a password.', 'Save a copy without a password and open that.')
      : refuse('This is a workbook of the old kind (.xls).', saveAsXlsx)
  }
  const unpacked = unzipGuarded(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  if (!unpacked.ok) return unpacked
  const files = unpacked.value
  if (!files.has('xl/workbook.xml')) {
    return files.has('content.xml')
      ? refuse('This is an OpenDocument file, not an Excel workbook.', saveAsXlsx)
      : refuse('This is an archive, but no Excel workbook.', 'Unpack it and open what is in it.')
  }
  const extent = widestExtent(files)
  if (!Number.isFinite(extent)) {
    return refuse('The workbook is damaged: a cell of it has no proper address.', saveAsXlsx)
  }
  if (extent > mostCells) {
    return refuse('A sheet spans more cells than can be read.', 'Copy the part that you need and paste it.')
  }
  try {
    const plain = zipSync(Object.fromEntries(files), { level: 0 })
    const merged = findMerged(files)
    const sheets = await readXlsxFile(plain.buffer as ArrayBuffer, {
      trim: false,
      parseNumber: (text) => text,
    })
    return {
      ok: true,
      value: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: fillMerged(
          data.map((cells) => cells.map(textOf)),
          merged.get(sheet) ?? [],
        ),
      })),
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return refuse('The workbook is damaged or written in an unusual way.', saveAsXlsx, detail.slice(0, 200))
  }
}

/** An encrypted workbook has a stream of this name, written in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
  const last = Math.min(bytes.length, 1_000_000) - wanted.length
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

/** A day as `YYYY-MM-DD`; the time of day, if any, says nothing about a remit. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
