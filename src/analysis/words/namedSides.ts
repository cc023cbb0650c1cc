/** Some of many sides by name and the rest as a count, as findings about parties tell them. */
import { countInWords, listInWords, pluralOf } from './plainEnglish.ts'
import { type SideWords, sideInWords } from './sentenceParts.ts'

/** More than these are counted. */
export const mostNamed = 3
/** Lines of what a finding rests on. */
export const mostLines = 7

export function bodiesOn(sides: readonly SideWords[]): number {
  return sides.reduce((count, { names }) => count + names.length, 0)
}

/** With the short names that are recorded. */
export function inShort(side: SideWords): SideWords {
  return { ...side, names: side.shortNames ?? side.names }
}

/** `A, B and C`, `A, B, C and 4 others`; `further`: bodies that are not among the sides. */
export function sidesAndOthers(sides: readonly SideWords[], most = mostNamed, further = 0): string {
  const rest = bodiesOn(sides.slice(most)) + further
  return listInWords([
    ...sides.slice(0, most).map((side) => sideInWords(side)),
    ...(rest === 0 ? [] : [`${countInWords(rest)} ${rest === 1 ? 'other' : pluralOf('other')}`]),
  ])
}

/** `Between them, the 4 regulators`: where what follows is so of all together and not of each. */
export function togetherInWords(side: SideWords): string {
  const { kind, names, ofAll } = side
  const isNamed = names.length <= 3
  const article = kind !== undefined && !isNamed && names.length === ofAll ? 'the ' : ''
  return `Between them, ${article}${sideInWords(side, isNamed ? 'only' : 'beside')}`
}

/**
 * What is left after those that a clause is about: nothing, the only one left by name, or a count.
 * `, and NATFHE`, `, and 3 more`.
 */
export function andTheRest(rest: readonly SideWords[], isNaming: boolean, further = 0): string {
  const [only] = rest
  const count = bodiesOn(rest) + further
  if (count === 0) return ''
  const isAlone = only !== undefined && rest.length === 1 && further === 0
  return `, and ${isAlone && isNaming ? sideInWords(only) : `${countInWords(count)} more`}`
}

/** At most so many lines, the last of which says how many more there are; `further`: those that were not put into words. */
export function someLines(lines: readonly string[], further = 0): readonly string[] {
  const count = lines.length + further
  if (count <= mostLines) return lines
  const shown = lines.slice(0, mostLines - 1)
  return [...shown, `And ${countInWords(count - shown.length)} more.`]
}

/** Ways to say something of sides: the fullest first, then with short names, then with fewer named. */
export function* wholeOrShort(
  sides: readonly SideWords[],
  say: (sides: readonly SideWords[], most: number) => string,
): Generator<string> {
  const short = sides.map(inShort)
  for (let most = mostNamed; most > 0; most--) {
    yield say(sides, most)
    yield say(short, most)
  }
}
