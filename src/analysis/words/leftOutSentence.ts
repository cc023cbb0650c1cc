/**
 * What is said of a decision that was taken without some: who they are, and what those named have in it (specification.md
 * §5.2). A clause about them stands only where it is so of each of those named.
 */
import { predicate } from './involvementVerbs.ts'
import {
  andTheRest,
  bodiesOn,
  inShort,
  mostNamed,
  sidesAndOthers,
  someLines,
  togetherInWords,
} from './namedSides.ts'
import { countInWords, someInWords } from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SaidWords, type SideWords, sideInWords } from './sentenceParts.ts'

/** How much of what a decision is about someone holds: all of it, all of it by something broader, or a part. */
export type Extent = 'all' | 'as a whole' | 'a part'

export interface LeftOutWords {
  readonly decision: string
  /** The functions that it is about, by name. */
  readonly about: readonly string[]
  /** Recorded as excluded, and as having resigned. */
  readonly excluded: readonly SideWords[]
  readonly resigned: readonly SideWords[]
  /** Who holds something in it: those first that hold what most of them do. */
  readonly holders: readonly SideWords[]
  /** By label, what the first of the holders each hold; how many these are, and how much of it each holds. */
  readonly shared:
    | { readonly involvement: string; readonly extents: readonly (readonly Extent[])[] }
    | undefined
  /** What those of each side hold there who hold something; of many sides, the first. */
  readonly held: readonly HeldWords[]
  readonly heldFurther: number
}

export interface HeldWords {
  readonly side: SideWords
  readonly involvements: readonly string[]
  readonly functions: readonly string[]
  /** What is so of each: all of it on every function, or something on every function; else it is so of them together. */
  readonly ofEach: 'all' | 'something' | undefined
}

export function leftOut(words: LeftOutWords): SaidWords {
  const told = new Map<string, Clause | undefined>()
  for (const { sentence, clause } of waysToSay(words)) told.set(sentence, clause)
  const sentence = fullestThatFits(told.keys())
  return { sentence, more: restsOn(words, told.get(sentence)) }
}

/** What is said of those named, and of how many sides. */
interface Clause {
  readonly text: string
  readonly named: number
  /** The sides named hold this and nothing else, so that it need not be said again. */
  readonly isAllOf: (held: HeldWords) => boolean
}

interface Way {
  readonly sentence: string
  readonly clause: Clause | undefined
}

function* waysToSay(words: LeftOutWords): Generator<Way> {
  const sides = [...words.excluded, ...words.resigned, ...words.holders]
  const [only] = words.about
  // "It" alone would be the decision; a part of it is of what it was about.
  const isOfParts = words.shared?.extents.flat().every((one) => one === 'a part') === true
  const whats = [
    ...(words.about.length === 1 && only !== undefined ? [only] : []),
    theWhole,
    ...(isOfParts ? ['it'] : []),
  ]
  const start = `“${words.decision}” was decided without`
  const short = sides.map(inShort)
  for (let most = mostNamed; most > 0; most--) {
    for (const what of whats) {
      for (const some of [sides, short]) {
        const clause = clauseOn(words, some, most, what)
        const [named, rest] = [some.slice(0, clause?.named), some.slice(clause?.named)]
        const who = clause
          ? `${sidesAndOthers(named)}, ${clause.text}${andTheRest(rest, named.length < most)}`
          : sidesAndOthers(some, most)
        yield { sentence: join([`${start} ${who}.`]), clause }
      }
    }
  }
  const count = bodiesOn(sides)
  if (!isAllKeptOut(words)) {
    yield {
      sentence: join([`${start} ${count === 1 ? 'one party' : `${countInWords(count)} parties`}.`]),
      clause: undefined,
    }
  }
}

/** In place of the names of functions. */
const theWhole = 'what it was about'

/** Nothing where it would not be so of each. */
function clauseOn(
  { excluded, resigned, shared, about }: LeftOutWords,
  sides: readonly SideWords[],
  most: number,
  what: string,
): Clause | undefined {
  const keptOut = excluded.length + resigned.length
  const first = sides.slice(0, most)
  const named = first.length
  const isAllOf = () => false
  if (keptOut > 0) {
    if (named <= excluded.length) return { text: 'recorded as excluded', named, isAllOf }
    const isResigned = excluded.length === 0 && named <= resigned.length
    return isResigned ? { text: 'who resigned', named, isAllOf } : undefined
  }
  const sharing = shared?.extents.length ?? 0
  if (!shared || (sharing < 2 && sides.length > 1)) {
    const isOne = named === 1 && first[0] !== undefined && numberOfSide(first[0]) === 'one'
    return { text: `${isOne ? 'which holds' : 'who hold'} remits on ${what} or parts of it`, named, isAllOf }
  }
  const alike = sides.slice(0, Math.min(most, sharing))
  return {
    text: clauseOf(shared, alike, what),
    named: alike.length,
    isAllOf: ({ involvements, functions }) =>
      involvements.join() === shared.involvement && functions.join() === what && about[0] === what,
  }
}

/** `who each regulate a part of Standards`, `which leads Standards as a whole`. */
function clauseOf(
  { involvement, extents }: NonNullable<LeftOutWords['shared']>,
  named: readonly SideWords[],
  what: string,
): string {
  const [side] = named
  const isOne = named.length === 1 && side !== undefined && side.names.length === 1
  const number = isOne ? numberOfSide(side) : 'many'
  const verb = predicate([involvement], { number, emphasis: isOne ? undefined : 'each' })
  const held = extentInWords(extents.slice(0, named.length).flat(), what)
  return `${number === 'one' ? 'which' : 'who'} ${verb} ${held}`
}

function extentInWords(extents: readonly Extent[], what: string): string {
  if (extents.every((one) => one === 'a part')) return `a part of ${what}`
  if (extents.includes('a part')) return `all or a part of ${what}`
  if (what === theWhole) return `all of ${what}`
  return extents.every((one) => one === 'as a whole') ? `${what} as a whole` : what
}

function isAllKeptOut({ excluded, resigned, holders }: LeftOutWords): boolean {
  return excluded.length + resigned.length === 1 && holders.length === 0
}

/** Who was kept out, and who holds what, as far as the sentence does not say it. */
function restsOn(words: LeftOutWords, clause: Clause | undefined): readonly string[] {
  const { excluded, resigned, holders, held, heldFurther } = words
  const isSaid = isAllKeptOut(words)
  const named = new Set(holders.slice(0, clause?.named ?? 0))
  const says = [
    ...(excluded.length > 0 && !isSaid ? [`Recorded as excluded: ${sidesAndOthers(excluded)}.`] : []),
    ...(resigned.length > 0 && !isSaid ? [`Resigned: ${sidesAndOthers(resigned)}.`] : []),
    ...held
      .filter((one) => !(named.has(one.side) && clause?.isAllOf(one)))
      .map(({ side, involvements, functions, ofEach }) => {
        const number = numberOfSide(side)
        const remitsOn = `${number === 'one' ? 'holds' : 'hold'} remits on`
        const holds = ofEach === 'all' ? predicate(involvements, { number }) : remitsOn
        const who = ofEach === undefined ? togetherInWords(side) : sideInWords(side, 'only')
        return `${who} ${holds} ${someInWords(functions, 3, 'function')}.`
      }),
  ]
  return someLines(
    says.map((one) => join([one])),
    heldFurther,
  )
}
