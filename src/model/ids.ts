/**
 * Ids are non-empty strings, unique in the whole map, and kept for ever.
 *
 * `crypto.randomUUID` is missing on pages that are not served over https or from localhost, so ids are
 * made from `getRandomValues`, which is there everywhere: 16 characters of a 32-letter alphabet, 80 bits.
 */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const length = 16

/** Asked for in advance for many ids: an import makes a hundred thousand, and each call costs more than its bytes. */
const supply = new Uint8Array(256 * length)
let used = supply.length

export function newId(): string {
  if (used === supply.length) {
    crypto.getRandomValues(supply)
    used = 0
  }
  let text = ''
  for (const end = used + length; used < end; used++) text += alphabet[(supply[used] ?? 0) & 31]
  return text
}
