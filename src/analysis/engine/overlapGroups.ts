/**
 * Overlapping remits as connected groups, without listing the pairs (specification.md §5.1 and §5.6).
 *
 * The pairs of one involvement on one common function are the edges of a graph whose nodes are the remits on it and on all
 * that it lies within. A walk finds what is connected: each remit that is reached is tested against those not yet reached only.
 * Two remits on broader functions have no edge, unless the two functions cross and this is all that they share.
 * - Bodies are joined by the remits that the walk connects; bodies of one kind, and a body and its predecessors, are joined
 *   where both take part.
 * - A pair is loose if one remit names places and the other none. Loose pairs join only bodies that no other pair reaches; those
 *   of bodies that are joined already belong to their group.
 * - Where only one should hold it, the statements of two perspectives have no edge (remitMeeting.ts).
 * - One body's remit that meets others' on three narrower functions or more is told with these as the whole and its parts, and
 *   takes no part in the groups below.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { commonFunctions } from './commonFunctions.ts'
import { GroupWalk } from './groupWalk.ts'
import { type FunctionNumbers, OverlapBlocks } from './overlapBlocks.ts'
import type { OverlapGroup } from './overlapGroup.ts'
import type { RemitMeeting } from './remitMeeting.ts'

/** Those of an involvement that are known already, where its remits are the same as before. */
export type KnownGroups = (
  involvement: number,
  remits: readonly number[],
) => readonly OverlapGroup[] | undefined

/** By involvement, as an index in the scheme; `remits`: those that can be in a pair, ascending. */
export function overlapGroups(
  map: RemitMap,
  meeting: RemitMeeting,
  functions: FunctionNumbers,
  remits: Int32Array,
  known: KnownGroups = () => undefined,
): InvolvementGroups[] {
  const kinds = kindsOf(map, meeting)
  return Array.from(byInvolvement(meeting, remits), ([involvement, own]) => {
    const before = known(involvement, own)
    if (before) return { involvement, remits: own, groups: before }
    const blocks = new OverlapBlocks(meeting, functions, byFunction(meeting, own))
    const walk = new GroupWalk(meeting, kinds, blocks, involvement)
    const groups = [
      ...[...blocks.wholes].flatMap(([functionNumber, holders]) => walk.wholes(functionNumber, holders)),
      ...commonFunctions(blocks).flatMap((common) => walk.groups(common)),
    ]
    return { involvement, remits: own, groups }
  })
}

export interface InvolvementGroups {
  readonly involvement: number
  /** All that can be in a pair, ascending. */
  readonly remits: readonly number[]
  readonly groups: readonly OverlapGroup[]
}

function byInvolvement({ columns }: RemitMeeting, remits: Int32Array): Map<number, number[]> {
  return listedBy(remits, columns.involvement)
}

function byFunction({ columns }: RemitMeeting, remits: readonly number[]): Map<number, number[]> {
  return listedBy(remits, columns.functions.value)
}

/** Remits by what a column says of them. */
export function listedBy(remits: Iterable<number>, column: Int32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const remit of remits) {
    const key = column[remit] as number
    const list = lists.get(key)
    if (list) list.push(remit)
    else lists.set(key, [remit])
  }
  return lists
}

/** The number of each organisation's kind, by the number of the organisation; -1 for none. */
function kindsOf({ organisations }: RemitMap, { columns }: RemitMeeting): Int32Array {
  const kinds = new Int32Array(organisations.length + 1).fill(-1)
  const known = new Map<string, number>()
  for (const { id, kind } of organisations) {
    const at = columns.units.numberOf.get(id)
    if (!kind || at === undefined) continue
    const number = known.get(kind) ?? known.size
    known.set(kind, number)
    kinds[at] = number
  }
  return kinds
}
