/**
 * A spanning tree of a hierarchy, with a root of its own above everything: each thing below the first of its broader
 * ones. Its preorder visits the largest branch first, so that a largest branch's number follows its parent's.
 */

export interface Broadening {
  readonly id: string
  readonly broader?: readonly string[] | undefined
}

export interface SpanningTree {
  /** By index (0 the root, then the things in their order): preorder number. */
  readonly number: Int32Array
  /** By number. */
  readonly last: Int32Array
  /** By index: all broader ones, as indices, each once. */
  readonly broader: number[][]
}

export function spanningTree(things: readonly Broadening[]): SpanningTree {
  const size = things.length + 1
  const indexOf = new Map<string, number>()
  things.forEach(({ id }, at) => {
    if (!indexOf.has(id)) indexOf.set(id, at + 1)
  })
  const broader: number[][] = [[]]
  const below: number[][] = Array.from({ length: size }, () => [])
  things.forEach((thing, at) => {
    const list = new Set<number>()
    for (const id of thing.broader ?? []) {
      const index = indexOf.get(id)
      if (index !== undefined && index !== at + 1) list.add(index)
    }
    if (list.size === 0) list.add(0)
    broader.push([...list])
    const [first = 0] = list
    below[first]?.push(at + 1)
  })

  // Breadth first, so that everything comes after its parent; what a circle hides from the root hangs below the root.
  const order = [0]
  const parent = new Int32Array(size).fill(-1)
  for (let next = 0, hidden = 1; order.length < size || next < order.length; ) {
    const at = order[next++]
    if (at === undefined) {
      while (parent[hidden] !== -1) hidden++
      parent[hidden] = 0
      order.push(hidden)
    } else {
      for (const child of below[at] ?? []) {
        if (parent[child] !== -1) continue
        parent[child] = at
        order.push(child)
      }
    }
  }

  const branch = new Int32Array(size).fill(1)
  const heaviest = new Int32Array(size)
  for (let at = size - 1; at > 0; at--) {
    const index = order[at] as number
    const above = parent[index] as number
    branch[above] = (branch[above] as number) + (branch[index] as number)
    const best = heaviest[above] as number
    if (best === 0 || (branch[index] as number) >= (branch[best] as number)) heaviest[above] = index
  }
  const number = new Int32Array(size)
  const last = new Int32Array(size)
  const free = new Int32Array(size)
  for (const index of order) {
    const above = parent[index] as number
    if (index !== 0) {
      const isHeaviest = heaviest[above] === index
      number[index] = isHeaviest ? (number[above] as number) + 1 : (free[above] as number)
      if (!isHeaviest) free[above] = (free[above] as number) + (branch[index] as number)
    }
    const own = number[index] as number
    free[index] = own + 1 + (branch[heaviest[index] as number] as number)
    last[own] = own + (branch[index] as number) - 1
  }
  return { number, last, broader }
}
