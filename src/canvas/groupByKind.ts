/**
 * Which organisations the picture shows together as one node.
 *
 * Organisations of one kind are shown together when they are alike: most of what they hold, most of them hold. So 28
 * authorities with the same remits in 28 areas are one stack, while bodies that share only a legal form stay apart.
 */
import type { Organisation, Remit } from '../model/remitMap.ts'

export interface Grouping {
  /** The node that an organisation is part of: its own id, or `kind:<kind>`. */
  nodeOf(organisation: string): string
  /** The organisations behind a node, in the order of the map; a single one for its own id. */
  membersOf(node: string): readonly string[]
  /** The kind that a node stands for; undefined for a single organisation. */
  kindOf(node: string): string | undefined
}

export interface GroupingChoice {
  /** Kinds to show one by one. */
  readonly expanded: readonly string[]
  /** Show every kind together, alike or not, because there are too many to show apart. */
  readonly all?: boolean
}

export function groupByKind(
  organisations: readonly Organisation[],
  remits: readonly Remit[],
  { expanded, all = false }: GroupingChoice,
): Grouping {
  const members = new Map<string, string[]>()
  for (const { id, kind } of organisations) {
    if (kind === undefined || expanded.includes(kind)) continue
    const before = members.get(kind)
    if (before) before.push(id)
    else members.set(kind, [id])
  }
  const held = heldBy(remits)
  const nodes = new Map<string, string>()
  const stacks = new Map<string, { kind: string; members: readonly string[] }>()
  for (const [kind, ids] of members) {
    if (ids.length < 2 || !(all || areAlike(ids, held))) continue
    const node = `kind:${kind}`
    stacks.set(node, { kind, members: ids })
    for (const id of ids) nodes.set(id, node)
  }
  return {
    nodeOf: (organisation) => nodes.get(organisation) ?? organisation,
    membersOf: (node) => stacks.get(node)?.members ?? [node],
    kindOf: (node) => stacks.get(node)?.kind,
  }
}

/** For each organisation the things it holds, each a function with an involvement. */
function heldBy(remits: readonly Remit[]): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>()
  for (const { organisation, function: businessFunction, involvement } of remits) {
    const thing = `${involvement}\n${businessFunction}`
    const before = held.get(organisation)
    if (before) before.add(thing)
    else held.set(organisation, new Set([thing]))
  }
  return held
}

/** Whether at least half of what they hold, counted over all of them, is held by more than half of them. */
function areAlike(ids: readonly string[], held: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const holders = new Map<string, number>()
  for (const id of ids)
    for (const thing of held.get(id) ?? []) holders.set(thing, (holders.get(thing) ?? 0) + 1)
  let total = 0
  let common = 0
  for (const count of holders.values()) {
    total += count
    if (count > ids.length / 2) common += count
  }
  return common > 0 && common * 2 >= total
}
