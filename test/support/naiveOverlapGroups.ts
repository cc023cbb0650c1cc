/**
 * The naive twin of the overlap groups: every pair first, then specification.md §5.1 clause by clause on the list of them.
 * Bodies are joined by going over all pairs until nothing changes. Slow on purpose.
 */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { broadestOf, within } from './naiveMeeting.ts'
import { naiveOverlappingPairs } from './naiveOverlappingPairs.ts'

export interface NaiveGroup {
  readonly shape: 'meeting' | 'whole'
  readonly involvement: string
  /** Ids, sorted. */
  readonly functions: readonly string[]
  /** Ids, sorted; so are those of `mayMeet`, which are of organisations. */
  readonly remits: readonly string[]
  readonly loose: boolean
  readonly mayMeet: readonly string[]
  /** How many separate groups are told as one; 1 for one. */
  readonly apart: number
  readonly pairs: readonly NaiveGroupPair[]
}

export interface NaiveGroupPair {
  readonly r: Remit
  readonly s: Remit
  readonly loose: boolean
}

export function naiveOverlapGroups(map: RemitMap, lens: Lens = {}): NaiveGroup[] {
  const pairs = naiveOverlappingPairs(map, lens).flatMap(({ first, second }): NaiveGroupPair[] => {
    const [r, s] = [map.remits[first], map.remits[second]]
    if (!r || !s || isDifferenceOfViews(map, r, s)) return []
    return [{ r, s, loose: isPlaced(r) !== isPlaced(s) }]
  })
  return map.scheme.involvements.flatMap(({ id }) => {
    const ofInvolvement = pairs.filter(({ r }) => r.involvement === id)
    const isWhole = (remit: Remit) => wholeParts(map, ofInvolvement, remit).size >= 3
    const toldAsWhole = new Set<NaiveGroupPair>()
    const wholes = map.functions.flatMap((one): NaiveGroup[] => {
      const holders = [
        ...new Set(
          ofInvolvement
            .flatMap(({ r, s }) => [r, s])
            .filter((remit) => remit.function === one.id && isWhole(remit))
            .map(({ organisation }) => organisation),
        ),
      ]
      const each = holders.map((holder) => {
        const own = ofInvolvement.filter((pair) => broaderOf(map, pair, one.id, holder))
        for (const pair of own) toldAsWhole.add(pair)
        return own
      })
      const told = each.length > 3 ? [each.flat()] : each
      return told.map((own) =>
        groupOf(
          'whole',
          id,
          [one.id],
          own,
          own.every(({ loose }) => loose),
          [],
          1,
        ),
      )
    })
    const rest = ofInvolvement.filter((pair) => !toldAsWhole.has(pair))
    const commons = new Set(rest.map((pair) => commonOf(map, pair)))
    return [
      ...wholes,
      ...[...commons].flatMap((common) => {
        const on = rest.filter((pair) => commonOf(map, pair) === common)
        return meetingGroups(map, id, JSON.parse(common) as string[], on)
      }),
    ]
  })
}

/** What two perspectives say of what only one should hold is told by another rule. */
function isDifferenceOfViews(map: RemitMap, r: Remit, s: Remit): boolean {
  const sharing = map.scheme.involvements.find(({ id }) => id === r.involvement)?.sharing
  return (
    sharing === 'sole' &&
    r.perspective !== undefined &&
    s.perspective !== undefined &&
    r.perspective !== s.perspective
  )
}

function meetingGroups(
  map: RemitMap,
  involvement: string,
  functions: readonly string[],
  pairs: readonly NaiveGroupPair[],
): NaiveGroup[] {
  const firm = pairs.filter(({ loose }) => !loose)
  const reached = new Set(firm.flatMap(bodiesOf))
  const loose = pairs.filter((pair) => pair.loose && bodiesOf(pair).every((one) => !reached.has(one)))
  const half = pairs.filter(
    (pair) => pair.loose && bodiesOf(pair).filter((one) => reached.has(one)).length === 1,
  )
  const firmGroups = connected(map, firm).map((some) => {
    const bodies = new Set(some.flatMap(bodiesOf))
    const mayMeet = half
      .filter((pair) => bodiesOf(pair).some((one) => bodies.has(one)))
      .flatMap((pair) => bodiesOf(pair).filter((one) => !reached.has(one)))
    const within = pairs.filter((pair) => bodiesOf(pair).every((one) => bodies.has(one)))
    return groupOf('meeting', involvement, functions, within, false, mayMeet, 1)
  })
  const looseGroups = connected(map, loose).map((some) =>
    groupOf('meeting', involvement, functions, some, true, [], 1),
  )
  return [firmGroups, looseGroups].flatMap((groups) =>
    groups.length <= 3
      ? groups
      : [
          {
            ...(groups[0] as NaiveGroup),
            remits: [...new Set(groups.flatMap(({ remits }) => remits))].sort(),
            mayMeet: [...new Set(groups.flatMap(({ mayMeet }) => mayMeet))].sort(),
            apart: groups.length,
            pairs: [...new Set(groups.flatMap((group) => group.pairs))],
          },
        ],
  )
}

function groupOf(
  shape: NaiveGroup['shape'],
  involvement: string,
  functions: readonly string[],
  pairs: readonly NaiveGroupPair[],
  loose: boolean,
  mayMeet: readonly string[],
  apart: number,
): NaiveGroup {
  return {
    shape,
    involvement,
    functions,
    remits: [...new Set(pairs.flatMap(({ r, s }) => [r.id, s.id]))].sort(),
    loose,
    mayMeet: [...new Set(mayMeet)].sort(),
    apart,
    pairs: [...new Set(pairs)],
  }
}

/** Pairs in groups: bodies that share a pair, a kind, or of which one succeeds the other take one label until none changes. */
function connected(map: RemitMap, pairs: readonly NaiveGroupPair[]): NaiveGroupPair[][] {
  const bodies = [...new Set(pairs.flatMap(bodiesOf))]
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  const alike = bodies.flatMap((one) =>
    bodies
      .filter((other) => other !== one)
      .filter((other) => (kindOf(one) && kindOf(one) === kindOf(other)) || naiveFollows(map, one, other))
      .map((other): readonly [string, string] => [one, other]),
  )
  const edges = [
    ...alike,
    ...pairs.map(({ r, s }): readonly [string, string] => [r.organisation, s.organisation]),
  ]
  const labels = new Map(bodies.map((id, index) => [id, index]))
  const labelOf = (id: string) => labels.get(id) ?? -1
  for (let changed = true; changed; ) {
    changed = false
    for (const edge of edges) {
      const least = Math.min(...edge.map(labelOf))
      for (const id of edge) {
        if (labelOf(id) > least) changed = true
        labels.set(id, least)
      }
    }
  }
  return [...new Set(labels.values())].map((label) =>
    pairs.filter(({ r }) => labelOf(r.organisation) === label),
  )
}

/** Whether one is recorded as succeeding the other, at any remove; `passed` ends the walk in a circle. */
export function naiveFollows(
  map: RemitMap,
  later: string,
  earlier: string,
  passed: readonly string[] = [],
): boolean {
  if (passed.includes(earlier)) return false
  const next = map.organisations.find(({ id }) => id === earlier)?.succeededBy ?? []
  return next.some((one) => one === later || naiveFollows(map, later, one, [...passed, earlier]))
}

/** On how many narrower functions than this remit's there are pairs of its body's remits there with others'. */
function wholeParts(map: RemitMap, pairs: readonly NaiveGroupPair[], remit: Remit): ReadonlySet<string> {
  const own = pairs.filter((pair) => broaderOf(map, pair, remit.function, remit.organisation))
  const isOwn = (one: Remit) => one.organisation === remit.organisation && one.function === remit.function
  return new Set(own.map(({ r, s }) => (isOwn(r) ? s.function : r.function)))
}

/** Whether one of the two is this body's on this function, and the other's function lies within it. */
function broaderOf(
  map: RemitMap,
  { r, s }: NaiveGroupPair,
  functionId: string,
  organisation: string,
): boolean {
  return [
    [r, s],
    [s, r],
  ].some(
    ([one, other]) =>
      one?.organisation === organisation &&
      one.function === functionId &&
      other !== undefined &&
      other.function !== functionId &&
      within(map.functions, other.function, functionId),
  )
}

/** The function that two remits have in common, or their two functions where there are several, as JSON. */
export function commonOf(map: RemitMap, { r, s }: Pick<NaiveGroupPair, 'r' | 's'>): string {
  const both = map.functions.filter(
    ({ id }) => within(map.functions, id, r.function) && within(map.functions, id, s.function),
  )
  const common = broadestOf(
    map.functions,
    both.map(({ id }) => id),
  )
  return JSON.stringify(common.length === 1 ? common : [r.function, s.function].sort())
}

function bodiesOf({ r, s }: NaiveGroupPair): string[] {
  return [r.organisation, s.organisation]
}

function isPlaced({ places }: Remit): boolean {
  return (places ?? []).length > 0
}
