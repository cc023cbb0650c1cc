/** A random map and what several people made of it, each by random commands of every kind. */
import fc from 'fast-check'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { collections, locate } from '../../src/model/entities.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryChoice, type Choice, commandOf } from './arbitraryCommand.ts'
import { arbitraryMap } from './arbitraryMap.ts'
import { arbitraryRichMap } from './arbitraryRichMap.ts'
import { deepFreeze } from './deepFreeze.ts'

export interface Lineage {
  readonly base: RemitMap
  readonly heirs: readonly RemitMap[]
}

export function arbitraryLineage(heirs: number, mostChanges = 12): fc.Arbitrary<Lineage> {
  const changes = arbitraryChanges(mostChanges)
  return fc
    .tuple(
      fc.oneof(arbitraryMap(), arbitraryRichMap()),
      fc.array(changes, { minLength: heirs, maxLength: heirs }),
    )
    .map(([base, all]) => ({
      base: deepFreeze(base),
      heirs: all.map((choices, heir) => deepFreeze(changed(base, choices, heir))),
    }))
}

export function arbitraryChanges(most: number): fc.Arbitrary<Choice[]> {
  return fc.array(
    // Another map's content in place of all leaves nothing to merge.
    arbitraryChoice.filter(({ action }) => action !== 'replaceContent'),
    { maxLength: most },
  )
}

/** New ids differ from heir to heir, as they do in life; now and then two heirs hit on the same for the same kind. */
export function changed(base: RemitMap, choices: readonly Choice[], heir: number): RemitMap {
  let map = base
  choices.forEach((choice, serial) => {
    const own = serial + 1000 * (heir + 1)
    const shared = 100_000 * (1 + collections.indexOf(choice.collection)) + serial
    const isShared = serial % 5 === 0 && choice.action === 'add'
    const result = applyCommand(map, commandOf(map, choice, isShared ? shared : own))
    if (result.ok && keepsKinds(base, result.map)) map = result.map
  })
  return map
}

/** Ids are kept for ever: one that was a remit's never becomes a function's. */
function keepsKinds(base: RemitMap, map: RemitMap): boolean {
  return collections.every((collection) =>
    map[collection].every(({ id }) => {
      const before = locate(base, id)
      return before === undefined || before.collection === collection
    }),
  )
}
