/**
 * The naive twin of the rule perspectives-differ, point by point: at each function, place, group and day that two statements
 * share, whom does each perspective name? Slow on purpose.
 */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
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
import { commonOf, naiveFollows } from './naiveOverlapGroups.ts'
import { naiveOverlappingPairs } from './naiveOverlappingPairs.ts'
import { sidesOf } from './naivePairFindings.ts'
import { naivePartyStatus } from './naivePartyStatus.ts'
import { naiveSides } from './naiveSides.ts'

export function naivePerspectivesDiffer(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  if (lens.perspective !== undefined) return []
  const view = map.remits.filter((remit) => remit.perspective !== undefined && seen(remit, lens))
  const holders = naiveDifferingHolders(map, lens, view)
  const told = holders.flatMap(({ remits }) => remits)
  return [...holders, ...naiveDifferingRemits(map, view, told)]
}

function meet(map: RemitMap, r: Remit, s: Remit): boolean {
  return (
    listsMeet(map.places, r.places ?? [], s.places ?? []) &&
    listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? []) &&
    sharedSpan(r, s) !== undefined
  )
}

function isSole(map: RemitMap, remit: Remit): boolean {
  return map.scheme.involvements.find(({ id }) => id === remit.involvement)?.sharing === 'sole'
}

function naiveDifferingHolders(map: RemitMap, lens: Lens, view: readonly Remit[]): NaiveFinding[] {
  const pairs = naiveOverlappingPairs(map, lens).flatMap(({ first, second }) => {
    const [r, s] = [map.remits[first], map.remits[second]]
    if (!r?.perspective || !s?.perspective || r.perspective === s.perspective || !isSole(map, r)) return []
    return [
      { r, s },
      { r: s, s: r },
    ].filter((pair) => !isNamedThere(map, view, pair.s.perspective, pair.r, pair.s))
  })
  const bucket = (pair: (typeof pairs)[number]) => JSON.stringify([pair.r.involvement, commonOf(map, pair)])
  return [...new Set(pairs.map(bucket))].map((key): NaiveFinding => {
    const own = pairs.filter((pair) => bucket(pair) === key)
    const [involvement, common] = JSON.parse(key) as [string, string]
    const on = JSON.parse(common) as string[]
    const disputed = own.map(({ r }) => r)
    const remits = view.filter(
      (remit) =>
        holds(remit) &&
        remit.involvement === involvement &&
        (on.length > 1 ? on.includes(remit.function) : within(map.functions, on[0] ?? '', remit.function)) &&
        disputed.some((one) => meet(map, one, remit)),
    )
    const organisations = [...new Set(remits.map(({ organisation }) => organisation))]
    const places = [...new Set(remits.map((remit) => JSON.stringify([...(remit.places ?? [])].sort())))]
    const parties = new Set(own.map(({ r, s }) => JSON.stringify([r.organisation, s.organisation].sort())))
    return {
      rule: 'perspectives-differ',
      organisations,
      functions: on,
      places: places.length === 1 ? (JSON.parse(places[0] ?? '[]') as string[]) : [],
      beneficiaries: [],
      remits: remits.map(({ id }) => id),
      status: naivePartyStatus(
        map,
        'perspectives-differ',
        on,
        [...parties].map((pair) => JSON.parse(pair) as string[]),
      ),
      sides: sidesOf(map, organisations),
    }
  })
}

/** Whether a perspective names the holder of r, or one that belongs to it, at every point that r and s share. */
function isNamedThere(
  map: RemitMap,
  view: readonly Remit[],
  perspective: string | undefined,
  r: Remit,
  s: Remit,
): boolean {
  const said = view.filter(
    (one) =>
      one.perspective === perspective &&
      holds(one) &&
      one.involvement === r.involvement &&
      isRelated(map, one.organisation, r.organisation),
  )
  const functions = map.functions.filter(({ id }) =>
    [r, s].every((one) => within(map.functions, id, one.function)),
  )
  const pointsOf = (things: RemitMap['places'], a: readonly string[], b: readonly string[]) =>
    a.length + b.length === 0
      ? [undefined]
      : things.map(({ id }) => id).filter((id) => isIn(things, id, a) && isIn(things, id, b))
  const places = pointsOf(map.places, r.places ?? [], s.places ?? [])
  const groups = pointsOf(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? [])
  const span = sharedSpan(r, s)
  const days = [span, ...said.map((one) => daysOf(one))]
    .flatMap((one) => (one ? [one.start - 1, one.start, one.end, one.end + 1] : []))
    .filter((day) => span !== undefined && span.start <= day && day <= span.end)
  return functions.every(({ id }) =>
    places.every((place) =>
      groups.every((group) =>
        days.every((day) =>
          said.some(
            (one) =>
              within(map.functions, id, one.function) &&
              isIn(map.places, place, one.places ?? []) &&
              isIn(map.beneficiaries, group, one.beneficiaries ?? []) &&
              daysOf(one).start <= day &&
              day <= daysOf(one).end,
          ),
        ),
      ),
    ),
  )
}

/** An empty list is everything; everything (undefined) lies only within that. */
function isIn(things: RemitMap['places'], id: string | undefined, list: readonly string[]): boolean {
  return list.length === 0 || (id !== undefined && list.some((one) => within(things, id, one)))
}

function isRelated(map: RemitMap, a: string, b: string): boolean {
  return isPartOf(map, a, b) || isPartOf(map, b, a) || naiveFollows(map, a, b) || naiveFollows(map, b, a)
}

function naiveDifferingRemits(
  map: RemitMap,
  view: readonly Remit[],
  told: readonly string[],
): NaiveFinding[] {
  const says = (perspective: string | undefined, about: Remit, involvement: string, held: boolean) =>
    view.some(
      (one) =>
        one.perspective === perspective &&
        one.organisation === about.organisation &&
        one.involvement === involvement &&
        holds(one) === held &&
        meets(map.functions, one.function, about.function) &&
        meet(map, one, about),
    )
  const isDenied = (r: Remit, s: Remit) => says(s.perspective, r, r.involvement, false)
  const isOnlyOneView = (r: Remit, s: Remit) =>
    isSole(map, r) && !told.includes(r.id) && !isNamedThere(map, view, s.perspective, r, s) && !isDenied(r, s)
  const isHalfEach = (r: Remit, s: Remit) =>
    map.scheme.separations.some(
      (two) => two[0] !== two[1] && two.includes(r.involvement) && two.includes(s.involvement),
    ) &&
    !says(r.perspective, s, s.involvement, true) &&
    !says(s.perspective, r, r.involvement, true) &&
    !isDenied(r, s) &&
    !isDenied(s, r)
  const held = view.filter(holds)
  const differing = held.flatMap((r) =>
    held
      .filter(
        (s) =>
          r.perspective !== s.perspective &&
          r.organisation === s.organisation &&
          r.function === s.function &&
          r.involvement !== s.involvement &&
          isProposed(r) === isProposed(s) &&
          meet(map, r, s) &&
          (isOnlyOneView(r, s) || isOnlyOneView(s, r) || isHalfEach(r, s)),
      )
      .map((s) => ({ r, s })),
  )
  const cells = [...new Set(differing.map(({ r }) => JSON.stringify([r.function, r.organisation])))].map(
    (key) => {
      const [on, organisation] = JSON.parse(key) as [string, string]
      const speaking = differing
        .filter(({ r }) => r.function === on && r.organisation === organisation)
        .flatMap(({ r, s }) => [r.perspective, s.perspective])
      const remits = view.filter(
        (one) =>
          one.function === on && one.organisation === organisation && speaking.includes(one.perspective),
      )
      const saidBy = [...new Set(speaking)].sort().map((perspective) => {
        const own = remits.filter((one) => one.perspective === perspective && holds(one))
        const now = own.filter((one) => !isProposed(one))
        const given = (now.length > 0 ? now : own).map(({ involvement }) => involvement)
        return [perspective, [...new Set(given)].sort(), now.length]
      })
      return {
        on,
        organisation,
        remits: remits.map(({ id }) => id),
        alike: JSON.stringify([on, saidBy.map(([one, given, now]) => [one, given, now === 0])]),
      }
    },
  )
  return [...new Set(cells.map(({ alike }) => alike))].flatMap((alike) => {
    const same = cells.filter((cell) => cell.alike === alike)
    const on = same[0]?.on ?? ''
    const sides = naiveSides(
      map,
      same.map(({ organisation }) => organisation),
    )
    return sides.map(
      (side): NaiveFinding => ({
        rule: 'perspectives-differ',
        organisations: side,
        functions: [on],
        places: [],
        beneficiaries: [],
        remits: same
          .filter(({ organisation }) => side.includes(organisation))
          .flatMap(({ remits }) => remits),
        status: naivePartyStatus(
          map,
          'perspectives-differ',
          [on],
          side.map((one) => [one]),
        ),
        sides: [side],
      }),
    )
  })
}
