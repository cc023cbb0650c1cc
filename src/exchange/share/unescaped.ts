/**
 * A text with what is written for a web address in it ("%20", "%C3%A9", "%2520" if that was done twice) read as what it
 * stands for, and where in the text each character of the reading stands.
 */
export interface Unescaped {
  readonly read: string
  /** The place in the text of a place in what was read. */
  readonly placeOf: (at: number) => number
}

const escaped = /(?:%(?:25)*[0-9a-f]{2})+/gi

export function unescaped(text: string): Unescaped {
  if (!/%[0-9a-f]{2}/i.test(text)) return { read: text, placeOf: (at) => at }
  let read = ''
  const places: number[] = []
  const add = (letters: string, from: number, step: 0 | 1) => {
    for (let at = 0; at < letters.length; at++) places.push(from + at * step)
    read += letters
  }
  let from = 0
  for (const { 0: found, index } of text.matchAll(escaped)) {
    add(text.slice(from, index), from, 1)
    let place = index
    for (const [letter, length] of lettersOf(found)) {
      add(letter, place, 0)
      place += length
    }
    from = index + found.length
  }
  add(text.slice(from), from, 1)
  places.push(text.length)
  return { read, placeOf: (at) => places[at] ?? text.length }
}

/** Each letter that the escapes stand for, with how many characters it is written in. */
function lettersOf(escapes: string): [string, number][] {
  const written = escapes.match(/%(?:25)*[0-9a-f]{2}/gi) ?? []
  const bytes = written.map((one) => Number.parseInt(one.slice(-2), 16))
  const letters: [string, number][] = []
  for (let at = 0; at < bytes.length; ) {
    const count = bytesOfLetter(bytes[at] ?? 0)
    const letter = decoded(bytes.slice(at, at + count))
    // What is no UTF-8 is an older way of writing the same ("Bj%F8rn").
    const taken = letter === undefined ? 1 : count
    const length = written.slice(at, at + taken).join('').length
    letters.push([letter ?? String.fromCharCode(bytes[at] ?? 0), length])
    at += taken
  }
  return letters
}

function bytesOfLetter(first: number): number {
  if (first < 0xc0) return 1
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

function decoded(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes))
  } catch {
    return undefined
  }
}
