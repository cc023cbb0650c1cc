import { JoinedNumbers } from './joinedNumbers.ts'
import type { RemitMeeting } from './remitMeeting.ts'

/** Bodies that are joined, and their remits that take part. */
export class JoinedBodies {
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
      // One by one: a call takes no more than some hundred thousand at once.
      if (known) for (const remit of remits) known.push(remit)
      else groups.set(root, [...remits])
    }
    return Array.from(groups, ([root, remits]) => ({ root, remits: remits.sort((a, b) => a - b) }))
  }
}
