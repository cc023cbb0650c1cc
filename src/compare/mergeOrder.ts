/** One order out of two: mine, unless only theirs was changed; what only the other has stands after its neighbour, and after mine. */

export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const skeletonIsMine = !inSameOrder(base, mine) || inSameOrder(base, theirs)
  const [skeleton, other] = skeletonIsMine ? [mine, theirs] : [theirs, mine]
  const known = new Set(skeleton)
  /** What only the other has, by what both have before it (`undefined`: nothing). */
  const after = new Map<string | undefined, string[]>()
  let neighbour: string | undefined
  for (const id of other) {
    if (known.has(id)) neighbour = id
    else {
      const behind = after.get(neighbour)
      if (behind) behind.push(id)
      else after.set(neighbour, [id])
    }
  }
  const merged: string[] = []
  const inOther = new Set(other)
  let last: string | undefined
  for (const id of skeleton) {
    if (inOther.has(id)) {
      merged.push(...(after.get(last) ?? []))
      last = id
    }
    merged.push(id)
  }
  merged.push(...(after.get(last) ?? []))
  return merged
}

/** Whether what both have stands in the same order in both. */
function inSameOrder(a: readonly string[], b: readonly string[]): boolean {
  const inB = new Set(b)
  const inA = new Set(a)
  const first = a.filter((id) => inB.has(id))
  const second = b.filter((id) => inA.has(id))
  return first.every((id, index) => second[index] === id)
}
