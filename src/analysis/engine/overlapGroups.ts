/**
 * Overlapping remits as connected groups, without listing the pairs (specification.md §5.1 and §5.6).
 *
 * The pairs of one involvement on one common function are the edges of a graph whose nodes are the remits on it and on all
 * that it lies within. A walk finds what is connected: each remit that is reached is tested against those not yet reached only.
 * Two remits on broader functions have no edge, unless the two functions cross and this is all that they share.
 * - Bodies are joined by the remits that the walk connects; bodies of one kind, and a body and its predecessors, are joined
 *   where both take part.
 * - A pair is loose if one remit names places and the other none. Loose pairs join only bodies that no other pair reaches; those
 *   of bodies that are joined already belong to their group.
 * - One body's remit that meets others' on three narrower functions or more is told with these as the whole and its parts, and
 *   takes no part in the groups below.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { JoinedNumbers } from './joinedNumbers.ts'
import {
  type Block,
  type FunctionNumbers,
  OverlapBlocks,
  type Placement,
  type WholeHolder,
} from './overlapBlocks.ts'
import type { RemitMeeting } from './remitMeeting.ts'

export interface OverlapGroup {
  /** `meeting`: whoever holds it meets another. `whole`: some hold a function as a whole, and others parts of it. */
  readonly shape: 'meeting' | 'whole'
  /** Index in the scheme. */
  readonly involvement: number
  /** Numbers of the common function, or of two that share several, ascending. */
  readonly functions: readonly number[]
  /** Indices of those that are in some pair, ascending; of a whole, those on the function itself and the parts. */
  readonly remits: readonly number[]
  readonly loose: boolean
  /** Bodies that may meet some of these, in a loose pair that joins nothing: numbers of organisations, ascending. */
  readonly mayMeet: readonly number[]
  /** Where several groups are told as one: the remits of each. */
  readonly apart?: readonly (readonly number[])[]
}

/** What is on one common function. */
interface Common {
  readonly functions: readonly number[]
  readonly own: Block | undefined
  /** On the functions that it lies within. */
  readonly above: readonly Block[]
  /** Pairs of functions that cross in nothing else. */
  readonly crossing: readonly (readonly [Block, Block])[]
}

/** More findings of one involvement on one function than these are told as one. */
const mostApart = 3

/** Those of an involvement that are known already, where its remits are the same as before. */
export type KnownGroups = (
  involvement: number,
  remits: readonly number[],
) => readonly OverlapGroup[] | undefined

/** By involvement, as an index in the scheme; `remits`: those that can be in a pair, ascending. */
export function overlapGroups(
  map: RemitMap,
  meeting: RemitMeeting,
  functions: FunctionNumbers,
  remits: Int32Array,
  known: KnownGroups = () => undefined,
): InvolvementGroups[] {
  const kinds = kindsOf(map, meeting)
  return Array.from(byInvolvement(meeting, remits), ([involvement, own]) => {
    const before = known(involvement, own)
    if (before) return { involvement, remits: own, groups: before }
    const blocks = new OverlapBlocks(meeting, functions, byFunction(meeting, own))
    const walk = new GroupWalk(meeting, kinds, blocks, involvement)
    const groups = [
      ...[...blocks.wholes].flatMap(([functionNumber, holders]) => walk.wholes(functionNumber, holders)),
      ...commonsOf(blocks).flatMap((common) => walk.groups(common)),
    ]
    return { involvement, remits: own, groups }
  })
}

export interface InvolvementGroups {
  readonly involvement: number
  /** All that can be in a pair, ascending. */
  readonly remits: readonly number[]
  readonly groups: readonly OverlapGroup[]
}

function byInvolvement({ columns }: RemitMeeting, remits: Int32Array): Map<number, number[]> {
  return listedBy(remits, columns.involvement)
}

function byFunction({ columns }: RemitMeeting, remits: readonly number[]): Map<number, number[]> {
  return listedBy(remits, columns.functions.value)
}

/** Remits by what a column says of them. */
function listedBy(remits: Iterable<number>, column: Int32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const remit of remits) {
    const key = column[remit] as number
    const list = lists.get(key)
    if (list) list.push(remit)
    else lists.set(key, [remit])
  }
  return lists
}

function commonsOf({ blocks, functions }: OverlapBlocks): Common[] {
  const crossings = new Map<string, { functions: readonly number[]; pairs: (readonly [Block, Block])[] }>()
  for (const block of blocks.values()) {
    for (const other of functions.crossing(block.functionNumber)) {
      const crossed = other > block.functionNumber ? blocks.get(other) : undefined
      if (!crossed) continue
      const shared = functions.common(block.functionNumber, other)
      const on = shared.length === 1 ? shared : [block.functionNumber, other]
      const key = on.join(' ')
      const known = crossings.get(key) ?? { functions: on, pairs: [] }
      crossings.set(key, known)
      known.pairs.push([block, crossed])
    }
  }
  const commons: Common[] = []
  for (const block of blocks.values()) {
    const key = String(block.functionNumber)
    const above = functions
      .above(block.functionNumber)
      .flatMap((one) => blocks.get(one) ?? [])
      .filter(({ besideWholes }) => besideWholes.remits.length > 0)
    const crossing = crossings.get(key)?.pairs ?? []
    crossings.delete(key)
    if (block.remits.length > 1 || above.length > 0 || crossing.length > 0)
      commons.push({ functions: [block.functionNumber], own: block, above, crossing })
  }
  for (const { functions: on, pairs } of crossings.values()) {
    commons.push({ functions: on, own: undefined, above: [], crossing: pairs })
  }
  return commons
}

/** The number of each organisation's kind, by the number of the organisation; -1 for none. */
function kindsOf({ organisations }: RemitMap, { columns }: RemitMeeting): Int32Array {
  const kinds = new Int32Array(organisations.length + 1).fill(-1)
  const known = new Map<string, number>()
  for (const { id, kind } of organisations) {
    const at = columns.units.numberOf.get(id)
    if (!kind || at === undefined) continue
    const number = known.get(kind) ?? known.size
    known.set(kind, number)
    kinds[at] = number
  }
  return kinds
}

interface Targets {
  readonly all: readonly Placement[]
  readonly seeds: readonly number[]
  of(remit: number): readonly Placement[]
}

class GroupWalk {
  /** By remit: the last walk that reached it. */
  private readonly reached: Int32Array
  private walk = 0
  private readonly body: Int32Array
  private readonly functionOf: Int32Array

  private readonly firm: Gathering
  private readonly loose: Gathering

  constructor(
    private readonly meeting: RemitMeeting,
    kinds: Int32Array,
    private readonly blocks: OverlapBlocks,
    private readonly involvement: number,
  ) {
    this.body = meeting.columns.organisation
    this.functionOf = meeting.columns.functions.value
    this.reached = new Int32Array(this.body.length)
    this.firm = new Gathering(meeting, kinds)
    this.loose = new Gathering(meeting, kinds)
  }

  groups(common: Common): OverlapGroup[] {
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
  private connect(targets: Targets, part: 'placed' | 'unplaced', firm: Gathering): void {
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
    { own, crossing }: Common,
    targets: Targets,
    firm: Gathering,
    loose: Gathering,
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

  /** Whom a remit can have an edge with, and where walks begin. */
  private targetsOf({ own, above, crossing }: Common): Targets {
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

/** Bodies that are joined, and their remits that take part. */
class Gathering {
  private readonly joined = new JoinedNumbers()
  private readonly remitsOf = new Map<number, Set<number>>()

  constructor(
    private readonly meeting: RemitMeeting,
    private readonly kinds: Int32Array,
  ) {}

  clear(): void {
    if (this.isEmpty) return
    this.remitsOf.clear()
    this.joined.clear()
  }

  get isEmpty(): boolean {
    return this.remitsOf.size === 0
  }

  has(body: number): boolean {
    return this.remitsOf.has(body)
  }

  holds(remit: number): boolean {
    return this.remitsOf.get(this.meeting.columns.organisation[remit] as number)?.has(remit) ?? false
  }

  rootOf(body: number): number {
    return this.joined.rootOf(body)
  }

  /** Two remits that meet. */
  add(one: number, other: number): void {
    const { organisation } = this.meeting.columns
    for (const remit of [one, other]) {
      const body = organisation[remit] as number
      const known = this.remitsOf.get(body)
      if (known) known.add(remit)
      else this.remitsOf.set(body, new Set([remit]))
    }
    this.joined.join(organisation[one] as number, organisation[other] as number)
  }

  /** Those of one kind, and those of whom one succeeds the other. */
  joinAlike(): void {
    const { chain, joins } = this.meeting.successions
    const firstOfKind = new Map<number, number>()
    const byChain = new Map<number, number[]>()
    for (const body of this.remitsOf.keys()) {
      const kind = this.kinds[body] as number
      const first = kind < 0 ? undefined : firstOfKind.get(kind)
      if (kind >= 0 && first === undefined) firstOfKind.set(kind, body)
      else if (first !== undefined) this.joined.join(first, body)
      const line = chain[body] as number
      if (line === 0) continue
      const known = byChain.get(line)
      if (known) known.push(body)
      else byChain.set(line, [body])
    }
    for (const bodies of byChain.values()) {
      bodies.forEach((one, index) => {
        for (const other of bodies.slice(index + 1)) {
          if (this.joined.rootOf(one) !== this.joined.rootOf(other) && joins(one, other))
            this.joined.join(one, other)
        }
      })
    }
  }

  groups(): { root: number; remits: number[] }[] {
    const groups = new Map<number, number[]>()
    for (const [body, remits] of this.remitsOf) {
      const root = this.joined.rootOf(body)
      const known = groups.get(root)
      if (known) known.push(...remits)
      else groups.set(root, [...remits])
    }
    return Array.from(groups, ([root, remits]) => ({ root, remits: remits.sort((a, b) => a - b) }))
  }
}
