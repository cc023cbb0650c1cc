/**
 * Tests candidates pair by pair, and writes those that overlap. What the search has already settled is not asked again:
 * `level` says before which question it stands.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import { isFirstMeeting, listsMeet } from './listMeetings.ts'
import type { Memory } from './memory.ts'
import { numbersMeet } from './numberedHierarchy.ts'
import type { PairWriter } from './pairTable.ts'
import type { RemitColumns } from './remitColumns.ts'
import type { RemitEntries } from './remitEntries.ts'
import { type Successions, successionsOf } from './successions.ts'

export class PairTester {
  /** Pairs of entries tested. */
  tested = 0

  private readonly entries: RemitEntries
  private readonly columns: RemitColumns
  private readonly involvements: RemitMap['scheme']['involvements']
  private readonly successions: Successions
  private readonly writer: PairWriter
  private isSole = false
  // Held here once more, a step nearer: `test` runs for every candidate there is.
  private readonly organisation: Int32Array
  private readonly lastUnit: Int32Array
  private readonly chain: Int32Array
  private readonly period: Int32Array
  private readonly lastPeriod: Int32Array
  private readonly function: Int32Array
  private readonly place: Int32Array
  private readonly group: Int32Array

  constructor(
    map: RemitMap,
    columns: RemitColumns,
    entries: RemitEntries,
    writer: PairWriter,
    memory: Memory,
  ) {
    this.entries = entries
    this.columns = columns
    this.involvements = map.scheme.involvements
    this.successions = successionsOf(map.organisations, memory)
    this.writer = writer
    this.organisation = entries.organisation
    this.lastUnit = columns.units.last
    this.chain = this.successions.chain
    this.period = entries.period
    this.lastPeriod = columns.periods.last
    this.function = entries.function
    this.place = entries.place.key
    this.group = entries.group.key
  }

  /** All that follows is about entries with this involvement. */
  startOn(involvement: number): void {
    this.isSole = this.involvements[involvement]?.sharing === 'sole'
  }

  /** One entry with a stretch of others that the questions before `level` relate it to. */
  test(level: number, one: number, low: number, high: number): void {
    const { organisation, lastUnit, chain, period, lastPeriod, entries } = this
    const onePeriod = period[one] as number
    const oneLastPeriod = lastPeriod[onePeriod] as number
    const body = organisation[one] as number
    const oneLastUnit = lastUnit[body] as number
    const oneChain = chain[body] as number
    const asksMore = level <= entries.lastHierarchyLevel
    this.tested += high - low
    for (let other = low; other < high; other++) {
      const otherPeriod = period[other] as number
      if (
        otherPeriod >= onePeriod
          ? otherPeriod > oneLastPeriod
          : onePeriod > (lastPeriod[otherPeriod] as number)
      )
        continue
      const otherBody = organisation[other] as number
      if (otherBody >= body ? otherBody <= oneLastUnit : body <= (lastUnit[otherBody] as number)) continue
      if (asksMore && !this.keysMeet(level, one, other)) continue
      if (oneChain !== 0 && oneChain === chain[otherBody] && this.successions.joins(body, otherBody)) continue
      if (entries.anyLists && !this.isFirst(one, other)) continue
      this.write(one, other)
    }
  }

  /** Two remits by an entry of each: their whole lists at once, where they have not been asked of before `level`. */
  testLists(level: number, one: number, other: number): void {
    const { placeLevel, groupLevel, place, group } = this.entries
    this.tested++
    if (!this.periodsMeet(this.period[one] as number, this.period[other] as number)) return
    if (!this.areApart(this.organisation[one] as number, this.organisation[other] as number)) return
    if (!this.functionsMeet(one, other)) return
    const [a, b] = this.inOrder(one, other) ? [one, other] : [other, one]
    if (!(level <= placeLevel ? listsMeet(place, a, b) : isFirstMeeting(place, a, b))) return
    if (!(level <= groupLevel ? listsMeet(group, a, b) : isFirstMeeting(group, a, b))) return
    this.write(one, other)
  }

  private keysMeet(level: number, one: number, other: number): boolean {
    const { functionLevel, placeLevel, groupLevel } = this.entries
    const { places, beneficiaries } = this.columns
    if (level <= placeLevel) {
      if (!numbersMeet(places.hierarchy, this.place[one] as number, this.place[other] as number)) return false
    }
    if (level <= functionLevel && !this.functionsMeet(one, other)) return false
    return (
      level > groupLevel ||
      numbersMeet(beneficiaries.hierarchy, this.group[one] as number, this.group[other] as number)
    )
  }

  private functionsMeet(one: number, other: number): boolean {
    const { hierarchy } = this.columns.functions
    return numbersMeet(hierarchy, this.function[one] as number, this.function[other] as number)
  }

  private periodsMeet(a: number, b: number): boolean {
    return a <= b ? b <= (this.lastPeriod[a] as number) : a <= (this.lastPeriod[b] as number)
  }

  /** Whether neither organisation is the other, a unit of it, or recorded as succeeding it. */
  private areApart(a: number, b: number): boolean {
    const { lastUnit, chain } = this
    if (a <= b ? b <= (lastUnit[a] as number) : a <= (lastUnit[b] as number)) return false
    return chain[a] === 0 || chain[a] !== chain[b] || !this.successions.joins(a, b)
  }

  /** Of all entries of two remits whose places and groups meet, one pair counts. */
  private isFirst(one: number, other: number): boolean {
    const { place, group } = this.entries
    const anyList = (place.value[one] as number) | (place.value[other] as number)
    if ((anyList | (group.value[one] as number) | (group.value[other] as number)) >= 0) return true
    return this.inOrder(one, other)
      ? isFirstMeeting(place, one, other) && isFirstMeeting(group, one, other)
      : isFirstMeeting(place, other, one) && isFirstMeeting(group, other, one)
  }

  private inOrder(one: number, other: number): boolean {
    const { remit } = this.entries
    return (remit[one] as number) < (remit[other] as number)
  }

  private write(one: number, other: number): void {
    const { remit, group, function: functionOf } = this.entries
    const bothNamePeople = group.value[one] !== 0 && group.value[other] !== 0
    const isDuplication = bothNamePeople && functionOf[one] === functionOf[other]
    const kind = this.isSole ? 0 : isDuplication ? 1 : 2
    this.writer.write(remit[one] as number, remit[other] as number, kind)
  }
}
