/**
 * Which nodes of a graph hold groups together that nothing else joins: its articulation points, and into which of the groups
 * their ties lead. Depth-first search with low points (Hopcroft and Tarjan 1973), without recursion: maps have thousands.
 *
 * Some links only join (`memberships`); a group counts for a node only when a tie of the node leads into it.
 */
type Link = readonly [string, string]

/** A node whose removal would cut groups apart into which its ties lead. */
export interface Separator {
  readonly id: string
  readonly groups: readonly Group[]
  /** Of all that are joined to it, which its groups are parts of. */
  readonly component: number
  /** Index of the group that another node is in; -1: of none of them. */
  groupOf(other: string): number
}

export interface Group {
  /** Whom the node's ties reach there, in the order in which links come. */
  readonly tied: readonly string[]
  /** How many nodes it has, and how many of these have ties of their own. */
  readonly size: number
  readonly withTies: number
}

export interface SeparatedGroups {
  readonly separators: readonly Separator[]
  /** Which of those that nothing joins to each other a node is in; -1: none. */
  componentOf(id: string): number
}

export function separatedGroups(ties: readonly Link[], memberships: readonly Link[]): SeparatedGroups {
  const graph = numbered([...ties, ...memberships])
  const { order, last, low, parent, root } = search(graph.neighbours)
  const tied = graph.ids.map(() => new Set<number>())
  const belong = new Set(memberships.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]))
  for (const [a, b] of ties) {
    // A tie with one's own unit, or of a person with the own body, leads nowhere.
    if (a === b || belong.has(`${a}\n${b}`)) continue
    const [one, other] = [graph.numberOf.get(a) ?? 0, graph.numberOf.get(b) ?? 0]
    tied[one]?.add(other)
    tied[other]?.add(one)
  }
  const cutOff: number[][] = graph.ids.map(() => [])
  parent.forEach((above, node) => {
    if (above >= 0 && (low[node] ?? 0) >= (order[above] ?? 0)) cutOff[above]?.push(node)
  })
  for (const tops of cutOff) tops.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
  const sizeOf = (top: number) => (last[top] ?? 0) - (order[top] ?? 0) + 1
  /** By number in preorder, how many with ties come before: a branch is a stretch of these numbers. */
  const before = new Int32Array(order.length + 1)
  for (const [a, b] of ties) {
    if (a === b) continue
    for (const end of [a, b]) before[(order[graph.numberOf.get(end) ?? 0] ?? 0) + 1] = 1
  }
  for (let at = 1; at < before.length; at++) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0)
  const withTiesIn = (top: number) => (before[(last[top] ?? 0) + 1] ?? 0) - (before[order[top] ?? 0] ?? 0)

  const separators = graph.ids.flatMap((id, node): Separator[] => {
    const tops = cutOff[node] ?? []
    // Its number tells in which branch a node lies; those in no branch that is cut off are one.
    const branchOf = (other: number) => {
      const at = order[other] ?? 0
      const top = lastUpTo(tops, (one) => (order[one] ?? 0) <= at)
      return top !== undefined && at <= (last[top] ?? -1) ? top : -1
    }
    const known = new Map<number, string[]>()
    for (const other of tied[node] ?? []) {
      const branch = branchOf(other)
      const reached = known.get(branch)
      if (reached) reached.push(graph.ids[other] ?? '')
      else known.set(branch, [graph.ids[other] ?? ''])
    }
    if (known.size < 2) return []
    const branches = [...known.keys()]
    // What is in no branch is all of its component but the node itself, which has ties, and the branches.
    const inRest = (countIn: (top: number) => number) =>
      countIn(root[node] ?? 0) - 1 - tops.reduce((sum, top) => sum + countIn(top), 0)
    return [
      {
        id,
        groups: Array.from(known, ([branch, reached]) => ({
          tied: reached,
          size: branch < 0 ? inRest(sizeOf) : sizeOf(branch),
          withTies: branch < 0 ? inRest(withTiesIn) : withTiesIn(branch),
        })),
        component: root[node] ?? -1,
        groupOf(otherId) {
          const other = graph.numberOf.get(otherId)
          if (other === undefined || other === node || root[other] !== root[node]) return -1
          return branches.indexOf(branchOf(other))
        },
      },
    ]
  })
  return { separators, componentOf: (id) => root[graph.numberOf.get(id) ?? -1] ?? -1 }
}

/** The last of a list for which it holds, where it holds for a beginning of the list and no further. */
function lastUpTo(list: readonly number[], holds: (one: number) => boolean): number | undefined {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

function numbered(links: readonly Link[]) {
  const ids: string[] = []
  const numberOf = new Map<string, number>()
  const neighbours: number[][] = []
  const number = (id: string) => {
    const known = numberOf.get(id)
    if (known !== undefined) return known
    numberOf.set(id, ids.length)
    neighbours.push([])
    return ids.push(id) - 1
  }
  for (const [a, b] of links) {
    const [one, other] = [number(a), number(b)]
    if (one === other) continue
    neighbours[one]?.push(other)
    neighbours[other]?.push(one)
  }
  return { ids, numberOf, neighbours }
}

/** By node: its number in preorder, the last number of its branch, its low point, its parent in the tree (-1: a root) and the root. */
function search(neighbours: readonly (readonly number[])[]) {
  const count = neighbours.length
  const order = new Int32Array(count).fill(-1)
  const last = new Int32Array(count)
  const low = new Int32Array(count)
  const parent = new Int32Array(count).fill(-1)
  const next = new Int32Array(count)
  const root = new Int32Array(count)
  let numbers = 0
  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue
    const path = [start]
    root[start] = start
    order[start] = low[start] = numbers++
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const to = neighbours[node]?.[next[node] ?? 0]
      if (to === undefined) {
        path.pop()
        last[node] = numbers - 1
        const above = parent[node] ?? -1
        if (above >= 0) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0)
        continue
      }
      next[node] = (next[node] ?? 0) + 1
      if (order[to] === -1) {
        parent[to] = node
        root[to] = start
        order[to] = low[to] = numbers++
        path.push(to)
      } else {
        low[node] = Math.min(low[node] ?? 0, order[to] ?? 0)
      }
    }
  }
  return { order, last, low, parent, root }
}
