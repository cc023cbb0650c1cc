/** How close two names are, by trying every way; slow and plain, to check `compare/similarNames.ts`. */
import { type NameWords, readNameWords } from '../../src/compare/nameWords.ts'
import type { NamedThing, NamePair } from '../../src/compare/similarNames.ts'

const hasDigit = (word: string) => /\p{N}/u.test(word)

export function naivePairs(things: readonly NamedThing[]): NamePair[] {
  const pairs = things.flatMap((first, index) =>
    things.slice(index + 1).map((second) => ({
      first: first.id,
      second: second.id,
      closeness: Math.max(0, ...first.names.flatMap((a) => second.names.map((b) => naiveCloseness(a, b)))),
    })),
  )
  return pairs.filter(({ closeness }) => closeness > 0).sort((a, b) => b.closeness - a.closeness)
}

export function naiveCloseness(first: string, second: string): number {
  const a = readNameWords(first)
  const b = readNameWords(second)
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (a.words.join(' ') === b.words.join(' ')) return 1
  const numbers = ({ words }: NameWords) => words.filter(hasDigit).join(' ')
  if (a.words.join('') === b.words.join('') && numbers(a) === numbers(b)) return 0.97
  const slips = bySlips(a.words, b.words)
  const shortened = spellsOut(a, 0, b, 0, 0) || spellsOut(b, 0, a, 0, 0) ? 0.8 : 0
  return Math.max(slips, shortened)
}

function bySlips(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return 0
  const longer = Math.max(a.join('').length, b.join('').length)
  const distances = permutations(b).map((order) => {
    const apart = order.map((word, index) => slips(word, a[index] as string))
    const wrong = apart.filter((one) => one > 0).length
    return wrong <= 2 ? apart.reduce((sum, one) => sum + one, 0) : Number.POSITIVE_INFINITY
  })
  const least = Math.min(...distances)
  return Number.isFinite(least) ? 0.95 * (1 - least / longer) : 0
}

function permutations(words: readonly string[]): string[][] {
  if (words.length === 0) return [[]]
  return words.flatMap((word, index) =>
    permutations(words.toSpliced(index, 1)).map((rest) => [word, ...rest]),
  )
}

/** Infinite when they are two words. */
function slips(a: string, b: string): number {
  if (a === b) return 0
  if (hasDigit(a) || hasDigit(b)) return Number.POSITIVE_INFINITY
  const shorter = Math.min(a.length, b.length)
  const most = shorter < 4 ? 0 : shorter < 8 ? 1 : 2
  if (shorter === 4 && pairsAsOne(a) !== pairsAsOne(b)) return Number.POSITIVE_INFINITY
  const startsSwapped = a.slice(0, 2) === [...b.slice(0, 2)].reverse().join('')
  const endsSwapped = a.slice(-2) === [...b.slice(-2)].reverse().join('')
  const endsSame = a.at(-1) === b.at(-1)
  const distance = leastEdits(a, b, new Map())
  const sameWord =
    (a[0] === b[0] || startsSwapped) &&
    (endsSame || (distance < 2 && (a.length !== b.length || endsSwapped))) &&
    distance <= most
  return sameWord ? distance : Number.POSITIVE_INFINITY
}

/** Two of one letter beside each other as one: in a word of four letters nothing else is a slip. */
function pairsAsOne(word: string): string {
  if (word.length < 2) return word
  return word[0] === word[1] ? word[0] + pairsAsOne(word.slice(2)) : word[0] + pairsAsOne(word.slice(1))
}

function leastEdits(a: string, b: string, known: Map<string, number>): number {
  if (a === '' || b === '') return a.length + b.length
  const key = `${a} ${b}`
  const before = known.get(key)
  if (before !== undefined) return before
  const ways = [
    leastEdits(a.slice(1), b, known) + 1,
    leastEdits(a, b.slice(1), known) + 1,
    leastEdits(a.slice(1), b.slice(1), known) + (a[0] === b[0] ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(leastEdits(a.slice(2), b.slice(2), known) + 1)
  known.set(key, Math.min(...ways))
  return Math.min(...ways)
}

/** Whether the short name's words from `at` on are the long one's from `from` on, one or two of them by initials. */
function spellsOut(short: NameWords, at: number, long: NameWords, from: number, used: number): boolean {
  if (long.words.length > 10) return false
  if (at === short.words.length) return from === long.words.length && used > 0
  const word = short.words[at] as string
  if (long.words[from] === word && spellsOut(short, at + 1, long, from + 1, used)) return true
  if (used === 2) return false
  for (let to = from + 2; to <= long.words.length; to++) {
    const letters = long.words.slice(from, to).map((one) => (hasDigit(one) ? one : ([...one][0] as string)))
    if (!letters.some((letter) => /\p{L}/u.test(letter))) continue
    const little = long.before.slice(from, to)
    const written = [
      letters.join(''),
      letters.map((letter, index) => (index > 0 ? (little[index] ?? '') : '') + letter).join(''),
      letters
        .map((letter, index) => (index > 0 ? (little[index] ?? '').replaceAll('a', '') : '') + letter)
        .join(''),
    ]
    if (written.includes(word) && spellsOut(short, at + 1, long, to, used + 1)) return true
  }
  return false
}
