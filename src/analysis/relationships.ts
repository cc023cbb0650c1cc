/**
 * The ties of a map as relationships: what two parties record about each other, both ways together, and alike parties
 * of one kind as one side. Several tellings of one direction (by perspectives) stand beside each other; they are never
 * averaged.
 */
import type { RemitMap, Tie } from '../model/remitMap.ts'
import type { Lens } from './finding.ts'
import { groupAlike, type PartyGroup } from './groupAlike.ts'
import { tiesInView } from './tiesInView.ts'

/** What the parties of one side say of the other. */
export interface Direction {
  /** In the order of the map. */
  readonly ties: readonly Tie[]
  /** Distinct values, in the order they are recorded. */
  readonly modes: readonly NonNullable<Tie['mode']>[]
  readonly trust: readonly number[]
  readonly influence: readonly number[]
  readonly instruments: readonly string[]
}

export interface Relationship {
  readonly id: string
  readonly first: PartyGroup
  readonly second: PartyGroup
  readonly forward: Direction
  readonly backward: Direction
}

/** In the order in which the map first speaks of each. */
export function relationships(map: RemitMap, lens: Lens = {}): Relationship[] {
  const ties = tiesInView(map, lens)
  const groups = groupsByTies(map, ties)
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)))
  const pairs = new Map<string, { first: PartyGroup; second: PartyGroup; forward: Tie[]; backward: Tie[] }>()
  for (const tie of ties) {
    const from = groupOf.get(tie.from)
    const to = groupOf.get(tie.to)
    if (!from || !to) continue
    const turned = pairs.get(JSON.stringify([to.id, from.id]))
    if (turned && from !== to) {
      turned.backward.push(tie)
      continue
    }
    const key = JSON.stringify([from.id, to.id])
    const before = pairs.get(key)
    if (before) before.forward.push(tie)
    else pairs.set(key, { first: from, second: to, forward: [tie], backward: [] })
  }
  return [...pairs].map(([id, { first, second, forward, backward }]) => ({
    id,
    first,
    second,
    forward: directionOf(forward),
    backward: directionOf(backward),
  }))
}

/** Every party that some tie names, alike ones together, in the order of the map. */
export function groupsByTies(map: RemitMap, ties: readonly Tie[]): PartyGroup[] {
  const profiles = new Map<string, string[]>()
  const note = (party: string, telling: string) => {
    const before = profiles.get(party)
    if (before) before.push(telling)
    else profiles.set(party, [telling])
  }
  for (const { id: _, meta: __, note: ___, sources: ____, from, to, ...rest } of ties) {
    const told = JSON.stringify(rest)
    note(from, `to ${to} ${told}`)
    note(to, `from ${from} ${told}`)
  }
  const parties = [...map.organisations, ...map.people].map(({ id }) => id).filter((id) => profiles.has(id))
  return groupAlike(map, parties, (party) => (profiles.get(party) ?? []).sort().join('\n'))
}

function directionOf(ties: readonly Tie[]): Direction {
  const distinct = <T>(pick: (tie: Tie) => T | undefined) => [
    ...new Set(ties.map(pick).filter((value): value is T & {} => value !== undefined)),
  ]
  return {
    ties,
    modes: distinct(({ mode }) => mode),
    trust: distinct(({ trust }) => trust),
    influence: distinct(({ influence }) => influence),
    instruments: distinct(({ instrument }) => instrument),
  }
}
