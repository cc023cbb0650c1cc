/**
 * Which names a text may be the beginning of: "City hou" of "City housing", "Kent" of "Kent and Medway", "hou" of the
 * last word of "City housing". Beginnings are looked up in order, never compared one with all.
 */
import { normaliseName } from './normaliseName.ts'
import type { NamedThing } from './similarNames.ts'

export interface BegunName {
  readonly id: string
  /** The one of its names that begins so. */
  readonly name: string
  /** The text breaks off within a word, as no name does that is whole. */
  readonly cutsWord: boolean
}

export interface BeginningIndex {
  /** Things one of whose names begins with the text, and none is the text: by the alphabet, at most `most`. */
  begunBy(text: string, most?: number): readonly BegunName[]
}

/** Of a last word alone at least so many letters say something: "of" begins many. */
const fewestLetters = 3

interface Key {
  readonly text: string
  readonly thing: number
  readonly name: string
}

export function indexBeginnings(things: readonly NamedThing[]): BeginningIndex {
  const whole: Key[] = []
  const lastWords: Key[] = []
  for (const [thing, { names }] of things.entries()) {
    for (const name of names) {
      const text = normaliseName(name)
      const space = text.lastIndexOf(' ')
      whole.push({ text, thing, name })
      if (space >= 0) lastWords.push({ text: text.slice(space + 1), thing, name })
    }
  }
  whole.sort(inOrder)
  lastWords.sort(inOrder)

  return {
    begunBy(text, most = 3) {
      const wanted = normaliseName(text)
      if (wanted === '') return []
      const named = new Set<number>()
      const found = new Map<number, BegunName>()
      for (const { text: key, thing, name } of startingWith(whole, wanted)) {
        // Those that are the text come first of those that begin with it.
        if (key === wanted) named.add(thing)
        else if (found.size >= most) break
        else note(thing, name, key[wanted.length] !== ' ')
      }
      if (wanted.length >= fewestLetters) {
        for (const { text: key, thing, name } of startingWith(lastWords, wanted)) {
          if (found.size >= most) break
          if (key !== wanted) note(thing, name, true)
        }
      }
      return [...found.values()]

      function note(thing: number, name: string, cutsWord: boolean): void {
        const id = things[thing]?.id
        if (id !== undefined && !named.has(thing) && !found.has(thing))
          found.set(thing, { id, name, cutsWord })
      }
    },
  }
}

function inOrder(a: Key, b: Key): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : a.thing - b.thing
}

/** Those of a list in order that begin with a text. */
function* startingWith(keys: readonly Key[], text: string): Generator<Key> {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle]?.text ?? '') < text) low = middle + 1
    else high = middle
  }
  for (let at = low; keys[at]?.text.startsWith(text); at += 1) yield keys[at] as Key
}
