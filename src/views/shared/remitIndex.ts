/** Which remits speak of what; remembered for as long as the list of remits lives. */
import type { Remit } from '../../model/remitMap.ts'

export type RemitIndex = ReadonlyMap<string, readonly Remit[]>

const remembered = new WeakMap<readonly Remit[], RemitIndex>()
const none: readonly Remit[] = []

function indexOf(remits: readonly Remit[]): RemitIndex {
  const before = remembered.get(remits)
  if (before) return before
  const made = new Map<string, Remit[]>()
  const note = (id: string | undefined, remit: Remit) => {
    if (id === undefined) return
    const list = made.get(id)
    if (list === undefined) made.set(id, [remit])
    else if (list.at(-1) !== remit) list.push(remit)
  }
  for (const remit of remits) {
    note(remit.organisation, remit)
    note(remit.function, remit)
    note(remit.perspective, remit)
    for (const list of [remit.places, remit.beneficiaries, remit.sources])
      for (const id of list ?? []) note(id, remit)
  }
  remembered.set(remits, made)
  return made
}

/** The remits that name this organisation, function, place, beneficiary group, perspective or source, in order. */
export function remitsOf(remits: readonly Remit[], id: string): readonly Remit[] {
  return indexOf(remits).get(id) ?? none
}
