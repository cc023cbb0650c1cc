/** The pairs that the engine finds, as columns. */

/** The kinds of pair; `PairTable.kind` holds indices into this list. */
export const pairKinds = ['contested', 'duplication', 'parallel'] as const

export type PairKind = (typeof pairKinds)[number]

/** `count` pairs: indices into `map.remits` with `first[i] < second[i]`, and an index into `pairKinds`. */
export interface PairTable {
  readonly count: number
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly kind: Uint8Array
}

interface Chunk {
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly kind: Uint8Array
}

const smallest = 1 << 10
const largest = 1 << 20

/** Collects pairs in chunks that grow, so that nothing written is copied more than once. */
export class PairWriter {
  private readonly full: Chunk[] = []
  private fullCount = 0
  private first = new Uint32Array(smallest)
  private second = new Uint32Array(smallest)
  private kind = new Uint8Array(smallest)
  private used = 0

  /** Of two different remits, by index, in either order; `kind` is an index into `pairKinds`. */
  write(one: number, other: number, kind: number): void {
    if (this.used === this.first.length) this.startChunk()
    const at = this.used++
    this.first[at] = Math.min(one, other)
    this.second[at] = Math.max(one, other)
    this.kind[at] = kind
  }

  private startChunk(): void {
    const { first, second, kind } = this
    this.full.push({ first, second, kind })
    this.fullCount += first.length
    Object.assign(this, newChunk(Math.min(largest, first.length * 2)))
    this.used = 0
  }

  /** All that was written, in the order of writing. The writer can't be used afterwards. */
  finish(): PairTable {
    const count = this.fullCount + this.used
    const table = { count, ...newChunk(count) }
    let at = this.fullCount
    table.first.set(this.first.subarray(0, this.used), at)
    table.second.set(this.second.subarray(0, this.used), at)
    table.kind.set(this.kind.subarray(0, this.used), at)
    // Last first, letting go of each, so that a hundred million pairs are not held twice for long.
    for (let chunk = this.full.pop(); chunk; chunk = this.full.pop()) {
      at -= chunk.first.length
      table.first.set(chunk.first, at)
      table.second.set(chunk.second, at)
      table.kind.set(chunk.kind, at)
    }
    return table
  }
}

function newChunk(size: number): Chunk {
  return { first: new Uint32Array(size), second: new Uint32Array(size), kind: new Uint8Array(size) }
}
