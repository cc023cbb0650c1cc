/**
 * The rule only-route: without a party, two groups would be cut apart that have to do with each other: some of one and some
 * of the other hold remits on functions that meet, or a finding names them both. Each has at least two parties; else it only
 * shows whose ties were recorded.
 *
 * A body, its units and its people belong together without a tie, so those links join groups as ties do, but do not count
 * as ties between them. Found in one walk over the graph (Hopcroft and Tarjan 1973), which says for each party into which of the
 * groups its ties lead. Four or more of one kind that are each an only route are one finding; people are told one by one.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { explainOnlyRoute } from '../words/explanations.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import type { GroupWords } from '../words/partySentences.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { findingsShared } from './fragileTie.ts'
import { makeFound } from './makeFound.ts'
import { meetingAny } from './meetingParts.ts'
import {
  biggestSideFirst,
  fewestOfKind,
  partitionParties,
  partySidesInWords,
  sidesOfParties,
} from './partySides.ts'
import { presentTies } from './presentTies.ts'
import { type Group, type SeparatedGroups, type Separator, separatedGroups } from './separatedGroups.ts'

const fewestInGroup = 2

/** `found` is what the rules found that bring parties together, where it is known already. */
export function onlyRoute(
  map: RemitMap,
  lens: Lens = {},
  memory = new Memory(),
  found?: readonly Found[],
): Found[] {
  const { separators, componentOf } = separatedIn(map, lens, memory)
  if (separators.length === 0) return []
  const known = thingsInCommon(map, lens, memory, findingsShared(map, lens, memory, found), componentOf)
  const sharing = groupsThatShare(map, known)
  const groupsOf = new Map<string, readonly Group[]>()
  for (const separator of separators) {
    const groups = sharing(separator)
    if (groups.length > 0) groupsOf.set(separator.id, groups)
  }
  if (groupsOf.size === 0) return []
  const ties = presentTies(map, lens)
  const sideInWords = partySidesInWords(map, lens)
  const biggestFirst = biggestSideFirst(map)
  // Who has no tie is in a group only as a unit or the body of someone else: nobody is linked to it.
  const toWords = ({ tied, withTies }: Group): GroupWords => {
    const sides = sidesOfParties(map, tied, fewestOfKind).sort(biggestFirst)
    return { known: sides.map((side) => sideInWords(side).words), size: withTies }
  }
  return sidesOfParties(map, groupsOf.keys(), fewestOfKind).map(({ key, members }) => {
    const { side, words } = sideInWords({ key, members })
    const links = new Set(
      members.flatMap((one) =>
        (groupsOf.get(one) ?? []).flatMap(({ tied }) => tied.map((to) => linkKey(one, to))),
      ),
    )
    const routes = members.map((one) => ({
      side: sideInWords({ key, members: [one] }).words,
      groups: (groupsOf.get(one) ?? []).map(toWords).sort(byFirstName),
    }))
    return makeFound(
      {
        id: findingId('only-route', [], [key]),
        rule: 'only-route',
        sentence: english.onlyRoute(words, routes),
        more: english.onlyRouteRestsOn(routes),
        explanation: explainOnlyRoute(members.length),
        ...partitionParties(map, members),
        ties: inMapOrder(
          map.ties,
          ties.filter(({ from, to }) => links.has(linkKey(from, to))).map(({ id }) => id),
        ),
        sides: [side],
      },
      { by: 'parties', parties: members.map((one) => [one]) },
    )
  })
}

function linkKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a])
}

function byFirstName(a: GroupWords, b: GroupWords): number {
  const [one = '', other = ''] = [a, b].map(({ known }) => known[0]?.names[0] ?? '')
  return one < other ? -1 : one > other ? 1 : 0
}

/** What separators depend on, and those that were found: not the map, which is not to be kept for as long as they stay the same. */
interface Earlier extends Pick<RemitMap, 'organisations' | 'people' | 'ties'>, Lens {
  readonly separated: SeparatedGroups
}

/** Those with two groups that are big enough. Where parties and ties are those of the map before, they are the same. */
function separatedIn(map: RemitMap, lens: Lens, memory: Memory): SeparatedGroups {
  const kept = memory.own(onlyRoute, (): { latest?: Earlier } => ({}))
  const before = kept.latest
  if (before && isSame(before, map, lens)) return before.separated
  const { organisations, people, ties } = map
  const { at, perspective } = lens
  const separated = findSeparated(map, lens)
  kept.latest = { organisations, people, ties, at, perspective, separated }
  return separated
}

function isSame(
  before: Earlier,
  { organisations, people, ties }: RemitMap,
  { at, perspective }: Lens,
): boolean {
  return (
    before.organisations === organisations &&
    before.people === people &&
    before.ties === ties &&
    before.at === at &&
    before.perspective === perspective
  )
}

function findSeparated(map: RemitMap, lens: Lens): SeparatedGroups {
  const ties = presentTies(map, lens)
  if (ties.length < 2) return { separators: [], componentOf: () => -1 }
  const memberships = [
    ...map.organisations.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
    ...map.people.flatMap(({ id, organisation }) =>
      organisation === undefined ? [] : [[id, organisation] as const],
    ),
  ]
  const { separators, componentOf } = separatedGroups(
    ties.map(({ from, to }) => [from, to]),
    memberships,
  )
  return {
    separators: separators.filter(({ groups }) => groups.filter(isBigEnough).length > 1),
    componentOf,
  }
}

function isBigEnough({ size }: Group): boolean {
  return size >= fewestInGroup
}

/** What parties that are joined in some way may have in common. */
interface InCommon {
  /** By organisation the functions that it holds something on. */
  readonly heldBy: Map<string, Set<string>>
  /** Of findings that name several of them, those named. */
  readonly named: (readonly string[])[]
}

/** By component: what is in another one is joined by nothing, so no one is the only route to it. */
function thingsInCommon(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
  findings: readonly Found[],
  componentOf: SeparatedGroups['componentOf'],
): ReadonlyMap<number, InCommon> {
  const things = new Map<number, InCommon>()
  const inComponent = (component: number) => {
    const known = things.get(component) ?? { heldBy: new Map<string, Set<string>>(), named: [] }
    things.set(component, known)
    return known
  }
  for (const { remit } of heldRemits(map, lens, memory)) {
    const component = componentOf(remit.organisation)
    if (component < 0) continue
    const { heldBy } = inComponent(component)
    const held = heldBy.get(remit.organisation)
    if (held) held.add(remit.function)
    else heldBy.set(remit.organisation, new Set([remit.function]))
  }
  for (const { organisations, people = [] } of findings) {
    const named = new Map<number, string[]>()
    for (const party of [...organisations, ...people]) {
      const component = componentOf(party)
      const known = named.get(component)
      if (known) known.push(party)
      else named.set(component, [party])
    }
    for (const [component, parties] of named) {
      if (component >= 0 && parties.length > 1) inComponent(component).named.push(parties)
    }
  }
  return things
}

/** Gives those groups that have to do with another one. */
function groupsThatShare(
  map: RemitMap,
  things: ReadonlyMap<number, InCommon>,
): (separator: Separator) => readonly Group[] {
  const functions = hierarchyOf(map.functions)
  return ({ groups, groupOf, component }) => {
    const { heldBy = new Map<string, Set<string>>(), named = [] } = things.get(component) ?? {}
    const sharing = new Set<number>()
    const bigGroupOf = (party: string) => {
      const group = groupOf(party)
      const one = groups[group]
      return one && isBigEnough(one) ? group : -1
    }
    for (const parties of named) {
      const apart = new Set(parties.map(bigGroupOf))
      apart.delete(-1)
      if (apart.size > 1) for (const group of apart) sharing.add(group)
    }
    const holding = new Map<string, Set<number>>()
    const held = groups.map(() => new Set<string>())
    for (const [organisation, ids] of heldBy) {
      const group = bigGroupOf(organisation)
      if (group < 0) continue
      for (const id of ids) {
        held[group]?.add(id)
        const holders = holding.get(id)
        if (holders) holders.add(group)
        else holding.set(id, new Set([group]))
      }
    }
    held.forEach((ids, group) => {
      if (ids.size === 0) return
      for (const id of meetingAny(functions, ids)) {
        for (const other of holding.get(id) ?? []) if (other !== group) sharing.add(group).add(other)
      }
    })
    return groups.filter((_, group) => sharing.has(group))
  }
}
