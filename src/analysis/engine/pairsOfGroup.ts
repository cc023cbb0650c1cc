/** The overlapping pairs that an overlap group (overlapGroups.ts) is made of, for what is told of it. */
import { DistinctNumbers } from './distinctNumbers.ts'
import type { FunctionNumbers } from './overlapBlocks.ts'
import type { OverlapGroup } from './overlapGroup.ts'
import { PlacedRemits } from './placedRemits.ts'
import type { RemitMeeting } from './remitMeeting.ts'

export class PairsOfGroup {
  private readonly seen: DistinctNumbers

  constructor(
    private readonly meeting: RemitMeeting,
    private readonly functions: FunctionNumbers,
  ) {
    this.seen = new DistinctNumbers(meeting.columns.organisation.length)
  }

  /** Whether more pairs of remits than these have to be looked at to find those that overlap. */
  isLarge(group: OverlapGroup, most: number): boolean {
    const { own, others, isAmong } = this.divide(group)
    if (own.length * (others.length + (isAmong ? own.length / 2 : 0)) <= most) return false
    const { columns } = this.meeting
    const among = isAmong ? new PlacedRemits(columns, own) : undefined
    const across = new PlacedRemits(columns, others)
    let candidates = 0
    for (const one of own) {
      candidates += (among?.visits(one) ?? 0) / 2 + across.visits(one)
      if (candidates > most) return true
    }
    return false
  }

  /**
   * Each pair once, as indices into the map's remits; of a whole and a part the whole comes first. Loose ones are among them.
   * All pairs that one remit begins come one after the other, and those of its place do too.
   */
  visit(group: OverlapGroup, found: (one: number, other: number) => void): void {
    const { own, others, isAmong } = this.divide(group)
    const { columns } = this.meeting
    const { places } = columns
    own.sort((a, b) => (places.value[a] as number) - (places.value[b] as number) || a - b)
    const among = isAmong ? new PlacedRemits(columns, own) : undefined
    const across = new PlacedRemits(columns, others)
    // Only what names several places can be visited twice.
    const canRepeat = places.lists.length > 0
    const note = (one: number, other: number) => {
      if (this.meeting.meet(one, other)) found(one, other)
    }
    for (const one of own) {
      this.seen.start()
      among?.visit(one, (other) => {
        if (other > one && (!canRepeat || this.seen.add(other))) note(one, other)
        return 'leave'
      })
      across.visit(one, (other) => {
        if (!canRepeat || this.seen.add(other)) note(one, other)
        return 'leave'
      })
    }
    if (isAmong) this.visitCrossing(group, others, note)
  }

  /** Two on broader functions make a pair here where these cross in nothing else. */
  private visitCrossing(
    { functions: [common] }: OverlapGroup,
    others: readonly number[],
    note: (one: number, other: number) => void,
  ): void {
    const { value } = this.meeting.columns.functions
    const byFunction = new Map<number, number[]>()
    for (const remit of others) {
      const on = value[remit] as number
      const known = byFunction.get(on)
      if (known) known.push(remit)
      else byFunction.set(on, [remit])
    }
    for (const [on, remits] of byFunction) {
      for (const crossing of this.functions.crossing(on)) {
        const across = crossing > on ? byFunction.get(crossing) : undefined
        if (!across) continue
        const shared = this.functions.common(on, crossing)
        if (shared.length !== 1 || shared[0] !== common) continue
        for (const one of remits) for (const other of across) note(one, other)
      }
    }
  }

  /** The remits on the function itself (or on the first of two), and the others; and whether the first pair among each other. */
  private divide({ shape, functions, remits }: OverlapGroup): {
    own: number[]
    others: number[]
    isAmong: boolean
  } {
    const { value } = this.meeting.columns.functions
    const own: number[] = []
    const others: number[] = []
    for (const remit of remits) (value[remit] === functions[0] ? own : others).push(remit)
    return { own, others, isAmong: shape === 'meeting' && functions.length === 1 }
  }
}
