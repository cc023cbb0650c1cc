/**
 * Collects small whole numbers once each, again and again without clearing anything: every round has a mark of its own.
 * For passes over indices, where a Set a round would cost more than the work itself.
 */
export class DistinctNumbers {
  private readonly marks: Uint32Array
  private round = 1

  /** For numbers from 0 up to, not including, `size`. */
  constructor(size: number) {
    this.marks = new Uint32Array(size)
  }

  /** Forgets what was added before. */
  start(): void {
    this.round += 1
  }

  /** True when the number is new in this round. */
  add(number: number): boolean {
    if (this.marks[number] === this.round) return false
    this.marks[number] = this.round
    return true
  }

  has(number: number): boolean {
    return this.marks[number] === this.round
  }
}

/** The same, where they are wanted afterwards. */
export class NumbersOnce {
  private readonly known: DistinctNumbers
  private numbers: number[] = []
  private isSorted = false

  /** For numbers from 0 up to, not including, `size`. */
  constructor(private readonly size: number) {
    this.known = new DistinctNumbers(size)
  }

  start(): void {
    this.known.start()
    this.numbers = []
    this.isSorted = false
  }

  add(number: number): void {
    if (!this.known.add(number)) return
    this.numbers.push(number)
    this.isSorted = false
  }

  inOrder(): readonly number[] {
    if (!this.isSorted) this.sort()
    this.isSorted = true
    return this.numbers
  }

  private sort(): void {
    // Where many of all there can be are there, going through all is quicker than sorting.
    if (this.numbers.length * 16 < this.size) inOrder(this.numbers)
    else
      for (let number = 0, at = 0; number < this.size; number++)
        if (this.known.has(number)) this.numbers[at++] = number
  }
}

/** In rising order, in place. */
export function inOrder(numbers: number[]): number[] {
  return numbers.length < 2 ? numbers : numbers.sort((a, b) => a - b)
}

/** The members of a list at these indexes. */
export function pick<T>(list: readonly T[], indexes: Iterable<number>): T[] {
  const picked: T[] = []
  for (const index of indexes) {
    const one = list[index]
    if (one !== undefined) picked.push(one)
  }
  return picked
}
