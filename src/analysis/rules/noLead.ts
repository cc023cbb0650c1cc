/**
 * The rule no-lead: someone touches a function, and what it needs is held by no one, or by no one in some places.
 *
 * - A function that says what it expects needs each of that, on it or on a broader function.
 * - One that says nothing needs someone who answers for it, on it, on a broader one or on all of its narrower ones. That
 *   no one does is told where two bodies or more meet in something hands-on; what someone merely holds (and does not only support, or
 *   hear of) is one line for the whole map.
 *   Both are silent in a map that does not record who answers: of ten functions or more, where under a third have someone.
 * - In some places only: placesWithout.ts.
 * What is proposed or not commenced fills nothing. What lapsed is told by lapsed.ts, and what is split by split.ts. Without
 * a date a holder at any time counts.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { headingsOf } from '../engine/headings.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainNoLead, explainUnanswered } from '../words/explanations.ts'
import { noLeadSentence, unansweredSentence } from '../words/gapSentences.ts'
import { inMapOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import { answeredFunctions, heldNow, mannersOf } from './answering.ts'
import { bodiesMeeting } from './bodiesMeeting.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { lapsedByThen, mannersSought } from './lapses.ts'
import { makeFound } from './makeFound.ts'
import { type PlacesWithout, placesWithout } from './placesWithout.ts'
import { splitFunctions } from './split.ts'
import { statementsTouching } from './touched.ts'

/** What is missing on one function. */
export interface Gap {
  readonly one: BusinessFunction
  /** Ids of the involvements that are missing. */
  readonly involvements: readonly string[]
  /** Empty = no one holds it anywhere. */
  readonly places: readonly string[]
  /** In how many places someone holds it, where others are missing. */
  readonly elsewhere: number
}

export function noLead(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const { gaps, unanswered } = lookForGaps(map, lens, memory)
  const again = memory.own(noLead, () => new EarlierByRemits()).begin(map, lens)
  const touched = statementsTouching(map, lens, memory)
  const placeNames = namesIn(map.places)
  const found = gaps.map((gap) => {
    const touching = pick(map.remits, touched.above(gap.one.id))
    const { one, involvements, places, elsewhere } = gap
    const key = JSON.stringify([one.id, involvements, places, elsewhere])
    return again(key, touching, () => gapFound(map, gap, touching, placeNames))
  })
  if (unanswered.length === 0) return found
  const held = heldNow(map, lens, memory)
  const { handsOn } = mannersOf(map.scheme)
  const indexes = unanswered
    .flatMap(({ id }) => held.get(id) ?? [])
    .filter((index) => handsOn.has(map.remits[index]?.involvement ?? ''))
    .sort((a, b) => a - b)
  const remits = pick(map.remits, indexes)
  const key = JSON.stringify(unanswered.map(({ id }) => id))
  return [...found, again(key, remits, () => unansweredFound(map, unanswered, remits))]
}

function lookForGaps(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): { readonly gaps: readonly Gap[]; readonly unanswered: readonly BusinessFunction[] } {
  const headings = headingsOf(map, memory)
  const { answering, handsOn } = mannersOf(map.scheme)
  const splits = splitFunctions(map, lens, memory)
  const lapsed = lapsedByThen(map, lens, memory)
  const hierarchy = hierarchyOf(map.functions)
  const held = heldNow(map, lens, memory)
  const touched = statementsTouching(map, lens, memory)
  const answered = answeredFunctions(map, lens, memory)
  const isRecorded = recordsWhoAnswers(map, headings, answered.atAll)
  const meetOn = bodiesMeeting(map, memory)
  const heldAround = (id: string) =>
    [...hierarchy.selfAndBroader(id)].flatMap((above) => held.get(above) ?? [])
  const involvementOf = (index: number) => map.remits[index]?.involvement ?? ''

  const gaps: Gap[] = []
  const unanswered: BusinessFunction[] = []
  for (const one of map.functions) {
    const { id, expects = [] } = one
    if (headings.has(id) || !touched.any(id)) continue
    const lapsedHere = lapsed.get(id)
    if (expects.length > 0) {
      const has = new Set(heldAround(id).map(involvementOf))
      const missing = [...new Set(expects)].filter(
        (manner) =>
          !has.has(manner) && !lapsedHere?.has(manner) && !(splits.has(id) && answering.has(manner)),
      )
      if (missing.length > 0) gaps.push({ one, involvements: missing, places: nothing, elsewhere: 0 })
      continue
    }
    if (!isRecorded || answered.atAll.has(id) || splits.has(id) || lapsedHere) continue
    const own = (held.get(id) ?? []).filter((index) => handsOn.has(involvementOf(index)))
    if (own.length === 0) continue
    const around = heldAround(id)
    const meets = [...handsOn].some((manner) =>
      meetOn(
        own.filter((index) => involvementOf(index) === manner),
        around.filter((index) => involvementOf(index) === manner),
      ),
    )
    if (meets) {
      gaps.push({ one, involvements: firstAnswering(map), places: nothing, elsewhere: 0 })
    } else unanswered.push(one)
  }
  return { gaps: [...gaps, ...gapsInPlaces(map, lens, memory, headings, answering)], unanswered }
}

/** What whoever is to answer for a function is given. */
export function firstAnswering({ scheme }: RemitMap): string[] {
  const { answering } = mannersOf(scheme)
  return scheme.involvements
    .map(({ id }) => id)
    .filter((id) => answering.has(id))
    .slice(0, 1)
}

/** Whether a map says who answers for things at all. */
function recordsWhoAnswers(
  map: RemitMap,
  headings: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): boolean {
  const functions = map.functions.filter(({ id }) => !headings.has(id))
  if (functions.length < 10) return true
  return 3 * functions.filter(({ id }) => answered.has(id)).length >= functions.length
}

/** Where someone holds it, but not everywhere; what is so of a broader function is told there alone. */
function gapsInPlaces(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
  headings: ReadonlySet<string>,
  answering: ReadonlySet<string>,
): Gap[] {
  if (map.places.length === 0) return []
  const hierarchy = hierarchyOf(map.functions)
  const find = placesWithout(map, lens, memory)
  const missing = new Map<string, (PlacesWithout & { readonly manner: ReadonlySet<string> })[]>()
  for (const one of map.functions) {
    if (headings.has(one.id)) continue
    const here = mannersSought(one, answering).flatMap((manner) => {
      const without = find(one.id, manner)
      return without ? [{ ...without, manner }] : []
    })
    if (here.length > 0) missing.set(one.id, here)
  }
  return map.functions.flatMap((one): Gap[] => {
    const byPlaces = new Map<string, Gap>()
    for (const { manner, places, elsewhere, involvements } of missing.get(one.id) ?? []) {
      const toldAbove = new Set(
        [...hierarchy.selfAndBroader(one.id)].flatMap((above) =>
          above === one.id
            ? []
            : (missing.get(above) ?? [])
                .filter((other) => [...other.manner].some((id) => manner.has(id)))
                .flatMap((other) => other.places),
        ),
      )
      const own = places.filter((place) => !toldAbove.has(place))
      if (own.length === 0) continue
      const key = JSON.stringify(own)
      const known = byPlaces.get(key)
      byPlaces.set(key, {
        one,
        involvements: [...new Set([...(known?.involvements ?? []), ...involvements])],
        places: own,
        elsewhere: Math.min(elsewhere, known?.elsewhere ?? elsewhere),
      })
    }
    return [...byPlaces.values()]
  })
}

function gapFound(
  map: RemitMap,
  { one: { id, name, expects = [] }, involvements, places, elsewhere }: Gap,
  touching: readonly Remit[],
  placeNames: (ids: readonly string[]) => readonly string[],
): Found {
  const missing = new Set(involvements)
  const labels = map.scheme.involvements.filter((one) => missing.has(one.id)).map(({ label }) => label)
  return makeFound(
    {
      id: findingId('no-lead', [id], [], involvements),
      rule: 'no-lead',
      sentence: noLeadSentence({
        labels,
        function: name,
        places: [...placeNames(places)].sort(),
        elsewhere,
      }),
      organisations: inMapOrder(map.organisations, new Set(touching.map(({ organisation }) => organisation))),
      functions: [id],
      places,
      remits: touching.map((remit) => remit.id),
      involvements,
      explanation: explainNoLead({
        somewhere: places.length > 0,
        isExpected: expects.length > 0,
        involvements: labels,
      }),
    },
    { by: 'gap', places },
  )
}

/** One for the whole map. */
function unansweredFound(
  map: RemitMap,
  functions: readonly BusinessFunction[],
  remits: readonly Remit[],
): Found {
  return makeFound(
    {
      id: findingId('no-lead', [], [], ['anyone']),
      rule: 'no-lead',
      sentence: unansweredSentence(functions.map(({ name }) => name).sort()),
      organisations: inMapOrder(map.organisations, new Set(remits.map(({ organisation }) => organisation))),
      functions: functions.map(({ id }) => id),
      remits: remits.map(({ id }) => id),
      involvements: firstAnswering(map),
      explanation: explainUnanswered,
      aside: true,
    },
    { by: 'gap', places: nothing },
  )
}
