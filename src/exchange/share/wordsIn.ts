/**
 * The words of a text with their places, each also as it is compared: case, accents, widths of letters and invisible characters
 * make no difference. What is written without spaces between words (Chinese, Japanese, Thai and their like) is taken
 * letter by letter. What is written for a web address ("Jane%20Porter") is read as what it stands for.
 */
import { unescaped } from './unescaped.ts'

export interface WordIn {
  readonly start: number
  readonly end: number
  /** How many characters stand between it and the word before. */
  readonly gap: number
  /** What stands there. */
  readonly between: string
  /** As it stands in the text, or is read there. */
  readonly written: string
  /** As it is compared; empty where nothing but invisible characters stands. */
  readonly plain: string
  /** The same where letters with marks are written as two ("Mueller" for "Müller"). */
  readonly long: string
}

/** What stands between two words of a name is no longer than this: a space, ", ", " – ". */
export const widestGap = 4

const alone =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const word = new RegExp(`${alone}[\\p{M}\\p{Cf}]*|(?:(?!${alone})[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`, 'gu')

export function wordsIn(text: string): WordIn[] {
  const { read, placeOf } = unescaped(text)
  let last = 0
  return [...read.matchAll(word)].map(({ 0: written, index }) => {
    const between = read.slice(last, index)
    last = index + written.length
    return {
      start: placeOf(index),
      end: placeOf(last),
      gap: between.length,
      between,
      written,
      plain: plainLetters(written),
      long: longLetters(written),
    }
  })
}

/** Letters that are no letter with an accent to Unicode, but are to whoever has no such key. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** What is compared of a text: its letters and digits, nothing else. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => alike[letter] ?? letter)
}

const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

function longLetters(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase()
  return plainLetters(letters.replace(/[äöüåø]/g, (letter) => writtenOut[letter] ?? letter))
}

export function isCapital(written: string): boolean {
  const [first = ''] = written.normalize('NFKC').replace(/^\p{Cf}+/u, '')
  return first !== first.toLowerCase() || isWithoutCase(first)
}

export function isWithoutCase(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase()
}
