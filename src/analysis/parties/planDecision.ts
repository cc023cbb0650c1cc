/**
 * Who must be there when a decision about some functions and places is taken, and who is often forgotten, with the
 * reasons.
 *
 * Must: whoever holds a `sole` or `parallel` remit, in force, that meets the functions and places. One sole holder is
 * proposed to decide; where several hold it, they are proposed to agree, because who decides is what they have to
 * settle; a `parallel` holder is proposed to be consulted.
 * Often forgotten: holders of an `open` remit there (who oversee, support, are consulted), those whose remit is only
 * proposed, those who say it is not theirs, parties left out of or excluded from earlier decisions about it or who resigned from them, and
 * parties that are recorded to move (influence 2 or more) someone who must be there, without a remit of their own.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Participant, Remit, RemitMap } from '../../model/remitMap.ts'
import { type Finding, isProspective, type Lens } from '../finding.ts'
import { isInView } from '../lens.ts'
import { decisionsInView, tiesInView } from '../rules/tiesInView.ts'
import { leftOutOf } from './leftOutOf.ts'
import { sharingOf } from './sharingOf.ts'

export interface PlannedDecision {
  readonly functions: readonly string[]
  readonly places: readonly string[]
  /** A partial date; without one, the lens says which remits are in force. */
  readonly date?: string | undefined
}

export type InviteReason =
  | { readonly type: 'holds' | 'open' | 'proposed' | 'disclaims'; readonly remits: readonly string[] }
  /** Left out of these earlier decisions, as found; or excluded or resigned, as recorded. */
  | { readonly type: 'left-out' | 'excluded' | 'resigned'; readonly decisions: readonly string[] }
  | { readonly type: 'moves'; readonly party: string; readonly influence: number }

export interface Invitation {
  readonly party: string
  readonly part: Participant['part']
  readonly must: boolean
  readonly reasons: readonly InviteReason[]
}

/** Those who must be there first; else organisations, then people, in the order of the map. */
export function planDecision(
  map: RemitMap,
  findings: readonly Finding[],
  planned: PlannedDecision,
  lens: Lens = {},
): Invitation[] {
  if (planned.functions.length === 0) return []
  const at = planned.date ?? lens.at
  const remits = remitsThere(map, planned, { ...lens, at })
  const sharing = sharingOf(map.scheme)
  const inForce = remits.filter((remit) => remit.stance !== 'disclaims' && !isProspective(remit))
  const soleHolders = new Set(
    inForce.filter(({ involvement }) => sharing.get(involvement) === 'sole').map((one) => one.organisation),
  )
  const holders = new Set(
    inForce
      .filter(({ involvement }) => sharing.get(involvement) !== 'open')
      .map(({ organisation }) => organisation),
  )
  const earlier = earlierDecisions(map, findings, planned, lens)
  const invitations = [...map.organisations, ...map.people].flatMap(({ id }): Invitation[] => {
    const own = remits.filter(({ organisation }) => organisation === id)
    const reasons = [
      ...remitReasons(own, sharing),
      ...earlier(id),
      ...(holders.has(id) ? [] : movesReasons(map, lens, id, holders)),
    ]
    if (reasons.length === 0) return []
    const must = holders.has(id)
    const decides = soleHolders.size === 1 ? 'decides' : 'agrees'
    return [{ party: id, part: soleHolders.has(id) ? decides : 'consulted', must, reasons }]
  })
  return [...invitations.filter(({ must }) => must), ...invitations.filter(({ must }) => !must)]
}

/** The remits in view that meet the functions and places, disclaimed and proposed ones too. */
function remitsThere(map: RemitMap, planned: PlannedDecision, lens: Lens): Remit[] {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  return map.remits.filter(
    (remit) =>
      isInView(remit, lens) &&
      planned.functions.some((one) => functions.meets(one, remit.function)) &&
      places.listsMeet(planned.places, remit.places),
  )
}

function remitReasons(own: readonly Remit[], sharing: ReturnType<typeof sharingOf>): InviteReason[] {
  const held = own.filter((remit) => remit.stance !== 'disclaims')
  const reason = (type: 'holds' | 'open' | 'proposed' | 'disclaims', remits: readonly Remit[]) =>
    remits.length > 0 ? [{ type, remits: remits.map(({ id }) => id) }] : []
  return [
    ...reason(
      'holds',
      held.filter((one) => !isProspective(one) && sharing.get(one.involvement) !== 'open'),
    ),
    ...reason(
      'open',
      held.filter((one) => !isProspective(one) && sharing.get(one.involvement) === 'open'),
    ),
    ...reason('proposed', held.filter(isProspective)),
    ...reason(
      'disclaims',
      own.filter((remit) => remit.stance === 'disclaims'),
    ),
  ]
}

/** Gives the earlier decisions, about functions that meet these, that a party was left out of, excluded from or resigned from. */
function earlierDecisions(
  map: RemitMap,
  findings: readonly Finding[],
  planned: PlannedDecision,
  lens: Lens,
): (party: string) => InviteReason[] {
  const functions = hierarchyOf(map.functions)
  const about = decisionsInView(map, lens).filter((decision) =>
    decision.functions.some((one) => planned.functions.some((other) => functions.meets(one, other))),
  )
  const leftOut = leftOutOf(findings)
  return (party) => {
    const took = (part: 'excluded' | 'resigned') =>
      about.filter(({ participants }) => participants.some((one) => one.party === party && one.part === part))
    const [excludedFrom, resignedFrom] = [took('excluded'), took('resigned')]
    const out = about.filter(
      (one) => leftOut.get(one.id)?.has(party) && !excludedFrom.includes(one) && !resignedFrom.includes(one),
    )
    const reason = (type: 'left-out' | 'excluded' | 'resigned', decisions: typeof about): InviteReason[] =>
      decisions.length > 0 ? [{ type, decisions: decisions.map(({ id }) => id) }] : []
    return [
      ...reason('left-out', out),
      ...reason('excluded', excludedFrom),
      ...reason('resigned', resignedFrom),
    ]
  }
}

/** Influence from here on, of 3, is worth a thought. */
const noticeable = 2

function movesReasons(
  map: RemitMap,
  lens: Lens,
  party: string,
  holders: ReadonlySet<string>,
): InviteReason[] {
  const strongest = new Map<string, number>()
  for (const { from, to, influence = 0 } of tiesInView(map, lens)) {
    if (from !== party || !holders.has(to) || influence < noticeable) continue
    strongest.set(to, Math.max(influence, strongest.get(to) ?? 0))
  }
  return [...strongest].map(([to, influence]) => ({ type: 'moves', party: to, influence }))
}
