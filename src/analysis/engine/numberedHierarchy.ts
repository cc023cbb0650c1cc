/**
 * A hierarchy of things as numbers, so that "what meets a?" is a few ranges of whole numbers.
 *
 * Number 0 is a root above everything: an empty list of places (everywhere) is that root, since it meets every place.
 * Things are numbered in preorder of a spanning tree (each below the first of its broader ones), the largest branch
 * first. In a tree, what meets a is then a's own branch, one range, and the things that a lies within; as largest
 * branches follow their parent, those too are at most log2(n) ranges, however deep the tree.
 *
 * Where a thing lies within several others (a junction), things can also meet without either lying within the other:
 * exactly those that a junction below both joins. For if a and b share something, then the highest thing that they
 * share is entered from a and from b by different ways, so it is a junction (or a or b itself). Hence
 *   meet(a) = above(a) ∪ below(a) ∪ above(x) for every junction x below a,
 * each computed as ranges from those of the neighbours, in an order in which nothing comes before its broader ones.
 */
import { type Relation, relationOf, union } from './numberRanges.ts'
import { type Broadening, spanningTree } from './spanningTree.ts'

export interface NumberedHierarchy {
  /** The number of each thing, from 1. */
  readonly numberOf: ReadonlyMap<string, number>
  /** By number: the last number of its branch of the spanning tree; the branch is a, a + 1, … last[a]. */
  readonly last: Int32Array
  /** Whether no thing lies within several others, so that `last` alone tells what meets. */
  readonly isForest: boolean
  /** What each number meets. */
  readonly meeting: Relation
  /** The same as a table of bits, `rowLength` words a number; empty for a forest, or where it would be large. */
  readonly table: Int32Array
  readonly rowLength: number
}

/** Circles (an invalid map) are cut somewhere; broader ones that don't exist are passed over. */
export function numberHierarchy(things: readonly Broadening[], largestTable = 4096): NumberedHierarchy {
  const tree = spanningTree(things)
  const numberOf = new Map<string, number>()
  things.forEach(({ id }, index) => {
    if (!numberOf.has(id)) numberOf.set(id, tree.number[index + 1] as number)
  })
  const broader: number[][] = Array.from(tree.broader, () => [])
  tree.broader.forEach((list, index) => {
    broader[tree.number[index] as number] = list.map((one) => tree.number[one] as number)
  })
  const isForest = broader.every((list) => list.length <= 1)
  const meeting = relationOf(isForest ? forestMeetings(broader, tree.last) : tangledMeetings(broader))
  const rowLength = (meeting.size + 31) >> 5
  const table = isForest || meeting.size > largestTable ? new Int32Array(0) : bitsOf(meeting, rowLength)
  return { numberOf, last: tree.last, isForest, meeting, table, rowLength }
}

/** Whether something lies within both. */
export function numbersMeet(hierarchy: NumberedHierarchy, a: number, b: number): boolean {
  const { last, table } = hierarchy
  if (a <= b ? b <= (last[a] as number) : a <= (last[b] as number)) return true
  if (hierarchy.isForest) return false
  if (table.length === 0) return rangesHold(hierarchy.meeting, a, b)
  return (((table[a * hierarchy.rowLength + (b >> 5)] as number) >> (b & 31)) & 1) === 1
}

function rangesHold({ ranges, rangesFrom }: Relation, a: number, b: number): boolean {
  let low = rangesFrom[a] as number
  let high = rangesFrom[a + 1] as number
  // The last range that starts at or before b.
  while (high - low > 2) {
    const middle = low + (((high - low) >> 2) << 1)
    if ((ranges[middle] as number) <= b) low = middle
    else high = middle
  }
  return (ranges[low] as number) <= b && b < (ranges[low + 1] as number)
}

function bitsOf({ size, ranges, rangesFrom }: Relation, rowLength: number): Int32Array {
  const table = new Int32Array(size * rowLength)
  for (let a = 0; a < size; a++) {
    for (let at = rangesFrom[a] as number; at < (rangesFrom[a + 1] as number); at += 2) {
      for (let b = ranges[at] as number; b < (ranges[at + 1] as number); b++) {
        const word = a * rowLength + (b >> 5)
        table[word] = (table[word] as number) | (1 << (b & 31))
      }
    }
  }
  return table
}

/** What each number meets, as ranges. */
type Meetings = readonly (readonly number[])[]

function forestMeetings(broader: readonly (readonly number[])[], last: Int32Array): Meetings {
  const above: number[][] = []
  return broader.map((list, at) => {
    const outer = list.length === 0 ? [] : (above[list[0] as number] ?? [])
    above.push(union([outer, [at, at + 1]]))
    return union([outer, [at, (last[at] as number) + 1]])
  })
}

function tangledMeetings(broader: readonly (readonly number[])[]): Meetings {
  const size = broader.length
  const narrower: number[][] = Array.from({ length: size }, () => [])
  broader.forEach((list, at) => {
    for (const one of list) narrower[one]?.push(at)
  })
  const order = broaderFirst(broader, narrower)
  const none: number[] = []
  const above: number[][] = Array.from({ length: size }, () => none)
  const below: number[][] = Array.from({ length: size }, () => none)
  const joined: number[][] = Array.from({ length: size }, () => none)
  for (const at of order) {
    const outer = broader[at] ?? none
    above[at] = union([...outer.map((one) => above[one] ?? none), [at, at + 1]])
  }
  for (const at of order.reverse()) {
    const inner = narrower[at] ?? none
    below[at] = union([[at, at + 1], ...inner.map((one) => below[one] ?? none)])
    const isJunction = (broader[at] ?? none).length > 1
    joined[at] = union([isJunction ? (above[at] ?? none) : none, ...inner.map((one) => joined[one] ?? none)])
  }
  return above.map((set, at) => union([set, below[at] ?? none, joined[at] ?? none]))
}

/** All numbers, each after its broader ones; those in a circle come last. */
function broaderFirst(
  broader: readonly (readonly number[])[],
  narrower: readonly (readonly number[])[],
): number[] {
  const waiting = Int32Array.from(broader, (list) => list.length)
  const order = [0]
  const placed = new Int32Array(broader.length)
  placed[0] = 1
  for (let next = 0; next < order.length; next++) {
    for (const one of narrower[order[next] as number] ?? []) {
      waiting[one] = (waiting[one] as number) - 1
      if (waiting[one] !== 0 || placed[one] === 1) continue
      placed[one] = 1
      order.push(one)
    }
  }
  for (let one = 0; one < placed.length; one++) if (placed[one] === 0) order.push(one)
  return order
}
