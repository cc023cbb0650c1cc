/**
 * The ties of a map as relationships: what two parties record about each other, both ways together, and alike parties
 * of one kind as one side. Several tellings of one direction (by perspectives) stand beside each other; they are never
 * averaged.
 */
import type { RemitMap, Tie } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import { tiesInView } from '../rules/tiesInView.ts'
import { groupAlike, type PartyGroup } from './groupAlike.ts'

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
  const numberOf = new Map(
    groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
  )
  const pairs = new Map<number, { first: PartyGroup; second: PartyGroup; forward: Tie[]; backward: Tie[] }>()
  for (const tie of ties) {
    const from = numberOf.get(tie.from) ?? -1
    const to = numberOf.get(tie.to) ?? -1
    const [first, second] = [groups[from], groups[to]]
    if (!first || !second) continue
    const turned = pairs.get(to * groups.length + from)
    if (turned && from !== to) {
      turned.backward.push(tie)
      continue
    }
    const key = from * groups.length + to
    const before = pairs.get(key)
    if (before) before.forward.push(tie)
    else pairs.set(key, { first, second, forward: [tie], backward: [] })
  }
  return Array.from(pairs.values(), ({ first, second, forward, backward }) => ({
    id: JSON.stringify([first.id, second.id]),
    first,
    second,
    forward: directionOf(forward),
    backward: directionOf(backward),
  }))
}

/** Every party that some tie names, alike ones together, in the order of the map. */
export function groupsByTies(map: RemitMap, ties: readonly Tie[]): PartyGroup[] {
  const profiles = new Map<string, string[]>()
  // Only those of one kind can be alike.
  const kinds = new Map<string, string>()
  for (const { id, kind } of map.organisations) if (kind !== undefined) kinds.set(id, kind)
  const note = (party: string, telling: () => string) => {
    const before = profiles.get(party) ?? []
    profiles.set(party, before)
    if (kinds.has(party)) before.push(telling())
  }
  for (const { id: _, meta: __, note: ___, sources: ____, from, to, ...rest } of ties) {
    note(from, () => `to ${to} ${JSON.stringify(rest)}`)
    note(to, () => `from ${from} ${JSON.stringify(rest)}`)
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
