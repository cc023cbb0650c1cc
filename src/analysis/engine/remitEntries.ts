/**
 * The remits that a lens lets through, as entries sorted for the search.
 *
 * An entry says one thing about each of five questions (its keys): function, place, beneficiary group, organisation,
 * period. A remit has one entry, or, where it names several places, one for each of them; or else, where it names
 * several groups, one for each group. (One that names several of both has everyone as its key for the groups; its list
 * is looked at in the end.) So there are never more entries than names in the map.
 *
 * Entries are sorted by involvement and then by their keys. The questions come in the order of how much they tell apart:
 * first the one to which the fewest pairs of entries say yes; one to which all do is left out.
 */
import { firstDay, lastDay } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type Entries, expandRemits, pick } from './expandRemits.ts'
import { complementOf, type Relation } from './numberRanges.ts'
import type { RemitColumns } from './remitColumns.ts'

/** One of the questions, in the order in which they are asked. */
export interface Level {
  readonly relation: Relation
  /** By entry. */
  readonly key: Int32Array
  /**
   * Of places or groups, where some remits name several. By entry, one more at the end: how many entries before it are
   * for another than the first thing that their remit names, in this question or in one that is still to be asked.
   */
  readonly repeatsBefore: Int32Array | undefined
}

export interface RemitEntries extends Entries {
  readonly levels: readonly Level[]
  /** Where each question stands among the levels; -1 for one that is left out. */
  readonly functionLevel: number
  readonly placeLevel: number
  readonly groupLevel: number
  /** Where the last of these three stands. */
  readonly lastHierarchyLevel: number
}

/** Which remits count: those in force on some day of a date, and those of a perspective and of none. */
export interface InView {
  readonly at?: string | undefined
  readonly perspective?: string | undefined
}

export function remitEntries(map: RemitMap, lens: InView, columns: RemitColumns): RemitEntries {
  const unsorted = expandRemits(columns, remitsInView(map, lens, columns))
  const { functions, places, beneficiaries } = columns
  const questions = [
    { name: 'function', relation: functions.hierarchy.meeting, key: unsorted.function },
    { name: 'place', relation: places.hierarchy.meeting, key: unsorted.place.key },
    { name: 'group', relation: beneficiaries.hierarchy.meeting, key: unsorted.group.key },
    { name: 'organisation', relation: complementOf(columns.units.meeting), key: unsorted.organisation },
    { name: 'period', relation: columns.periods.meeting, key: unsorted.period },
  ].map((question) => ({ ...question, pairs: pairsRelated(question.relation, question.key) }))
  const asked = questions
    .filter(({ pairs }) => pairs < unsorted.count * unsorted.count)
    .sort((a, b) => a.pairs - b.pairs)

  let order = ascending(unsorted.count)
  for (const { key, relation } of asked.toReversed()) order = sortedBy(key, relation.size, order)
  order = sortedBy(unsorted.involvement, map.scheme.involvements.length, order)

  const entries: Entries = {
    count: unsorted.count,
    anyLists: unsorted.anyLists,
    remit: pick(unsorted.remit, order),
    involvement: pick(unsorted.involvement, order),
    organisation: pick(unsorted.organisation, order),
    period: pick(unsorted.period, order),
    function: pick(unsorted.function, order),
    place: sortedNames(unsorted.place, order, unsorted.anyLists),
    group: sortedNames(unsorted.group, order, unsorted.anyLists),
  }
  const keys = {
    function: entries.function,
    place: entries.place.key,
    group: entries.group.key,
    organisation: entries.organisation,
    period: entries.period,
  }
  const levelOf = (name: string) => asked.findIndex((question) => question.name === name)
  const placeLevel = levelOf('place')
  const groupLevel = levelOf('group')
  const levels = asked.map(({ name, relation }, level): Level => {
    const toAsk = [
      ...(level <= placeLevel ? [entries.place] : []),
      ...(level <= groupLevel ? [entries.group] : []),
    ]
    const isOfLists = entries.anyLists && (name === 'place' || name === 'group')
    const repeatsBefore = isOfLists
      ? countRepeats(
          toAsk.map(({ nth }) => nth),
          entries.count,
        )
      : undefined
    return { relation, key: keys[name as keyof typeof keys], repeatsBefore }
  })
  const functionLevel = levelOf('function')
  const lastHierarchyLevel = Math.max(functionLevel, placeLevel, groupLevel)
  return { ...entries, levels, functionLevel, placeLevel, groupLevel, lastHierarchyLevel }
}

/** Indices of the remits that can be in a pair and that the lens lets through. */
export function remitsInView(map: RemitMap, lens: InView, columns: RemitColumns): Int32Array {
  const { organisation, period, periods } = columns
  const from = lens.at === undefined ? Number.NEGATIVE_INFINITY : firstDay(lens.at)
  const until = lens.at === undefined ? Number.POSITIVE_INFINITY : lastDay(lens.at)
  const inForce = periods.start.map((start, at) => start <= until && (periods.end[at] as number) >= from)
  const seen = new Int32Array(organisation.length)
  let count = 0
  for (let at = 0; at < organisation.length; at++) {
    if (organisation[at] === -1 || !inForce[period[at] as number]) continue
    const perspective = lens.perspective === undefined ? undefined : map.remits[at]?.perspective
    if (perspective === undefined || perspective === lens.perspective) seen[count++] = at
  }
  return seen.subarray(0, count)
}

function sortedNames(names: Entries['place'], order: Int32Array, anyLists: boolean): Entries['place'] {
  const key = pick(names.key, order)
  // Without lists a value is the key, and nth is 0 throughout.
  if (!anyLists) return { ...names, key, value: key }
  return { ...names, key, value: pick(names.value, order), nth: pick(names.nth, order) }
}

function countRepeats(columns: readonly Int32Array[], count: number): Int32Array {
  const before = new Int32Array(count + 1)
  for (let at = 0; at < count; at++) {
    const isRepeat = columns.some((nth) => (nth[at] as number) > 0)
    before[at + 1] = (before[at] as number) + (isRepeat ? 1 : 0)
  }
  return before
}

/** How many ordered pairs of entries are related. */
function pairsRelated({ size, ranges, rangesFrom, forwardOnly }: Relation, key: Int32Array): number {
  const upTo = countsUpTo(key, size)
  let pairs = 0
  for (let a = 0; a < size; a++) {
    const own = (upTo[a + 1] as number) - (upTo[a] as number)
    if (own === 0) continue
    if (forwardOnly) pairs -= own * own
    for (let at = rangesFrom[a] as number; at < (rangesFrom[a + 1] as number); at += 2) {
      const related = (upTo[ranges[at + 1] as number] as number) - (upTo[ranges[at] as number] as number)
      pairs += own * related * (forwardOnly ? 2 : 1)
    }
  }
  return pairs
}

/** By number, one more at the end: how many of a column are smaller. */
function countsUpTo(column: Int32Array, size: number): Int32Array {
  const upTo = new Int32Array(size + 1)
  for (let at = 0; at < column.length; at++) {
    const number = column[at] as number
    upTo[number + 1] = (upTo[number + 1] as number) + 1
  }
  for (let at = 0; at < size; at++) upTo[at + 1] = (upTo[at + 1] as number) + (upTo[at] as number)
  return upTo
}

/** A counting sort that keeps the order of equals: the same entries in ascending order of a column below `size`. */
function sortedBy(column: Int32Array, size: number, order: Int32Array): Int32Array {
  const next = countsUpTo(column, size)
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const entry = order[at] as number
    const number = column[entry] as number
    const place = next[number] as number
    next[number] = place + 1
    sorted[place] = entry
  }
  return sorted
}

function ascending(count: number): Int32Array {
  const order = new Int32Array(count)
  for (let at = 0; at < count; at++) order[at] = at
  return order
}
