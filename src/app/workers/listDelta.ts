/**
 * How a list differs from the one before, as stretches that stay and entries that are new: for sending a change to a
 * worker, or an answer back, without sending what the other side has got. Entries are compared as objects, not by
 * what they say: whoever keeps a map or a list of findings replaces only what changed.
 */

/** Either `count` entries of the list before, from `from` on, or entries it has not got there. */
export type Stretch<T> = { readonly from: number; readonly count: number } | { readonly items: readonly T[] }

/** Stretches that, laid end to end, give `after`. No stretch brings more than `most` entries. */
export function listDelta<T extends object>(
  before: readonly T[],
  after: readonly T[],
  most: number,
): Stretch<T>[] {
  const start = sameAtStart(before, after)
  const atEnd = sameAtEnd(before, after, start)
  const places = new Map<T, number>()
  for (let at = start; at < before.length - atEnd; at++) places.set(before[at] as T, at)
  const stretches: Stretch<T>[] = [{ from: 0, count: start }]
  const end = after.length - atEnd
  let at = start
  while (at < end) {
    const first = at
    const from = places.get(after[at] as T)
    if (from === undefined) {
      while (at < end && at - first < most && !places.has(after[at] as T)) at++
      stretches.push({ items: after.slice(first, at) })
    } else {
      while (at < end && after[at] === before[from + at - first]) at++
      stretches.push({ from, count: at - first })
    }
  }
  return [...stretches, { from: before.length - atEnd, count: atEnd }].filter(
    (stretch) => 'items' in stretch || stretch.count > 0,
  )
}

/** The list that the stretches give; entries that stayed are the very same objects. */
export function withDelta<T>(before: readonly T[], stretches: readonly Stretch<T>[]): T[] {
  const after: T[] = []
  for (const stretch of stretches) {
    if ('items' in stretch) for (const item of stretch.items) after.push(item)
    else for (let at = 0; at < stretch.count; at++) after.push(before[stretch.from + at] as T)
  }
  return after
}

function sameAtStart<T>(before: readonly T[], after: readonly T[]): number {
  const most = Math.min(before.length, after.length)
  let count = 0
  while (count < most && before[count] === after[count]) count++
  return count
}

/** Beyond the `start` entries that are the same at the start. */
function sameAtEnd<T>(before: readonly T[], after: readonly T[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let count = 0
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count++
  return count
}
