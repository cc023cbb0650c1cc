/**
 * Who can speak to whom: parties as a network, for influence and for carrying messages. A step is a recorded tie that
 * is not absent, the bond between a body and its unit, or between a person and their organisation. Nothing is inferred
 * from two parties holding the same function: that says they meet there, not that they talk.
 */
import type { RemitMap, Tie } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import { tiesInView } from '../rules/tiesInView.ts'

export interface PartyLink {
  readonly from: string
  readonly to: string
  readonly by: 'tie' | 'unit' | 'post'
  /** Of a tie: the closest manner that either of the two records. */
  readonly mode: 'embedded' | 'transactional' | undefined
  /** The lowest trust that is recorded between the two, either way. */
  readonly trust: number | undefined
  /** How far the one who is spoken to trusts the one who speaks; the lowest, where several say. */
  readonly listenerTrust: number | undefined
  /** How much the first can move the second; the most that is recorded. */
  readonly influence: number | undefined
  readonly ties: readonly string[]
}

/**
 * `strong` – embedded and trusted (every recorded trust is 3 or more, and some is recorded), or of one house;
 * `weak` – any other tie that is not absent.
 */
export function strengthOf({ by, mode, trust }: PartyLink): 'strong' | 'weak' {
  if (by !== 'tie') return 'strong'
  return mode === 'embedded' && trust !== undefined && trust >= trusted ? 'strong' : 'weak'
}

/** Trust from here on, of 5, is called trusted. */
export const trusted = 3

/** The steps from each party, in the order of the map: ties first, then units and posts. */
export function partyLinks(map: RemitMap, lens: Lens = {}): ReadonlyMap<string, readonly PartyLink[]> {
  const between = new Map<string, { a: string; b: string; ties: Tie[] }>()
  for (const tie of tiesInView(map, lens)) {
    if (tie.mode === 'absent' || tie.from === tie.to) continue
    const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from]
    const key = JSON.stringify([a, b])
    const before = between.get(key)
    if (before) before.ties.push(tie)
    else between.set(key, { a, b, ties: [tie] })
  }
  const links = new Map<string, PartyLink[]>()
  const add = (link: PartyLink) => {
    const before = links.get(link.from)
    if (before) before.push(link)
    else links.set(link.from, [link])
  }
  for (const { a, b, ties } of between.values()) {
    add(tieLink(a, b, ties))
    add(tieLink(b, a, ties))
  }
  const bond = (by: 'unit' | 'post', a: string, b: string) => {
    if (a === b || between.has(JSON.stringify(a < b ? [a, b] : [b, a]))) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      add({
        from,
        to,
        by,
        mode: undefined,
        trust: undefined,
        listenerTrust: undefined,
        influence: undefined,
        ties: [],
      })
  }
  for (const { id, parent } of map.organisations) if (parent !== undefined) bond('unit', parent, id)
  for (const { id, organisation } of map.people)
    if (organisation !== undefined) bond('post', id, organisation)
  return links
}

function tieLink(from: string, to: string, ties: readonly Tie[]): PartyLink {
  const numbers = (list: readonly Tie[], pick: (tie: Tie) => number | undefined) =>
    list.map(pick).filter((value) => value !== undefined)
  const trust = numbers(ties, (tie) => tie.trust)
  const heard = numbers(
    ties.filter((tie) => tie.from === to),
    (tie) => tie.trust,
  )
  const moved = numbers(
    ties.filter((tie) => tie.from === from),
    (tie) => tie.influence,
  )
  return {
    from,
    to,
    by: 'tie',
    mode: ties.some(({ mode }) => mode === 'embedded')
      ? 'embedded'
      : ties.some(({ mode }) => mode === 'transactional')
        ? 'transactional'
        : undefined,
    trust: trust.length > 0 ? Math.min(...trust) : undefined,
    listenerTrust: heard.length > 0 ? Math.min(...heard) : undefined,
    influence: moved.length > 0 ? Math.max(...moved) : undefined,
    ties: ties.map(({ id }) => id),
  }
}
