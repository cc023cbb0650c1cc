/** The naive twins of the rules left-out and stretched. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Decision, Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { daysOf, holds, isPartOf, listsMeet, meets, seen, sharedSpan } from './naiveMeeting.ts'
import { naivePartyStatus } from './naivePartyStatus.ts'
import { naiveOrganisationOf, naiveSides } from './naiveSides.ts'
import { naivePresentTies } from './naiveTies.ts'

function decisionsSeen(map: RemitMap, { at }: Lens): Decision[] {
  return map.decisions.filter(
    ({ date }) => !at || !date || daysOf({ from: date }).start <= daysOf({ until: at }).end,
  )
}

/** The remits that a decision is about. */
function concerned(map: RemitMap, decision: Decision, lens: Lens): Remit[] {
  const { date } = decision
  return map.remits.filter(
    (remit) =>
      seen(remit, lens) &&
      holds(remit) &&
      decision.functions.some((one) => meets(map.functions, one, remit.function)) &&
      listsMeet(map.places, decision.places ?? [], remit.places ?? []) &&
      (!date || sharedSpan(remit, { from: date, until: date }) !== undefined),
  )
}

function areRelated(map: RemitMap, a: string, b: string): boolean {
  return isPartOf(map, a, b) || isPartOf(map, b, a)
}

function hasSayIn(map: RemitMap, decision: Decision, organisation: string): boolean {
  return decision.participants.some(({ party, part }) => {
    const own = naiveOrganisationOf(map, party)
    return ['decides', 'agrees', 'consulted'].includes(part) && own && areRelated(map, own, organisation)
  })
}

function missed(map: RemitMap, decision: Decision, lens: Lens): Remit[] {
  const counting = map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id)
  return concerned(map, decision, lens).filter(
    ({ involvement, organisation }) =>
      counting.includes(involvement) && !hasSayIn(map, decision, organisation),
  )
}

export function naiveLeftOut(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return decisionsSeen(map, lens).flatMap((decision) => {
    const remits = missed(map, decision, lens)
    const parties = remits.map(({ organisation }) => organisation)
    return naiveSides(map, parties).map((side): NaiveFinding => {
      const own = remits.filter(({ organisation }) => side.includes(organisation))
      const functions = [...new Set(own.map((remit) => remit.function))]
      return {
        rule: 'left-out',
        organisations: side,
        functions,
        places: [],
        beneficiaries: [],
        remits: own.map(({ id }) => id),
        decisions: [decision.id],
        status: naivePartyStatus(
          map,
          'left-out',
          functions,
          side.map((one) => [one]),
          decision.date,
        ),
        sides: [side],
      }
    })
  })
}

export function naiveStretched(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return [...influenceWithoutRemit(map, lens), ...remitWithoutInfluence(map, lens)]
}

function influenceWithoutRemit(map: RemitMap, lens: Lens): NaiveFinding[] {
  const isPerson = (party: string) => map.people.some(({ id }) => id === party)
  const parties = [...map.organisations, ...map.people].map(({ id }) => id)
  return parties.flatMap((party): NaiveFinding[] => {
    const own = naiveOrganisationOf(map, party)
    const mine = (remit: Remit) => own !== undefined && areRelated(map, own, remit.organisation)
    const foreign = decisionsSeen(map, lens).filter((one) => !concerned(map, one, lens).some(mine))
    const takes = (wanted: string) =>
      foreign.filter(({ participants }) =>
        participants.some((one) => one.party === party && one.part === wanted),
      )
    const [decides, consulted] = [takes('decides'), takes('consulted')]
    const strong = naivePresentTies(map, lens).filter(
      ({ from, influence = 0 }) => from === party && influence >= 2,
    )
    const on = new Set(strong.map(({ to }) => to))
    const held = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
    const theirs = held.filter((remit) =>
      [...on].some((other) => naiveOrganisationOf(map, other) === remit.organisation),
    )
    const hasRemitThere = held
      .filter(mine)
      .some((remit) => theirs.some((other) => meets(map.functions, remit.function, other.function)))
    const byTies = on.size >= 2 && !hasRemitThere
    const byDecisions = decides.length > 0 || consulted.length >= 2
    if (!byTies && !byDecisions) return []
    return [
      {
        rule: 'stretched',
        organisations: isPerson(party) ? [] : [party],
        people: isPerson(party) ? [party] : [],
        functions: [],
        places: [],
        beneficiaries: [],
        remits: [],
        decisions: byDecisions ? [...new Set([...decides, ...consulted].map(({ id }) => id))] : [],
        ties: byTies ? strong.map(({ id }) => id) : [],
        status: naivePartyStatus(map, 'stretched', [], [[party]]),
        sides: [[party]],
      },
    ]
  })
}

function remitWithoutInfluence(map: RemitMap, lens: Lens): NaiveFinding[] {
  const decisions = decisionsSeen(map, lens)
  const influential = (organisation: string) =>
    decisions.some((decision) => hasSayIn(map, decision, organisation)) ||
    naivePresentTies(map, lens).some(({ from, influence = 0 }) => {
      const own = naiveOrganisationOf(map, from)
      return influence >= 2 && own !== undefined && areRelated(map, own, organisation)
    })
  const without = map.organisations
    .map(({ id }) => id)
    .filter((organisation) => {
      const leftOut = decisions.filter((decision) =>
        missed(map, decision, lens).some((remit) => remit.organisation === organisation),
      )
      return leftOut.length >= 2 && !influential(organisation)
    })
  return naiveSides(map, without).map((side): NaiveFinding => {
    const own = (decision: Decision) =>
      missed(map, decision, lens).filter(({ organisation }) => side.includes(organisation))
    const remits = decisions.flatMap(own)
    const functions = [...new Set(remits.map((remit) => remit.function))]
    return {
      rule: 'stretched',
      organisations: side,
      functions,
      places: [],
      beneficiaries: [],
      remits: [...new Set(remits.map(({ id }) => id))],
      decisions: decisions.filter((decision) => own(decision).length > 0).map(({ id }) => id),
      status: naivePartyStatus(
        map,
        'stretched',
        functions,
        side.map((one) => [one]),
      ),
      sides: [side],
    }
  })
}
