/**
 * Bytes as text, in the encodings that spreadsheets and editors write: UTF-8, UTF-16 of either order, and Latin-1
 * (as Windows has it, with its dashes and quotes). Undefined for what is no text. A byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decoded(bytes, unmarked)
  if (bytes.includes(0)) return undefined
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252')
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text in Latin letters has a zero in every second byte of UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 512)
  if (start.length < 4) return undefined
  let even = 0
  let odd = 0
  start.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const most = start.length * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  if (even > most && odd === 0) return 'utf-16be'
  return undefined
}
