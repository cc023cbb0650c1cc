/**
 * The naive twins of the rules that gather pairs of remits (overlaps and dual roles): sides, functions, places, people,
 * days and status, each by looking at everything again.
 */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Agreement, Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import {
  broadestOf,
  holds,
  isPartOf,
  isProposed,
  listsMeet,
  meets,
  seen,
  shared,
  sharedSpan,
  within,
} from './naiveMeeting.ts'
import { naiveFollows, naiveOverlapGroups } from './naiveOverlapGroups.ts'
import {
  naiveIsAgainst,
  naiveIsOfManner,
  naiveLiesWithin,
  naiveSpeaksOf,
  naiveStatus,
} from './naiveStatus.ts'

interface Pair {
  readonly rule: string
  /** What else keeps findings apart. */
  readonly apart: string
  readonly r: Remit
  readonly s: Remit
}

export function naiveOverlaps(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return naiveOverlapGroups(map, lens).map((group) => {
    const sharing = map.scheme.involvements.find(({ id }) => id === group.involvement)?.sharing
    const remits = map.remits.filter(({ id }) => group.remits.includes(id))
    const isSameWork = remits.every(
      (remit) => remit.function === group.functions.join() && (remit.beneficiaries ?? []).length > 0,
    )
    const rule =
      sharing === 'sole' ? 'contested' : isSameWork && group.shape === 'meeting' ? 'duplication' : 'parallel'
    const bodies = [...new Set(remits.map(({ organisation }) => organisation))]
    const firm = group.pairs.filter(({ loose }) => group.loose || !loose)
    const current = bodies.filter((one) => !bodies.some((other) => other !== one && isAfter(map, other, one)))
    const among = (some: readonly string[]) =>
      firm.filter(({ r, s }) => some.includes(r.organisation) && some.includes(s.organisation))
    const isPlain = group.shape === 'meeting' && group.apart === 1
    const meets = (one: string) =>
      among(current).some(({ r, s }) => [r.organisation, s.organisation].includes(one))
    const told = isPlain && current.every(meets) ? current : bodies
    const pairs = among(told)
    const spans = pairs.flatMap(({ r, s }) => sharedSpan(r, s) ?? [])
    const isOnItself = (remit: Remit) => group.functions.includes(remit.function)
    const holding = (some: readonly Remit[]) => [...new Set(some.map(({ organisation }) => organisation))]
    const sides =
      group.shape === 'meeting'
        ? sidesOf(map, told)
        : [
            ...sidesOf(map, holding(remits.filter(isOnItself))),
            ...sidesOf(map, holding(remits.filter((remit) => !isOnItself(remit)))),
          ]
    const status = naiveStatus(map.agreements, group.pairs.length, (agreement, index) => {
      const pair = group.pairs[index]
      return pair !== undefined && covers(map, agreement, rule, pair)
    })
    const people = whereAll(map.beneficiaries, pairs, ({ beneficiaries }) => beneficiaries ?? [])
    return {
      rule,
      organisations: bodies,
      functions: group.functions,
      places: narrowestAll(map.places, pairs),
      beneficiaries: people,
      remits: group.remits,
      status: status.status,
      pairs: { count: group.pairs.length, covered: status.covered },
      period: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      prospective: pairs.every(({ r, s }) => isProposed(r) || isProposed(s)),
      sides,
    }
  })
}

function isAfter(map: RemitMap, later: string, earlier: string): boolean {
  return naiveFollows(map, later, earlier) && !naiveFollows(map, earlier, later)
}

/** Four or more of one kind together, everyone else alone. */
export function sidesOf(map: RemitMap, bodies: readonly string[]): string[][] {
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  const alike = (one: string) =>
    bodies.filter((other) => other === one || (kindOf(one) !== undefined && kindOf(other) === kindOf(one)))
  const sides = bodies.map((one) => (alike(one).length >= 4 ? alike(one) : [one]))
  return [...new Set(sides.map((side) => JSON.stringify(side)))].map((side) => JSON.parse(side) as string[])
}

function narrowestAll(
  places: RemitMap['places'],
  pairs: readonly { readonly r: Remit; readonly s: Remit }[],
): string[] {
  const each = pairs.map(({ r, s }) => shared(places, r.places ?? [], s.places ?? []))
  if (each.includes(undefined)) return []
  const named = [...new Set(each.flatMap((list) => broadestOf(places, list ?? [])))]
  return named.filter((one) => !named.some((other) => other !== one && within(places, other, one)))
}

function covers(
  map: RemitMap,
  agreement: Agreement,
  rule: string,
  { r, s }: { readonly r: Remit; readonly s: Remit },
): boolean {
  if (!naiveSpeaksOf(agreement, rule)) return false
  const { lead = '', parts = [] } = agreement
  const taking = [lead, ...parts.flatMap((part) => (part.share === 'holds' ? part.organisations : []))]
  if (
    rule === 'dual-role' &&
    agreement.outcome === 'moved' &&
    taking.some((one) => isPartOf(map, r.organisation, one))
  )
    return false
  const both = map.functions.filter(({ id }) =>
    [r, s].every((remit) => within(map.functions, id, remit.function)),
  )
  const common = broadestOf(
    map.functions,
    both.map(({ id }) => id),
  )
  const where = shared(map.places, r.places ?? [], s.places ?? [])
  const forWhom = shared(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? [])
  return (
    agreement.organisations.some((named) => isPartOf(map, r.organisation, named)) &&
    agreement.organisations.some((named) => isPartOf(map, s.organisation, named)) &&
    common.every((one) => agreement.functions.some((named) => within(map.functions, one, named))) &&
    [r, s].every(({ involvement }) => naiveIsOfManner(map, agreement, involvement)) &&
    naiveLiesWithin(map.places, agreement.places, where) &&
    naiveLiesWithin(map.beneficiaries, agreement.beneficiaries, forWhom) &&
    ![r, s].some(({ id }) => naiveIsAgainst(map, agreement, id))
  )
}

export function naiveDualRoles(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const held = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
  const pairs: Pair[] = []
  for (const r of held) {
    for (const s of held.slice(held.indexOf(r) + 1)) {
      if (r.organisation !== s.organisation || r.involvement === s.involvement) continue
      const two = [r.involvement, s.involvement]
      if (
        !map.scheme.separations.some((pair) => pair.every((one) => two.includes(one)) && pair[0] !== pair[1])
      )
        continue
      if (!meets(map.functions, r.function, s.function)) continue
      if (!listsMeet(map.places, r.places ?? [], s.places ?? [])) continue
      if (!listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? [])) continue
      if (!sharedSpan(r, s)) continue
      pairs.push({ rule: 'dual-role', apart: JSON.stringify(two.sort()), r, s })
    }
  }
  return gather(map, pairs)
}

function gather(map: RemitMap, found: readonly Pair[]): NaiveFinding[] {
  const functionsOf = ({ r, s }: Pair) => {
    if (within(map.functions, r.function, s.function)) return [r.function]
    if (within(map.functions, s.function, r.function)) return [s.function]
    return [r.function, s.function].sort()
  }
  const pairs = found.map((pair) => ({
    ...pair,
    on: JSON.stringify([pair.rule, pair.apart, functionsOf(pair)]),
  }))
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  const sideOf = (organisation: string, among: readonly Pair[]) => {
    const parties = among.flatMap(({ r, s }) => [r.organisation, s.organisation])
    const kind = kindOf(organisation)
    const merged = parties.some((one) => one !== organisation && kind !== undefined && kindOf(one) === kind)
    return merged ? `kind ${kind}` : `organisation ${organisation}`
  }
  const findings = new Map<string, (typeof pairs)[number][]>()
  for (const pair of pairs) {
    const among = pairs.filter(({ on }) => on === pair.on)
    const sides = [sideOf(pair.r.organisation, among), sideOf(pair.s.organisation, among)].sort()
    const key = JSON.stringify([pair.on, sides])
    findings.set(key, [...(findings.get(key) ?? []), pair])
  }
  return [...findings.entries()].map(([key, behind]) => {
    const remits = new Set(behind.flatMap(({ r, s }) => [r, s]))
    const [first] = behind
    const functions = first ? functionsOf(first) : []
    const among = pairs.filter(({ on }) => on === first?.on)
    const organisations = [...new Set([...remits].map(({ organisation }) => organisation))]
    const sides = new Set(JSON.parse(key)[1] as string[])
    const spans = behind.flatMap(({ r, s }) => sharedSpan(r, s) ?? [])
    const status = naiveStatus(map.agreements, behind.length, (agreement, index) => {
      const pair = behind[index]
      return pair !== undefined && covers(map, agreement, pair.rule, pair)
    })
    return {
      rule: first?.rule ?? '',
      organisations,
      functions,
      places: whereAll(map.places, behind, ({ places }) => places ?? []),
      beneficiaries: whereAll(map.beneficiaries, behind, ({ beneficiaries }) => beneficiaries ?? []),
      remits: [...remits].map(({ id }) => id),
      status: status.status,
      pairs: { count: behind.length, covered: status.covered },
      period: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      prospective: behind.every(({ r, s }) => isProposed(r) || isProposed(s)),
      sides: [...sides].map((side) => organisations.filter((one) => sideOf(one, among) === side)),
    }
  })
}

/** The broadest of all that lies within both remits of some pair; nothing when some pair is not limited. */
function whereAll(
  things: RemitMap['places'],
  pairs: readonly { readonly r: Remit; readonly s: Remit }[],
  listOf: (remit: Remit) => readonly string[],
): string[] {
  const each = pairs.map(({ r, s }) => shared(things, listOf(r), listOf(s)))
  if (each.includes(undefined)) return []
  return broadestOf(things, [...new Set(each.flatMap((list) => list ?? []))])
}
