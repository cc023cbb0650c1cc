/**
 * Finds the pairs among sorted entries (remitEntries.ts) without looking at most of those that are none.
 *
 * Entries with the same involvement and the same keys so far are a block, one stretch of the sorted columns. A block
 * is searched within: each of its blocks one hierarchy further on is searched within, and across with those blocks
 * that it meets there, which the ranges of the hierarchy give by binary search. Two blocks are searched across likewise,
 * the smaller asking of the larger. When all three hierarchies are through, the block is a cell, sorted by organisation:
 * an organisation's units are one stretch and are skipped as one. Blocks that are small are tested pair by pair.
 *
 * A pair whose remits name several places or groups can come up more than once: it counts when it comes up for the first
 * of their places that meet, in the order of their lists.
 */
import { type NumberedHierarchy, numbersMeet } from './numberedHierarchy.ts'
import type { PairWriter } from './pairTable.ts'
import type { Level, RemitEntries } from './remitEntries.ts'
import type { Successions } from './successions.ts'

/** Blocks up to this size are tested pair by pair: cheaper than asking the hierarchies. */
const smallBlock = 12
const smallProduct = 48
const cellLevel = 3

export class PairSearch {
  /** Pairs of entries tested one by one. */
  tested = 0
  /** Blocks and stretches looked up: what the search costs besides the tests. */
  lookedUp = 0

  private readonly keys: readonly Int32Array[]
  private readonly hierarchies: readonly NumberedHierarchy[]
  private isSole = false

  constructor(
    private readonly entries: RemitEntries,
    private readonly units: NumberedHierarchy,
    private readonly successions: Successions,
    private readonly soleInvolvements: ReadonlySet<number>,
    private readonly writer: PairWriter,
  ) {
    this.keys = entries.levels.map(({ key }) => key)
    this.hierarchies = entries.levels.map(({ hierarchy }) => hierarchy)
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

  /** Entries whose keys before `level` meet one another. */
  private within(level: number, low: number, high: number): void {
    if (high - low <= smallBlock) {
      for (let one = low; one < high - 1; one++) this.test(level, one, one + 1, high)
      return
    }
    if (level === cellLevel) {
      this.withinCell(low, high)
      return
    }
    const key = this.keys[level] as Int32Array
    const { ranges, rangesFrom } = this.hierarchies[level] as NumberedHierarchy
    for (let from = low; from < high; ) {
      const a = key[from] as number
      const to = endOfRun(key, from, high)
      this.lookedUp++
      this.within(level + 1, from, to)
      // Only what comes later, so that two blocks are taken across once.
      let rest = high
      for (
        let at = (rangesFrom[a + 1] as number) - 2;
        rest > to && at >= (rangesFrom[a] as number);
        at -= 2
      ) {
        if ((ranges[at + 1] as number) <= a + 1) break
        const end = lowerBound(key, ranges[at + 1] as number, to, rest)
        const start = lowerBound(key, ranges[at] as number, to, end)
        this.lookedUp++
        this.acrossAll(level, from, to, start, end)
        rest = start
      }
      from = to
    }
  }

  /** Two stretches apart from each other; keys before `level` meet across. */
  private across(level: number, low: number, high: number, otherLow: number, otherHigh: number): void {
    if (high - low > otherHigh - otherLow) {
      this.across(level, otherLow, otherHigh, low, high)
      return
    }
    if (otherHigh - otherLow <= smallBlock) {
      for (let one = low; one < high; one++) this.test(level, one, otherLow, otherHigh)
      return
    }
    if (level === cellLevel) {
      this.acrossCells(low, high, otherLow, otherHigh)
      return
    }
    const key = this.keys[level] as Int32Array
    const { ranges, rangesFrom } = this.hierarchies[level] as NumberedHierarchy
    for (let from = low; from < high; ) {
      const a = key[from] as number
      const to = endOfRun(key, from, high)
      let rest = otherLow
      for (
        let at = rangesFrom[a] as number;
        rest < otherHigh && at < (rangesFrom[a + 1] as number);
        at += 2
      ) {
        const start = lowerBound(key, ranges[at] as number, rest, otherHigh)
        const end = lowerBound(key, ranges[at + 1] as number, start, otherHigh)
        this.lookedUp++
        this.acrossAll(level, from, to, start, end)
        rest = end
      }
      from = to
    }
  }

  /** One block and a stretch of blocks that it meets at `level`: big ones one by one, the small between them together. */
  private acrossAll(level: number, low: number, high: number, otherLow: number, otherHigh: number): void {
    const key = this.keys[level] as Int32Array
    let pending = otherLow
    if ((high - low) * (otherHigh - otherLow) > smallProduct) {
      for (let from = otherLow; from < otherHigh; ) {
        const to = endOfRun(key, from, otherHigh)
        if ((high - low) * (to - from) > smallProduct) {
          for (let one = low; one < high && pending < from; one++) this.test(level + 1, one, pending, from)
          this.lookedUp++
          this.across(level + 1, low, high, from, to)
          pending = to
        }
        from = to
      }
    }
    for (let one = low; one < high && pending < otherHigh; one++)
      this.test(level + 1, one, pending, otherHigh)
  }

  /** Entries that meet in all hierarchies, sorted by organisation. Its units follow an organisation at once. */
  private withinCell(low: number, high: number): void {
    const { organisation } = this.entries
    for (let from = low; from < high; ) {
      const to = endOfRun(organisation, from, high)
      const lastUnit = this.units.last[organisation[from] as number] as number
      const start = lowerBound(organisation, lastUnit + 1, to, high)
      this.lookedUp++
      for (let one = from; one < to && start < high; one++) this.test(cellLevel, one, start, high)
      from = to
    }
  }

  private acrossCells(low: number, high: number, otherLow: number, otherHigh: number): void {
    const { organisation } = this.entries
    const { ranges, rangesFrom } = this.units
    for (let from = low; from < high; ) {
      const a = organisation[from] as number
      const to = endOfRun(organisation, from, high)
      // The gaps between the ranges of those that a is a unit of or that are units of a.
      let rest = otherLow
      for (let at = rangesFrom[a] as number; at <= (rangesFrom[a + 1] as number); at += 2) {
        const isAfterAll = at === rangesFrom[a + 1]
        const end = isAfterAll ? otherHigh : lowerBound(organisation, ranges[at] as number, rest, otherHigh)
        this.lookedUp++
        for (let one = from; one < to && rest < end; one++) this.test(cellLevel, one, rest, end)
        if (!isAfterAll) rest = lowerBound(organisation, ranges[at + 1] as number, end, otherHigh)
      }
      from = to
    }
  }

  /** One entry with a stretch of others, all of which its keys before `level` meet. */
  private test(level: number, one: number, low: number, high: number): void {
    const { remit, organisation, start, end, levels, anyLists } = this.entries
    const { chain } = this.successions
    const unitsLast = this.units.last
    const [first, second, third] = levels
    this.tested += high - low
    const oneStart = start[one] as number
    const oneEnd = end[one] as number
    const body = organisation[one] as number
    const lastUnit = unitsLast[body] as number
    const oneChain = chain[body] as number
    for (let other = low; other < high; other++) {
      if ((start[other] as number) > oneEnd || (end[other] as number) < oneStart) continue
      const otherBody = organisation[other] as number
      if (otherBody >= body ? otherBody <= lastUnit : body <= (unitsLast[otherBody] as number)) continue
      if (level <= 2 && !keysMeet(third, one, other)) continue
      if (level <= 1 && !keysMeet(second, one, other)) continue
      if (level === 0 && !keysMeet(first, one, other)) continue
      if (oneChain !== 0 && oneChain === chain[otherBody] && this.successions.joins(body, otherBody)) continue
      if (anyLists && !this.isFirstMeeting(one, other)) continue
      this.writer.write(remit[one] as number, remit[other] as number, this.kindOf(one, other))
    }
  }

  private kindOf(one: number, other: number): number {
    if (this.isSole) return 0
    const { beneficiary, function: functionOf } = this.entries
    const bothNamePeople = beneficiary[one] !== 0 && beneficiary[other] !== 0
    return bothNamePeople && functionOf[one] === functionOf[other] ? 1 : 2
  }

  /** Whether these two entries are the first pair of their two remits that meets. */
  private isFirstMeeting(one: number, other: number): boolean {
    const { remit, levels } = this.entries
    const [a, b] = (remit[one] as number) < (remit[other] as number) ? [one, other] : [other, one]
    return levels.every((level) => isFirstOfLists(level, a, b))
  }
}

function isFirstOfLists(level: Level, a: number, b: number): boolean {
  if ((level.value[a] as number) >= 0 && (level.value[b] as number) >= 0) return true
  const nthA = level.nth[a] as number
  const nthB = level.nth[b] as number
  const keysA = listOf(level, a)
  const keysB = listOf(level, b)
  for (let x = 0; x < keysA.length; x++) {
    for (let y = 0; y < keysB.length; y++) {
      if (!numbersMeet(level.hierarchy, keysA[x] as number, keysB[y] as number)) continue
      if (nthA >= 0 && nthB >= 0) return x === nthA && y === nthB
      return nthA <= 0 && nthB <= 0
    }
  }
  return false
}

function listOf(level: Level, entry: number): ArrayLike<number> {
  const value = level.value[entry] as number
  return value >= 0 ? [value] : (level.lists[-1 - value] as Int32Array)
}

function keysMeet(level: Level, one: number, other: number): boolean {
  return numbersMeet(level.hierarchy, level.key[one] as number, level.key[other] as number)
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
