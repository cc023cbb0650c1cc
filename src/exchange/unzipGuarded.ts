/**
 * The files of a ZIP archive, inflated by hand so that nothing has to be believed: what counts is the bytes that really
 * come out, never the sizes that the archive claims. Total.
 */
import { Inflate } from 'fflate'
import { type ReadResult, refuse } from './importDraft.ts'
import { joinBytes } from './joinBytes.ts'

export interface UnzipLimits {
  /** Bytes that all wanted files together may have. */
  readonly inflated: number
  /** How many times larger than in the archive they may be, once they are over `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
}

export const usualUnzipLimits: UnzipLimits = {
  inflated: 64 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 1024 * 1024,
}

/** The most entries that a directory may list; a workbook has a few dozen. */
const mostEntries = 5_000
const chunk = 64 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: Uint8Array
}

class Damaged extends Error {}
class TooMuch extends Error {}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

export function unzipGuarded(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: UnzipLimits = usualUnzipLimits,
): ReadResult<ReadonlyMap<string, Uint8Array>> {
  try {
    const entries = listEntries(bytes)
    if (entries.some(({ encrypted }) => encrypted)) {
      return refuse(
        'The archive is protected with a password.',
        'Save a copy without a password and open that.',
      )
    }
    const files = new Map<string, Uint8Array>()
    const allowance = { bytes: limits.inflated }
    for (const entry of entries) {
      if (isWanted(entry.name)) files.set(entry.name, unpack(entry, allowance, limits))
    }
    return { ok: true, value: files }
  } catch (error) {
    if (error instanceof TooMuch) {
      return refuse(
        'What is packed in the file is far larger than the file, as in an archive made to do harm.',
        'Open it in a spreadsheet program and save the sheet that you need as CSV.',
      )
    }
    return refuse('The archive is damaged or cut short.', 'Fetch or save the file again.')
  }
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new Damaged()
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Damaged()
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const packedSize = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (view.getUint32(local, true) !== 0x04034b50) throw new Damaged()
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packedSize > bytes.length) throw new Damaged()
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      packed: bytes.subarray(start, start + packedSize),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands in the last 64 KB, before a comment of any length. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new Damaged()
}

function unpack({ method, packed }: Entry, allowance: { bytes: number }, limits: UnzipLimits): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array) => {
    size += part.length
    allowance.bytes -= part.length
    if (allowance.bytes < 0) throw new TooMuch()
    if (size > limits.ratioFrom && size > packed.length * limits.ratio) throw new TooMuch()
    parts.push(part)
  }
  if (method === 0) take(packed)
  else if (method === 8) {
    const inflate = new Inflate((part) => take(part))
    for (let at = 0; at === 0 || at < packed.length; at += chunk) {
      inflate.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
    }
  } else throw new Damaged()
  return joinBytes(parts, size)
}
