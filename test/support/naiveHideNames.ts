/** The slow twin of `hideNames`: every stretch of the text that begins and ends with a word is held against every spelling, written out by hand. */
import type { Hidden } from '../../src/exchange/share/hidden.ts'
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

/** "%20" is written as this while the text is worked on: one character between words. */
const escapedSpace = '\ue020'

/** Two words and a name are not known by these. */
const between = new Set(['by', 'of', 'the', 'a'])

/** For names of plain letters, one to three words, without titles and posts. */
export function naiveHideNames(hidden: readonly Hidden[], kept: readonly string[]): (text: string) => string {
  const passes = (text: string, keeps?: Keeps): string => {
    let made = ''
    let from = 0
    for (let start = 0; start < text.length; start++) {
      if (start < from || !isEdge(text, start) || !inWord.test(text.charAt(start))) continue
      for (let end = text.length; end > start; end--) {
        if (!isEdge(text, end) || !inWord.test(text.charAt(end - 1))) continue
        if (/[^\p{L}\p{N}\p{M}\p{Cf}]{5}/u.test(text.slice(start, end))) continue
        const instead = insteadOf(text, start, end, keeps)
        if (instead === undefined) continue
        made += text.slice(from, start) + instead
        from = end
        break
      }
    }
    return made + text.slice(from)
  }

  const insteadOf = (text: string, start: number, end: number, keeps?: Keeps) => {
    const stretch = text.slice(start, end)
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
        pieces.length === 1 ||
        pieces.every((piece) => bare(piece).length > 1 || /[\p{Lu}\p{Lo}]/u.test(piece))
      return fits ? said(initials) : undefined
    }
    const singular = bare(pieces.at(-1) ?? '') === 's' ? letters : letters.replace(/s$/, '')
    for (const word of [letters, singular]) {
      const parts = hidden.filter((one) =>
        one.isPerson ? tokens(one).length > 1 && tokens(one).includes(word) : one.alone?.includes(word),
      )
      if (parts.length === 0 || word.length < 2) continue
      const title = bare(wordsOf(text.slice(0, start)).at(-1) ?? '')
      if (honorifics.has(title)) return said(parts)
      if (!keeps || keeps.taken.has(letters) || keeps.taken.has(word) || letters.length < 3) return undefined
      if (keeps.phrases.some((phrase) => isWithin(phrase, text, start, end))) return undefined
      const mayBeSmall = letters.length > 3 && parts.some(({ isPerson }) => isPerson)
      return mayBeSmall || /^\p{Cf}*\p{Lu}/u.test(stretch) ? said(parts) : undefined
    }
    return undefined
  }

  /** Whether some stretch around this one is a run of the words of a name that stays, and that name is known by it. */
  const isWithin = (phrase: readonly string[], text: string, start: number, end: number) => {
    for (let from = 0; from <= start; from++) {
      if (!isEdge(text, from) || !inWord.test(text.charAt(from))) continue
      for (let until = end; until <= text.length; until++) {
        if (!isEdge(text, until) || !inWord.test(text.charAt(until - 1))) continue
        const stretch = text.slice(from, until)
        if (/[^\p{L}\p{N}\p{M}\p{Cf}]{5}/u.test(stretch)) continue
        const words = wordsOf(stretch)
        const run = words.map(bare)
        if (!phrase.some((_, at) => run.every((word, index) => word === phrase[at + index]))) continue
        const isAnchor = (word: string) =>
          /^\p{Cf}*\p{Lu}/u.test(word) &&
          bare(word).length > 1 &&
          !between.has(bare(word)) &&
          !hidden.some((one) => tokens(one).some((own) => own === bare(word) || `${own}s` === bare(word)))
        if (run.length === phrase.length || words.some(isAnchor)) return true
      }
    }
    return false
  }

  const persons = hidden.filter(({ isPerson, sharesWords }) => isPerson && !sharesWords).flatMap(tokens)
  const isAPersons = (word: string) => persons.some((own) => own === word || `${own}s` === word)
  const first = kept.map((name) => wordsOf(passes(name.replaceAll('%20', escapedSpace))).map(bare))
  const keeps: Keeps = {
    taken: new Set([
      ...ordinaryWords,
      ...first.flatMap((words) => words.filter((word) => words.length === 1 || !isAPersons(word))),
    ]),
    phrases: first.filter((words) => words.length > 1),
  }
  return (text) => passes(text.replaceAll('%20', escapedSpace), keeps).replaceAll(escapedSpace, '%20')
}

interface Keeps {
  readonly taken: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

/** Each word, and each letter that is one by itself. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isEdge(text, start) || !inWord.test(text.charAt(start))) continue
    let end = start + 1
    while (!isEdge(text, end)) end++
    words.push(text.slice(start, end))
  }
  return words
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
