/**
 * What is said of a decision that was taken without some: who they are, and what those named have in it (specification.md
 * §5.2). A clause about them stands only where it is so of each of those named.
 */
import { predicate } from './involvementVerbs.ts'
import { andTheRest, sidesAndOthers, someLines, wholeOrShort } from './namedSides.ts'
import { someInWords } from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'

/** How much of what a decision is about someone holds: all of it, all of it by something broader, or a part. */
export type Extent = 'it' | 'as a whole' | 'a part'

export interface LeftOutWords {
  readonly decision: string
  /** Recorded as excluded, and as having resigned. */
  readonly excluded: readonly SideWords[]
  readonly resigned: readonly SideWords[]
  /** Who holds something in it: those first that hold what most of them do. */
  readonly holders: readonly SideWords[]
  /** By label, what the first of the holders each hold; how many these are, and how much of it each holds. */
  readonly shared:
    | { readonly involvement: string; readonly extents: readonly (readonly Extent[])[] }
    | undefined
  /** What each side holds there; of many, the first. */
  readonly held: readonly HeldWords[]
  readonly heldFurther: number
}

export interface HeldWords {
  readonly side: SideWords
  readonly involvements: readonly string[]
  readonly functions: readonly string[]
  /** Each does all of it on every function. */
  readonly isAlike: boolean
}

export function leftOutSentence(words: LeftOutWords): string {
  const { excluded, resigned, holders } = words
  const sides = [...excluded, ...resigned, ...holders]
  return fullestThatFits(
    wholeOrShort(sides, (some, most) => {
      const { named, clause } = namedWithClause(words, some, most)
      const rest = some.slice(named.length)
      const start = `“${words.decision}” was decided without`
      if (clause === '') return join([`${start} ${sidesAndOthers(some, most)}.`])
      return join([`${start} ${sidesAndOthers(named)}, ${clause}${andTheRest(rest, named.length < most)}.`])
    }),
  )
}

function namedWithClause(
  { excluded, resigned, shared }: LeftOutWords,
  sides: readonly SideWords[],
  most: number,
): { readonly named: readonly SideWords[]; readonly clause: string } {
  const keptOut = excluded.length + resigned.length
  const first = sides.slice(0, most)
  if (keptOut > 0) {
    const isAll = first.length <= keptOut
    const clause = !isAll
      ? ''
      : first.length <= excluded.length
        ? 'recorded as excluded'
        : excluded.length === 0
          ? 'who resigned'
          : ''
    return { named: first, clause }
  }
  const sharing = shared?.extents.length ?? 0
  if (!shared || (sharing < 2 && sides.length > 1)) {
    const isOne = first.length === 1 && first[0] !== undefined && numberOfSide(first[0]) === 'one'
    return { named: first, clause: isOne ? 'which holds remits on it' : 'who hold remits on it' }
  }
  const named = sides.slice(0, Math.min(most, sharing))
  return { named, clause: clauseOf(shared, named) }
}

/** `who each regulate a part of it`, `which leads it as a whole`. */
function clauseOf(
  { involvement, extents }: NonNullable<LeftOutWords['shared']>,
  named: readonly SideWords[],
): string {
  const [side] = named
  const isOne = named.length === 1 && side !== undefined && side.names.length === 1
  const number = isOne ? numberOfSide(side) : 'many'
  const verb = predicate([involvement], { number, emphasis: isOne ? undefined : 'each' })
  return `${number === 'one' ? 'which' : 'who'} ${verb} ${extentInWords(extents.slice(0, named.length).flat())}`
}

function extentInWords(extents: readonly Extent[]): string {
  if (extents.every((one) => one === 'a part')) return 'a part of it'
  if (extents.every((one) => one === 'it')) return 'it'
  return extents.every((one) => one === 'as a whole') ? 'it as a whole' : 'it or a part of it'
}

/** Who was kept out, and who holds what. */
export function leftOutRestsOn(words: LeftOutWords): readonly string[] {
  const { excluded, resigned, holders, held, heldFurther } = words
  // One that is alone has it said in the sentence.
  const isSaid = excluded.length + resigned.length === 1 && holders.length === 0
  const says = [
    ...(excluded.length > 0 && !isSaid ? [`Recorded as excluded: ${sidesAndOthers(excluded)}.`] : []),
    ...(resigned.length > 0 && !isSaid ? [`Resigned: ${sidesAndOthers(resigned)}.`] : []),
    ...held.map(({ side, involvements, functions, isAlike }) => {
      const number = numberOfSide(side)
      const holds = isAlike
        ? predicate(involvements, { number })
        : `${number === 'one' ? 'holds' : 'hold'} remits on`
      return `${sideInWords(side, 'only')} ${holds} ${someInWords(functions, 3, 'function')}.`
    }),
  ]
  return someLines(
    says.map((one) => join([one])),
    heldFurther,
  )
}
