/**
 * Parties of one kind that say and are told the very same, taken together: 28 authorities with the same ties are one
 * row. A group keeps the place of its first member. People, and organisations without a kind, stay single.
 */
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface PartyGroup {
  /** `party:<id>` of a single one, `kind:<kind>:<first id>` of several. */
  readonly id: string
  readonly kind: string | undefined
  readonly members: readonly string[]
  /** How many organisations of the kind the map has in all; 1 for a single party. */
  readonly ofAll: number
}

/** `profileOf` tells parties apart: equal texts mean alike. */
export function groupAlike(
  map: RemitMap,
  parties: readonly string[],
  profileOf: (party: string) => string,
): PartyGroup[] {
  const bins = new Map<string, { kind: string | undefined; members: string[] }>()
  for (const party of parties) {
    const kind = entityById(map, 'organisations', party)?.kind
    const key = kind === undefined ? JSON.stringify([party]) : JSON.stringify([kind, profileOf(party)])
    const before = bins.get(key)
    if (before) before.members.push(party)
    else bins.set(key, { kind, members: [party] })
  }
  return [...bins.values()].map(({ kind, members }) =>
    kind === undefined || members.length === 1
      ? { id: `party:${members[0]}`, kind: undefined, members, ofAll: 1 }
      : {
          id: `kind:${kind}:${members[0]}`,
          kind,
          members,
          ofAll: map.organisations.filter((one) => one.kind === kind).length,
        },
  )
}
