/** The slow twin of `hideNames`: every stretch of the text that begins and ends with a word is held against every spelling, written out by hand. */
import type { Hidden } from '../../src/exchange/share/hideNames.ts'
import { honorifics, ordinaryWords } from '../../src/exchange/share/ordinaryWords.ts'

const letterAlone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const inWord = /[\p{L}\p{N}\p{M}\p{Cf}]/u

/** Letters and digits alone, as they are compared. */
function bare(text: string): string {
  let made = ''
  for (const character of text.normalize('NFKD').toLowerCase())
    if (/[\p{L}\p{N}]/u.test(character)) made += character
  return made
}

/** For names of plain letters, one to three words, without titles. */
export function naiveHideNames(hidden: readonly Hidden[], kept: readonly string[]): (text: string) => string {
  const passes = (text: string, takes: ReadonlySet<string>, withParts: boolean): string => {
    for (let start = 0; start < text.length; start++) {
      if (!isEdge(text, start) || !inWord.test(text.charAt(start))) continue
      for (let end = text.length; end > start; end--) {
        if (!isEdge(text, end) || !inWord.test(text.charAt(end - 1))) continue
        const stretch = text.slice(start, end)
        if (/[^\p{L}\p{N}\p{M}\p{Cf}]{5}/u.test(stretch)) continue
        const instead = insteadOf(stretch, text.slice(0, start), takes, withParts)
        if (instead !== undefined)
          return text.slice(0, start) + instead + passes(text.slice(end), takes, withParts)
      }
    }
    return text
  }

  const insteadOf = (stretch: string, before: string, takes: ReadonlySet<string>, withParts: boolean) => {
    const letters = bare(stretch)
    const pieces = stretch.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    const whole = hidden.filter((one) => wholeOf(one).has(letters))
    if (whole.length > 0) {
      const isCapital = pieces.every((piece) => /^\p{Cf}*[^\p{Ll}]/u.test(piece))
      const isOrdinary = pieces.every((piece) => bare(piece).length < 2 || ordinaryWords.has(bare(piece)))
      if (pieces.length > 1 && whole[0]?.isPerson) return !isOrdinary || isCapital ? said(whole) : undefined
      return letters.length > 1 || isCapital ? said(whole) : undefined
    }
    const initials = hidden.filter((one) => one.isPerson && initialsOf(one).has(letters))
    if (initials.length > 0) {
      const fits =
        pieces.length === 1 || pieces.every((piece) => bare(piece).length > 1 || /\p{Lu}/u.test(piece))
      return fits ? said(initials) : undefined
    }
    const singular = bare(pieces.at(-1) ?? '') === 's' ? letters : letters.replace(/s$/, '')
    for (const word of [letters, singular]) {
      const parts = hidden.filter(
        (one) => one.isPerson && tokens(one).length > 1 && tokens(one).includes(word),
      )
      if (parts.length === 0 || word.length < 2) continue
      const title = bare(before.match(/[\p{L}\p{N}\p{M}\p{Cf}]+(?=[^\p{L}\p{N}\p{M}\p{Cf}]*$)/u)?.[0] ?? '')
      if (honorifics.has(title)) return said(parts)
      if (!withParts || takes.has(letters) || takes.has(word) || letters.length < 3) return undefined
      return letters.length > 3 || /^\p{Cf}*\p{Lu}/u.test(stretch) ? said(parts) : undefined
    }
    return undefined
  }

  const first = kept.map((name) => passes(name, new Set(), false))
  const taken = new Set([
    ...ordinaryWords,
    ...first.flatMap((name) => name.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u).map(bare)),
  ])
  return (text) => passes(text, taken, true)
}

function isEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (!inWord.test(before) || !inWord.test(after)) return true
  return letterAlone.test(before) || letterAlone.test(after)
}

function tokens({ name }: Hidden): string[] {
  return name.split(' ').map(bare)
}

function wholeOf(one: Hidden): Set<string> {
  const words = tokens(one)
  if (!one.isPerson) return new Set([words.join('')])
  const ends = words.length > 2 ? [words[0] ?? '', words.at(-1) ?? ''] : words
  return new Set([...shuffles(words), ...shuffles(ends)])
}

function initialsOf(one: Hidden): Set<string> {
  const words = tokens(one)
  const ends = words.length > 2 ? [words[0] ?? '', words.at(-1) ?? ''] : words
  const made = new Set<string>()
  for (const some of [words, ends]) {
    for (const [index, full] of some.entries()) {
      const rest = some.filter((_, other) => other !== index).map((word) => word.charAt(0))
      if (rest.length === 0 || full.length < 2) continue
      for (const letters of [rest.join(''), rest[0] ?? '']) {
        made.add(letters + full)
        made.add(full + letters)
      }
    }
  }
  return made
}

function shuffles(words: readonly string[]): string[] {
  if (words.length < 2) return [words.join('')]
  return words.flatMap((word, index) =>
    shuffles(words.filter((_, other) => other !== index)).map((rest) => word + rest),
  )
}

function said(found: readonly Hidden[]): string {
  const instead = [...new Set(found.map((one) => one.instead))]
  return instead.length > 2 ? 'Someone' : instead.join(' or ')
}
