/** The naive twins of the rules missing-tie, fragile-tie and only-route. */
import type { Finding, Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap, Tie } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { holds, inForceAt, isPartOf, listsMeet, meets, seen, sharedSpan, within } from './naiveMeeting.ts'
import { naivePartyStatus } from './naivePartyStatus.ts'
import { naiveOrganisationOf, naiveSideOf, naiveSides } from './naiveSides.ts'

function tiesSeen(map: RemitMap, lens: Lens): Tie[] {
  const isThere = (party: string) => {
    const organisation = map.organisations.find(({ id }) => id === party)
    return !organisation || inForceAt(organisation, lens)
  }
  return map.ties.filter(
    ({ from, to, perspective }) =>
      from !== to &&
      isThere(from) &&
      isThere(to) &&
      (perspective === undefined || [undefined, perspective].includes(lens.perspective)),
  )
}

export function naivePresentTies(map: RemitMap, lens: Lens): Tie[] {
  return tiesSeen(map, lens).filter(({ mode }) => mode !== 'absent')
}

const nowhere = { functions: [], places: [], beneficiaries: [], remits: [] }

function parties(map: RemitMap, ids: readonly string[]) {
  const isPerson = (party: string) => map.people.some(({ id }) => id === party)
  const all = [...new Set(ids)]
  return { organisations: all.filter((one) => !isPerson(one)), people: all.filter(isPerson) }
}

/** Two parties that lack a tie: by two remits and the function they meet on, or by a tie recorded as absent. */
interface Lack {
  readonly between: readonly [string, string]
  readonly remits: readonly string[]
  readonly on: readonly string[]
  readonly ties: readonly string[]
}

/** Again and again: the party (or kind of four or more) that lacks ties with most others takes all of its own. */
export function naiveMissingTie(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  if (map.ties.length === 0) return []
  let left = [...recordedAsAbsent(map, lens), ...notRecorded(map, lens)]
  const all = left.flatMap(({ between }) => between)
  const sideOf = (party: string) => {
    const alike = naiveSideOf(map, all, party)
    return alike.length < 4 ? [party] : alike
  }
  const nameOf = (side: readonly string[]) =>
    (side.length === 1 ? side[0] : map.organisations.find(({ id }) => id === side[0])?.kind) ?? ''
  const sides = [...new Set(all.map((party) => JSON.stringify(sideOf(party))))]
    .map((side) => JSON.parse(side) as string[])
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const findings: NaiveFinding[] = []
  while (left.length > 0) {
    const lacks = (side: readonly string[]) =>
      left.filter(({ between }) => between.some((one) => side.includes(one)))
    const otherSide = (side: readonly string[], { between }: Lack) =>
      sideOf(between.find((one) => !side.includes(one)) ?? between[0])
    const count = (side: readonly string[]) =>
      new Set(lacks(side).map((lack) => otherSide(side, lack).join())).size
    const most = Math.max(...sides.map(count))
    const party = sides.find((side) => count(side) === most) ?? []
    const own = lacks(party)
    left = left.filter((lack) => !own.includes(lack))
    const both = [...new Set(own.flatMap(({ between }) => between))]
    const functions = [...new Set(own.flatMap(({ on }) => on))]
    const others = own
      .filter(({ between }) => !between.every((one) => party.includes(one)))
      .map((lack) => JSON.stringify(otherSide(party, lack)))
    findings.push({
      rule: 'missing-tie',
      ...nowhere,
      ...parties(map, both),
      functions,
      remits: [...new Set(own.flatMap(({ remits }) => remits))],
      ties: own.flatMap(({ ties }) => ties),
      status: naivePartyStatus(
        map,
        'missing-tie',
        functions,
        own.map(({ between }) => between),
      ),
      sides: [party, ...[...new Set(others)].map((side) => JSON.parse(side) as string[])].map((side) =>
        side.filter((one) => both.includes(one)),
      ),
    })
  }
  return findings
}

function recordedAsAbsent(map: RemitMap, lens: Lens): Lack[] {
  const isPerson = (party: string) => map.people.some(({ id }) => id === party)
  return tiesSeen(map, lens)
    .filter(({ mode }) => mode === 'absent')
    .filter(({ from, to }) =>
      isPerson(from) || isPerson(to)
        ? !naivePresentTies(map, lens).some(
            (tie) => [from, to].sort().join() === [tie.from, tie.to].sort().join(),
          )
        : areApart(map, from, to) && !areTied(map, lens, from, to),
    )
    .map(({ id, from, to }) => ({ between: [from, to], remits: [], on: [], ties: [id] }))
}

/** The parties of `some` by the sides that `all` of them make. */
function naiveSidesOf(map: RemitMap, all: readonly string[], some: readonly string[]): string[][] {
  const sides = new Set(some.map((one) => JSON.stringify(naiveSideOf(map, all, one))))
  return [...sides].map((side) => (JSON.parse(side) as string[]).filter((one) => some.includes(one)))
}

function notRecorded(map: RemitMap, lens: Lens): Lack[] {
  const view = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
  return view
    .filter(({ involvement }) => ['regulates', 'oversees', 'funds', 'commissions'].includes(involvement))
    .flatMap((watcher) =>
      view
        .filter(
          (doer) =>
            ['leads', 'provides'].includes(doer.involvement) &&
            meet(map, watcher, doer) &&
            areApart(map, watcher.organisation, doer.organisation) &&
            !areTied(map, lens, watcher.organisation, doer.organisation),
        )
        .map((doer) => ({
          between: [watcher.organisation, doer.organisation] as const,
          remits: [watcher.id, doer.id],
          on: [within(map.functions, watcher.function, doer.function) ? watcher.function : doer.function],
          ties: [],
        })),
    )
}

function meet(map: RemitMap, r: Remit, s: Remit): boolean {
  return (
    (within(map.functions, r.function, s.function) || within(map.functions, s.function, r.function)) &&
    listsMeet(map.places, r.places ?? [], s.places ?? []) &&
    listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? []) &&
    sharedSpan(r, s) !== undefined
  )
}

function areApart(map: RemitMap, a: string, b: string): boolean {
  return !isPartOf(map, a, b) && !isPartOf(map, b, a) && !follows(map, a, b) && !follows(map, b, a)
}

function follows(map: RemitMap, later: string, earlier: string, seenBefore: readonly string[] = []): boolean {
  if (seenBefore.includes(earlier)) return false
  const next = map.organisations.find(({ id }) => id === earlier)?.succeededBy ?? []
  return next.some((one) => one === later || follows(map, later, one, [...seenBefore, earlier]))
}

function areTied(map: RemitMap, lens: Lens, a: string, b: string): boolean {
  const reaches = (whole: string | undefined, organisation: string) =>
    whole !== undefined && isPartOf(map, organisation, whole)
  return naivePresentTies(map, lens).some((tie) => {
    const [from, to] = [naiveOrganisationOf(map, tie.from), naiveOrganisationOf(map, tie.to)]
    return (reaches(from, a) && reaches(to, b)) || (reaches(from, b) && reaches(to, a))
  })
}

/** `found`: the findings of the rules about remits and decisions, which have twins of their own. */
export function naiveFragileTies(
  map: RemitMap,
  lens: Lens,
  found: readonly Pick<Finding, 'organisations' | 'people'>[],
): NaiveFinding[] {
  const judged = tiesSeen(map, lens).filter(({ trust }) => trust !== undefined)
  const all = [...map.organisations, ...map.people].map(({ id }) => id)
  const pairs = all.flatMap((first, index) => all.slice(index + 1).map((second) => ({ first, second })))
  const trust = (from: string, to: string) =>
    [
      ...new Set(judged.filter((tie) => tie.from === from && tie.to === to).map((tie) => tie.trust ?? 0)),
    ].sort()
  const fragile = pairs.filter(({ first, second }) => {
    const [there, back] = [trust(first, second), trust(second, first)]
    const isFragile =
      [...there, ...back].some((one) => one <= 2) ||
      there.some((one) => back.some((other) => Math.abs(one - other) >= 2))
    const bodyOf = (party: string) => naiveOrganisationOf(map, party) ?? party
    const isIn = (party: string, named: readonly string[]) =>
      named.some((one) => isPartOf(map, bodyOf(one), bodyOf(party)))
    return (
      isFragile &&
      bodyOf(first) !== bodyOf(second) &&
      found.some(({ organisations, people = [] }) => {
        const named = [...organisations, ...people]
        return isIn(first, named) && isIn(second, named)
      })
    )
  })
  const taking = fragile.flatMap(({ first, second }) => [first, second])
  const key = ({ first, second }: (typeof pairs)[number]) =>
    JSON.stringify(
      [
        [naiveSideOf(map, taking, first), trust(first, second)],
        [naiveSideOf(map, taking, second), trust(second, first)],
      ]
        .map((side) => JSON.stringify(side))
        .sort(),
    )
  return [...new Set(fragile.map(key))].map((wanted) => {
    const group = fragile.filter((pair) => key(pair) === wanted)
    const both = group.flatMap(({ first, second }) => [first, second])
    return {
      rule: 'fragile-tie',
      ...nowhere,
      ...parties(map, both),
      ties: judged
        .filter((tie) =>
          group.some(
            ({ first, second }) => [first, second].sort().join() === [tie.from, tie.to].sort().join(),
          ),
        )
        .map(({ id }) => id),
      status: naivePartyStatus(
        map,
        'fragile-tie',
        [],
        group.map(({ first, second }) => [first, second]),
      ),
      sides: naiveSidesOf(map, taking, both),
    }
  })
}

/**
 * Takes each party away in turn, and looks which of those it had ties with can still reach each other. `found`: the findings
 * of the rules about remits and decisions, which have twins of their own.
 */
export function naiveOnlyRoute(
  map: RemitMap,
  lens: Lens,
  found: readonly Pick<Finding, 'organisations' | 'people'>[],
): NaiveFinding[] {
  const ties = naivePresentTies(map, lens)
  const belongings: [string, string][] = [
    ...map.organisations.flatMap(({ id, parent }): [string, string][] => (parent ? [[id, parent]] : [])),
    ...map.people.flatMap(({ id, organisation }): [string, string][] =>
      organisation ? [[id, organisation]] : [],
    ),
  ]
  const links = [...ties.map(({ from, to }): [string, string] => [from, to]), ...belongings]
  const held = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
  const haveToDo = (group: ReadonlySet<string>, other: ReadonlySet<string>) =>
    held.some(
      (r) =>
        group.has(r.organisation) &&
        held.some((s) => other.has(s.organisation) && meets(map.functions, r.function, s.function)),
    ) ||
    found.some(({ organisations, people = [] }) => {
      const named = [...organisations, ...people]
      return named.some((one) => group.has(one)) && named.some((one) => other.has(one))
    })
  const otherEnd = (party: string, { from, to }: Tie) => (from === party ? to : from)
  /** Its ties into groups of two or more that it cuts off from others like them. */
  const cutting = (party: string) => {
    const own = ties.filter(
      ({ from, to }) =>
        [from, to].includes(party) && !belongings.some((pair) => pair.includes(from) && pair.includes(to)),
    )
    const group = (tie: Tie) => reached(links, otherEnd(party, tie), party)
    return own.filter((tie) => {
      const mine = group(tie)
      return own.some((other) => {
        const theirs = group(other)
        const areApart = !mine.has(otherEnd(party, other))
        return areApart && mine.size > 1 && theirs.size > 1 && haveToDo(mine, theirs)
      })
    })
  }
  const all = [...map.organisations, ...map.people].map(({ id }) => id)
  const routes = all.filter((party) => cutting(party).length > 0)
  return naiveSides(map, routes, 4).map((side) => ({
    rule: 'only-route',
    ...nowhere,
    ...parties(map, side),
    ties: [...new Set(side.flatMap((party) => cutting(party).map(({ id }) => id)))],
    status: naivePartyStatus(
      map,
      'only-route',
      [],
      side.map((party) => [party]),
    ),
    sides: [side],
  }))
}

function reached(links: readonly [string, string][], from: string, without: string): Set<string> {
  const found = new Set([from])
  for (const at of found) {
    for (const link of links) {
      if (!link.includes(at) || link.includes(without)) continue
      for (const one of link) found.add(one)
    }
  }
  return found
}
