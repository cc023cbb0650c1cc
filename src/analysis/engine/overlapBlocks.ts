/**
 * The remits of one involvement, by function, ready for the walks of overlapGroups.ts; and which bodies hold a function as a
 * whole of which others hold three parts or more.
 */
import { PlacedRemits } from './placedRemits.ts'
import type { RemitMeeting } from './remitMeeting.ts'

/** How functions lie within each other, by the numbers that remitColumns.ts gives them. */
export interface FunctionNumbers {
  /** All that a function lies within, itself left out. */
  above(functionNumber: number): readonly number[]
  /** Of two that meet without either lying within the other: the broadest that lie within both. */
  common(one: number, other: number): readonly number[]
  /** Those that meet it without either lying within the other; empty in a tree. */
  crossing(functionNumber: number): readonly number[]
}

/** Remits apart by whether they name places: one that does and one that doesn't make a loose pair. */
export interface Placement {
  readonly placed: PlacedRemits
  readonly unplaced: PlacedRemits
}

/** The remits on one function. */
export interface Block extends Placement {
  readonly functionNumber: number
  readonly remits: readonly number[]
  /** Without those that are told of as the whole of what others hold parts of. */
  readonly besideWholes: Placement & { readonly remits: readonly number[] }
}

/** A body that holds a function of which others hold at least so many parts, as its remits on it. */
export interface WholeHolder {
  readonly organisation: number
  readonly remits: readonly number[]
  /** No pair of it with a part is other than loose. */
  readonly loose: boolean
}

const fewestParts = 3

export class OverlapBlocks {
  readonly blocks = new Map<number, Block>()
  /** By function: the functions below it that some remit is on. */
  readonly below = new Map<number, number[]>()
  readonly wholes = new Map<number, readonly WholeHolder[]>()
  private readonly ofWholes = new Set<number>()
  private readonly none: PlacedRemits

  constructor(
    private readonly meeting: RemitMeeting,
    readonly functions: FunctionNumbers,
    byFunction: ReadonlyMap<number, readonly number[]>,
  ) {
    this.none = new PlacedRemits(meeting.columns, [])
    for (const functionNumber of byFunction.keys()) {
      for (const above of functions.above(functionNumber)) {
        if (!byFunction.has(above)) continue
        const known = this.below.get(above)
        if (known) known.push(functionNumber)
        else this.below.set(above, [functionNumber])
      }
    }
    for (const [functionNumber, remits] of byFunction) {
      const { placed, unplaced } = this.placementOf(remits)
      const besideWholes = { placed, unplaced, remits }
      this.blocks.set(functionNumber, { functionNumber, remits, placed, unplaced, besideWholes })
    }
    for (const [functionNumber, below] of this.below) {
      if (below.length >= fewestParts) this.findWholes(functionNumber, below)
    }
  }

  /** Whether a remit is told of as the whole of what others hold parts of. */
  isOfWhole(remit: number): boolean {
    return this.ofWholes.has(remit)
  }

  private placementOf(remits: readonly number[]): Placement {
    const { columns } = this.meeting
    const placed = remits.filter((remit) => this.meeting.isPlaced(remit))
    if (placed.length === remits.length)
      return { placed: new PlacedRemits(columns, remits), unplaced: this.none }
    if (placed.length === 0) return { placed: this.none, unplaced: new PlacedRemits(columns, remits) }
    const unplaced = remits.filter((remit) => !this.meeting.isPlaced(remit))
    return { placed: new PlacedRemits(columns, placed), unplaced: new PlacedRemits(columns, unplaced) }
  }

  private findWholes(functionNumber: number, below: readonly number[]): void {
    const block = this.blocks.get(functionNumber)
    if (!block) return
    const { organisation } = this.meeting.columns
    const byBody = new Map<number, number[]>()
    for (const remit of block.remits) {
      const body = organisation[remit] as number
      const known = byBody.get(body)
      if (known) known.push(remit)
      else byBody.set(body, [remit])
    }
    const found: WholeHolder[] = []
    for (const [body, remits] of byBody) {
      const whole = this.wholeOf(body, remits, below)
      if (whole) found.push(whole)
    }
    if (found.length === 0) return
    this.wholes.set(functionNumber, found)
    for (const { remits } of found) for (const remit of remits) this.ofWholes.add(remit)
    const rest = block.remits.filter((remit) => !this.ofWholes.has(remit))
    this.blocks.set(functionNumber, { ...block, besideWholes: { ...this.placementOf(rest), remits: rest } })
  }

  private wholeOf(
    organisation: number,
    remits: readonly number[],
    below: readonly number[],
  ): WholeHolder | undefined {
    let parts = 0
    let loose = true
    below.forEach((functionNumber, index) => {
      // Neither can be reached any more, or both are known.
      if (parts + below.length - index < fewestParts || (parts >= fewestParts && !loose)) return
      const block = this.blocks.get(functionNumber)
      if (!block) return
      const isFirm = remits.some((remit) => this.meetsSome(remit, this.firmWith(remit, block)))
      if (isFirm) loose = false
      if (isFirm || remits.some((remit) => this.meetsSome(remit, this.looseWith(remit, block)))) parts += 1
    })
    return parts < fewestParts ? undefined : { organisation, remits, loose }
  }

  private meetsSome(remit: number, others: PlacedRemits): boolean {
    return others.remits.length > 0 && others.some(remit, (other) => this.meeting.meet(remit, other))
  }

  /** Those of some remits that name places as this one does, or don't as it doesn't. */
  firmWith(remit: number, { placed, unplaced }: Placement): PlacedRemits {
    return this.meeting.isPlaced(remit) ? placed : unplaced
  }

  looseWith(remit: number, { placed, unplaced }: Placement): PlacedRemits {
    return this.meeting.isPlaced(remit) ? unplaced : placed
  }
}
