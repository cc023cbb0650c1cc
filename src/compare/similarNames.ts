/**
 * Which names may mean one thing: another case, accent, plural or order of the words, a slip of the pen, initials.
 * Every word counts: "Kent and Medway" is not "Kent", "North East" not "North West", "Level 2" not "Level 3".
 *
 * Candidates are looked up (by words, by words with a slip undone, by initials), never compared one with all.
 */
import { initialsOf, shortForms } from './abbreviations.ts'
import { type NameWords, readNameWords } from './nameWords.ts'
import { WordTypos } from './wordTypos.ts'

export interface NamedThing {
  readonly id: string
  /** Its name, short name and aliases. */
  readonly names: readonly string[]
}

export interface NearName {
  readonly id: string
  /** The one of its names that is like the text. */
  readonly name: string
  /** From 0 to 1, which says the same words in the same order. */
  readonly closeness: number
}

export interface NamePair {
  /** Ids; `first` comes before `second` among the things. */
  readonly first: string
  readonly second: string
  readonly closeness: number
}

export interface NameIndex {
  /** What a new name may mean, best first. Only what is worth asking about, so mostly nothing. */
  nearest(text: string, most?: number): readonly NearName[]
  /** The things that may be one, best first. Of many with the very same words, each is paired with the first few. */
  pairs(): readonly NamePair[]
}

const sameWords = 1
const joinedOtherwise = 0.97
const otherOrder = 0.95
const initialled = 0.8
/** Of things that say the same words, so many are paired with each of the others. */
const pairedFirst = 20

interface Entry extends NameWords {
  readonly thing: number
  readonly name: string
}

export function indexNames(things: readonly NamedThing[]): NameIndex {
  const entries: Entry[] = things.flatMap(({ names }, thing) =>
    names.map((name) => ({ thing, name, ...readNameWords(name) })).filter(({ words }) => words.length > 0),
  )
  const inOrder = groupBy(entries, wordsInOrder)
  const inAnyOrder = groupBy(entries, wordsInAnyOrder)
  const joined = groupBy(entries, wordsJoined)
  const vocabulary = new Set(entries.flatMap(({ words }) => words))
  const typos = new WordTypos(vocabulary)
  let byInitials: ReadonlyMap<string, readonly Entry[]> | undefined

  /** Calls `found` for what is like the name, perhaps several times; short forms that stand for it are left out. */
  function lookUp(name: NameWords, found: (entries: readonly Entry[], closeness: number) => void): void {
    const look = (index: ReadonlyMap<string, readonly Entry[]>, key: string, closeness: number) => {
      const list = index.get(key)
      if (list) found(list, closeness)
    }
    look(inOrder, wordsInOrder(name), sameWords)
    look(joined, wordsJoined(name), joinedOtherwise)
    look(inAnyOrder, wordsInAnyOrder(name), otherOrder)
    for (const { words, distance } of withSlipsUndone(name.words, typos)) {
      const longer = Math.max(lengthOf(words), lengthOf(name.words))
      look(inAnyOrder, [...words].sort().join(' '), otherOrder * (1 - distance / longer))
    }
    for (const form of shortForms(name, (initials) => vocabulary.has(initials)))
      look(inOrder, form, initialled)
  }

  /** Names that the text stands for by its initials. */
  function spelledOut(text: NameWords): readonly Entry[] {
    byInitials ??= indexInitials(entries)
    const candidates = new Set(text.words.flatMap((word) => byInitials?.get(word) ?? []))
    const wanted = wordsInOrder(text)
    const known = new Set(text.words)
    return [...candidates].filter((entry) => shortForms(entry, (one) => known.has(one)).has(wanted))
  }

  function nearest(text: string, most = 3): readonly NearName[] {
    const name = readNameWords(text)
    if (name.words.length === 0) return []
    const best = new Map<number, NearName>()
    const note = (list: readonly Entry[], closeness: number) => {
      for (const entry of list) {
        const id = things[entry.thing]?.id
        if (id === undefined || (best.get(entry.thing)?.closeness ?? 0) >= closeness) continue
        best.set(entry.thing, { id, name: entry.name, closeness })
      }
    }
    lookUp(name, note)
    note(spelledOut(name), initialled)
    return [...best]
      .sort(([a, first], [b, second]) => second.closeness - first.closeness || a - b)
      .slice(0, most)
      .map(([, near]) => near)
  }

  function pairs(): readonly NamePair[] {
    const best = new Map<number, number>()
    for (const entry of entries) {
      lookUp(entry, (list, closeness) => {
        // Each comes to the first few of the same words, and the first few to each: none is left out.
        for (const other of list.slice(0, pairedFirst)) {
          if (other.thing === entry.thing) continue
          const key = Math.min(entry.thing, other.thing) * things.length + Math.max(entry.thing, other.thing)
          if ((best.get(key) ?? 0) < closeness) best.set(key, closeness)
        }
      })
    }
    return [...best]
      .sort(([a, first], [b, second]) => second - first || a - b)
      .map(([key, closeness]) => ({
        first: things[Math.floor(key / things.length)]?.id ?? '',
        second: things[key % things.length]?.id ?? '',
        closeness,
      }))
  }

  return { nearest, pairs }
}

function wordsInOrder({ words }: NameWords): string {
  return words.join(' ')
}

function wordsInAnyOrder({ words }: NameWords): string {
  return [...words].sort().join(' ')
}

/** "Level 2 3" and "Level 23" are joined alike and mean two things. */
function wordsJoined({ words }: NameWords): string {
  const numbers = words.filter((word) => /\p{N}/u.test(word))
  return [words.join(''), ...numbers].join(' ')
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string) {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups as ReadonlyMap<string, readonly Entry[]>
}

function indexInitials(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const initials of new Set(initialsOf(entry).map((run) => run.initials))) {
      const list = index.get(initials)
      if (list) list.push(entry)
      else index.set(initials, [entry])
    }
  }
  return index
}

/** The words with one or two of them put right, in every known way. */
function* withSlipsUndone(
  words: readonly string[],
  typos: WordTypos,
): Generator<{ words: readonly string[]; distance: number }> {
  for (const [first, word] of words.entries()) {
    for (const near of typos.near(word)) {
      const changed = words.with(first, near.word)
      yield { words: changed, distance: near.distance }
      for (let second = first + 1; second < words.length; second++) {
        for (const other of typos.near(words[second] ?? '')) {
          yield { words: changed.with(second, other.word), distance: near.distance + other.distance }
        }
      }
    }
  }
}
