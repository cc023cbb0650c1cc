/**
 * What a party controls, what it can influence, and what it can do neither with.
 *
 * Controls: functions that it, or a unit of its own, leads: holds an involvement that only one should hold, on the
 * function or on a broader one, already in force. A person leads nothing by themself: organisations hold remits.
 * Can influence: it takes part in the work itself (a `parallel` involvement), took part in a decision about it, or has
 * a way of one or two steps (see `partyLinks`) to someone who leads it.
 * Neither: the other functions that someone holds.
 *
 * Nothing is scored: each line has its reasons, the strongest way first.
 */
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { isProspective, type Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { decisionsInView } from '../rules/tiesInView.ts'
import { type PartyLink, partyLinks, strengthOf } from './partyLinks.ts'
import { sharingOf } from './sharingOf.ts'

export type InfluenceReason =
  | { readonly type: 'holds'; readonly remits: readonly string[] }
  | {
      readonly type: 'decision'
      readonly decision: string
      readonly part: 'decides' | 'agrees' | 'consulted'
    }
  /** Through these steps to the one who leads; one or two of them. */
  | { readonly type: 'way'; readonly leader: string; readonly steps: readonly PartyLink[] }

export interface Control {
  readonly function: string
  /** The remits by which it leads. */
  readonly remits: readonly string[]
}

export interface Influence {
  readonly function: string
  readonly reasons: readonly InfluenceReason[]
}

export interface Reach {
  readonly controls: readonly Control[]
  readonly influences: readonly Influence[]
  /** With who leads each, if anyone is recorded to. */
  readonly neither: readonly { readonly function: string; readonly leaders: readonly string[] }[]
}

/** Functions in the order of the map; only those that someone holds directly. */
export function controlAndInfluence(map: RemitMap, party: string, lens: Lens = {}): Reach {
  const functions = hierarchyOf(map.functions)
  const own = unitHierarchyOf(map.organisations).selfAndNarrower(party)
  const sharing = sharingOf(map.scheme)
  const held = heldRemits(map, lens)
    .map(({ remit }) => remit)
    .filter((remit) => !isProspective(remit))
  const byFunction = new Map<string, Remit[]>()
  for (const remit of held) {
    const before = byFunction.get(remit.function)
    if (before) before.push(remit)
    else byFunction.set(remit.function, [remit])
  }
  const ways = waysFrom(map, lens, party)
  const decisions = decisionsInView(map, lens).flatMap((decision) => {
    const part = decision.participants.find((one) => one.party === party)?.part
    return part === 'decides' || part === 'agrees' || part === 'consulted' ? [{ decision, part }] : []
  })
  const reach = {
    controls: [] as Control[],
    influences: [] as Influence[],
    neither: [] as Reach['neither'][number][],
  }
  for (const { id } of map.functions) {
    if (!byFunction.has(id)) continue
    const above = [...functions.selfAndBroader(id)].flatMap((one) => byFunction.get(one) ?? [])
    const leading = above.filter((remit) => sharing.get(remit.involvement) === 'sole')
    const ownLead = leading.filter((remit) => own.has(remit.organisation))
    if (ownLead.length > 0) {
      reach.controls.push({ function: id, remits: ownLead.map((remit) => remit.id) })
      continue
    }
    const leaders = [...new Set(leading.map(({ organisation }) => organisation))]
    const hands = above.filter(
      (remit) => own.has(remit.organisation) && sharing.get(remit.involvement) === 'parallel',
    )
    const reasons: InfluenceReason[] = [
      ...(hands.length > 0 ? [{ type: 'holds' as const, remits: hands.map((remit) => remit.id) }] : []),
      ...decisions
        .filter(({ decision }) => decision.functions.some((one) => functions.meets(one, id)))
        .map(({ decision, part }) => ({ type: 'decision' as const, decision: decision.id, part })),
      ...leaders
        .flatMap((leader) => {
          const steps = ways.get(leader)
          return steps ? [{ type: 'way' as const, leader, steps }] : []
        })
        .sort((a, b) => compareWays(a.steps, b.steps)),
    ]
    if (reasons.length > 0) reach.influences.push({ function: id, reasons })
    else reach.neither.push({ function: id, leaders })
  }
  return reach
}

/** The best way of one or two steps from a party to each other one. */
function waysFrom(map: RemitMap, lens: Lens, party: string): ReadonlyMap<string, readonly PartyLink[]> {
  const links = partyLinks(map, lens)
  const ways = new Map<string, readonly PartyLink[]>()
  const consider = (to: string, steps: readonly PartyLink[]) => {
    const before = ways.get(to)
    if (to !== party && (!before || compareWays(steps, before) < 0)) ways.set(to, steps)
  }
  for (const first of links.get(party) ?? []) {
    consider(first.to, [first])
    for (const second of links.get(first.to) ?? []) consider(second.to, [first, second])
  }
  return ways
}

/** Fewer weak steps first, then fewer steps. */
function compareWays(a: readonly PartyLink[], b: readonly PartyLink[]): number {
  const weak = (steps: readonly PartyLink[]) => steps.filter((step) => strengthOf(step) === 'weak').length
  return weak(a) - weak(b) || a.length - b.length
}
