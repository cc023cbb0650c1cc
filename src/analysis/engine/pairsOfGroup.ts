/** The overlapping pairs that an overlap group (overlapGroups.ts) is made of, for what is told of it. */
import type { FunctionNumbers } from './overlapBlocks.ts'
import type { OverlapGroup } from './overlapGroup.ts'
import type { RemitMeeting } from './remitMeeting.ts'

export class PairsOfGroup {
  constructor(
    private readonly meeting: RemitMeeting,
    private readonly functions: FunctionNumbers,
  ) {}

  /** How many pairs of remits have to be looked at to find those that overlap. */
  candidates(group: OverlapGroup): number {
    const { own, others } = this.divide(group)
    const among =
      group.shape === 'whole' || group.functions.length > 1 ? 0 : (own.length * (own.length - 1)) / 2
    return among + own.length * others.length
  }

  /**
   * Each pair once, as indices into the map's remits; of a whole and a part the whole comes first. Loose ones are among them.
   * All pairs that one remit begins come one after the other, and those of its place do too.
   */
  visit(group: OverlapGroup, found: (one: number, other: number) => void): void {
    const { own, others } = this.divide(group)
    const { value: placeOf } = this.meeting.columns.places
    own.sort((a, b) => (placeOf[a] as number) - (placeOf[b] as number) || a - b)
    const note = (one: number, other: number) => {
      if (this.meeting.meet(one, other)) found(one, other)
    }
    for (let at = 0; at < own.length; at++) {
      const one = own[at] as number
      if (group.shape === 'meeting' && group.functions.length === 1) {
        for (let next = at + 1; next < own.length; next++) note(one, own[next] as number)
      }
      for (const other of others) note(one, other)
    }
    if (group.shape === 'meeting' && group.functions.length === 1) this.visitCrossing(group, others, note)
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

  /** The remits on the function itself (or on the first of two), and the others. */
  private divide({ functions: [first], remits }: OverlapGroup): { own: number[]; others: number[] } {
    const { value } = this.meeting.columns.functions
    const own: number[] = []
    const others: number[] = []
    for (const remit of remits) (value[remit] === first ? own : others).push(remit)
    return { own, others }
  }
}
