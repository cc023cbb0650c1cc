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
  const visit = (one: BusinessFunction, level: number) => {
    if (!isShown(one.id)) return
    const children = tree.within.get(one.id) ?? []
    const line = lineOf(one, level, tree)
    const start = lines.length
    if (children.length === 0) lines.push(line)
    else if (collapsed.has(one.id)) {
      const members = subtree(one, tree)
      lines.push({ ...line, type: 'inside', members, fold: { key: one.id, open: false } })
    } else {
      lines.push({ ...line, fold: { key: one.id, open: true } })
      for (const child of children) visit(child, level + 1)
    }
    if (level === 0 && children.length > 0) {
      const fold = { key: one.id, open: !collapsed.has(one.id) }
      bands.push({ key: one.id, label: one.name, start, count: lines.length - start, fold })
    }
  }
  for (const one of tree.roots) visit(one, 0)
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

function subtree(one: BusinessFunction, tree: HomeTree): string[] {
  return [one.id, ...(tree.within.get(one.id) ?? []).flatMap((child) => subtree(child, tree))]
}

function withAncestors(ids: ReadonlySet<string>, { byId }: HomeTree): (id: string) => boolean {
  const shown = new Set<string>()
  for (const id of ids) {
    for (let at = byId.get(id); at && !shown.has(at.id); at = byId.get(homeOf(at) ?? '')) shown.add(at.id)
  }
  return (id) => shown.has(id)
}
