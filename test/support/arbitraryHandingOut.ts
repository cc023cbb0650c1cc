/** A map through its life: what it was, what was handed out of it, what became of it here, and what came back. */
import fc from 'fast-check'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryChanges, changed } from './arbitraryLineage.ts'
import { arbitraryMap } from './arbitraryMap.ts'
import { arbitraryRichMap } from './arbitraryRichMap.ts'
import { deepFreeze } from './deepFreeze.ts'

export interface HandingOut {
  /** States of the map here, the oldest first: before it was handed out, as it was, between, and now. */
  readonly states: readonly [RemitMap, RemitMap, RemitMap, RemitMap]
  readonly handedOut: RemitMap
  readonly ours: RemitMap
  /** What the group made of what was handed out. */
  readonly file: RemitMap
}

export function arbitraryHandingOut(): fc.Arbitrary<HandingOut> {
  const [few, some] = [arbitraryChanges(3), arbitraryChanges(8)]
  // A group that adds and takes nothing out is what a beginning can be certain of.
  const additions = arbitraryChanges(4).map((choices) => choices.filter(({ action }) => action === 'add'))
  return fc
    .tuple(fc.oneof(arbitraryMap(), arbitraryRichMap()), few, few, few, fc.oneof(some, additions))
    .map(([first, before, since, lately, theirs]) => {
      const handedOut = changed(first, before, 1)
      const between = changed(handedOut, since, 2)
      const ours = changed(between, lately, 3)
      const file = changed(handedOut, theirs, 4)
      return deepFreeze({ states: [first, handedOut, between, ours] as const, handedOut, ours, file })
    })
}
