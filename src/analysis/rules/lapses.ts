/**
 * When no one holds any more what someone held: the stretches of days after the last holder of a function, up to the next.
 *
 * Looked at is what a function expects, each involvement by itself; where it expects nothing, all answering involvements
 * together. Whoever holds a broader function holds this one as well. What is only proposed fills nothing.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay, type Period, periodsMeet } from '../../model/period.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { DaySpans, recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { headingsOf } from '../engine/headings.ts'
import type { Memory } from '../engine/memory.ts'
import type { Lens } from '../finding.ts'
import { heldNow, mannersOf } from './answering.ts'
import { differOnlyInRemits, remitsSince } from './remitsSince.ts'
import { throughLens } from './throughLens.ts'

export interface Lapse extends Period {
  /** Ids of the involvements that no one holds in these days. */
  readonly involvements: readonly string[]
  /** The remits of those who held it last. */
  readonly last: readonly Remit[]
}

/** All lapses of each function that is no heading, whatever the date of the lens. */
export function lapsesByFunction(
  map: RemitMap,
  { perspective }: Lens,
  memory: Memory,
): ReadonlyMap<string, readonly Lapse[]> {
  return throughLens(findLapses, map, { perspective }, memory)
}

/** Whether a lapse lasts on some day of the lens's date; without a date every one does. */
export function lastsAt({ at }: Lens): (lapse: Period) => boolean {
  if (at === undefined) return () => true
  const days = { start: firstDay(at), end: lastDay(at) }
  return (lapse) => periodsMeet(lapse, days)
}

/** For a lens with a date: which involvements of which functions have lapsed by then. Without one, nothing is said to have. */
export function lapsedByThen(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  if (lens.at === undefined) return found
  const lasts = lastsAt(lens)
  for (const [id, lapses] of lapsesByFunction(map, lens, memory)) {
    const now = lapses.filter(lasts)
    if (now.length > 0) found.set(id, new Set(now.flatMap(({ involvements }) => involvements)))
  }
  return found
}

function findLapses(map: RemitMap, lens: Lens, memory: Memory): ReadonlyMap<string, readonly Lapse[]> {
  const headings = headingsOf(map, memory)
  const hierarchy = hierarchyOf(map.functions)
  const held = heldNow(map, lens, memory)
  const periods = recordedPeriodsOf(map.remits, memory)
  const { answering } = mannersOf(map.scheme)
  const isValid = (index: number) => {
    const period = periods[index]
    return period !== undefined && period.start <= period.end
  }
  /** Only what ends can lapse: most functions have no holder that does. */
  const ending = hierarchy.allWithin(
    [...held]
      .filter(([, indexes]) => indexes.some((index) => Number.isFinite(periods[index]?.end)))
      .map(([id]) => id),
  )
  const earlier = memory.own(EarlierLapses, () => new EarlierLapses())
  const before = earlier.lookUp(map, lens, headings)
  const found = new Map<string, readonly Lapse[]>()
  for (const one of map.functions) {
    if (!ending.has(one.id) || headings.has(one.id)) continue
    const known = before(one.id)
    if (known) {
      if (known.length > 0) found.set(one.id, known)
      continue
    }
    const around = [...hierarchy.selfAndBroader(one.id)]
      .flatMap((id) => held.get(id) ?? [])
      .filter(isValid)
      .sort((a, b) => a - b)
    const lapses = mergedBySpan(
      mannersSought(one, answering).flatMap((manner) => lapsesOf(map.remits, around, manner, periods)),
    )
    if (lapses.length > 0) found.set(one.id, lapses)
  }
  earlier.remember({ map, lens, headings, found, ending })
  return found
}

interface Earlier {
  readonly map: RemitMap
  readonly lens: Lens
  readonly headings: ReadonlySet<string>
  readonly found: ReadonlyMap<string, readonly Lapse[]>
  /** The functions that were looked at. */
  readonly ending: ReadonlySet<string>
}

/** Remembers the last ones: a function with no changed remit on it or on a broader one has the same lapses as before. */
class EarlierLapses {
  private latest: Earlier | undefined

  lookUp(map: RemitMap, lens: Lens, headings: ReadonlySet<string>) {
    const { latest } = this
    const isUsable =
      latest !== undefined &&
      differOnlyInRemits(map, lens, latest.map, latest.lens) &&
      latest.lens.perspective === lens.perspective &&
      [...headings].join() === [...latest.headings].join()
    if (!isUsable) return () => undefined
    const { changed } = remitsSince(latest.map.remits, map.remits)
    const touched = hierarchyOf(map.functions).allWithin(new Set(changed.map((remit) => remit.function)))
    return (id: string): readonly Lapse[] | undefined =>
      touched.has(id) || !latest.ending.has(id) ? undefined : (latest.found.get(id) ?? [])
  }

  remember(found: Earlier): void {
    this.latest = found
  }
}

/** What has to be held, each by some involvement of a set. */
export function mannersSought(
  { expects = [] }: BusinessFunction,
  answering: ReadonlySet<string>,
): readonly ReadonlySet<string>[] {
  return expects.length > 0 ? [...new Set(expects)].map((id) => new Set([id])) : [answering]
}

function lapsesOf(
  remits: readonly Remit[],
  around: readonly number[],
  manner: ReadonlySet<string>,
  periods: readonly Period[],
): Lapse[] {
  const holders = around.filter((index) => manner.has(remits[index]?.involvement ?? ''))
  const spans = new DaySpans()
  for (const index of holders) {
    const { start, end } = periods[index] as Period
    spans.add(start, end)
  }
  const stretches = spans.inOrder
  return stretches.flatMap(({ end }, at) => {
    if (!Number.isFinite(end)) return []
    const last = pick(
      remits,
      holders.filter((index) => periods[index]?.end === end),
    )
    return {
      start: end + 1,
      end: (stretches[at + 1]?.start ?? Number.POSITIVE_INFINITY) - 1,
      involvements: [...new Set(last.map(({ involvement }) => involvement))],
      last,
    }
  })
}

function mergedBySpan(lapses: readonly Lapse[]): Lapse[] {
  const bySpan = new Map<string, Lapse>()
  for (const lapse of lapses) {
    const key = `${lapse.start} ${lapse.end}`
    const known = bySpan.get(key)
    bySpan.set(
      key,
      known
        ? {
            ...known,
            involvements: [...known.involvements, ...lapse.involvements],
            last: [...new Set([...known.last, ...lapse.last])],
          }
        : lapse,
    )
  }
  return [...bySpan.values()]
}
