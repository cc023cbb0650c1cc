/** The naive twins of the rules left-out and stretched. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Decision, Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import {
  daysOf,
  holds,
  isPartOf,
  isProposed,
  listsMeet,
  meets,
  seen,
  sharedSpan,
  within,
} from './naiveMeeting.ts'
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
      // What was held on its date, whatever day is looked at.
      seen(remit, date ? { perspective: lens.perspective } : lens) &&
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

/** Held, not just proposed, and not open to all, on one of its functions, a narrower or a broader one, by one without a say. */
function missed(map: RemitMap, decision: Decision, lens: Lens): Remit[] {
  const counting = map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id)
  return concerned(map, decision, lens).filter(
    (remit) =>
      counting.includes(remit.involvement) &&
      !isProposed(remit) &&
      decision.functions.some(
        (one) => within(map.functions, one, remit.function) || within(map.functions, remit.function, one),
      ) &&
      (!hasSayIn(map, decision, remit.organisation) || isKeptOut(decision, remit.organisation)),
  )
}

function isKeptOut({ participants }: Decision, party: string): boolean {
  return participants.some((one) => one.party === party && ['excluded', 'resigned'].includes(one.part))
}

export function naiveLeftOut(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return decisionsSeen(map, lens).flatMap((decision): NaiveFinding[] => {
    if (decision.participants.length === 0) return []
    const all = [...map.organisations, ...map.people].map(({ id }) => id)
    const remits = missed(map, decision, lens)
    const holders = remits.map(({ organisation }) => organisation)
    const parties = all.filter((party) => holders.includes(party) || isKeptOut(decision, party))
    if (parties.length === 0) return []
    const partOf = (party: string) =>
      decision.participants.some((one) => one.party === party && one.part === 'excluded')
        ? 'excluded'
        : isKeptOut(decision, party)
          ? 'resigned'
          : 'none'
    return [
      {
        rule: 'left-out',
        organisations: parties.filter((party) => !map.people.some(({ id }) => id === party)),
        people: parties.filter((party) => map.people.some(({ id }) => id === party)),
        functions: [...new Set(decision.functions)],
        places: [],
        beneficiaries: [],
        remits: remits.map(({ id }) => id),
        decisions: [decision.id],
        status: naivePartyStatus(
          map,
          'left-out',
          decision.functions,
          parties.map((one) => [one]),
          decision.date,
        ),
        sides: ['excluded', 'resigned', 'none'].flatMap((part) =>
          naiveSides(
            map,
            parties.filter((party) => partOf(party) === part),
            4,
          ),
        ),
      },
    ]
  })
}

/** One finding of all who have influence and no remit. */
export function naiveStretched(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const all = influenceWithoutRemit(map, lens)
  if (all.length === 0) return []
  const [organisations, people] = [
    all.flatMap((one) => one.organisations),
    all.flatMap((one) => one.people ?? []),
  ]
  const parties = [...organisations, ...people]
  return [
    {
      rule: 'stretched',
      organisations,
      people,
      functions: [],
      places: [],
      beneficiaries: [],
      remits: [],
      decisions: [...new Set(all.flatMap(({ decisions = [] }) => decisions))],
      ties: [...new Set(all.flatMap(({ ties = [] }) => ties))],
      status: naivePartyStatus(
        map,
        'stretched',
        [],
        parties.map((party) => [party]),
      ),
      sides: naiveSides(map, parties, 4),
    },
  ]
}

function influenceWithoutRemit(map: RemitMap, lens: Lens): NaiveFinding[] {
  const isPerson = (party: string) => map.people.some(({ id }) => id === party)
  const parties = [...map.organisations, ...map.people].map(({ id }) => id)
  return parties.flatMap((party): NaiveFinding[] => {
    const own = naiveOrganisationOf(map, party)
    const mine = (remit: Remit) => own !== undefined && areRelated(map, own, remit.organisation)
    const foreign = decisionsSeen(map, lens).filter(
      (one) => one.functions.length > 0 && !concerned(map, one, lens).some(mine),
    )
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
        status: 'open',
      },
    ]
  })
}
