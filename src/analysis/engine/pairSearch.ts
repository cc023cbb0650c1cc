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
import type { PairTester } from './pairTester.ts'
import type { Level, RemitEntries } from './remitEntries.ts'
import { endOfRun, lowerBound } from './sortedColumns.ts'

export class PairSearch {
  /** Blocks and stretches looked up: what the search costs besides the tests. */
  lookedUp = 0

  private readonly entries: RemitEntries
  private readonly tester: PairTester
  private readonly smallBlock: number
  private readonly smallProduct: number

  /** `smallBlock`: blocks of up to so many entries are tested pair by pair, cheaper than asking further questions. */
  constructor(entries: RemitEntries, tester: PairTester, smallBlock: number) {
    this.entries = entries
    this.tester = tester
    this.smallBlock = smallBlock
    this.smallProduct = 4 * smallBlock
  }

  run(): void {
    const { involvement, count } = this.entries
    for (let from = 0; from < count; ) {
      const to = endOfRun(involvement, from, count)
      this.tester.startOn(involvement[from] as number)
      this.within(0, from, to)
      from = to
    }
  }

  /** A block: the questions before `level` relate its entries to one another. */
  private within(level: number, low: number, high: number): void {
    const question = this.entries.levels[level]
    if (high - low <= this.smallBlock || question === undefined) {
      for (let one = low; one < high - 1; one++) this.tester.test(level, one, one + 1, high)
      return
    }
    if (this.isRepetitive(question, low, high, low, high)) {
      const firsts = firstEntries(question, low, high)
      firsts.forEach((one, at) => {
        for (let next = at + 1; next < firsts.length; next++)
          this.tester.testLists(level, one, firsts[next] as number)
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
      for (let one = low; one < high; one++) this.tester.test(level, one, otherLow, otherHigh)
    } else if (this.isRepetitive(question, low, high, otherLow, otherHigh)) {
      const others = firstEntries(question, otherLow, otherHigh)
      for (const one of firstEntries(question, low, high)) {
        for (const other of others) this.tester.testLists(level, one, other)
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
          for (let one = low; one < high && pending < from; one++)
            this.tester.test(level + 1, one, pending, from)
          this.lookedUp++
          this.across(level + 1, low, high, from, to)
          pending = to
        }
        from = to
      }
    }
    for (let one = low; one < high && pending < otherHigh; one++) {
      this.tester.test(level + 1, one, pending, otherHigh)
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
    // Small blocks are not worth the counting.
    if ((high - low) * (otherHigh - otherLow) <= 32 * this.smallProduct) return false
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
}

/** The first entry of each remit of a block. */
function firstEntries({ repeatsBefore }: Level, low: number, high: number): number[] {
  const firsts: number[] = []
  for (let at = low; at < high; at++) if (repeatsBefore?.[at] === repeatsBefore?.[at + 1]) firsts.push(at)
  return firsts
}
