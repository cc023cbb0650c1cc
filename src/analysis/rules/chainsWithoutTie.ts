/**
 * All pairs of remits of two organisations of which one regulates, oversees, funds or commissions what the other leads or provides,
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

/** Two remits of which one watches or pays (or so) what the other does, and whose bodies no recorded tie joins: columns of such. */
export interface Chains {
  readonly count: number
  /** Indices into `map.remits`. */
  readonly watching: Int32Array
  readonly doing: Int32Array
  /** On which function, as an index in the map: the narrower of the two remits'. */
  readonly on: Int32Array
}

/** By id, or by label where a map has made its own scheme. */
const watchingInvolvements: ReadonlySet<string> = new Set(['regulates', 'oversees', 'funds', 'commissions'])
const doingInvolvements: ReadonlySet<string> = new Set(['leads', 'provides'])

interface OnFunction {
  readonly watchers: Placed
  readonly doers: Placed
}

export function chainsWithoutTie(map: RemitMap, lens: Lens, memory: Memory): Chains {
  const onFunction = watchersAndDoers(map, lens, memory)
  const writer = new ChainWriter()
  if (onFunction.size === 0) return writer.finish()
  const { units, places, beneficiaries } = remitColumns(map, memory)
  const functions = hierarchyOf(map.functions)
  const mayLack = askedOnce(pairsThatMayLack(map, lens, memory), units.last.length)
  const eachInPlace = pairsInPlace(places.hierarchy, map.remits.length)

  const note = (watcher: Numbered, doer: Numbered, on: number) => {
    if (watcher.organisation === doer.organisation) return
    if (watcher.period.start > doer.period.end || doer.period.start > watcher.period.end) return
    if (!someMeet(beneficiaries.hierarchy, watcher.groups, doer.groups)) return
    if (mayLack(watcher.organisation, doer.organisation)) writer.write(watcher.index, doer.index, on)
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
  return writer.finish()
}

/** Columns that grow: there can be millions. */
class ChainWriter {
  private count = 0
  private watching: Int32Array = new Int32Array(1024)
  private doing: Int32Array = new Int32Array(1024)
  private on: Int32Array = new Int32Array(1024)

  write(watching: number, doing: number, on: number): void {
    if (this.count === this.on.length) {
      this.watching = doubled(this.watching)
      this.doing = doubled(this.doing)
      this.on = doubled(this.on)
    }
    this.watching[this.count] = watching
    this.doing[this.count] = doing
    this.on[this.count] = on
    this.count += 1
  }

  finish(): Chains {
    const { count, watching, doing, on } = this
    return { count, watching, doing, on }
  }
}

function doubled(column: Int32Array): Int32Array {
  const longer = new Int32Array(2 * column.length)
  longer.set(column)
  return longer
}

/** Answers to a question of two numbers below `size`, kept as a row of bytes for each first one that is asked about. */
function askedOnce(ask: (one: number, other: number) => boolean, size: number) {
  const rows: Uint8Array[] = []
  return (one: number, other: number): boolean => {
    let row = rows[one]
    if (row === undefined) {
      row = new Uint8Array(size)
      rows[one] = row
    }
    if (row[other] === 0) row[other] = ask(one, other) ? 2 : 1
    return row[other] === 2
  }
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

/** Gives whether neither of two organisations is a unit of the other nor recorded as succeeding it, and no tie joins them. */
export function mayLackTie(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (one: string, other: string) => boolean {
  const { numberOf } = remitColumns(map, memory).units
  const mayLack = pairsThatMayLack(map, lens, memory)
  return (one, other) => mayLack(numberOf.get(one) ?? 0, numberOf.get(other) ?? 0)
}

/** Gives whether neither of two organisations, by their numbers among the units, is a unit of the other nor recorded as succeeding it, and no tie joins them. */
function pairsThatMayLack(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (one: number, other: number) => boolean {
  const { units } = remitColumns(map, memory)
  const successions = successionsOf(map.organisations, memory)
  const isJoined = joinedBy(map, presentTies(map, lens))
  const ids: string[] = []
  for (const [id, number] of units.numberOf) ids[number] = id
  return (a, b) => {
    const [one, other] = [ids[a], ids[b]]
    if (one === undefined || other === undefined || numbersMeet(units, a, b)) return false
    const chain = successions.chain[a] ?? 0
    if (chain !== 0 && chain === successions.chain[b] && successions.joins(a, b)) return false
    return !isJoined(one, other)
  }
}
