/**
 * Where perspectives name different holders of what only one should hold, on each function that they have in common.
 *
 * A statement is disputed where another perspective names someone else, and not this holder too, for the same function,
 * place, people and days. Whether one is, is asked of the lists of each perspective until an answer is found; the pairs
 * themselves are listed only where an agreement asks for them.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { FunctionNumbers } from '../engine/overlapBlocks.ts'
import { listedBy } from '../engine/overlapGroups.ts'
import { PlacedRemits } from '../engine/placedRemits.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import type { HoldersNamed } from './holdersNamed.ts'

export interface DifferingHolders {
  /** Index in the scheme. */
  readonly involvement: number
  /** Numbers of the common function, or of two that share several, ascending. */
  readonly functions: readonly number[]
  /** All that perspectives say where they differ, also those who agree with one of them: indices of remits, ascending. */
  readonly remits: readonly number[]
  /** Statements of which one is disputed by the perspective of the other. */
  pairs(): Iterable<readonly [number, number]>
}

/** What perspectives say on one function, by their numbers. */
type ByView = ReadonlyMap<number, PlacedRemits>

/** `statements`: indices of those that perspectives make of involvements of which there should be one holder, ascending. */
export function differingHolders(
  map: RemitMap,
  meeting: RemitMeeting,
  functions: FunctionNumbers,
  statements: readonly number[],
  named: HoldersNamed,
): DifferingHolders[] {
  const { columns } = meeting
  const { view, functions: on } = columns
  // Within what one perspective says, and among all that is disputed, nothing is kept apart.
  const together = { places: columns.places, view: new Int32Array(map.remits.length) }
  const listed = (remits: readonly number[]) => new PlacedRemits(together, remits)

  const differ = (r: number, s: number) =>
    meeting.areApart(r, s) && meeting.extentsMeet(r, s) && !named.where(view[s] as number, r, s)

  /** The statements of some that others dispute. */
  function* disputed(some: ByView, others: ByView): Generator<number> {
    for (const [speaker, said] of some) {
      for (const one of said.remits) {
        for (const [other, saidByOther] of others) {
          if (speaker === other || named.throughout(other, one)) continue
          if (!saidByOther.some(one, (two) => differ(one, two))) continue
          yield one
          break
        }
      }
    }
  }

  function* differingPairs(some: ByView, others: ByView): Generator<readonly [number, number]> {
    for (const [speaker, said] of some) {
      for (const [other, { remits }] of others) {
        if (speaker === other) continue
        for (const one of said.remits) for (const two of remits) if (differ(one, two)) yield [one, two]
      }
    }
  }

  return [...listedBy(statements, columns.involvement)].flatMap(([involvement, own]) => {
    const byFunction = new Map(
      Array.from(listedBy(own, on.value), ([number, remits]): [number, ByView] => [
        number,
        new Map(Array.from(listedBy(remits, view), ([speaker, said]) => [speaker, listed(said)])),
      ]),
    )
    return commonTo(functions, byFunction).flatMap(({ functions: common, meetings }): DifferingHolders[] => {
      const found = new Set<number>()
      for (const [some, others] of meetings) for (const one of disputed(some, others)) found.add(one)
      if (found.size === 0) return []
      const all = listed([...found].sort((a, b) => a - b))
      const [only] = common
      const spoken = common.length > 1 || only === undefined ? common : [only, ...functions.above(only)]
      const said = spoken.flatMap((one) =>
        [...(byFunction.get(one)?.values() ?? [])].flatMap(({ remits }) => remits),
      )
      const remits = said.filter(
        (one) => found.has(one) || all.some(one, (other) => meeting.extentsMeet(one, other)),
      )
      return [
        {
          involvement,
          functions: common,
          remits: remits.sort((a, b) => a - b),
          *pairs() {
            for (const [some, others] of meetings) yield* differingPairs(some, others)
          },
        },
      ]
    })
  })
}

interface Common {
  readonly functions: readonly number[]
  /** What is said on one function with what is said on another, both ways. */
  readonly meetings: (readonly [ByView, ByView])[]
}

/** The functions that what is said has in common, with what meets there. */
function commonTo(functions: FunctionNumbers, byFunction: ReadonlyMap<number, ByView>): Common[] {
  const commons = new Map<string, Common>()
  const note = (on: readonly number[], one: ByView, other: ByView) => {
    const key = on.join(' ')
    const known = commons.get(key) ?? { functions: on, meetings: [] }
    commons.set(key, known)
    known.meetings.push([one, other])
    if (one !== other) known.meetings.push([other, one])
  }
  for (const [number, said] of byFunction) {
    note([number], said, said)
    for (const above of functions.above(number)) {
      const saidAbove = byFunction.get(above)
      if (saidAbove) note([number], said, saidAbove)
    }
    for (const other of functions.crossing(number)) {
      const saidAcross = other > number ? byFunction.get(other) : undefined
      if (!saidAcross) continue
      const shared = functions.common(number, other)
      note(shared.length === 1 ? shared : [number, other], said, saidAcross)
    }
  }
  return [...commons.values()]
}
