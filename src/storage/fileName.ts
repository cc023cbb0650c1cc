export const mapFileExtension = '.remitmap.json'

/** Characters that some file system refuses, that hide or turn text around, and halves of surrogate pairs. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Most file systems take 255 bytes; some room is left for a browser's " (1)". */
const longestStem = 200

/** A file name for a map of this title: readable, allowed on every system, ending in `.remitmap.json`. */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/(\.remitmap)?\.json$/i, '')
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
  const stem = trimEnds(cutToBytes(trimEnds(plain), longestStem))
  const safe = reservedOnWindows.test(stem) ? `_${stem}` : stem
  return (safe || 'Untitled map') + mapFileExtension
}

/** Leading dots hide a file; trailing dots and spaces are lost on Windows. */
const trimEnds = (text: string) => text.replace(/^[.\s]+|[.\s]+$/g, '')

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += encoder.encode(character).length
    if (bytes > limit) break
    kept += character
  }
  return kept
}
