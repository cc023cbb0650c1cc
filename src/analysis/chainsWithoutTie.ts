/**
 * All pairs of organisations of which one regulates, oversees, funds or commissions what the other leads or provides,
 * with no tie between them or what they are units of.
 *
 * Every remit that watches is held against every one that does the work on the same function, a broader or a narrower one:
 * thousands of each on a popular one. So all that is asked of a pair is asked of numbers (engine/numberedHierarchy.ts).
 */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { type RecordedPeriod, recordedPeriodsOf } from './daySpans.ts'
import { type NumberedHierarchy, numbersMeet } from './engine/numberedHierarchy.ts'
import { remitColumns } from './engine/remitColumns.ts'
import { successionsOf } from './engine/successions.ts'
import type { Lens } from './finding.ts'
import { heldByFunction } from './lens.ts'
import type { PartyPair } from './partyPairs.ts'
import { joinedBy, presentTies } from './presentTies.ts'

/** Someone who watches or pays (`first`) and someone who does the work (`second`), with no tie on record. */
export interface Chain extends PartyPair {
  /** Indices into `map.remits`. */
  readonly watching: number[]
  readonly doing: number[]
  /** On which functions: the narrower of the two remits'. */
  readonly functions: Set<string>
}

/** By id, or by label where a map has made its own scheme. */
const watchingInvolvements: ReadonlySet<string> = new Set(['regulates', 'oversees', 'funds', 'commissions'])
const doingInvolvements: ReadonlySet<string> = new Set(['leads', 'provides'])

/** A remit as numbers. */
interface Numbered {
  readonly index: number
  /** Among the units. */
  readonly organisation: number
  readonly places: readonly number[]
  readonly groups: readonly number[]
  readonly period: RecordedPeriod
}

interface OnFunction {
  readonly watchers: readonly Numbered[]
  readonly doers: readonly Numbered[]
}

export function chainsWithoutTie(map: RemitMap, lens: Lens): Chain[] {
  const onFunction = watchersAndDoers(map, lens)
  if (onFunction.size === 0) return []
  const { units, places, beneficiaries } = remitColumns(map)
  const functions = hierarchyOf(map.functions)
  const mayLack = pairsThatMayLack(map, lens)
  const size = units.last.length
  const chains = new Map<number, Chain | undefined>()

  const note = (watcher: Numbered, doer: Numbered, id: string) => {
    if (watcher.organisation === doer.organisation) return
    if (watcher.period.start > doer.period.end || doer.period.start > watcher.period.end) return
    if (!someMeet(places.hierarchy, watcher.places, doer.places)) return
    if (!someMeet(beneficiaries.hierarchy, watcher.groups, doer.groups)) return
    const key = watcher.organisation * size + doer.organisation
    let chain = chains.get(key)
    if (chain === undefined) {
      if (chains.has(key)) return
      const [first, second] = [map.remits[watcher.index]?.organisation, map.remits[doer.index]?.organisation]
      if (first !== undefined && second !== undefined && mayLack(first, second)) {
        chain = { first, second, manner, watching: [], doing: [], functions: new Set() }
      }
      chains.set(key, chain)
      if (chain === undefined) return
    }
    chain.watching.push(watcher.index)
    chain.doing.push(doer.index)
    chain.functions.add(id)
  }
  for (const [id, here] of onFunction) {
    for (const above of functions.selfAndBroader(id)) {
      const there = onFunction.get(above)
      if (!there) continue
      for (const watcher of here.watchers) for (const doer of there.doers) note(watcher, doer, id)
      if (above === id) continue
      for (const watcher of there.watchers) for (const doer of here.doers) note(watcher, doer, id)
    }
  }
  return [...chains.values()].filter((chain) => chain !== undefined)
}

const manner: readonly [string, string] = ['watches', 'does']

function someMeet(hierarchy: NumberedHierarchy, a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) for (const other of b) if (numbersMeet(hierarchy, one, other)) return true
  return false
}

function watchersAndDoers(map: RemitMap, lens: Lens): Map<string, OnFunction> {
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

  const { units, places, beneficiaries } = remitColumns(map)
  const periods = recordedPeriodsOf(map.remits)
  const everything = [0]
  const numbersOf = ({ numberOf }: NumberedHierarchy, ids: readonly string[] = []) =>
    ids.length === 0 ? everything : ids.flatMap((id) => numberOf.get(id) ?? [])
  const numbered = (index: number): Numbered[] => {
    const remit: Remit | undefined = map.remits[index]
    const period = periods[index]
    if (!remit || !period || period.end < period.start) return []
    return [
      {
        index,
        organisation: units.numberOf.get(remit.organisation) ?? 0,
        places: numbersOf(places.hierarchy, remit.places),
        groups: numbersOf(beneficiaries.hierarchy, remit.beneficiaries),
        period,
      },
    ]
  }
  for (const [id, indexes] of heldByFunction(map, lens)) {
    const of = (wanted: ReadonlySet<string>) =>
      indexes.filter((index) => wanted.has(map.remits[index]?.involvement ?? '')).flatMap(numbered)
    const on = { watchers: of(watching), doers: of(doing) }
    if (on.watchers.length > 0 || on.doers.length > 0) found.set(id, on)
  }
  return found
}

/** Gives whether neither organisation is a unit of the other nor recorded as succeeding it, and no tie joins them. */
function pairsThatMayLack(map: RemitMap, lens: Lens): (one: string, other: string) => boolean {
  const { units } = remitColumns(map)
  const successions = successionsOf(map.organisations, units.numberOf)
  const isJoined = joinedBy(map, presentTies(map, lens))
  return (one, other) => {
    const [a, b] = [units.numberOf.get(one) ?? 0, units.numberOf.get(other) ?? 0]
    if (numbersMeet(units, a, b)) return false
    const chain = successions.chain[a] ?? 0
    if (chain !== 0 && chain === successions.chain[b] && successions.joins(a, b)) return false
    return !isJoined(one, other)
  }
}
