/**
 * How wide a text is, without a screen to measure it on: the widths of Helvetica (which Arial and Liberation Sans
 * share), with a margin for the widest face that a device may fall back to (DejaVu Sans). A scene is pure data and
 * must come out the same in a worker, in Node and in a browser; a label that is estimated too wide is merely broken early.
 */
import { lastGraphemeEnd } from '../model/shortenText.ts'
import type { SceneText } from './scene.ts'

/** Thousandths of the font size. */
const widths = new Map<string, number>(
  (
    [
      ["'ijl", 222],
      [' !,./:;It[]|', 278],
      ['"()-r`', 340],
      ['*f', 300],
      ['Jcksvxyz', 500],
      ['#$0123456789?L_abdeghnopqu', 556],
      ['+<=>FTZ', 611],
      ['&ABEKPSVXY', 667],
      ['CDHNRUw', 722],
      ['GOQ', 778],
      ['Mm', 833],
      ['%W', 944],
      ['@', 1015],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
)

const boldness = 1.06
const margin = 1.16
/** From here on (CJK and beyond) a character is as wide as it is high. */
const firstFullWidth = 0x2e80

/** Estimated width in pixels of one line of text, set in the bold weight. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0
  for (const character of text) sum += thousandthsOf(character)
  return inPixels(sum, fontSize)
}

function thousandthsOf(character: string): number {
  return widths.get(character) ?? ((character.codePointAt(0) ?? 0) >= firstFullWidth ? 1000 : 600)
}

function inPixels(thousandths: number, fontSize: number): number {
  return (thousandths / 1000) * fontSize * boldness * margin
}

export interface TextPlace {
  /** The widest a line may be. */
  readonly width: number
  /** Font size of a text on one line, and of one broken into two. */
  readonly fontSize: number
  readonly smallSize: number
}

/**
 * One line if it fits, else two smaller ones; what fits neither ends in an ellipsis, never within a character as people
 * see it (a grapheme). Texts are measured forward and only as far as there is room: a name may be long and have no end.
 */
export function fitText(text: string, place: TextPlace): SceneText {
  const { width, fontSize, smallSize } = place
  if (fits(text, width, fontSize)) return sceneText([text], fontSize)
  const lines = breakInTwo(text, width, smallSize).map((line) => cutTo(line, width, smallSize))
  return sceneText(lines, smallSize)
}

/** Whether a text fits its place whole. */
export function fitsWhole(text: string, place: TextPlace): boolean {
  return fitText(text, place).lines.join(' ') === text
}

function sceneText(lines: readonly string[], fontSize: number): SceneText {
  return { lines, fontSize, width: Math.max(...lines.map((line) => textWidth(line, fontSize))) }
}

function fits(text: string, width: number, fontSize: number): boolean {
  let sum = 0
  for (const character of text) {
    sum += thousandthsOf(character)
    if (inPixels(sum, fontSize) > width) return false
  }
  return true
}

/** As many words on the first line as fit, but at least one; the rest on the second. */
function breakInTwo(text: string, width: number, fontSize: number): string[] {
  const firstSpace = text.indexOf(' ')
  let end = firstSpace === -1 ? text.length : firstSpace
  let sum = 0
  let at = 0
  for (const character of text) {
    if (character === ' ') end = Math.max(end, at)
    sum += thousandthsOf(character)
    if (inPixels(sum, fontSize) > width) break
    at += character.length
  }
  if (at === text.length) end = at
  const rest = text.slice(end + 1)
  return [text.slice(0, end), ...(rest === '' ? [] : [rest])]
}

function cutTo(line: string, width: number, fontSize: number): string {
  if (fits(line, width, fontSize)) return line
  let sum = thousandthsOf('…')
  let room = 0
  for (const character of line) {
    sum += thousandthsOf(character)
    if (inPixels(sum, fontSize) > width) break
    room += character.length
  }
  return `${line.slice(0, lastGraphemeEnd(line, room)).trimEnd()}…`
}
