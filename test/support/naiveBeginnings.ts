/** The things that a text is the beginning of, by looking at every name; slow and plain, to check `halfTypedNames.ts`. */
import type { NamedThing } from '../../src/compare/similarNames.ts'

const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase()

export function naiveBegunBy(things: readonly NamedThing[], text: string): string[] {
  const typed = plain(text)
  if (typed === '') return []
  return things
    .filter(({ names }) => {
      const all = names.map(plain)
      if (all.includes(typed)) return false
      return all.some((name) => {
        const words = name.split(' ')
        const last = words.length > 1 ? (words.at(-1) ?? '') : ''
        const isBeginning = (whole: string) => whole !== typed && whole.slice(0, typed.length) === typed
        return isBeginning(name) || (typed.length >= 3 && isBeginning(last))
      })
    })
    .map(({ id }) => id)
}
