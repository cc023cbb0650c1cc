/** The naive twins of the rules missing-tie, fragile-tie and only-route. */
import type { Finding, Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap, Tie } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { holds, inForceAt, isPartOf, listsMeet, seen, sharedSpan, within } from './naiveMeeting.ts'
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

export function naiveMissingTie(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  return map.ties.length === 0 ? [] : [...recordedAsAbsent(map, lens), ...notRecorded(map, lens)]
}

function recordedAsAbsent(map: RemitMap, lens: Lens): NaiveFinding[] {
  const absent = tiesSeen(map, lens).filter(({ mode }) => mode === 'absent')
  const all = absent.flatMap(({ from, to }) => [from, to])
  const sidesOf = ({ from, to }: Tie) =>
    [JSON.stringify(naiveSideOf(map, all, from)), JSON.stringify(naiveSideOf(map, all, to))]
      .sort()
      .join(' | ')
  return [...new Set(absent.map(sidesOf))].map((key) => {
    const group = absent.filter((tie) => sidesOf(tie) === key)
    const both = group.flatMap(({ from, to }) => [from, to])
    return {
      rule: 'missing-tie',
      ...nowhere,
      ...parties(map, both),
      ties: group.map(({ id }) => id),
      status: naivePartyStatus(
        map,
        'missing-tie',
        [],
        group.map(({ from, to }) => [from, to]),
      ),
      sides: naiveSidesOf(map, all, both),
    }
  })
}

/** The parties of `some` by the sides that `all` of them make. */
function naiveSidesOf(map: RemitMap, all: readonly string[], some: readonly string[]): string[][] {
  const sides = new Set(some.map((one) => JSON.stringify(naiveSideOf(map, all, one))))
  return [...sides].map((side) => (JSON.parse(side) as string[]).filter((one) => some.includes(one)))
}

function notRecorded(map: RemitMap, lens: Lens): NaiveFinding[] {
  const view = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
  const chains = view
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
          watcher,
          doer,
          on: within(map.functions, watcher.function, doer.function) ? watcher.function : doer.function,
        })),
    )
  const all = chains.flatMap(({ watcher, doer }) => [watcher.organisation, doer.organisation])
  const side = ({ organisation }: Remit) => naiveSideOf(map, all, organisation)
  const key = ({ watcher, doer }: (typeof chains)[number]) => JSON.stringify([side(watcher), side(doer)])
  // A side that watches more than four others, none of its own kind among them, is told once.
  const isWithin = ({ watcher, doer }: (typeof chains)[number]) => side(watcher).join() === side(doer).join()
  const sidesWatched = (chain: (typeof chains)[number]) =>
    new Set(
      chains
        .filter((other) => !isWithin(other) && side(other.watcher).join() === side(chain.watcher).join())
        .map(key),
    ).size
  const told = (chain: (typeof chains)[number]) =>
    !isWithin(chain) && sidesWatched(chain) > 4 ? JSON.stringify(side(chain.watcher)) : key(chain)
  return [...new Set(chains.map(told))].map((wanted) => {
    const group = chains.filter((chain) => told(chain) === wanted)
    const remits = group.flatMap(({ watcher, doer }) => [watcher, doer])
    const functions = [...new Set(group.map(({ on }) => on))]
    const both = remits.map(({ organisation }) => organisation)
    return {
      rule: 'missing-tie',
      organisations: [...new Set(both)],
      functions,
      places: [],
      beneficiaries: [],
      remits: [...new Set(remits.map(({ id }) => id))],
      status: naivePartyStatus(
        map,
        'missing-tie',
        functions,
        group.map(({ watcher, doer }) => [watcher.organisation, doer.organisation]),
      ),
      sides: group.some((chain) => told(chain) !== key(chain))
        ? [
            [...new Set(group.map(({ doer }) => doer.organisation))],
            [...new Set(group.map(({ watcher }) => watcher.organisation))],
          ]
        : naiveSidesOf(map, all, both),
    }
  })
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
  found: readonly Pick<Finding, 'organisations'>[],
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
    const isIn = (party: string) => (organisations: readonly string[]) => {
      const own = naiveOrganisationOf(map, party)
      return own !== undefined && organisations.some((one) => isPartOf(map, one, own))
    }
    const isOneBody = naiveOrganisationOf(map, first) === naiveOrganisationOf(map, second)
    return (
      isFragile &&
      !isOneBody &&
      found.some(({ organisations }) => isIn(first)(organisations) && isIn(second)(organisations))
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

/** Takes each party away in turn, and looks which of those it had ties with can still reach each other. */
export function naiveOnlyRoute(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const ties = naivePresentTies(map, lens)
  const belongings: [string, string][] = [
    ...map.organisations.flatMap(({ id, parent }): [string, string][] => (parent ? [[id, parent]] : [])),
    ...map.people.flatMap(({ id, organisation }): [string, string][] =>
      organisation ? [[id, organisation]] : [],
    ),
  ]
  const links = [...ties.map(({ from, to }): [string, string] => [from, to]), ...belongings]
  const ownTies = (party: string) =>
    ties.filter(
      ({ from, to }) =>
        [from, to].includes(party) && !belongings.some((pair) => pair.includes(from) && pair.includes(to)),
    )
  const cuts = (party: string) => {
    const known = ownTies(party).map(({ from, to }) => (from === party ? to : from))
    return known.some((one) => known.some((other) => !reached(links, one, party).has(other)))
  }
  const all = [...map.organisations, ...map.people].map(({ id }) => id).filter(cuts)
  return naiveSides(map, all).map((side) => ({
    rule: 'only-route',
    ...nowhere,
    ...parties(map, side),
    ties: [...new Set(side.flatMap((party) => ownTies(party).map(({ id }) => id)))],
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
