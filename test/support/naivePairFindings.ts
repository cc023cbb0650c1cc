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
      // Two views of which each says one half: neither says that it holds both.
      if (r.perspective && s.perspective && r.perspective !== s.perspective) continue
      pairs.push({ rule: 'dual-role', apart: JSON.stringify(two.sort()), r, s })
    }
  }
  return gather(map, pairs)
}

/** One finding for a body and a separation; four or more of a kind that do the same on the same functions are one. */
function gather(map: RemitMap, found: readonly Pair[]): NaiveFinding[] {
  const bodies = [...new Set(found.map(({ apart, r }) => JSON.stringify([apart, r.organisation])))].map(
    (key) => {
      const behind = found.filter(({ apart, r }) => JSON.stringify([apart, r.organisation]) === key)
      const common = behind.flatMap(({ r, s }) => {
        const both = map.functions
          .map(({ id }) => id)
          .filter((id) => within(map.functions, id, r.function) && within(map.functions, id, s.function))
        return broadestOf(map.functions, both)
      })
      const functions = broadestOf(map.functions, [...new Set(common)]).sort()
      const [first] = behind
      const kind = map.organisations.find(({ id }) => id === first?.r.organisation)?.kind
      return { behind, functions, alike: JSON.stringify([first?.apart, functions, kind ?? { body: key }]) }
    },
  )
  const isTold = (alike: string) => bodies.filter((one) => one.alike === alike).length >= 4
  const groups = [
    ...[...new Set(bodies.map(({ alike }) => alike))]
      .filter(isTold)
      .map((alike) => bodies.filter((one) => one.alike === alike)),
    ...bodies.filter(({ alike }) => !isTold(alike)).map((one) => [one]),
  ]
  return groups.map((group) => {
    const behind = group.flatMap((one) => one.behind)
    const remits = new Set(behind.flatMap(({ r, s }) => [r, s]))
    const organisations = [...new Set([...remits].map(({ organisation }) => organisation))]
    const spans = behind.flatMap(({ r, s }) => sharedSpan(r, s) ?? [])
    const status = naiveStatus(map.agreements, behind.length, (agreement, index) => {
      const pair = behind[index]
      return pair !== undefined && covers(map, agreement, pair.rule, pair)
    })
    return {
      rule: 'dual-role',
      organisations,
      functions: group[0]?.functions ?? [],
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
      sides: [organisations],
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
