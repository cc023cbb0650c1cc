/**
 * Which agreements cover a finding, and the status that gives it.
 *
 * A finding is made of cases: the pairs of an overlap or a dual role, the places of a gap, the organisations that hold
 * nothing. An agreement covers a case when its places and beneficiaries meet the case's (empty = not limited) and
 * - of a pair: it names the organisations of both remits, or ancestors of theirs, and the function of either or a
 *   broader one (for two related functions that is the narrower or a broader; what they share lies within each);
 * - of a gap: it names the function or a broader one;
 * - of an organisation that holds nothing: it names that organisation;
 * - of parties (to a tie, a decision, a view): it names each of them (an organisation or an ancestor of it; a person, or
 *   the person's organisation or an ancestor of that) and each of the finding's functions or a broader one; where the
 *   finding is on no function, an agreement that names none. What was agreed before a decision was taken does not settle
 *   who was left out of it.
 * For each case the strongest of agreed > parked > proposed counts, and the finding has the weakest of its cases: it is
 * agreed only when all of it is. As long as one case is not covered, the finding is open.
 */
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import { firstDay, lastDay } from '../model/period.ts'
import type { Agreement, Remit, RemitMap } from '../model/remitMap.ts'
import type { FindingStatus } from './finding.ts'
import { meetingOfLists } from './meetingParts.ts'
import { nothing } from './namesAndOrder.ts'
import { organisationsOfPeople } from './participation.ts'

export interface Coverage {
  readonly status: FindingStatus
  /** Ids of the agreements that cover some case, in the order of the map. */
  readonly agreements: readonly string[]
  readonly cases: number
  readonly covered: number
}

const strengthOf: Readonly<Record<FindingStatus, number>> = { open: 0, proposed: 1, parked: 2, agreed: 3 }
const byStrength: readonly FindingStatus[] = ['open', 'proposed', 'parked', 'agreed']

function notCovered(cases: number): Coverage {
  return { status: 'open', agreements: nothing, cases, covered: 0 }
}

/** Looks at every case with the agreements that could cover it, and sums up. */
function sumUp<Case>(
  agreements: readonly Agreement[],
  cases: Iterable<Case>,
  count: number,
  covers: (agreement: Agreement, one: Case) => boolean,
): Coverage {
  if (agreements.length === 0 || count === 0)
    return { status: 'open', agreements: [], cases: count, covered: 0 }
  const used = new Set<Agreement>()
  let weakest = strengthOf.agreed
  let covered = 0
  for (const one of cases) {
    let strongest = strengthOf.open
    for (const agreement of agreements) {
      if (!covers(agreement, one)) continue
      used.add(agreement)
      strongest = Math.max(strongest, strengthOf[agreement.status])
    }
    if (strongest > strengthOf.open) covered += 1
    weakest = Math.min(weakest, strongest)
  }
  return {
    status: byStrength[weakest] ?? 'open',
    agreements: agreements.filter((agreement) => used.has(agreement)).map(({ id }) => id),
    cases: count,
    covered,
  }
}

/** The agreements that name one of these functions or a broader one. */
function namingFunction(map: RemitMap, functions: readonly string[]): readonly Agreement[] {
  if (map.agreements.length === 0) return map.agreements
  const hierarchy = hierarchyOf(map.functions)
  return map.agreements.filter((agreement) =>
    functions.some((one) => agreement.functions.some((named) => hierarchy.within(one, named))),
  )
}

/** Coverage of pairs of remits on these functions: one, or two that share something. */
export function coverageOfPairs(
  map: RemitMap,
  functions: readonly string[],
  pairs: { readonly count: number; readonly remits: () => Iterable<readonly [Remit, Remit]> },
): Coverage {
  const agreements = namingFunction(map, functions)
  if (agreements.length === 0) return notCovered(pairs.count)
  const units = unitHierarchyOf(map.organisations)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const named = new Map(
    agreements.map((agreement) => [
      agreement,
      new Set(agreement.organisations.flatMap((one) => [...units.selfAndNarrower(one)])),
    ]),
  )
  return sumUp(agreements, pairs.remits(), pairs.count, (agreement, [r, s]) => {
    const organisations = named.get(agreement) ?? new Set()
    return (
      organisations.has(r.organisation) &&
      organisations.has(s.organisation) &&
      meetsBoth(places, agreement.places, r.places, s.places) &&
      meetsBoth(beneficiaries, agreement.beneficiaries, r.beneficiaries, s.beneficiaries)
    )
  })
}

/** Whether the agreement's list meets what two other lists have in common. */
function meetsBoth(
  hierarchy: ReturnType<typeof hierarchyOf>,
  agreed: readonly string[] | undefined,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean {
  if (!agreed || agreed.length === 0) return true
  const shared = meetingOfLists(hierarchy, a, b)
  return shared === 'not limited' || hierarchy.listsMeet(agreed, shared)
}

/** Coverage of a gap on a function: a case is each of the places where no one is recorded, or the whole of it. */
export function coverageOfGap(map: RemitMap, functionId: string, places: readonly string[] = []): Coverage {
  const hierarchy = hierarchyOf(map.places)
  const cases = places.length === 0 ? [[]] : places.map((place) => [place])
  return sumUp(namingFunction(map, [functionId]), cases, cases.length, (agreement, where) =>
    hierarchy.listsMeet(agreement.places, where),
  )
}

/** Coverage of organisations that hold nothing. */
export function coverageOfOrganisations(map: RemitMap, organisations: readonly string[]): Coverage {
  return sumUp(map.agreements, organisations, organisations.length, (agreement, organisation) =>
    agreement.organisations.includes(organisation),
  )
}

/**
 * Coverage of cases that are parties: the ids of the organisations and people of each. `since`: what was agreed before
 * that date does not count.
 */
export function coverageOfParties(
  map: RemitMap,
  functions: readonly string[],
  cases: readonly (readonly string[])[],
  since?: string,
): Coverage {
  const hierarchy = hierarchyOf(map.functions)
  const agreements = map.agreements.filter(
    ({ functions: named, agreedOn }) =>
      (functions.length > 0 || named.length === 0) &&
      functions.every((one) => named.some((broader) => hierarchy.within(one, broader))) &&
      (since === undefined || agreedOn === undefined || lastDay(agreedOn) >= firstDay(since)),
  )
  if (agreements.length === 0) return notCovered(cases.length)
  const names = namesParty(map)
  return sumUp(
    agreements,
    cases,
    cases.length,
    (agreement, parties) => parties.length > 0 && parties.every((party) => names(agreement, party)),
  )
}

/** Gives whether an agreement names a party: itself, what it is a unit of, or for a person the person's organisation. */
export function namesParty(map: RemitMap): (agreement: Agreement, party: string) => boolean {
  const units = unitHierarchyOf(map.organisations)
  const organisationOf = organisationsOfPeople(map)
  return ({ organisations, people }, party) => {
    if (people?.includes(party)) return true
    const organisation = organisationOf(party)
    return organisation !== undefined && organisations.some((named) => units.within(organisation, named))
  }
}
