/** Numbers joined into groups (union–find, with paths halved). */
export class JoinedNumbers {
  private readonly above = new Map<number, number>()

  /** The number that stands for the whole group; a number never joined stands for itself. */
  rootOf(number: number): number {
    let at = number
    for (let up = this.above.get(at); up !== undefined; up = this.above.get(at)) {
      const further = this.above.get(up)
      if (further !== undefined) this.above.set(at, further)
      at = up
    }
    return at
  }

  clear(): void {
    this.above.clear()
  }

  join(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    // The smaller one stands for both, whatever the order in which they are joined.
    if (one !== other) this.above.set(Math.max(one, other), Math.min(one, other))
  }
}
