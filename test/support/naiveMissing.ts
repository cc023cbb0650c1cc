/** The naive twins of the rules split, no-lead and unheld, straight from the words of the specification. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../src/model/remitMap.ts'
import type { NaiveFinding } from './naiveFinding.ts'
import { naiveStatusOfGap } from './naiveGaps.ts'
import {
  naiveAnswering,
  naiveBodySides,
  naiveHandsOn,
  naiveHeadings,
  naiveHolders,
  naiveIsAnswered,
  naiveLapsedByThen,
  naiveNeeds,
  naiveParts,
  naiveSucceeds,
  naiveTouches,
} from './naiveHeld.ts'
import {
  broadestOf,
  daysOf,
  holds,
  isPartOf,
  listsMeet,
  meets,
  seen,
  sharedSpan,
  within,
} from './naiveMeeting.ts'

const nothing = { places: [], beneficiaries: [] }
const idsOf = (remits: readonly Remit[]) => remits.map(({ id }) => id)
const bodiesOf = (remits: readonly Remit[]) => [...new Set(remits.map(({ organisation }) => organisation))]

export function naiveSplit(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const answering = naiveAnswering(map)
  if (answering.length === 0) return []
  return map.functions.flatMap(({ id }): NaiveFinding[] => {
    if (naiveHeadings(map).includes(id)) return []
    const answer = naiveHolders(map, lens, answering)
    if (answer.some((remit) => within(map.functions, id, remit.function))) return []
    const parts = naiveParts(map, id)
    const ever = parts.map((part) =>
      naiveHolders(map, lens, [...answering, ...naiveHandsOn(map)]).filter((remit) =>
        within(map.functions, remit.function, part.id),
      ),
    )
    // The latest day on which it is so.
    const lensDays =
      lens.at === undefined ? { start: -Infinity, end: Infinity } : daysOf({ from: lens.at, until: lens.at })
    const days = [
      lensDays.start,
      ...ever.flat().flatMap((remit) => [daysOf(remit).start, daysOf(remit).end + 1]),
    ].filter((one) => lensDays.start <= one && one <= lensDays.end && one < Infinity)
    const on = (day: number) =>
      ever.map((holders) => holders.filter((remit) => daysOf(remit).start <= day && day <= daysOf(remit).end))
    const isSplitOn = (day: number) => {
      const held = on(day).filter((holders) => holders.length > 0)
      const count = unrelated(map, held.flat())
      return held.length >= 2 && (count >= 3 || (count === 2 && held.length === parts.length))
    }
    const day = Math.max(...days.filter(isSplitOn))
    if (!days.some(isSplitOn)) return []
    const held = on(day).filter((holders) => holders.length > 0)
    const remits = map.remits.filter((remit) => held.some((holders) => holders.includes(remit)))
    const answersForAll = map.organisations.some((body) =>
      parts.every((part) =>
        answer.some(
          (remit) => remit.organisation === body.id && within(map.functions, part.id, remit.function),
        ),
      ),
    )
    if (answersForAll) return []
    return [
      {
        rule: 'split',
        organisations: bodiesOf(remits),
        functions: [id],
        ...nothing,
        remits: idsOf(remits),
        status: naiveStatusOfGap(map, 'split', id),
        // A unit stands behind its body, and a predecessor behind its successor.
        sides: naiveBodySides(
          map,
          bodiesOf(remits).filter(
            (body) =>
              !bodiesOf(remits).some(
                (other) =>
                  other !== body &&
                  (isPartOf(map, body, other) ||
                    (naiveSucceeds(map, other, body) && !naiveSucceeds(map, body, other))),
              ),
          ),
        ),
      },
    ]
  })
}

/** How many bodies there are when related ones are put together, again and again until nothing more goes together. */
function unrelated(map: RemitMap, remits: readonly Remit[]): number {
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  const areOne = (a: string, b: string) =>
    isPartOf(map, a, b) ||
    isPartOf(map, b, a) ||
    naiveSucceeds(map, a, b) ||
    naiveSucceeds(map, b, a) ||
    (kindOf(a) !== undefined &&
      kindOf(a) === kindOf(b) &&
      remits.some((r) =>
        remits.some(
          (s) =>
            r.organisation === a &&
            s.organisation === b &&
            r.function === s.function &&
            r.involvement === s.involvement,
        ),
      ))
  let groups = bodiesOf(remits).map((id) => [id])
  for (;;) {
    const [one, other] = groups.flatMap((a, i) =>
      groups.slice(i + 1).flatMap((b) => (a.some((x) => b.some((y) => areOne(x, y))) ? [[a, b]] : [])),
    )[0] ?? [undefined, undefined]
    if (!one || !other) return groups.length
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]]
  }
}

export function naiveUnheld(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const lapsed = map.functions.filter((one) => naiveLapsedByThen(map, one, lens).length > 0)
  const beginsLater = (id: string) => {
    if (lens.at === undefined) return false
    const start = daysOf({ from: lens.at }).start
    const touching = map.remits.filter(
      (remit) =>
        seen(remit, { perspective: lens.perspective }) &&
        (within(map.functions, id, remit.function) || within(map.functions, remit.function, id)),
    )
    return touching.length > 0 && touching.every((remit) => daysOf(remit).start >= start)
  }
  const isUnheld = (id: string) =>
    !naiveTouches(map, id, lens) &&
    !naiveHeadings(map).includes(id) &&
    !lapsed.some((one) => within(map.functions, id, one.id) || within(map.functions, one.id, id)) &&
    !beginsLater(id)
  return map.functions
    .filter(({ id, broader = [] }) => isUnheld(id) && !broader.some(isUnheld))
    .map(({ id }) => ({
      rule: 'unheld',
      organisations: [],
      functions: [id],
      ...nothing,
      remits: [],
      status: naiveStatusOfGap(map, 'unheld', id),
    }))
}

export function naiveNoLead(map: RemitMap, lens: Lens = {}): NaiveFinding[] {
  const headings = naiveHeadings(map)
  const functions = map.functions.filter(({ id }) => !headings.includes(id))
  const answered = functions.filter(({ id }) => naiveIsAnswered(map, id, lens))
  const isRecorded = functions.length < 10 || answered.length >= functions.length / 3
  const splits = naiveSplit(map, lens).flatMap((finding) => finding.functions)
  const unanswered: string[] = []
  const findings = functions.flatMap((one): NaiveFinding[] => {
    const { id, expects = [] } = one
    if (!naiveTouches(map, id, lens)) return []
    const gap = (places: readonly string[]): NaiveFinding => {
      const around = map.remits.filter(
        (remit) => seen(remit, lens) && within(map.functions, id, remit.function),
      )
      return {
        rule: 'no-lead',
        organisations: bodiesOf(around),
        functions: [id],
        ...nothing,
        places,
        remits: idsOf(around),
        status: naiveStatusOfGap(map, 'no-lead', id, places),
      }
    }
    const lapsed = naiveLapsedByThen(map, one, lens)
    const inPlaces = gapsByPlace(map, one, lens).map(gap)
    if (expects.length > 0) {
      const isMissing = expects.some(
        (wanted) =>
          !naiveHolders(map, lens, [wanted]).some((remit) => within(map.functions, id, remit.function)) &&
          !lapsed.includes(wanted) &&
          !(splits.includes(id) && naiveAnswering(map).includes(wanted)),
      )
      return [...(isMissing ? [gap([])] : []), ...inPlaces]
    }
    if (!isRecorded || naiveIsAnswered(map, id, lens) || splits.includes(id) || lapsed.length > 0)
      return inPlaces
    const own = naiveHolders(map, lens, naiveHandsOn(map)).filter((remit) => remit.function === id)
    if (own.length === 0) return []
    if (handsMeet(map, id, lens)) return [gap([])]
    unanswered.push(id)
    return []
  })
  if (unanswered.length === 0) return findings
  const held = naiveHolders(map, lens, naiveHandsOn(map)).filter((remit) =>
    unanswered.includes(remit.function),
  )
  const statuses = unanswered.map((id) => naiveStatusOfGap(map, 'no-lead', id))
  return [
    ...findings,
    {
      rule: 'no-lead',
      organisations: bodiesOf(held),
      functions: unanswered,
      ...nothing,
      remits: idsOf(held),
      status: ['open', 'proposed', 'parked', 'agreed'].find((status) => statuses.includes(status)) ?? 'open',
    },
  ]
}

/** Whether two unrelated bodies hold the same hands-on involvement, one of them on the function itself, and are known to meet. */
function handsMeet(map: RemitMap, id: string, lens: Lens): boolean {
  return naiveHandsOn(map).some((manner) => {
    const around = naiveHolders(map, lens, [manner]).filter((remit) =>
      within(map.functions, id, remit.function),
    )
    return around.some((r) => r.function === id && around.some((s) => naiveBodiesMeet(map, r, s)))
  })
}

export function naiveBodiesMeet(map: RemitMap, r: Remit, s: Remit): boolean {
  const [a, b] = [r.organisation, s.organisation]
  if (isPartOf(map, a, b) || isPartOf(map, b, a)) return false
  if (naiveSucceeds(map, a, b) || naiveSucceeds(map, b, a)) return false
  // What two perspectives say of whom alone should hold it is told as two views.
  const isSole = (id: string) =>
    map.scheme.involvements.some((one) => one.id === id && one.sharing === 'sole')
  const areTwoViews = r.perspective && s.perspective && r.perspective !== s.perspective
  if (areTwoViews && isSole(r.involvement) && isSole(s.involvement)) return false
  const [here, there] = [r.places ?? [], s.places ?? []]
  return (
    (here.length === 0) === (there.length === 0) &&
    listsMeet(map.places, here, there) &&
    listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? []) &&
    sharedSpan(r, s) !== undefined
  )
}

/** Lists of places, one for each gap. */
function gapsByPlace(map: RemitMap, one: BusinessFunction, lens: Lens): string[][] {
  const gaps = naiveNeeds(map, one).flatMap((manner) => {
    const places = placesMissing(map, one.id, manner, lens).filter(
      (place) =>
        !map.functions.some(
          (other) =>
            other.id !== one.id &&
            within(map.functions, one.id, other.id) &&
            !naiveHeadings(map).includes(other.id) &&
            naiveNeeds(map, other).some(
              (needed) =>
                needed.some((id) => manner.includes(id)) &&
                placesMissing(map, other.id, needed, lens).includes(place),
            ),
        ),
    )
    return places.length > 0 ? [JSON.stringify(places.sort())] : []
  })
  return [...new Set(gaps)].map((gap) => JSON.parse(gap) as string[])
}

function placesMissing(map: RemitMap, id: string, manner: readonly string[], lens: Lens): string[] {
  const holders = naiveHolders(map, lens, manner).filter((remit) => within(map.functions, id, remit.function))
  if (holders.length === 0 || holders.some(({ places = [] }) => places.length === 0)) return []
  const heldIn = holders.flatMap(({ places = [] }) => places)
  const anything = map.remits.filter((remit) => seen(remit, lens) && holds(remit))
  const named = anything.filter((remit) => remit.function === id).flatMap(({ places = [] }) => places)
  const kinds = [...new Set(map.organisations.flatMap(({ kind }) => kind ?? []))]
  const ofKind = kinds.flatMap((kind) => {
    const bodies = map.organisations
      .filter((body) => body.kind === kind && anything.some(({ organisation }) => organisation === body.id))
      .map((body) => body.id)
    const holding = bodies.filter((body) => holders.some(({ organisation }) => organisation === body))
    if (holding.length < 4 || holding.length < 0.75 * bodies.length) return []
    return anything
      .filter(({ organisation }) => bodies.includes(organisation) && !holding.includes(organisation))
      .flatMap(({ places = [] }) => places)
  })
  const shareTop = (a: string, b: string) =>
    map.places.some(
      (top) =>
        (top.broader ?? []).length === 0 && within(map.places, a, top.id) && within(map.places, b, top.id),
    )
  const missing = [...new Set([...named, ...ofKind])].filter(
    (place) =>
      !heldIn.some((other) => meets(map.places, other, place)) &&
      heldIn.every((other) => shareTop(place, other)),
  )
  return broadestOf(map.places, missing)
}
