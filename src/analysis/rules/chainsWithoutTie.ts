/**
 * All pairs of organisations of which one regulates, oversees, funds or commissions what the other leads or provides,
 * with no tie between them or what they are units of.
 *
 * Remits that watch are held against those that do the work on the same function, a broader or a narrower one: thousands of each
 * on a popular one. So all that is asked of a pair is asked of numbers (engine/numberedHierarchy.ts), and those of the longer
 * list are sorted by place: what meets the places of one of the shorter list are a few stretches of it.
 */

import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import type { Memory } from '../engine/memory.ts'
import { numbersMeet } from '../engine/numberedHierarchy.ts'
import { type Numbered, numbersOfLists, Placed, pairsInPlace, someMeet } from '../engine/pairsInPlace.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { successionsOf } from '../engine/successions.ts'
import type { Lens } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { joinedBy, presentTies } from './presentTies.ts'

/** Someone who watches or pays (`first`) and someone who does the work (`second`), with no tie on record. */
export interface Chain {
  readonly first: string
  readonly second: string
  /** Three numbers for each two remits: the one that watches, the one that does, and the narrower function, as indices in the map. */
  readonly notes: number[]
}

/** By id, or by label where a map has made its own scheme. */
const watchingInvolvements: ReadonlySet<string> = new Set(['regulates', 'oversees', 'funds', 'commissions'])
const doingInvolvements: ReadonlySet<string> = new Set(['leads', 'provides'])

interface OnFunction {
  readonly watchers: Placed
  readonly doers: Placed
}

export function chainsWithoutTie(map: RemitMap, lens: Lens, memory: Memory): Chain[] {
  const onFunction = watchersAndDoers(map, lens, memory)
  if (onFunction.size === 0) return []
  const { units, places, beneficiaries } = remitColumns(map, memory)
  const functions = hierarchyOf(map.functions)
  const mayLack = pairsThatMayLack(map, lens, memory)
  const size = units.last.length
  const chains = new Map<number, Chain | undefined>()
  const eachInPlace = pairsInPlace(places.hierarchy, map.remits.length)

  const note = (watcher: Numbered, doer: Numbered, on: number) => {
    if (watcher.organisation === doer.organisation) return
    if (watcher.period.start > doer.period.end || doer.period.start > watcher.period.end) return
    if (!someMeet(beneficiaries.hierarchy, watcher.groups, doer.groups)) return
    const key = watcher.organisation * size + doer.organisation
    let chain = chains.get(key)
    if (chain === undefined) {
      if (chains.has(key)) return
      const [first, second] = [map.remits[watcher.index]?.organisation, map.remits[doer.index]?.organisation]
      if (first !== undefined && second !== undefined && mayLack(first, second)) {
        chain = { first, second, notes: [] }
      }
      chains.set(key, chain)
      if (chain === undefined) return
    }
    chain.notes.push(watcher.index, doer.index, on)
  }
  const indexes = indexById(map.functions)
  for (const [id, here] of onFunction) {
    const on = indexes.get(id) ?? 0
    for (const above of functions.selfAndBroader(id)) {
      const there = onFunction.get(above)
      if (!there) continue
      eachInPlace(here.watchers, there.doers, (watcher, doer) => note(watcher, doer, on))
      if (above !== id) eachInPlace(there.watchers, here.doers, (watcher, doer) => note(watcher, doer, on))
    }
  }
  return [...chains.values()].filter((chain) => chain !== undefined)
}

function watchersAndDoers(map: RemitMap, lens: Lens, memory: Memory): Map<string, OnFunction> {
  const found = new Map<string, OnFunction>()
  const named = (wanted: ReadonlySet<string>) =>
    new Set(
      map.scheme.involvements
        .filter(({ id, label }) => wanted.has(id) || wanted.has(label.trim().toLowerCase()))
        .map(({ id }) => id),
    )
  const watching = named(watchingInvolvements)
  const doing = named(doingInvolvements)
  if (watching.size === 0 || doing.size === 0) return found

  const { units, places, beneficiaries } = remitColumns(map, memory)
  const periods = recordedPeriodsOf(map.remits, memory)
  const placesOf = numbersOfLists(places.hierarchy)
  const groupsOf = numbersOfLists(beneficiaries.hierarchy)
  const numbered = (indexes: readonly number[], wanted: ReadonlySet<string>): Placed => {
    const list: Numbered[] = []
    for (const index of indexes) {
      const remit: Remit | undefined = map.remits[index]
      const period = periods[index]
      if (!remit || !period || !wanted.has(remit.involvement) || period.end < period.start) continue
      const organisation = units.numberOf.get(remit.organisation) ?? 0
      list.push({
        index,
        organisation,
        places: placesOf(remit.places),
        groups: groupsOf(remit.beneficiaries),
        period,
      })
    }
    return new Placed(list)
  }
  for (const [id, indexes] of heldByFunction(map, lens, memory)) {
    const on = { watchers: numbered(indexes, watching), doers: numbered(indexes, doing) }
    if (on.watchers.list.length > 0 || on.doers.list.length > 0) found.set(id, on)
  }
  return found
}

/** Gives whether neither organisation is a unit of the other nor recorded as succeeding it, and no tie joins them. */
function pairsThatMayLack(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (one: string, other: string) => boolean {
  const { units } = remitColumns(map, memory)
  const successions = successionsOf(map.organisations, memory)
  const isJoined = joinedBy(map, presentTies(map, lens))
  return (one, other) => {
    const [a, b] = [units.numberOf.get(one) ?? 0, units.numberOf.get(other) ?? 0]
    if (numbersMeet(units, a, b)) return false
    const chain = successions.chain[a] ?? 0
    if (chain !== 0 && chain === successions.chain[b] && successions.joins(a, b)) return false
    return !isJoined(one, other)
  }
}
