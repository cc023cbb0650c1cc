/**
 * Finds the pairs among sorted entries (remitEntries.ts) without looking at most of those that are none.
 *
 * Entries with the same involvement and the same keys so far are a block, one stretch of the sorted columns. A block is
 * searched within: each of its blocks one question further on is searched within, and across with those later blocks
 * that the question relates it to, which the ranges of the relation give by binary search. Two blocks are searched
 * across likewise, the smaller asking of the larger. Blocks that are small are tested pair by pair.
 *
 * A pair whose remits name several places or groups can come up more than once: it counts when it comes up for the first
 * of their places that meet. Where going through the places would take longer than trying every pair of remits (long
 * lists that are much alike), every pair of remits is tried.
 */
import type { NamedThings } from './expandRemits.ts'
import { isFirstMeeting, listsMeet } from './listMeetings.ts'
import { type NumberedHierarchy, numbersMeet } from './numberedHierarchy.ts'
import type { PairWriter } from './pairTable.ts'
import type { RemitColumns } from './remitColumns.ts'
import type { Level, RemitEntries } from './remitEntries.ts'
import type { Successions } from './successions.ts'

export class PairSearch {
  /** Pairs of entries tested one by one. */
  tested = 0
  /** Blocks and stretches looked up: what the search costs besides the tests. */
  lookedUp = 0

  private readonly entries: RemitEntries
  private readonly functions: NumberedHierarchy
  private readonly units: NumberedHierarchy
  private readonly lastPeriod: Int32Array
  private readonly successions: Successions
  private readonly soleInvolvements: ReadonlySet<number>
  private readonly writer: PairWriter
  private readonly smallBlock: number
  private isSole = false

  /** `smallBlock`: blocks of up to so many entries are tested pair by pair, cheaper than asking further questions. */
  constructor(
    entries: RemitEntries,
    columns: RemitColumns,
    successions: Successions,
    soleInvolvements: ReadonlySet<number>,
    writer: PairWriter,
    smallBlock: number,
  ) {
    this.entries = entries
    this.functions = columns.functions.hierarchy
    this.units = columns.units
    this.lastPeriod = columns.periods.last
    this.successions = successions
    this.soleInvolvements = soleInvolvements
    this.writer = writer
    this.smallBlock = smallBlock
  }

  private get smallProduct(): number {
    return 4 * this.smallBlock
  }

  run(): void {
    const { involvement, count } = this.entries
    for (let from = 0; from < count; ) {
      const to = endOfRun(involvement, from, count)
      this.isSole = this.soleInvolvements.has(involvement[from] as number)
      this.within(0, from, to)
      from = to
    }
  }

  /** A block: the questions before `level` relate its entries to one another. */
  private within(level: number, low: number, high: number): void {
    const question = this.entries.levels[level]
    if (high - low <= this.smallBlock || question === undefined) {
      for (let one = low; one < high - 1; one++) this.test(level, one, one + 1, high)
      return
    }
    if (this.isRepetitive(question, low, high, low, high)) {
      const firsts = firstEntries(question, low, high)
      firsts.forEach((one, at) => {
        for (let next = at + 1; next < firsts.length; next++)
          this.testLists(level, one, firsts[next] as number)
      })
      return
    }
    const { key, relation } = question
    const { ranges, rangesFrom } = relation
    for (let from = low; from < high; ) {
      const a = key[from] as number
      const to = endOfRun(key, from, high)
      this.lookedUp++
      // Only later blocks, so that two blocks are taken across once.
      let rest = high
      const first = rangesFrom[a] as number
      for (
        let at = (rangesFrom[a + 1] as number) - 2;
        at >= first && (ranges[at + 1] as number) > a;
        at -= 2
      ) {
        if ((ranges[at] as number) <= a) this.within(level + 1, from, to)
        const end = lowerBound(key, ranges[at + 1] as number, to, rest)
        rest = lowerBound(key, ranges[at] as number, to, end)
        this.lookedUp++
        this.acrossBlocks(level, from, to, rest, end)
      }
      from = to
    }
  }

  /** Two blocks apart from each other: the questions before `level` relate them. */
  private across(level: number, low: number, high: number, otherLow: number, otherHigh: number): void {
    if (high - low > otherHigh - otherLow) {
      this.across(level, otherLow, otherHigh, low, high)
      return
    }
    const question = this.entries.levels[level]
    if (otherHigh - otherLow <= this.smallBlock || question === undefined) {
      for (let one = low; one < high; one++) this.test(level, one, otherLow, otherHigh)
    } else if (this.isRepetitive(question, low, high, otherLow, otherHigh)) {
      const others = firstEntries(question, otherLow, otherHigh)
      for (const one of firstEntries(question, low, high)) {
        for (const other of others) this.testLists(level, one, other)
      }
    } else {
      this.ask(level, question, low, high, otherLow, otherHigh, 0)
      if (question.relation.forwardOnly) this.ask(level, question, otherLow, otherHigh, low, high, 1)
    }
  }

  /** Takes each block of the first stretch across with its ranges in the other, from `skip` numbers after their start. */
  private ask(
    level: number,
    { key, relation: { ranges, rangesFrom } }: Level,
    low: number,
    high: number,
    otherLow: number,
    otherHigh: number,
    skip: number,
  ): void {
    for (let from = low; from < high; ) {
      const a = key[from] as number
      const to = endOfRun(key, from, high)
      let rest = otherLow
      for (
        let at = rangesFrom[a] as number;
        rest < otherHigh && at < (rangesFrom[a + 1] as number);
        at += 2
      ) {
        const start = lowerBound(key, (ranges[at] as number) + skip, rest, otherHigh)
        rest = lowerBound(key, ranges[at + 1] as number, start, otherHigh)
        this.lookedUp++
        this.acrossBlocks(level, from, to, start, rest)
      }
      from = to
    }
  }

  /** One block and a stretch of those it is related to: large ones one by one, the small ones between them together. */
  private acrossBlocks(level: number, low: number, high: number, otherLow: number, otherHigh: number): void {
    const { key } = this.entries.levels[level] as Level
    let pending = otherLow
    if ((high - low) * (otherHigh - otherLow) > this.smallProduct) {
      for (let from = otherLow; from < otherHigh; ) {
        const to = endOfRun(key, from, otherHigh)
        if ((high - low) * (to - from) > this.smallProduct) {
          for (let one = low; one < high && pending < from; one++) this.test(level + 1, one, pending, from)
          this.lookedUp++
          this.across(level + 1, low, high, from, to)
          pending = to
        }
        from = to
      }
    }
    for (let one = low; one < high && pending < otherHigh; one++) {
      this.test(level + 1, one, pending, otherHigh)
    }
  }

  /** Whether asking this question would bring up more pairs of entries than there are pairs of remits. */
  private isRepetitive(
    question: Level,
    low: number,
    high: number,
    otherLow: number,
    otherHigh: number,
  ): boolean {
    const { key, relation, repeatsBefore: repeats } = question
    if (repeats === undefined) return false
    const repeated = (from: number, to: number) => (repeats[to] as number) - (repeats[from] as number)
    if (repeated(low, high) + repeated(otherLow, otherHigh) === 0) return false
    const { ranges, rangesFrom } = relation
    let pairs = 0
    for (let from = low; from < high; ) {
      const a = key[from] as number
      const to = endOfRun(key, from, high)
      for (let at = rangesFrom[a] as number; at < (rangesFrom[a + 1] as number); at += 2) {
        const start = lowerBound(key, ranges[at] as number, otherLow, otherHigh)
        pairs += (to - from) * (lowerBound(key, ranges[at + 1] as number, start, otherHigh) - start)
        this.lookedUp++
      }
      from = to
    }
    return pairs > (high - low - repeated(low, high)) * (otherHigh - otherLow - repeated(otherLow, otherHigh))
  }

  /** One entry with a stretch of others that the questions before `level` relate it to. */
  private test(level: number, one: number, low: number, high: number): void {
    const { entries, lastPeriod, functions } = this
    const { organisation, period, place, group, function: functionOf } = entries
    const { chain } = this.successions
    const lastUnit = this.units.last
    const asksFunction = level <= entries.functionLevel
    const asksPlace = level <= entries.placeLevel
    const asksGroup = level <= entries.groupLevel
    const onePeriod = period[one] as number
    const oneLastPeriod = lastPeriod[onePeriod] as number
    const body = organisation[one] as number
    const oneLastUnit = lastUnit[body] as number
    const oneChain = chain[body] as number
    const oneFunction = functionOf[one] as number
    const onePlace = place.key[one] as number
    const oneGroup = group.key[one] as number
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
      if (asksFunction && !numbersMeet(functions, oneFunction, functionOf[other] as number)) continue
      if (asksPlace && !numbersMeet(place.hierarchy, onePlace, place.key[other] as number)) continue
      if (asksGroup && !numbersMeet(group.hierarchy, oneGroup, group.key[other] as number)) continue
      if (oneChain !== 0 && oneChain === chain[otherBody] && this.successions.joins(body, otherBody)) continue
      if (entries.anyLists && !(this.countsFor(place, one, other) && this.countsFor(group, one, other)))
        continue
      this.write(one, other)
    }
  }

  /** Two remits by an entry of each, their whole lists at once where they have not been asked of before `level`. */
  private testLists(level: number, one: number, other: number): void {
    const { placeLevel, groupLevel, place, group, organisation, period, function: functionOf } = this.entries
    this.tested++
    if (!this.periodsMeet(period[one] as number, period[other] as number)) return
    if (!this.areApart(organisation[one] as number, organisation[other] as number)) return
    if (!numbersMeet(this.functions, functionOf[one] as number, functionOf[other] as number)) return
    if (!(level <= placeLevel ? listsMeet(place, one, other) : this.countsFor(place, one, other))) return
    if (!(level <= groupLevel ? listsMeet(group, one, other) : this.countsFor(group, one, other))) return
    this.write(one, other)
  }

  private countsFor(things: NamedThings, one: number, other: number): boolean {
    const { remit } = this.entries
    const inOrder = (remit[one] as number) < (remit[other] as number)
    return inOrder ? isFirstMeeting(things, one, other) : isFirstMeeting(things, other, one)
  }

  private periodsMeet(a: number, b: number): boolean {
    return a <= b ? b <= (this.lastPeriod[a] as number) : a <= (this.lastPeriod[b] as number)
  }

  /** Whether neither organisation is the other, a unit of it, or recorded as succeeding it. */
  private areApart(a: number, b: number): boolean {
    const { last } = this.units
    if (a <= b ? b <= (last[a] as number) : a <= (last[b] as number)) return false
    const { chain } = this.successions
    return chain[a] === 0 || chain[a] !== chain[b] || !this.successions.joins(a, b)
  }

  private write(one: number, other: number): void {
    const { remit, group, function: functionOf } = this.entries
    const bothNamePeople = group.value[one] !== 0 && group.value[other] !== 0
    const isDuplication = bothNamePeople && functionOf[one] === functionOf[other]
    const kind = this.isSole ? 0 : isDuplication ? 1 : 2
    this.writer.write(remit[one] as number, remit[other] as number, kind)
  }
}

/** The first entry of each remit of a block. */
function firstEntries({ repeatsBefore }: Level, low: number, high: number): number[] {
  const firsts: number[] = []
  for (let at = low; at < high; at++) if (repeatsBefore?.[at] === repeatsBefore?.[at + 1]) firsts.push(at)
  return firsts
}

function endOfRun(column: Int32Array, from: number, high: number): number {
  const value = column[from]
  let to = from + 1
  while (to < high && column[to] === value) to++
  return to
}

/** The first index in [low, high) of a sorted column whose value is at least `value`; `high` when there is none. */
function lowerBound(column: Int32Array, value: number, low: number, high: number): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if ((column[middle] as number) < value) from = middle + 1
    else to = middle
  }
  return from
}
