/**
 * The rule lapsed: the last who held what a function expects, or who answered for it, ends, and no one holds it on the next
 * day (lapses.ts). Someone may take it up again later: then that is a finding of its own, with the day.
 *
 * - What lapses because one body, or those of one kind, ended on one day is one finding, with all functions; units that ended with
 *   what they are a unit of ended with it.
 * - What a broader function has from the same day is told there alone.
 * - A recorded successor silences it where nothing at all is recorded of that successor from then on: nobody has said yet what
 *   became of it.
 * - Nothing lapses that was about a body which has itself ended: whose people are that body, or whose name holds its name.
 * With a date, only lapses that last on that date count.
 */
import { indexById } from '../../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { dateOfDay, periodOf } from '../../model/period.ts'
import type { Organisation, Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { Memory } from '../engine/memory.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { successionsOf } from '../engine/successions.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { explainLapsed } from '../words/explanations.ts'
import { lapsedInWords } from '../words/gapSentences.ts'
import { inMapOrder, nothing } from '../words/namesAndOrder.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { type Lapse, lapsesByFunction, lastsAt } from './lapses.ts'
import { makeFound } from './makeFound.ts'
import { sidesOfParties } from './partySides.ts'
import { sidesOfRemits } from './sidesWithRemits.ts'

interface LapseOf extends Lapse {
  readonly function: string
}

export function lapsed(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const endedWith = memory.recall(endedWithIn, map.organisations)
  const groups = groupedByEnding(map, lapsesToTell(map, lens, memory), endedWith)
  const again = memory.own(lapsed, () => new EarlierByRemits()).begin(map, lens)
  let describe: ReturnType<typeof lapsesDescribed> | undefined
  return Array.from(groups, ([id, lapses]) => {
    const remits = [...new Set(lapses.flatMap(({ last }) => last))]
    const told = lapses.map(({ function: on, involvements }) => [on, ...involvements].join())
    return again(JSON.stringify([id, told]), remits, () => {
      describe ??= lapsesDescribed(map, lens, memory, endedWith)
      return describe(id, lapses, remits)
    })
  })
}

function lapsesToTell(map: RemitMap, lens: Lens, memory: Memory): LapseOf[] {
  const lasts = lastsAt(lens)
  const byFunction = lapsesByFunction(map, lens, memory)
  if (byFunction.size === 0) return []
  const hierarchy = hierarchyOf(map.functions)
  const isSilent = silencing(map, lens, memory)
  const isToldAbove = (id: string, { start, involvements }: Lapse) =>
    [...hierarchy.selfAndBroader(id)].some(
      (above) =>
        above !== id &&
        byFunction
          .get(above)
          ?.some(
            (other) => other.start === start && other.involvements.some((one) => involvements.includes(one)),
          ),
    )
  return map.functions.flatMap(({ id, name }) =>
    (byFunction.get(id) ?? [])
      .filter((lapse) => lasts(lapse) && !isToldAbove(id, lapse) && !isSilent(name, lapse))
      .map((lapse) => ({ ...lapse, function: id })),
  )
}

/** Gives whether a lapse of a function with this name is not to be told. */
function silencing(map: RemitMap, lens: Lens, memory: Memory): (name: string, lapse: Lapse) => boolean {
  const passesOn = passingOnInSilence(map, lens, memory)
  const isAbout = aboutEndedBody(map, memory)
  return (name, lapse) => {
    if (isAbout(name, lapse)) return true
    return lapse.last.every(({ organisation }) => passesOn(organisation, lapse.start))
  }
}

/** Gives whether a body has recorded successors, and nothing at all is recorded of any of them from a day on. */
function passingOnInSilence(map: RemitMap, lens: Lens, memory: Memory) {
  const followers = successorsIn(map, memory)
  let lastDayOf: ReadonlyMap<string, number> | undefined
  return (organisation: string, day: number): boolean => {
    const after = followers(organisation)
    if (after.length === 0) return false
    lastDayOf ??= lastDaysHeld(map, lens, memory)
    return after.every((id) => (lastDayOf?.get(id) ?? Number.NEGATIVE_INFINITY) < day)
  }
}

function successorsIn(map: RemitMap, memory: Memory): (organisation: string) => string[] {
  const successions = successionsOf(map.organisations, memory)
  const { numberOf } = remitColumns(map, memory).units
  const idOf = new Map(map.organisations.map(({ id }) => [numberOf.get(id), id]))
  return (organisation) => {
    const number = numberOf.get(organisation)
    if (number === undefined || successions.chain[number] === 0) return []
    return [...successions.selfAndAfter(number)].flatMap((one) =>
      one === number ? [] : (idOf.get(one) ?? []),
    )
  }
}

/** The last day on which a body or a unit of it holds anything. */
function lastDaysHeld(map: RemitMap, { perspective }: Lens, memory: Memory): ReadonlyMap<string, number> {
  const periods = recordedPeriodsOf(map.remits, memory)
  const units = unitHierarchyOf(map.organisations)
  const own = new Map<string, number>()
  for (const { remit, index } of heldRemits(map, { perspective }, memory)) {
    const end = periods[index]?.end ?? Number.POSITIVE_INFINITY
    own.set(remit.organisation, Math.max(own.get(remit.organisation) ?? Number.NEGATIVE_INFINITY, end))
  }
  const all = new Map<string, number>()
  for (const [id, end] of own) {
    for (const above of units.selfAndBroader(id)) {
      all.set(above, Math.max(all.get(above) ?? Number.NEGATIVE_INFINITY, end))
    }
  }
  return all
}

/** Gives whether what lapsed was about a body that had itself ended. */
function aboutEndedBody(map: RemitMap, memory: Memory): (name: string, lapse: Lapse) => boolean {
  const ended = memory.recall(endedBodies, map.organisations)
  const groupNames = new Map(map.beneficiaries.map(({ id, name }) => [id, name]))
  return (name, { start, last }) => {
    const over = ended.filter(({ end }) => end < start)
    if (over.some(({ names }) => names.some((one) => holdsName(name, one)))) return true
    const people = last.map(({ beneficiaries = [] }) => beneficiaries)
    return (
      people.length > 0 &&
      over.some(({ names }) =>
        people.every(
          (groups) => groups.length > 0 && groups.every((id) => names.includes(groupNames.get(id) ?? '')),
        ),
      )
    )
  }
}

function endedBodies(organisations: readonly Organisation[]) {
  return organisations
    .filter(({ until }) => until !== undefined)
    .map((one) => ({ end: periodOf(one).end, names: namesOf(one) }))
}

function namesOf({ name, shortName, aliases = [] }: Organisation): string[] {
  return [name, ...(shortName ? [shortName] : []), ...aliases]
}

/** Whether a name stands in a text as words of its own. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)]
    if (!isLetter(before) && !isLetter(after)) return true
  }
  return false
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** By who held it last, the day, and the day on which it is held again: a side that is a kind holds all of that kind. */
function groupedByEnding(
  map: RemitMap,
  lapses: readonly LapseOf[],
  endedWith: EndedWith,
): ReadonlyMap<string, LapseOf[]> {
  const groups = new Map<string, LapseOf[]>()
  for (const lapse of lapses) {
    const last = lapse.last.map(({ organisation }) => organisation)
    const ending = last.map((one) => endedWith(one, lapse.start) ?? one)
    const sides = sidesOfParties(map, ending).map((side) => side.key)
    const resumed = Number.isFinite(lapse.end) ? [[dateOfDay(lapse.end + 1)]] : []
    const key = findingId('lapsed', [], sides, [], [dateOfDay(lapse.start)], ...resumed)
    const known = groups.get(key)
    if (known) known.push(lapse)
    else groups.set(key, [lapse])
  }
  return groups
}

type EndedWith = (organisation: string, start: number) => string | undefined

/** Gives the body with which another ended on the day before `start`: itself, or the highest that it is a unit of; undefined where it did not. */
function endedWithIn(organisations: readonly Organisation[]): EndedWith {
  const bodies = new Map(organisations.map((one) => [one.id, { parent: one.parent, end: periodOf(one).end }]))
  return (organisation, start) => {
    let ended: string | undefined
    const seen = new Set<string>()
    for (let id: string | undefined = organisation; id !== undefined && !seen.has(id); ) {
      const body = bodies.get(id)
      if (body?.end !== start - 1) break
      seen.add(id)
      ended = id
      id = body.parent
    }
    return ended
  }
}

function lapsesDescribed(map: RemitMap, lens: Lens, memory: Memory, endedWith: EndedWith) {
  const sidesOf = sidesOfRemits(map, lens)
  const names = new Map(map.functions.map(({ id, name }) => [id, name]))
  const bodies = new Map(map.organisations.map((one) => [one.id, one]))
  const nameOf = (id: string) => names.get(id) ?? id
  const followers = successorsIn(map, memory)
  const order = indexById(map.remits)
  return (id: string, lapses: readonly LapseOf[], lastHeld: readonly Remit[]): Found => {
    const remits = [...lastHeld].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    const start = lapses[0]?.start ?? 0
    const end = lapses[0]?.end ?? Number.POSITIVE_INFINITY
    const last = [...new Set(remits.map(({ organisation }) => organisation))]
    const ending = last.flatMap((one) => endedWith(one, start) ?? [])
    const ended = ending.length === last.length
    const sides = sidesOf(remits)
    // Those with which the holders ended need not hold anything here themselves.
    const told = ended ? sidesOf(ending.map((organisation) => ({ id: '', organisation }))) : sides
    const missing = new Set(lapses.flatMap(({ involvements }) => involvements))
    const involvements = map.scheme.involvements.filter((one) => missing.has(one.id))
    const byName = [...lapses].sort(
      (a, b) => compare(nameOf(a.function), nameOf(b.function)) || compare(a.function, b.function),
    )
    const { sentence, more } = lapsedInWords({
      functions: byName.map((lapse) => nameOf(lapse.function)),
      labels: involvements.map(({ label }) => label),
      last: told.map(({ words }) => words),
      until: ended
        ? asRecorded(ending.map((one) => bodies.get(one)?.until))
        : asRecorded(remits.map(({ until }) => until)),
      ended,
      succeeded: !Number.isFinite(end) && [...last, ...ending].some((one) => followers(one).length > 0),
      resumed: Number.isFinite(end) ? dateOfDay(end + 1) : undefined,
    })
    const period = {
      start,
      end,
      from: dateOfDay(start),
      until: Number.isFinite(end) ? dateOfDay(end) : undefined,
    }
    return makeFound(
      {
        id,
        rule: 'lapsed',
        sentence,
        more,
        explanation: explainLapsed(
          involvements.map(({ label }) => label),
          period,
        ),
        organisations: inMapOrder(map.organisations, new Set([...last, ...ending])),
        functions: inMapOrder(map.functions, new Set(lapses.map((lapse) => lapse.function))),
        involvements: involvements.map((one) => one.id),
        remits: remits.map((remit) => remit.id),
        sides: sides.map(({ side }) => side),
        period,
      },
      { by: 'gap', places: nothing },
    )
  }
}

/** Of several ways to write the same day, the one that claims the least. */
function asRecorded(dates: readonly (string | undefined)[]): string {
  const known = dates.filter((date) => date !== undefined)
  return known.reduce((least, date) => (date.length < least.length ? date : least), known[0] ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
