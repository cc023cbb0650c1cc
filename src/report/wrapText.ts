/**
 * Text for pictures, which can't measure it: how wide it is at most, and where it breaks. The widths are those of the
 * letters' own table (`canvas/fitText.ts`) with room for the wider faces of the font list; what is not in the table is
 * taken for as wide as it is high, so that a line of any script is broken early rather than cut.
 */
import { textWidth } from '../canvas/fitText.ts'

/** How much wider than Helvetica another face may be in bold (DejaVu Sans), over what `textWidth` allows for already. */
const otherFaces = 1.22

/** Ligatures that hold a whole sentence. */
const wideSigns: ReadonlyMap<string, number> = new Map([
  ['\ufdfa', 6],
  ['\ufdfb', 4],
  ['\ufdfd', 12],
])
const inTable = /^[\u0020-\u007e]$/
const withoutWidth = /^[\p{M}\p{Cf}]$/u

/** At least as wide as the text comes out, in pixels. */
export function safeTextWidth(text: string, fontSize: number): number {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return sum * fontSize
}

const known = new Map<string, number>()

/** In font sizes. */
function widthOf(character: string): number {
  const before = known.get(character)
  if (before !== undefined) return before
  const made = measured(character)
  // The signs of a script or two, not all there are.
  if (known.size < 4_000) known.set(character, made)
  return made
}

function measured(character: string): number {
  if (withoutWidth.test(character)) return 0.05
  const wide = wideSigns.get(character)
  if (wide !== undefined) return wide
  // "é" is as wide as "e".
  const base = character.normalize('NFD').charAt(0)
  return inTable.test(base) ? textWidth(base, 1) * otherFaces : 1.2
}

/** Lines no wider than `width`, broken between words, and within words that are wider than a line. Nothing is lost but spaces. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  let filled = 0
  const space = widthOf(' ') * fontSize
  const end = () => {
    if (line !== '') lines.push(line)
    line = ''
    filled = 0
  }
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const wide = safeTextWidth(word, fontSize)
    if (line !== '' && filled + space + wide > width) end()
    if (wide <= width) {
      filled += wide + (line === '' ? 0 : space)
      line += (line === '' ? '' : ' ') + word
      continue
    }
    for (const sign of signsOf(word)) {
      const more = safeTextWidth(sign, fontSize)
      if (filled + more > width) end()
      line += sign
      filled += more
    }
  }
  end()
  return lines
}

/** The same on one line: what does not fit ends in an ellipsis. */
export function cutToWidth(text: string, width: number, fontSize: number): string {
  let filled = 0
  let kept = ''
  const room = width - widthOf('…') * fontSize
  for (const sign of signsOf(text)) {
    filled += safeTextWidth(sign, fontSize)
    if (filled > width) return `${kept.trimEnd()}…`
    if (filled <= room) kept += sign
  }
  return text
}

/** Characters with what is written on or joined to them. */
function signsOf(text: string): string[] {
  return text.match(/.(?:[\p{M}\p{Cf}]|(?<=\u200d).)*/gsu) ?? []
}
