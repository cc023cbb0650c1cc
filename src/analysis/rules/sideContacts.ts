/** Which sides of an overlap meet: each each other, or all of them one in the middle. */
import type { BodySide } from './overlapSides.ts'

export interface MeetingSides {
  /** Each two sides have a pair between them, and of a kind each body meets someone on each other side. */
  readonly eachMeetsEach: boolean
  /** Index of the side that meets every other, where no two of the others meet; of two sides a single body rather than a kind. */
  readonly hub: number | undefined
}

export interface Contacts {
  /** Two bodies that meet, each with the index of its side. */
  note(a: number, sideOfA: number, b: number, sideOfB: number): void
  summary(): MeetingSides
}

/** Of more sides only a count is given, so that whether each meets each is not asked. */
const mostAsked = 12

export function contactsOf(sides: readonly BodySide[]): Contacts {
  return sides.length > mostAsked ? new ContactsOfMany(sides) : new ContactsOfFew(sides)
}

/** The sides that a side, and a body, meets are bits of one number. */
class ContactsOfFew implements Contacts {
  private readonly ofSide: Int32Array
  private readonly ofBody = new Map<number, number>()

  constructor(private readonly sides: readonly BodySide[]) {
    this.ofSide = new Int32Array(sides.length)
  }

  note(a: number, sideOfA: number, b: number, sideOfB: number): void {
    this.ofSide[sideOfA] = (this.ofSide[sideOfA] as number) | (1 << sideOfB)
    this.ofSide[sideOfB] = (this.ofSide[sideOfB] as number) | (1 << sideOfA)
    this.noteBody(a, 1 << sideOfB)
    this.noteBody(b, 1 << sideOfA)
  }

  private noteBody(body: number, bit: number): void {
    const known = this.ofBody.get(body) ?? 0
    if ((known & bit) === 0) this.ofBody.set(body, known | bit)
  }

  /** Whether each body of a side meets someone on the other. */
  private eachMeets({ bodies }: BodySide, other: number): boolean {
    return bodies.every((body) => (((this.ofBody.get(body) ?? 0) >> other) & 1) === 1)
  }

  summary(): MeetingSides {
    const { sides } = this
    const eachMeetsEach = sides.every((side, one) =>
      sides.every((_, other) => one === other || this.eachMeets(side, other)),
    )
    return { eachMeetsEach, hub: this.hub() }
  }

  private hub(): number | undefined {
    const { sides, ofSide } = this
    if (sides.length < 2 || ofSide.some((met, side) => ((met >> side) & 1) === 1)) return undefined
    const all = (1 << sides.length) - 1
    const hubs = sides.map((_, side) => side).filter((side) => ofSide[side] === (all ^ (1 << side)))
    const hub = hubs.find((side) => sides[side]?.kind === undefined) ?? hubs[0]
    if (hub === undefined || ofSide.some((met, side) => side !== hub && met !== 1 << hub)) return undefined
    return sides.every((side, other) => other === hub || this.eachMeets(side, hub)) ? hub : undefined
  }
}

/** Only whether all meet one in the middle: the first pair says which two it could be, and each further one has to be with it. */
class ContactsOfMany implements Contacts {
  private hubs: readonly number[] | undefined
  private readonly met = new Set<number>()

  constructor(private readonly sides: readonly BodySide[]) {}

  note(a: number, sideOfA: number, b: number, sideOfB: number): void {
    if (this.hubs?.length === 0) return
    const hubs = this.hubs ?? [sideOfA, sideOfB]
    const stays = (side: number) => sideOfA !== sideOfB && (side === sideOfA || side === sideOfB)
    if (hubs !== this.hubs || !hubs.every(stays)) this.hubs = hubs.filter(stays)
    this.met.add(a).add(b)
  }

  summary(): MeetingSides {
    const [hub, ...others] = this.hubs ?? []
    const isHub =
      others.length === 0 &&
      this.sides.every((side, other) => other === hub || side.bodies.every((body) => this.met.has(body)))
    return { eachMeetsEach: false, hub: isHub ? hub : undefined }
  }
}
