/** Texts broken and cut in the obvious way: every beginning is tried and measured anew. */
import { type TextPlace, textWidth } from '../../src/canvas/fitText.ts'

/** The lines of a text in its place. */
export function naiveLines(text: string, { width, fontSize, smallSize }: TextPlace): string[] {
  if (textWidth(text, fontSize) <= width) return [text]
  return naiveBreak(text, width, smallSize).map((line) => naiveCut(line, width, smallSize))
}

function naiveBreak(text: string, width: number, fontSize: number): string[] {
  const words = text.split(' ')
  let count = 1
  while (count < words.length && textWidth(words.slice(0, count + 1).join(' '), fontSize) <= width) count += 1
  const rest = words.slice(count).join(' ')
  return [words.slice(0, count).join(' '), ...(rest === '' ? [] : [rest])]
}

function naiveCut(line: string, width: number, fontSize: number): string {
  if (textWidth(line, fontSize) <= width) return line
  const characters = seenCharacters(line)
  const cut = (count: number) => `${characters.slice(0, count).join('')}…`
  let count = characters.length
  while (count > 0 && textWidth(cut(count), fontSize) > width) count -= 1
  return `${characters.slice(0, count).join('').trimEnd()}…`
}

/** A letter with its accents, a flag, a family: what people take for one character. */
export function seenCharacters(text: string): string[] {
  return Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  )
}
