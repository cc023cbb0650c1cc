/** Every way in which a name is looked for, as the letters that are compared (`plainLetters`), spaces and hyphens left out. */
import { honorifics } from './ordinaryWords.ts'
import { plainLetters, type WordIn, wordsIn } from './wordsIn.ts'

export interface Spellings {
  /** Of the whole name: its words in any order, also with a middle name left out. */
  readonly whole: ReadonlySet<string>
  /** With all but one word as an initial ("A. Porter", "Porter, A."). */
  readonly initials: ReadonlySet<string>
  /** First names and surnames by themselves, however often they are ordinary words. */
  readonly parts: ReadonlySet<string>
}

/** More words are looked for in their own order and backwards only: their orders would be too many. */
const mostInAnyOrder = 4

/** Of a person. Titles before the name, and what stands in brackets or after the comma of a post, are no part of it. */
export function personSpellings(name: string): Spellings {
  const whole = new Set<string>()
  const initials = new Set<string>()
  const parts = new Set<string>()
  for (const words of readings(name)) {
    const plain = words.map((one) => one.plain)
    for (const order of orders(plain)) whole.add(order.join(''))
    const shorter = plain.length > 2 ? [plain, [plain[0] ?? '', plain.at(-1) ?? '']] : [plain]
    for (const some of shorter) {
      if (some.length > 1) for (const order of orders(some)) whole.add(order.join(''))
      for (const order of initialled(some)) initials.add(order)
    }
    if (words.length > 1) for (const { plain: part } of words) if ([...part].length > 1) parts.add(part)
  }
  // "O'Brien", "Porter-Smith" and "Ann-Marie" as they are, too.
  const compounds = name.split(/[\s,()]+/).filter((one) => wordsIn(one).length > 1)
  if (wordsIn(name).length > 2) for (const one of compounds) parts.add(plainLetters(one))
  return { whole: withoutEmpty(whole), initials, parts }
}

/** Of a view, a table, a document: its words in their order, and those of them that it is known by `alone`. */
export function ownSpelling(name: string, alone: readonly string[] = []): Spellings {
  return { whole: withoutEmpty(new Set([plainLetters(name)])), initials: new Set(), parts: new Set(alone) }
}

function withoutEmpty(spellings: Set<string>): Set<string> {
  spellings.delete('')
  return spellings
}

/** What of it may be the name: all; without brackets; what stands before a comma, if that is a name by itself. */
function readings(name: string): WordIn[][] {
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const [before = '', ...after] = bare.split(',')
  const texts = [name, bare, ...(after.length > 0 && wordsIn(before).length > 1 ? [before] : [])]
  return texts.map(nameWordsOf).filter((words) => words.length > 0)
}

function nameWordsOf(text: string): WordIn[] {
  const words = wordsIn(text).filter(({ plain }) => plain !== '')
  const first = words.findIndex(({ plain }) => !honorifics.has(plain))
  return first > 0 ? words.slice(first) : words
}

function orders(words: readonly string[]): string[][] {
  if (words.length > mostInAnyOrder) {
    const last = words.at(-1) ?? ''
    return [[...words], words.toReversed(), [last, ...words.slice(0, -1)]]
  }
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, index) => orders(words.toSpliced(index, 1)).map((rest) => [word, ...rest]))
}

/** One word in full, first or last, and the first letters of the others in their order. */
function initialled(words: readonly string[]): string[] {
  if (words.length < 2) return []
  return words.flatMap((word, index) => {
    if ([...word].length < 2) return []
    const rest = words.toSpliced(index, 1)
    const letters = rest.map((one) => [...one][0] ?? '').join('')
    const first = [...(rest[0] ?? '')][0] ?? ''
    return [letters + word, word + letters, first + word, word + first]
  })
}
