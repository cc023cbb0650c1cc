/**
 * The naive twins of the rules that gather pairs of remits (overlaps and dual roles): sides, functions, places, people,
 * days and status, each by looking at everything again.
 */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
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
import { naiveOverlappingPairs } from './naiveOverlappingPairs.ts'
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
  const pairs = naiveOverlappingPairs(map, lens).flatMap(({ first, second, kind }) => {
    const r = map.remits[first]
    const s = map.remits[second]
    return r && s ? [{ rule: kind, apart: '', r, s }] : []
  })
  return gather(map, pairs)
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
      if (!pair) return false
      const { r, s } = pair
      if (!naiveSpeaksOf(agreement, pair.rule)) return false
      const { lead = '', parts = [] } = agreement
      const taking = [lead, ...parts.flatMap((part) => (part.share === 'holds' ? part.organisations : []))]
      if (
        pair.rule === 'dual-role' &&
        agreement.outcome === 'moved' &&
        taking.some((one) => isPartOf(map, pair.r.organisation, one))
      )
        return false
      const both = map.functions.filter(({ id }) => functions.every((one) => within(map.functions, id, one)))
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
  pairs: readonly Pair[],
  listOf: (remit: Remit) => readonly string[],
): string[] {
  const each = pairs.map(({ r, s }) => shared(things, listOf(r), listOf(s)))
  if (each.includes(undefined)) return []
  return broadestOf(things, [...new Set(each.flatMap((list) => list ?? []))])
}
