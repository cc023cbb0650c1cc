/**
 * The rule fragile-tie: a tie with trust of at most 2, or two directions of it that differ by 2 or more, between parties
 * that share a finding: what they have to settle is hard to settle. Parties share a finding that names both of
 * them, people or units of theirs; findings about ties themselves don't count. Ties judged alike with several of one kind are one finding.
 */

import { unitHierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap, Tie } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { FindingRule, Found, Lens, Rule } from '../finding.ts'
import { explainFragileTie } from '../words/explanations.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { disclaimed } from './disclaimed.ts'
import { dualRoles } from './dualRoles.ts'
import { findingId } from './findingId.ts'
import { lapsed } from './lapsed.ts'
import { leftOut } from './leftOut.ts'
import { makeFound } from './makeFound.ts'
import { noDuty } from './noDuty.ts'
import { noLead } from './noLead.ts'
import { overlaps } from './overlaps.ts'
import { organisationsOfPeople } from './participation.ts'
import { groupPartyPairs, type PartyPair } from './partyPairs.ts'
import { partitionParties, partySidesInWords } from './partySides.ts'
import { perspectivesDiffer } from './perspectivesDiffer.ts'
import { tiesBetween } from './presentTies.ts'
import { split } from './split.ts'

/** The rules whose findings bring several parties together. */
export const rulesShared: readonly Rule[] = [
  overlaps,
  dualRoles,
  split,
  noLead,
  noDuty,
  lapsed,
  disclaimed,
  perspectivesDiffer,
  leftOut,
]
const notShared: ReadonlySet<FindingRule> = new Set([
  'unheld',
  'no-remit',
  'missing-tie',
  'fragile-tie',
  'only-route',
  'stretched',
])

/** Those of the findings that bring parties together; `found`: what these rules found, with others, where it is known already. */
export function findingsShared(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
  found?: readonly Found[],
): readonly Found[] {
  return (found ?? rulesShared.flatMap((rule) => rule(map, lens, memory))).filter(
    // What is told of the whole map at once brings nobody together.
    ({ rule, aside }) => !notShared.has(rule) && !aside,
  )
}

const lowTrust = 2
const wideDifference = 2

/** All trust on record between two parties, each way. */
interface Judgement extends PartyPair {
  readonly ties: readonly string[]
  readonly manner: readonly [string, string]
}

/** `found` is what the rules found that bring parties together, where it is known already. */
export function fragileTies(
  map: RemitMap,
  lens: Lens = {},
  memory = new Memory(),
  found?: readonly Found[],
): Found[] {
  const fragile = judgements(map, lens)
  if (fragile.length === 0) return []
  const shares = sharing(map, fragile, findingsShared(map, lens, memory, found))
  const sideInWords = partySidesInWords(map, lens)
  return groupPartyPairs(map, fragile.filter(shares)).map(({ sides, pairs, manner }) => {
    const shown = sides.map((side) => sideInWords(side))
    const trust = manner.map((values) => values.split(' ').filter(Boolean).map(Number))
    return makeFound(
      {
        id: findingId(
          'fragile-tie',
          [],
          sides.map(({ key }) => key),
          [],
          ...manner.map((values) => [values]),
        ),
        rule: 'fragile-tie',
        sentence: english.fragileTie({
          sides: shown.map(({ words }) => words),
          trust: [trust[0] ?? [], trust[1] ?? []],
        }),
        explanation: explainFragileTie(trust.flat()),
        ...partitionParties(
          map,
          sides.flatMap(({ members }) => members),
        ),
        ties: inMapOrder(map.ties, new Set(pairs.flatMap(({ ties }) => ties))),
        sides: shown.map(({ side }) => side),
      },
      { by: 'parties', parties: pairs.map(({ first, second }) => [first, second]) },
    )
  })
}

function judgements(map: RemitMap, lens: Lens): Judgement[] {
  const byPair = new Map<string, { first: string; second: string; ties: Tie[] }>()
  for (const tie of tiesBetween(map, lens)) {
    if (tie.trust === undefined) continue
    const [first, second] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from]
    const key = JSON.stringify([first, second])
    const known = byPair.get(key) ?? { first, second, ties: [] }
    byPair.set(key, known)
    known.ties.push(tie)
  }
  return [...byPair.values()].flatMap(({ first, second, ties }): Judgement[] => {
    const there = valuesOf(ties.filter(({ from }) => from === first))
    const back = valuesOf(ties.filter(({ from }) => from === second))
    const isLow = [...there, ...back].some((trust) => trust <= lowTrust)
    const differs = there.some((one) => back.some((other) => Math.abs(one - other) >= wideDifference))
    if (!isLow && !differs) return []
    return [{ first, second, ties: ties.map(({ id }) => id), manner: [there.join(' '), back.join(' ')] }]
  })
}

/** Each value once, in rising order. */
function valuesOf(ties: readonly Tie[]): number[] {
  return [...new Set(ties.flatMap(({ trust }) => trust ?? []))].sort((a, b) => a - b)
}

/** Gives whether two parties share one of the findings. Only the findings of parties that are asked about are gathered. */
function sharing(
  map: RemitMap,
  pairs: readonly Judgement[],
  findings: readonly Found[],
): (pair: Judgement) => boolean {
  const units = unitHierarchyOf(map.organisations)
  const organisationOf = organisationsOfPeople(map)
  const of = new Map<string, Set<number>>()
  for (const { first, second } of pairs) {
    for (const party of [first, second]) of.set(organisationOf(party) ?? party, new Set())
  }
  findings.forEach((finding, index) => {
    const named = [...finding.organisations, ...(finding.people ?? [])]
    for (const party of named) {
      for (const above of units.selfAndBroader(organisationOf(party) ?? party)) of.get(above)?.add(index)
    }
  })
  return ({ first, second }) => {
    const [mine, theirs] = [organisationOf(first) ?? first, organisationOf(second) ?? second]
    if (mine === theirs) return false
    const one = of.get(mine) ?? new Set<number>()
    const other = of.get(theirs) ?? new Set<number>()
    for (const index of one.size < other.size ? one : other)
      if (one.has(index) && other.has(index)) return true
    return false
  }
}
