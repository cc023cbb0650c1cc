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

/** With the letters that have marks written as two. */
function bareLong(text: string): string {
  return bare(text.normalize('NFKC').toLowerCase().replaceAll('ö', 'oe'))
}

/** Nothing but spaces stands there, or a hyphen, an apostrophe or a dot by itself. */
function isClose(gap: string): boolean {
  const written = gap.replace(/[ \u00a0\ue020]/g, '')
  return written === '' || (['-', '\u2019', '.'].includes(written) && (gap === written || /^\./.test(gap)))
}

/** "%20" is written as this while the text is worked on: one character between words. */
const escapedSpace = '\ue020'

/** Two words and a name are not known by these. */
const between = new Set(['by', 'of', 'the', 'a'])

/** For names of plain letters and "ö", one to four words, also in a compound, without titles, posts, commas and stops. */
export function naiveHideNames(hidden: readonly Hidden[], kept: readonly string[]): (text: string) => string {
  const waysOf = new Map(
    hidden.map((one) => [one, { whole: wholeOf(one), initials: one.isPerson ? initialsOf(one) : [] }]),
  )
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
    const pieces = stretch.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    for (const spelt of [bare, bareLong]) {
      const found = foundAs(text, start, end, pieces, spelt, keeps)
      if (found !== undefined) return found
    }
    return undefined
  }

  const foundAs = (
    text: string,
    start: number,
    end: number,
    pieces: readonly string[],
    spelt: (text: string) => string,
    keeps?: Keeps,
  ) => {
    const stretch = text.slice(start, end)
    const letters = pieces.map(spelt).join('')
    const isOrdinary = (piece: string) => ordinaryWords.has(bare(piece))
    const hasCapital = (piece: string) => /^\p{Cf}*[^\p{Ll}]/u.test(piece)
    const gaps = gapsOf(stretch)
    const onward = goesOnAs(text, start, end)
    /** Whether one of these arrangements may be written with such gaps. */
    const isNameIn = (all: readonly Arranged[]) => {
      const inOrder = all.some(isInOrder)
      return gaps.every((gap, at) => {
        const [before, after] = [
          pieces[at] ?? '',
          pieces
            .slice(0, at + 1)
            .map(spelt)
            .join('').length,
        ]
        const mayEnd = /[.!?;:]/.test(gap) && /[\s\ue020]/.test(gap)
        if (mayEnd && !(/^\.[\s\ue020]+$/.test(gap) && isShort(before))) return false
        if (all.some((one) => turnedAt(one) === after)) return true
        return inOrder ? !gap.includes(',') : isClose(gap)
      })
    }
    const turned = (all: readonly Arranged[]) => {
      if (all.some(isInOrder)) return true
      if (onward && !gaps.every(isClose)) return false
      if (pieces.every(isOrdinary)) return false
      return !pieces.some(isOrdinary) || pieces.every(hasCapital)
    }
    const spelled = (of: (one: Hidden) => Arranged[]) => {
      const fitting = hidden.map((one) => ({ one, ways: of(one).filter((way) => way.letters === letters) }))
      return fitting.filter(({ ways }) => ways.length > 0)
    }
    const whole = spelled((one) => waysOf.get(one)?.whole ?? [])
    if (whole.length > 0) {
      const ways = whole.flatMap((one) => one.ways)
      const names = whole.map(({ one }) => one)
      if (!isNameIn(ways)) return undefined
      const isCapital = pieces.every(hasCapital)
      if (pieces.length > 1 && names[0]?.isPerson) {
        const isAnything = pieces.every((piece) => bare(piece).length < 2 || isOrdinary(piece))
        return turned(ways) && (!isAnything || isCapital) ? said(names) : undefined
      }
      return letters.length > 1 || isCapital ? said(names) : undefined
    }
    const initials = spelled((one) => waysOf.get(one)?.initials ?? [])
    if (initials.length > 0) {
      const ways = initials.flatMap((one) => one.ways)
      if (!isNameIn(ways)) return undefined
      const isFit =
        pieces.length === 1 ||
        (pieces.every((piece) => (bare(piece).length > 1 && !isOrdinary(piece)) || hasCapital(piece)) &&
          turned(ways) &&
          (ways.some(isInOrder) || !onward))
      return isFit ? said(initials.map(({ one }) => one)) : undefined
    }
    const singular = bare(pieces.at(-1) ?? '') === 's' ? letters : letters.replace(/s$/, '')
    for (const word of [letters, singular]) {
      const parts = hidden.filter((one) =>
        one.isPerson ? partsOf(one).includes(word) : one.alone?.includes(word),
      )
      if (parts.length === 0 || word.length < 2) continue
      if (!isNameIn([{ letters: word, order: [0], lengths: [word.length] }])) return undefined
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
          !hidden.some((one) =>
            tokens(one)
              .flatMap(spellings)
              .some((own) => [bare(word), bareLong(word)].some((it) => own === it || `${own}s` === it)),
          )
        if (run.length === phrase.length || words.some(isAnchor)) return true
      }
    }
    return false
  }

  const persons = hidden
    .filter(({ isPerson, sharesWords }) => isPerson && !sharesWords)
    .flatMap((one) => [...tokens(one).flatMap(spellings), ...partsOf(one)])
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

function gapsOf(stretch: string): string[] {
  const words = wordsOf(stretch)
  let from = words[0]?.length ?? 0
  return words.slice(1).map((word) => {
    const at = stretch.indexOf(word, from)
    const gap = stretch.slice(from, at)
    from = at + word.length
    return gap
  })
}

/** "Q." and "Mrs." are not the end of a sentence. */
function isShort(word: string): boolean {
  if (honorifics.has(bare(word))) return true
  return /^\p{Lu}$/u.test(word) || /^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]$/i.test(word)
}

/** Whether what comes after the stretch is the rest of another name: any initials, and a longer word with a capital. */
function goesOnAs(text: string, start: number, end: number): boolean {
  let before = wordsOf(text.slice(start, end)).at(-1) ?? ''
  for (let from = end; ; ) {
    const [word] = wordsOf(text.slice(from))
    if (word === undefined) return false
    const at = text.indexOf(word, from)
    const gap = text.slice(from, at)
    if (gap.length > 4 || !isClose(gap) || (/\.[\s\ue020]/.test(gap) && !isShort(before))) return false
    if (!/^\p{Cf}*\p{Lu}/u.test(word)) return false
    if (bare(word).length > 1) return true
    before = word
    from = at + word.length
  }
}

function tokens({ name }: Hidden): string[] {
  return name.split(/[ \u2019-]/)
}

function spellings(word: string): string[] {
  return [bare(word), bareLong(word)]
}

/** The words of a name in some order, each in full or its initial. */
interface Arranged {
  readonly letters: string
  /** Which words of the name. */
  readonly order: readonly number[]
  readonly lengths: readonly number[]
}

function isInOrder({ order }: Arranged): boolean {
  return order.every((one, at) => at === 0 || one > (order[at - 1] ?? 0))
}

/** After so many letters the first names begin, if the surname stands first. */
function turnedAt(one: Arranged): number | undefined {
  for (let cut = 1; cut < one.order.length; cut++) {
    const back = [...one.order.slice(cut), ...one.order.slice(0, cut)]
    if (isInOrder({ ...one, order: back }))
      return one.lengths.slice(0, cut).reduce((sum, length) => sum + length, 0)
  }
  return undefined
}

function arranged(order: readonly number[], words: readonly (readonly string[])[]): Arranged[] {
  let all: string[][] = [[]]
  for (const at of order) all = all.flatMap((before) => (words[at] ?? []).map((word) => [...before, word]))
  return all.map((one) => ({ letters: one.join(''), order, lengths: one.map((word) => word.length) }))
}

function partsOf(one: Hidden): string[] {
  const words = tokens(one)
  if (words.length < 2) return []
  const found = words.flatMap(spellings)
  if (words.length < 3) return found
  for (const compound of one.name.split(' ')) {
    const pieces = compound.split('-')
    for (let from = 0; from < pieces.length; from++)
      for (let to = from + 1; to <= pieces.length; to++) {
        const piece = pieces.slice(from, to).join('-')
        if (/[\u2019-]/.test(piece)) found.push(...spellings(piece))
      }
  }
  return found
}

function wholeOf(one: Hidden): Arranged[] {
  const words = tokens(one).map(spellings)
  const all = words.map((_, at) => at)
  if (!one.isPerson) return arranged(all, words)
  const ends = words.length > 2 ? [0, words.length - 1] : all
  return [...shuffles(all), ...shuffles(ends)].flatMap((order) => arranged(order, words))
}

function initialsOf(one: Hidden): Arranged[] {
  const words = tokens(one).map(spellings)
  const all = words.map((_, at) => at)
  const ends = words.length > 2 ? [0, words.length - 1] : all
  const made: Arranged[] = []
  for (const some of [all, ends]) {
    for (const full of some) {
      const rest = some.filter((other) => other !== full)
      if (rest.length === 0 || (words[full]?.[0] ?? '').length < 2) continue
      const short = words.map((word, at) => (at === full ? word : word.map((one) => one.charAt(0))))
      for (const others of [rest, rest.slice(0, 1)])
        for (const order of [
          [...others, full],
          [full, ...others],
        ])
          made.push(...arranged(order, short))
    }
  }
  return made
}

function shuffles(words: readonly number[]): number[][] {
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, index) =>
    shuffles(words.filter((_, other) => other !== index)).map((rest) => [word, ...rest]),
  )
}

function said(found: readonly Hidden[]): string {
  const instead = [...new Set(found.map((one) => one.instead))]
  return instead.length > 2 ? 'Someone' : instead.join(' or ')
}
