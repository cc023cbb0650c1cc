/** Replaces names in running text where they stand in full, whatever their case. Names are never made into patterns. */
export interface Hidden {
  readonly name: string
  readonly instead: string
  /** Something that stays has the same name. */
  readonly isAlsoPublic: boolean
}

const wordCharacter = /[\p{L}\p{N}]/u

export function hideNames(hidden: readonly Hidden[]): (text: string) => string {
  // A name without a letter or a digit says nothing of anyone.
  const names = hidden
    .map(({ name, instead }) => ({ name: lower(name.trim()), instead }))
    .filter(({ name }) => wordCharacter.test(name))
    // "Ann Porter-Smith" before "Ann Porter".
    .sort((a, b) => b.name.length - a.name.length)
  if (names.length === 0) return (text) => text
  return (text) => {
    const plain = lower(text)
    let result = ''
    let from = 0
    for (;;) {
      const found = firstOf(plain, names, from)
      if (!found) return result + text.slice(from)
      result += text.slice(from, found.at) + found.instead
      from = found.at + found.length
    }
  }
}

/** In lower case where that keeps every character in its place. */
function lower(text: string): string {
  const made = text.toLowerCase()
  return made.length === text.length ? made : text
}

function firstOf(text: string, names: readonly { name: string; instead: string }[], from: number) {
  let best: { at: number; length: number; instead: string } | undefined
  for (const { name, instead } of names) {
    const at = wholeIndexOf(text, name, from)
    if (at !== -1 && (best === undefined || at < best.at)) best = { at, length: name.length, instead }
  }
  return best
}

/** Where the name stands by itself and is no part of a longer word. */
function wholeIndexOf(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + name.length)
    const startsWord = !wordCharacter.test(name.charAt(0)) || !wordCharacter.test(before)
    const endsWord = !wordCharacter.test(name.at(-1) ?? '') || !wordCharacter.test(after)
    if (startsWord && endsWord) return at
  }
  return -1
}
