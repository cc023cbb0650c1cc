/** Remits as entries, not yet sorted: see remitEntries.ts for what an entry is. */
import type { NumberedHierarchy } from './numberedHierarchy.ts'
import type { Facet, RemitColumns } from './remitColumns.ts'

/** What entries say in a hierarchy in which a remit can name several things. */
export interface NamedThings {
  readonly hierarchy: NumberedHierarchy
  /** By entry: the number of the thing that this entry is for. */
  readonly key: Int32Array
  /** By entry, as in `Facet`: the key itself, or -1 - index into `lists` where the remit names several. */
  readonly value: Int32Array
  readonly lists: readonly Int32Array[]
  /** By entry: which of its list the key is; -1 where the key stands for the whole list; 0 without a list. */
  readonly nth: Int32Array
}

/** Columns by entry. */
export interface Entries {
  readonly count: number
  /** Whether any remit names several places or groups. */
  readonly anyLists: boolean
  /** Index of the remit in the map. */
  readonly remit: Int32Array
  readonly involvement: Int32Array
  readonly organisation: Int32Array
  readonly period: Int32Array
  readonly function: Int32Array
  readonly place: NamedThings
  readonly group: NamedThings
}

export function expandRemits(columns: RemitColumns, remits: Int32Array): Entries {
  const { places, beneficiaries } = columns
  let count = 0
  let anyLists = false
  for (let at = 0; at < remits.length; at++) {
    const placeCount = lengthOf(places, remits[at] as number)
    const groupCount = lengthOf(beneficiaries, remits[at] as number)
    count += placeCount > 1 ? placeCount : groupCount
    if (placeCount > 1 || groupCount > 1) anyLists = true
  }
  const nthPlace = new Int32Array(count)
  const nthGroup = new Int32Array(count)
  const remit = anyLists ? new Int32Array(count) : remits
  for (let at = 0, entry = 0; anyLists && at < remits.length; at++) {
    const one = remits[at] as number
    const placeCount = lengthOf(places, one)
    const groupCount = lengthOf(beneficiaries, one)
    const byPlace = placeCount > 1
    for (let nth = 0; nth < (byPlace ? placeCount : groupCount); nth++, entry++) {
      remit[entry] = one
      nthPlace[entry] = byPlace ? nth : 0
      nthGroup[entry] = !byPlace ? nth : groupCount > 1 ? -1 : 0
    }
  }
  return {
    count,
    anyLists,
    remit,
    involvement: pick(columns.involvement, remit),
    organisation: pick(columns.organisation, remit),
    period: pick(columns.period, remit),
    function: pick(columns.functions.value, remit),
    place: namedThings(places, remit, nthPlace),
    group: namedThings(beneficiaries, remit, nthGroup),
  }
}

function lengthOf(facet: Facet, remit: number): number {
  const value = facet.value[remit] as number
  return value < 0 ? (facet.lists[-1 - value] as Int32Array).length : 1
}

function namedThings(
  { hierarchy, value: byRemit, lists }: Facet,
  remit: Int32Array,
  nth: Int32Array,
): NamedThings {
  const value = pick(byRemit, remit)
  if (lists.length === 0) return { hierarchy, key: value, value, lists, nth }
  const key = new Int32Array(value.length)
  for (let entry = 0; entry < key.length; entry++) {
    const one = value[entry] as number
    const which = nth[entry] as number
    key[entry] = one >= 0 ? one : which < 0 ? 0 : ((lists[-1 - one] as Int32Array)[which] as number)
  }
  return { hierarchy, key, value, lists, nth }
}

/** The values of a column at the given places. */
export function pick(column: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length)
  for (let at = 0; at < places.length; at++) picked[at] = column[places[at] as number] as number
  return picked
}
