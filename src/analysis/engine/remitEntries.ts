/**
 * The remits that a lens lets through, as entries sorted for the search.
 *
 * An entry says one thing in each of three hierarchies (its key): function, place, beneficiary group. A remit has one
 * entry, or, where it names several places, one for each of them; or else, where it names several groups, one for
 * each group. (One that names several of both has everyone as its key for the groups; its list is looked at in the
 * end.) So there are never more entries than names in the map.
 *
 * Entries are sorted by involvement, by key in each hierarchy, and by organisation. The hierarchies come in the order
 * of how much they tell apart: first the one in which the fewest pairs of entries meet.
 */
import { firstDay, lastDay } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Lens } from '../finding.ts'
import type { NumberedHierarchy } from './numberedHierarchy.ts'
import type { Facet, RemitColumns } from './remitColumns.ts'

/** One hierarchy, by entry. */
export interface Level {
  readonly hierarchy: NumberedHierarchy
  readonly key: Int32Array
  readonly lists: readonly Int32Array[]
  /** As in `Facet`: the key itself, or -1 - index into `lists` where the remit names several. */
  readonly value: Int32Array
  /** Which of its list the key is; -1 where the key stands for the whole list; 0 without a list. */
  readonly nth: Int32Array
}

export interface RemitEntries {
  readonly count: number
  readonly levels: readonly [Level, Level, Level]
  /** Whether any remit names several places or groups. */
  readonly anyLists: boolean
  /** By entry: index of the remit in the map, and its columns. */
  readonly remit: Int32Array
  readonly involvement: Int32Array
  readonly organisation: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly function: Int32Array
  /** By entry, as in `Facet`: 0 when the remit names no beneficiaries. */
  readonly beneficiary: Int32Array
}

export function remitEntries(map: RemitMap, lens: Lens, columns: RemitColumns): RemitEntries {
  const { remit, nthPlace, nthGroup, anyLists } = expand(columns, remitsInView(map, lens, columns))
  const facets = [
    { facet: columns.functions, nth: new Int32Array(remit.length) },
    { facet: columns.places, nth: nthPlace },
    { facet: columns.beneficiaries, nth: nthGroup },
  ]
  const made = facets.map(({ facet, nth }) => {
    const key = keysOf(facet, remit, nth)
    return { facet, nth, key, meeting: pairsMeeting(facet.hierarchy, key) }
  })
  made.sort((a, b) => a.meeting - b.meeting)

  const organisation = gather(columns.organisation, remit)
  const involvement = gather(columns.involvement, remit)
  let order = sortedBy(organisation, columns.units.size, ascending(remit.length))
  for (const { key, facet } of made.toReversed()) order = sortedBy(key, facet.hierarchy.size, order)
  order = sortedBy(involvement, map.scheme.involvements.length, order)

  const sortedRemit = gather(remit, order)
  const [first, second, third] = made.map(
    ({ facet, key, nth }): Level => ({
      hierarchy: facet.hierarchy,
      key: gather(key, order),
      lists: facet.lists,
      value: gather(facet.value, sortedRemit),
      nth: gather(nth, order),
    }),
  )
  if (!first || !second || !third) throw new Error('There are three hierarchies.')
  return {
    count: remit.length,
    levels: [first, second, third],
    anyLists,
    remit: sortedRemit,
    involvement: gather(involvement, order),
    organisation: gather(organisation, order),
    start: gather(columns.start, sortedRemit),
    end: gather(columns.end, sortedRemit),
    function: gather(columns.functions.value, sortedRemit),
    beneficiary: gather(columns.beneficiaries.value, sortedRemit),
  }
}

function remitsInView(map: RemitMap, lens: Lens, columns: RemitColumns): number[] {
  const { organisation, start, end } = columns
  const from = lens.at === undefined ? Number.NEGATIVE_INFINITY : firstDay(lens.at)
  const until = lens.at === undefined ? Number.POSITIVE_INFINITY : lastDay(lens.at)
  const seen: number[] = []
  for (let at = 0; at < organisation.length; at++) {
    if (organisation[at] === -1 || (start[at] as number) > until || (end[at] as number) < from) continue
    const perspective = lens.perspective === undefined ? undefined : map.remits[at]?.perspective
    if (perspective === undefined || perspective === lens.perspective) seen.push(at)
  }
  return seen
}

function expand({ places, beneficiaries }: RemitColumns, remits: readonly number[]) {
  let count = 0
  let anyLists = false
  for (const remit of remits) {
    const placeCount = lengthOf(places, remit)
    const groupCount = lengthOf(beneficiaries, remit)
    count += placeCount > 1 ? placeCount : groupCount
    if (placeCount > 1 || groupCount > 1) anyLists = true
  }
  const remit = new Int32Array(count)
  const nthPlace = new Int32Array(count)
  const nthGroup = new Int32Array(count)
  let entry = 0
  for (const one of remits) {
    const placeCount = lengthOf(places, one)
    const groupCount = lengthOf(beneficiaries, one)
    const byPlace = placeCount > 1
    for (let nth = 0; nth < (byPlace ? placeCount : groupCount); nth++, entry++) {
      remit[entry] = one
      nthPlace[entry] = byPlace ? nth : 0
      nthGroup[entry] = !byPlace ? nth : groupCount > 1 ? -1 : 0
    }
  }
  return { remit, nthPlace, nthGroup, anyLists }
}

function lengthOf(facet: Facet, remit: number): number {
  const value = facet.value[remit] as number
  return value < 0 ? (facet.lists[-1 - value] as Int32Array).length : 1
}

function keysOf({ value, lists }: Facet, remit: Int32Array, nth: Int32Array): Int32Array {
  const key = gather(value, remit)
  for (let entry = 0; entry < key.length; entry++) {
    const one = key[entry] as number
    if (one >= 0) continue
    const which = nth[entry] as number
    key[entry] = which < 0 ? 0 : ((lists[-1 - one] as Int32Array)[which] as number)
  }
  return key
}

/** How many ordered pairs of entries meet in this hierarchy. */
function pairsMeeting({ size, ranges, rangesFrom }: NumberedHierarchy, key: Int32Array): number {
  const upTo = new Int32Array(size + 1)
  for (let at = 0; at < key.length; at++) {
    const number = key[at] as number
    upTo[number + 1] = (upTo[number + 1] as number) + 1
  }
  for (let at = 0; at < size; at++) upTo[at + 1] = (upTo[at + 1] as number) + (upTo[at] as number)
  let pairs = 0
  for (let a = 0; a < size; a++) {
    const own = (upTo[a + 1] as number) - (upTo[a] as number)
    if (own === 0) continue
    for (let at = rangesFrom[a] as number; at < (rangesFrom[a + 1] as number); at += 2) {
      pairs += own * ((upTo[ranges[at + 1] as number] as number) - (upTo[ranges[at] as number] as number))
    }
  }
  return pairs
}

function gather(column: Int32Array, order: Int32Array): Int32Array {
  const gathered = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) gathered[at] = column[order[at] as number] as number
  return gathered
}

/** A counting sort that keeps the order of equals: the same entries in ascending order of a column below `size`. */
function sortedBy(column: Int32Array, size: number, order: Int32Array): Int32Array {
  const next = new Int32Array(size + 1)
  for (let at = 0; at < column.length; at++) {
    const number = column[at] as number
    next[number + 1] = (next[number + 1] as number) + 1
  }
  for (let at = 0; at < size; at++) next[at + 1] = (next[at + 1] as number) + (next[at] as number)
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
