/**
 * The rule only-route: a party has ties into two or more groups that nothing else on record joins. Without it they would be cut
 * apart: an articulation point of the graph of ties.
 *
 * A body, its units and its people belong together without a tie, so those links join groups as ties do, but do not count
 * as ties between them. Found in one walk over the graph (Hopcroft and Tarjan 1973), which says for each party into which of the
 * groups its ties lead. Organisations of one kind that are each an only route are one finding; people are told one by one.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainOnlyRoute } from '../words/explanations.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { partitionParties, partySidesInWords, sidesOfParties } from './partySides.ts'
import { presentTies } from './presentTies.ts'
import { separatedGroups } from './separatedGroups.ts'

/** What routes depend on, and those that were found: not the map, which is not to be kept for as long as they stay the same. */
interface Earlier extends Pick<RemitMap, 'organisations' | 'people' | 'ties'>, Lens {
  readonly found: Found[]
}

/** Remits have no part in it: where parties and ties are those of the map before, what was found is the same. */
export function onlyRoute(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const kept = memory.own(onlyRoute, (): { latest?: Earlier } => ({}))
  const before = kept.latest
  if (before && isSame(before, map, lens)) return before.found
  const { organisations, people, ties } = map
  const { at, perspective } = lens
  const found = findRoutes(map, lens)
  kept.latest = { organisations, people, ties, at, perspective, found }
  return found
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

function findRoutes(map: RemitMap, lens: Lens): Found[] {
  const ties = presentTies(map, lens)
  if (ties.length < 2) return []
  const memberships = [
    ...map.organisations.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
    ...map.people.flatMap(({ id, organisation }) =>
      organisation === undefined ? [] : [[id, organisation] as const],
    ),
  ]
  const groupsOf = separatedGroups(
    ties.map(({ from, to }) => [from, to]),
    memberships,
  )
  const sideInWords = partySidesInWords(map, lens)
  const toWords = (parties: readonly string[]) =>
    sidesOfParties(map, parties).map((side) => sideInWords(side).words)
  return sidesOfParties(map, groupsOf.keys()).map(({ key, members }) => {
    const { side, words } = sideInWords({ key, members })
    const own = new Set(members)
    const groups = members.flatMap((one) => groupsOf.get(one) ?? [])
    const linked = new Set(groups.flat())
    return makeFound(
      {
        id: findingId('only-route', [], [key]),
        rule: 'only-route',
        sentence: english.onlyRoute({ side: words, groups: groups.map(toWords) }),
        explanation: explainOnlyRoute(members.length),
        ...partitionParties(map, members),
        ties: inMapOrder(
          map.ties,
          ties.filter(({ from, to }) => joinsLinked(own, linked, from, to)).map(({ id }) => id),
        ),
        sides: [side],
      },
      { by: 'parties', parties: members.map((one) => [one]) },
    )
  })
}

function joinsLinked(
  own: ReadonlySet<string>,
  linked: ReadonlySet<string>,
  from: string,
  to: string,
): boolean {
  return (own.has(from) && linked.has(to)) || (own.has(to) && linked.has(from))
}
