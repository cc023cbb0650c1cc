/**
 * Which agreements cover a finding, and the status that gives it.
 *
 * A finding is made of cases: the pairs of an overlap or a dual role, the places of a gap, the organisations that hold
 * nothing, the parties to a tie, a decision or a view. An agreement covers a case only as far as it speaks of it:
 * - It is about findings of that rule (`about`; the three kinds of overlap are one matter). One of the first edition
 *   does not say: it is about overlaps and dual roles, about a gap where it names a lead, and about what concerns
 *   parties alone where it names no function and its `settled` says so.
 * - Of a pair: it names the organisations of both remits, or ancestors of theirs; their common function or a broader
 *   one; their involvements; and what the pair has in common in places and people lies within its own (none = all).
 * - Of a gap: it names the function or a broader one, and the places in question lie within its own.
 * - Of an organisation that holds nothing: it names that organisation.
 * - Of parties: it names each of them (an organisation or an ancestor of it; a person, or the person's organisation or
 *   an ancestor of that) and each of the finding's functions or a broader one; where the finding is on no function, an
 *   agreement that names none. What was agreed before a decision was taken does not settle who was left out of it.
 * What the remits go against is not covered (goingAgainst.ts).
 *
 * For each case the strongest of agreed > parked > proposed counts, and the finding has the weakest of its cases: it is
 * agreed only when all of it is. As long as one case is not covered, the finding is open.
 */

import { type Hierarchy, hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay } from '../../model/period.ts'
import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import type { Memory } from '../engine/memory.ts'
import type { FindingRule, FindingStatus } from '../finding.ts'
import { meetingOfLists, meetingParts } from '../rules/meetingParts.ts'
import { organisationsOfPeople } from '../rules/participation.ts'
import { namesIn, nothing } from '../words/namesAndOrder.ts'
import { someInWords } from '../words/plainEnglish.ts'
import { involvementsNamed, isGapRule, speaksOf } from './agreementTerms.ts'
import { goingAgainst } from './goingAgainst.ts'

export interface Coverage {
  readonly status: FindingStatus
  /** Ids of the agreements that cover some case, in the order of the map. */
  readonly agreements: readonly string[]
  readonly cases: number
  readonly covered: number
  /** Where and for whom alone something is agreed, in words (`in Dorset`), where a case reaches further. */
  readonly agreedFor: readonly string[]
  /** The same of what covers some of it, where it is all agreed and all of it limited. */
  readonly settledFor: readonly string[]
  /** Ids of the agreements that would cover some case if the remits did not go against them. */
  readonly against: readonly string[]
  /** Ids of the agreements that are for other or fewer places or people than some case. */
  readonly partly: readonly string[]
}

export interface CoverageOf {
  /** Of pairs of remits on these functions: one, or two that share something. */
  pairs(
    rule: FindingRule,
    functions: readonly string[],
    found: {
      readonly organisations: readonly string[]
      readonly count: number | undefined
      readonly remits: () => Iterable<readonly [Remit, Remit]>
    },
  ): Coverage
  /** Of a gap: a case is each of its functions, in each of the places where no one is recorded or as a whole. */
  gap(rule: FindingRule, functions: readonly string[], places?: readonly string[]): Coverage
  /** Of organisations that hold nothing. */
  organisations(rule: FindingRule, organisations: readonly string[]): Coverage
  /**
   * Of cases that are parties: gives the ids of the organisations and people of each, asked for only where an agreement could
   * cover them, for there can be very many. `since`: what was agreed before that date does not count.
   */
  parties(
    rule: FindingRule,
    functions: readonly string[],
    cases: () => readonly (readonly string[])[],
    since?: string,
  ): Coverage
}

const strengthOf: Readonly<Record<FindingStatus, number>> = { open: 0, proposed: 1, parked: 2, agreed: 3 }
const byStrength: readonly FindingStatus[] = ['open', 'proposed', 'parked', 'agreed']

/** How an agreement stands to a case. `further`: it would cover it, but the case is not, or not only, where and for whom it is. */
type Standing = 'covers' | 'further' | 'against' | 'no'

function notCovered(cases: number): Coverage {
  return {
    status: 'open',
    agreements: nothing,
    cases,
    covered: 0,
    agreedFor: nothing,
    settledFor: nothing,
    against: nothing,
    partly: nothing,
  }
}

/** Prepares a map once, and then looks at one finding after the other. */
export function coverageIn(map: RemitMap, memory: Memory): CoverageOf {
  if (map.agreements.length === 0) {
    return {
      pairs: (_rule, _functions, { count }) => notCovered(count ?? 0),
      gap: (_rule, on, places = nothing) => notCovered(on.length * Math.max(1, places.length)),
      organisations: (_rule, organisations) => notCovered(organisations.length),
      parties: () => notCovered(0),
    }
  }
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const names = namesParty(map)
  const against = remembered((agreement: Agreement) => goingAgainst(map, agreement, memory))
  const bound = remembered((agreement: Agreement) => {
    const units = unitHierarchyOf(map.organisations)
    return new Set(agreement.organisations.flatMap((one) => [...units.selfAndNarrower(one)]))
  })
  const involvements = remembered((agreement: Agreement) => involvementsNamed(map, agreement))
  const isNamed = (agreement: Agreement, id: string) =>
    agreement.functions.some((named) => functions.within(id, named))
  const isGivenTo = ({ outcome, lead, parts = [] }: Agreement, organisation: string) =>
    outcome === 'moved' &&
    [
      ...(lead ? [lead] : []),
      ...parts.flatMap((part) => (part.share === 'holds' ? part.organisations : [])),
    ].some((id) => unitHierarchyOf(map.organisations).within(organisation, id))
  const limitsInWords = (agreement: Agreement): string => {
    const whom = namesIn(map.beneficiaries)(agreement.beneficiaries ?? nothing)
    const where = namesIn(map.places)(agreement.places ?? nothing)
    return [
      ...(whom.length > 0 ? [`for ${someInWords(whom, 3, 'group')}`] : []),
      ...(where.length > 0 ? [`in ${someInWords(where, 3, 'place')}`] : []),
    ].join(' ')
  }

  const limitsOfAll = (used: readonly Agreement[]): readonly string[] => {
    const limits = used.map((agreement) => (agreement.status === 'agreed' ? limitsInWords(agreement) : ''))
    return limits.includes('') ? nothing : [...new Set(limits)]
  }

  /** Looks at every case with the agreements that could cover it, and sums up. */
  function sumUp<Case>(
    agreements: readonly Agreement[],
    cases: Iterable<Case>,
    standing: (agreement: Agreement, one: Case) => Standing,
  ): Coverage {
    const used = new Set<Agreement>()
    const goneAgainst = new Set<Agreement>()
    const further = new Set<Agreement>()
    let weakest = strengthOf.agreed
    let covered = 0
    let count = 0
    for (const one of cases) {
      count += 1
      let strongest = strengthOf.open
      for (const agreement of agreements) {
        const stands = standing(agreement, one)
        if (stands === 'against') goneAgainst.add(agreement)
        if (stands === 'further' && agreement.status === 'agreed') further.add(agreement)
        if (stands !== 'covers') continue
        used.add(agreement)
        strongest = Math.max(strongest, strengthOf[agreement.status])
      }
      if (strongest > strengthOf.open) covered += 1
      weakest = Math.min(weakest, strongest)
    }
    if (count === 0) return notCovered(0)
    const inOrder = (some: ReadonlySet<Agreement>) => agreements.filter((agreement) => some.has(agreement))
    return {
      status: byStrength[weakest] ?? 'open',
      agreements: inOrder(used).map(({ id }) => id),
      cases: count,
      covered,
      agreedFor: [...new Set(inOrder(further).map(limitsInWords))],
      settledFor: limitsOfAll(inOrder(used)),
      against: inOrder(goneAgainst).map(({ id }) => id),
      partly: inOrder(further).map(({ id }) => id),
    }
  }

  return {
    pairs(rule, on, { organisations, count, remits }) {
      const fewest = Math.min(2, organisations.length)
      const agreements = map.agreements.filter(
        (agreement) =>
          speaksOf(agreement, rule) &&
          agreement.functions.some((named) => on.some((id) => functions.meets(id, named))) &&
          organisations.filter((id) => bound(agreement).has(id)).length >= fewest,
      )
      if (agreements.length === 0) return notCovered(count ?? 0)
      return sumUp(agreements, remits(), (agreement, [r, s]) => {
        const common = meetingParts(functions, r.function, s.function)
        if (common.length === 0 || !common.every((id) => isNamed(agreement, id))) return 'no'
        const binds = bound(agreement)
        if (!binds.has(r.organisation) || !binds.has(s.organisation)) return 'no'
        // Whoever takes one of the two over was not the one that was to hold both.
        if (rule === 'dual-role' && isGivenTo(agreement, r.organisation)) return 'no'
        const manner = involvements(agreement)
        if (manner && !(manner.has(r.involvement) && manner.has(s.involvement))) return 'no'
        const where = liesWithin(places, agreement.places, r.places, s.places)
        const whom = liesWithin(beneficiaries, agreement.beneficiaries, r.beneficiaries, s.beneficiaries)
        // Also what lies apart from it: it is agreed, but elsewhere or for others.
        if (where !== 'within' || whom !== 'within') return 'further'
        const gone = against(agreement)
        return gone.remits.has(r.id) || gone.remits.has(s.id) ? 'against' : 'covers'
      })
    },
    gap(rule, on, missing = nothing) {
      const where = missing.length === 0 ? [nothing] : missing.map((place) => [place])
      const cases = on.flatMap((id) => where.map((place) => ({ id, where: place })))
      const agreements = map.agreements.filter(
        (agreement) => speaksOf(agreement, rule) && on.some((id) => isNamed(agreement, id)),
      )
      return sumUp(agreements, cases, (agreement, { id, where }) => {
        if (!isNamed(agreement, id)) return 'no'
        const stands = liesWithin(places, agreement.places, where, where)
        // One of the first edition that names a lead need not have been about this gap.
        if (stands !== 'within') return agreement.about ? 'further' : 'no'
        return isGapRule(rule) &&
          against(agreement).missing.some((remit) => functions.meets(remit.function, id))
          ? 'against'
          : 'covers'
      })
    },
    organisations(rule, organisations) {
      const agreements = map.agreements.filter((agreement) => speaksOf(agreement, rule))
      return sumUp(agreements, organisations, (agreement, organisation) =>
        agreement.organisations.includes(organisation) ? 'covers' : 'no',
      )
    },
    parties(rule, on, cases, since) {
      const agreements = map.agreements.filter(
        (agreement) =>
          speaksOf(agreement, rule) &&
          (on.length > 0 || agreement.functions.length === 0) &&
          on.every((id) => isNamed(agreement, id)) &&
          (since === undefined ||
            agreement.agreedOn === undefined ||
            lastDay(agreement.agreedOn) >= firstDay(since)),
      )
      if (agreements.length === 0) return notCovered(0)
      return sumUp(agreements, cases(), (agreement, parties) =>
        parties.length > 0 && parties.every((party) => names(agreement, party)) ? 'covers' : 'no',
      )
    },
  }
}

/** Whether what two lists have in common lies within the agreement's, or not, or not all of it. */
function liesWithin(
  hierarchy: Hierarchy,
  agreed: readonly string[] | undefined,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): 'within' | 'further' {
  if (!agreed || agreed.length === 0) return 'within'
  const shared = meetingOfLists(hierarchy, a, b)
  if (shared === 'not limited') return 'further'
  const isWithin = shared.every((id) => agreed.some((named) => hierarchy.within(id, named)))
  return isWithin ? 'within' : 'further'
}

function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : find(key)
    known.set(key, value)
    return value
  }
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
