/** Texts cut to length, never within a character as people see it: an accent, a flag or a family stays whole. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where the last whole grapheme ends that ends at `room` or before; both count UTF-16 units. */
export function lastGraphemeEnd(text: string, room: number): number {
  if (room >= text.length) return text.length
  // Whether one ends just there can be told by the one character that follows.
  const next = String.fromCodePoint(text.codePointAt(room) ?? 0)
  let end = 0
  for (const { index } of graphemes.segment(text.slice(0, room) + next)) if (index <= room) end = index
  return end
}

/** The text, if it has at most `most` characters (code points); else its beginning and an ellipsis, no more than that. */
export function shortenText(text: string, most: number): string {
  let count = 0
  let room = 0
  for (const character of text) {
    count += 1
    if (count > most) return `${text.slice(0, lastGraphemeEnd(text, room))}…`
    if (count < most) room += character.length
  }
  return text
}
