/** The walks that find what is connected on one common function, and the wholes of which others hold parts (overlapGroups.ts). */
import type { CommonFunction } from './commonFunctions.ts'
import { JoinedBodies } from './joinedBodies.ts'
import type { Block, OverlapBlocks, Placement, WholeHolder } from './overlapBlocks.ts'
import type { OverlapGroup } from './overlapGroup.ts'
import type { RemitMeeting } from './remitMeeting.ts'

/** More findings of one involvement on one function than these are told as one. */
const mostApart = 3

interface Targets {
  readonly all: readonly Placement[]
  readonly seeds: readonly number[]
  of(remit: number): readonly Placement[]
}

export class GroupWalk {
  /** By remit: the last walk that reached it. */
  private readonly reached: Int32Array
  private walk = 0
  private readonly body: Int32Array
  private readonly functionOf: Int32Array

  private readonly firm: JoinedBodies
  private readonly loose: JoinedBodies

  constructor(
    private readonly meeting: RemitMeeting,
    kinds: Int32Array,
    private readonly blocks: OverlapBlocks,
    private readonly involvement: number,
  ) {
    this.body = meeting.columns.organisation
    this.functionOf = meeting.columns.functions.value
    this.reached = new Int32Array(this.body.length)
    this.firm = new JoinedBodies(meeting, kinds)
    this.loose = new JoinedBodies(meeting, kinds)
  }

  groups(common: CommonFunction): OverlapGroup[] {
    const targets = this.targetsOf(common)
    const { firm, loose } = this
    firm.clear()
    loose.clear()
    for (const part of ['placed', 'unplaced'] as const) this.connect(targets, part, firm)
    firm.joinAlike()
    const mayMeet = new Map<number, Set<number>>()
    this.connectLoosely(common, targets, firm, loose, mayMeet)
    loose.joinAlike()
    if (firm.isEmpty && loose.isEmpty) return []
    const { functions } = common
    const shared = { shape: 'meeting' as const, involvement: this.involvement, functions }
    return [
      ...togetherIfMany(
        firm.groups().map(({ root, remits }) => ({
          ...shared,
          remits,
          loose: false,
          mayMeet: ascending(mayMeet.get(root) ?? []),
        })),
      ),
      ...togetherIfMany(
        loose.groups().map(({ remits }) => ({ ...shared, remits, loose: true, mayMeet: [] })),
      ),
    ]
  }

  /** The walk among the remits that name places, or among those that name none. */
  private connect(targets: Targets, part: 'placed' | 'unplaced', firm: JoinedBodies): void {
    const walk = ++this.walk
    for (const placement of targets.all) placement[part].startWalk()
    const queue: number[] = []
    for (const start of targets.seeds) {
      if (this.reached[start] === walk || this.meeting.isPlaced(start) !== (part === 'placed')) continue
      this.reached[start] = walk
      queue.push(start)
      for (let remit = queue.pop(); remit !== undefined; remit = queue.pop()) {
        const at = remit
        for (const placement of targets.of(at)) {
          placement[part].visit(at, (other) => {
            if (this.reached[other] === walk) return 'take'
            if (!this.meeting.meet(at, other)) return 'leave'
            this.reached[other] = walk
            queue.push(other)
            firm.add(at, other)
            return 'take'
          })
        }
      }
    }
  }

  /** Pairs of which only one remit names places: they join those whom no other pair has reached. */
  private connectLoosely(
    { own, crossing }: CommonFunction,
    targets: Targets,
    firm: JoinedBodies,
    loose: JoinedBodies,
    mayMeet: Map<number, Set<number>>,
  ): void {
    const note = (reached: number, other: number) => {
      const group = firm.rootOf(reached)
      const known = mayMeet.get(group)
      if (known) known.add(other)
      else mayMeet.set(group, new Set([other]))
    }
    // Of every pair one remit is on the function itself, or on the first of two that cross.
    const nodes = [...(own?.remits ?? []), ...crossing.flatMap(([one]) => one.remits)]
    for (const remit of nodes) {
      const body = this.body[remit] as number
      if (firm.has(body)) continue
      for (const placement of targets.of(remit)) {
        const others = this.blocks.looseWith(remit, placement)
        others.startWalk()
        others.visit(remit, (other) => {
          const met = this.body[other] as number
          if (!this.meeting.meet(remit, other)) return 'leave'
          if (firm.has(met)) note(met, body)
          else loose.add(remit, other)
          return 'leave'
        })
      }
    }
    // Those that are reached may also have loose pairs among each other, which join no one.
    if (!firm.isEmpty) {
      // First those of which nothing else is known: what is taken out below may be all that one of them meets.
      for (const remit of nodes) this.addIfLoose(remit, targets, firm)
      for (const { placed, unplaced } of targets.all) {
        placed.startWalk()
        unplaced.startWalk()
      }
      for (const remit of nodes) {
        const body = this.body[remit] as number
        if (!firm.has(body)) continue
        for (const placement of targets.of(remit)) {
          this.blocks.looseWith(remit, placement).visit(remit, (other) => {
            const met = this.body[other] as number
            const isReached = firm.has(met)
            if (isReached && firm.holds(remit) && firm.holds(other)) return 'take'
            if (isReached && firm.rootOf(met) !== firm.rootOf(body)) return 'leave'
            if (!this.meeting.meet(remit, other)) return 'leave'
            if (isReached) firm.add(remit, other)
            else note(body, met)
            return 'leave'
          })
        }
      }
    }
  }

  /** Adds a remit that meets another of its group in loose pairs only. */
  private addIfLoose(remit: number, targets: Targets, firm: JoinedBodies): void {
    const body = this.body[remit] as number
    if (!firm.has(body) || firm.holds(remit)) return
    const group = firm.rootOf(body)
    for (const placement of targets.of(remit)) {
      const isMet = this.blocks.looseWith(remit, placement).some(remit, (other) => {
        const met = this.body[other] as number
        const isPair = firm.has(met) && firm.rootOf(met) === group && this.meeting.meet(remit, other)
        if (isPair) firm.add(remit, other)
        return isPair
      })
      if (isMet) return
    }
  }

  /** Whom a remit can have an edge with, and where walks begin. */
  private targetsOf({ own, above, crossing }: CommonFunction): Targets {
    const around = own ? [own, ...above.map(({ besideWholes }) => besideWholes)] : []
    const seeds = own?.remits ?? []
    const ownOnly = own ? [own] : []
    if (crossing.length === 0) {
      const ownFunction = own?.functionNumber
      return {
        all: around,
        seeds,
        of: (remit) => (this.functionOf[remit] === ownFunction ? around : ownOnly),
      }
    }
    const across = new Map<number, Block[]>()
    const note = (from: Block, to: Block) => {
      const known = across.get(from.functionNumber)
      if (known) known.push(to)
      else across.set(from.functionNumber, [to])
    }
    for (const [one, other] of crossing) {
      note(one, other)
      note(other, one)
    }
    return {
      all: [...around, ...[...across.values()].flat()],
      seeds: [...seeds, ...crossing.flatMap(([one]) => one.remits)],
      of: (remit) => {
        const functionNumber = this.functionOf[remit] as number
        if (functionNumber === own?.functionNumber) return around
        const crossed = across.get(functionNumber) ?? []
        return this.blocks.isOfWhole(remit) ? crossed : [...ownOnly, ...crossed]
      },
    }
  }

  /** The bodies that hold a function as a whole, each with the parts that others hold; many of them together. */
  wholes(functionNumber: number, holders: readonly WholeHolder[]): OverlapGroup[] {
    const told = holders.length > mostApart ? [holders] : holders.map((holder) => [holder])
    return told.map((some): OverlapGroup => {
      const loose = some.every((holder) => holder.loose)
      const own = some.flatMap(({ remits }) => remits)
      return {
        shape: 'whole',
        involvement: this.involvement,
        functions: [functionNumber],
        remits: this.withParts(functionNumber, own),
        loose,
        mayMeet: [],
      }
    })
  }

  /** Those of some remits on a function that meet others' on narrower ones, with these; ascending. */
  private withParts(functionNumber: number, own: readonly number[]): number[] {
    const found = new Set<number>()
    const { blocks, below } = this.blocks
    for (const part of below.get(functionNumber) ?? []) {
      const block = blocks.get(part)
      if (!block) continue
      for (const others of [block.placed, block.unplaced]) {
        others.startWalk()
        for (const remit of own) {
          others.visit(remit, (other) => {
            if (found.has(other)) return 'take'
            if (!this.meeting.meet(remit, other)) return 'leave'
            found.add(other).add(remit)
            return 'take'
          })
        }
        // One may meet those only that another was found to meet before.
        for (const remit of own) {
          if (!found.has(remit) && others.some(remit, (other) => this.meeting.meet(remit, other)))
            found.add(remit)
        }
      }
    }
    return [...found].sort((a, b) => a - b)
  }
}

function togetherIfMany(groups: readonly OverlapGroup[]): readonly OverlapGroup[] {
  const [first] = groups
  if (!first || groups.length <= mostApart) return groups
  return [
    {
      ...first,
      remits: ascending(groups.flatMap(({ remits }) => remits)),
      mayMeet: ascending(new Set(groups.flatMap(({ mayMeet }) => mayMeet))),
      apart: groups.map(({ remits }) => remits),
    },
  ]
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b)
}
