/** Pieces of sentences about who says what: who speaks, what is left out of a sentence, and how much fits into one. */

import { mostNamed } from './namedSides.ts'
import { isPluralFunction, isPluralName, someInWords } from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { join, type SideWords, someSides } from './sentenceParts.ts'

/** More of one kind than these are counted. */
export const mostApart = 5

/** Who holds something through broader functions only, with these. */
export interface ThroughWords {
  readonly sides: readonly SideWords[]
  readonly functions: readonly string[]
}

/** `Table 1 and Table 2 say`. */
export function speaking(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} ${saying(numberOfViews(views))}`
}

export function numberOfViews(views: readonly string[]): 'one' | 'many' {
  return views.length === 1 && !isPluralName(views[0] ?? '') ? 'one' : 'many'
}

export function saying(number: 'one' | 'many'): string {
  return number === 'one' ? 'says' : 'say'
}

/** What stands for a function after its name: `it`, and `them` for "Patrols". */
export function pronounOf(name: string): 'it' | 'them' {
  return isPluralFunction(name) ? 'them' : 'it'
}

export function ended(sentence: string): string {
  return join([`${sentence}.`])
}

/** Two clauses in one sentence, else the first alone, in the first of several wordings that fits; and those that follow. */
export function clausesSaid(wordings: readonly (readonly string[])[]): {
  sentence: string
  rest: readonly string[]
} {
  const ways = [2, 1].flatMap((told) =>
    wordings.map((clauses) => ({
      sentence: ended(clauses.slice(0, told).join('; ')),
      rest: clauses.slice(told),
    })),
  )
  return chosen(ways, fullestThatFits)
}

/** The way whose sentence is taken. */
export function chosen<Way extends { readonly sentence: string }>(
  ways: readonly Way[],
  fitting: (sentences: readonly string[]) => string,
): Way {
  const sentence = fitting(ways.map((way) => way.sentence))
  return ways.find((way) => way.sentence === sentence) as Way
}

/** `The teams through Regional learning planning.` */
export function throughBroader(through: readonly ThroughWords[]): string[] {
  return through.map(({ sides, functions }) =>
    ended(`${someSides(sides, mostNamed)} through ${someInWords(functions, 3, 'function')}`),
  )
}

/** So many said one by one, and the rest as a count. */
export function upTo<One>(
  most: number,
  list: readonly One[],
  how: { readonly say: (one: One) => readonly string[]; readonly count: (rest: readonly One[]) => string },
): string[] {
  const rest = list.slice(most)
  return [...list.slice(0, most).flatMap(how.say), ...(rest.length === 0 ? [] : [how.count(rest)])]
}
