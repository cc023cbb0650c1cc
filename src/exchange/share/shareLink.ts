/**
 * A whole map in the part of an address after `#`, which no browser sends anywhere: `#m=` and the map file, deflated, in letters
 * that an address may have. Reading is total and guards against a few characters that inflate to gigabytes.
 */
import { Inflate, strToU8, zlibSync } from 'fflate'
import { parseMapFile } from '../../format/parseMapFile.ts'
import { serialiseMap } from '../../format/serialiseMap.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type ReadResult, refuse } from '../importDraft.ts'
import { joinBytes } from '../joinBytes.ts'

/** Longer addresses are cut or refused by some mail programs and chats. */
export const longestLink = 8_000

export const fragmentStart = '#m='

const mostInflated = 32 * 1024 * 1024

/** The address of the page that opens this map. `page` is an address without a fragment. */
export function shareLink(map: RemitMap, page: string): string {
  // Without the line breaks and spaces of a file that people may read.
  const text = JSON.stringify(JSON.parse(serialiseMap(map)))
  return `${page}${fragmentStart}${inLetters(zlibSync(strToU8(text), { level: 9 }))}`
}

/** The map of a fragment, `#m=` and what follows. */
export function readShareLink(fragment: string): ReadResult<RemitMap> {
  const packed = fromLetters(fragment.slice(fragmentStart.length))
  const bytes = packed && inflated(packed)
  const text = bytes && decoded(bytes)
  if (text === undefined) {
    return refuse(
      'The link is damaged: the map in it can not be unpacked.',
      'Long links are often cut by mail programs and chats. Ask for the link again, or for the map as a file.',
    )
  }
  const read = parseMapFile(text)
  if (read.ok) return { ok: true, value: read.map }
  const { error } = read
  const where =
    'path' in error && error.path !== undefined ? `${error.path} in the link` : 'the map in the link'
  const advice =
    error.code === 'too-long'
      ? 'Nothing was opened. Ask whoever sent the link to shorten that text.'
      : 'Ask for the map as a file instead.'
  return refuse(error.message, advice, where)
}

function inLetters(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromLetters(text: string): Uint8Array | undefined {
  if (text === '' || !/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}

const headLength = 2
const sumLength = 4
const chunk = 4096

/** Undefined when it breaks off, grows too large, or is not what its checksum says: one letter less may still inflate. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  if (packed.length <= headLength + sumLength) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const inflate = new Inflate((part) => {
      size += part.length
      parts.push(part)
    })
    const body = packed.subarray(headLength, packed.length - sumLength)
    for (let at = 0; at < body.length; at += chunk) {
      inflate.push(body.subarray(at, at + chunk), at + chunk >= body.length)
      if (size > mostInflated) return undefined
    }
  } catch {
    return undefined
  }
  const whole = joinBytes(parts, size)
  const sum = new DataView(packed.buffer, packed.byteOffset + packed.length - sumLength).getUint32(0)
  return adler32(whole) === sum ? whole : undefined
}

/** The checksum of the zlib format (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return high * 65536 + low
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
