/**
 * Functions as lines of the matrix. A function that lies within several stands once, under the first of them, and
 * names the others: shown twice, it would be counted twice, and two different letters could be pasted into one cell.
 */
import type { BusinessFunction } from '../../model/remitMap.ts'
import { type Axis, axisOf, type Band, type Line, type LineOrder } from './axis.ts'

interface FunctionAxisOptions {
  readonly order: LineOrder
  readonly collapsed: ReadonlySet<string>
  /** Ids of the functions to show; those that they lie within come with them. Undefined = all. */
  readonly only?: ReadonlySet<string> | undefined
}

export function functionAxis(
  functions: readonly BusinessFunction[],
  { order, collapsed, only }: FunctionAxisOptions,
): Axis {
  const tree = homeTree(functions)
  const isShown = only ? withAncestors(only, tree) : () => true
  if (order === 'entered') {
    const lines = functions.filter(({ id }) => !only || only.has(id)).map((one) => lineOf(one, 0, tree))
    return axisOf('functions', lines, [])
  }
  const lines: Line[] = []
  const bands: Band[] = []
  // By hand, since functions may lie within each other deeper than the call stack.
  const waiting = tree.roots.map((one) => ({ one, level: 0 })).reverse()
  let band: BandBegun | undefined
  const endBand = () => {
    if (band) bands.push({ ...band, count: lines.length - band.start })
    band = undefined
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { one, level } = next
    if (!isShown(one.id)) continue
    if (level === 0) endBand()
    const children = tree.within.get(one.id) ?? []
    const line = lineOf(one, level, tree)
    const start = lines.length
    if (level === 0 && children.length > 0) {
      const fold = { key: one.id, open: !collapsed.has(one.id) }
      band = { key: one.id, label: one.name, start, fold }
    }
    if (children.length === 0) lines.push(line)
    else if (collapsed.has(one.id)) {
      const members = subtree(one, tree)
      lines.push({ ...line, type: 'inside', members, fold: { key: one.id, open: false } })
    } else {
      lines.push({ ...line, fold: { key: one.id, open: true } })
      for (const child of children.toReversed()) waiting.push({ one: child, level: level + 1 })
    }
  }
  endBand()
  return axisOf('functions', lines, bands)
}

/** Ids of all functions that others lie within: what can collapse. */
export function foldableFunctions(functions: readonly BusinessFunction[]): string[] {
  return [...homeTree(functions).within.keys()]
}

/** A function that lies within several is at home in the first of them. */
export function homeOf({ broader }: BusinessFunction): string | undefined {
  return broader?.[0]
}

type BandBegun = Omit<Band, 'count'>

interface HomeTree {
  readonly byId: ReadonlyMap<string, BusinessFunction>
  readonly roots: readonly BusinessFunction[]
  readonly within: ReadonlyMap<string, readonly BusinessFunction[]>
}

function homeTree(functions: readonly BusinessFunction[]): HomeTree {
  const byId = new Map(functions.map((one) => [one.id, one]))
  const roots: BusinessFunction[] = []
  const within = new Map<string, BusinessFunction[]>()
  for (const one of functions) {
    const home = homeOf(one)
    if (home === undefined) roots.push(one)
    else if (within.has(home)) within.get(home)?.push(one)
    else within.set(home, [one])
  }
  return { byId, roots, within }
}

function lineOf(one: BusinessFunction, level: number, { byId }: HomeTree): Line {
  return {
    key: one.id,
    type: 'one',
    id: one.id,
    members: [one.id],
    label: one.name,
    level,
    siblings: homeOf(one) ?? '',
    fold: undefined,
    also: (one.broader ?? []).slice(1).map((id) => byId.get(id)?.name ?? id),
  }
}

/** The function and all at home below it, in the order of lines. */
function subtree(top: BusinessFunction, tree: HomeTree): string[] {
  const ids: string[] = []
  const waiting = [top]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    ids.push(one.id)
    waiting.push(...(tree.within.get(one.id) ?? []).toReversed())
  }
  return ids
}

function withAncestors(ids: ReadonlySet<string>, { byId }: HomeTree): (id: string) => boolean {
  const shown = new Set<string>()
  for (const id of ids) {
    for (let at = byId.get(id); at && !shown.has(at.id); at = byId.get(homeOf(at) ?? '')) shown.add(at.id)
  }
  return (id) => shown.has(id)
}
