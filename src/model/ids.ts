/**
 * Ids are non-empty strings, unique in the whole map, and kept for ever.
 *
 * `crypto.randomUUID` is missing on pages that are not served over https or from localhost, so ids are
 * made from `getRandomValues`, which is there everywhere: 16 characters of a 32-letter alphabet, 80 bits.
 */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let text = ''
  for (const byte of bytes) text += alphabet[byte & 31]
  return text
}
