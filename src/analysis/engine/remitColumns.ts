/**
 * A map's remits as columns of numbers, made once for each map and remembered for as long as it lives.
 * Nothing here depends on the lens.
 */
import { firstDay, lastDay } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type NumberedHierarchy, numberHierarchy } from './numberedHierarchy.ts'

/** How the remits lie in one hierarchy. */
export interface Facet {
  readonly hierarchy: NumberedHierarchy
  /** By remit: its thing's number, 0 for everything, or -1 - index into `lists` where it names several. */
  readonly value: Int32Array
  /** Ascending numbers, two or more, none within another's branch. */
  readonly lists: readonly Int32Array[]
}

export interface RemitColumns {
  readonly units: NumberedHierarchy
  readonly functions: Facet
  readonly places: Facet
  readonly beneficiaries: Facet
  /** By remit: number of the organisation among `units`; -1 when the remit can be in no pair. */
  readonly organisation: Int32Array
  /** By remit: index of the involvement in the scheme. */
  readonly involvement: Int32Array
  /** By remit: first and last day; an end that is not recorded is `earliest` or `latest`. */
  readonly start: Int32Array
  readonly end: Int32Array
}

export const earliest = -0x80000000
export const latest = 0x7fffffff

const known = new WeakMap<RemitMap, RemitColumns>()

export function remitColumns(map: RemitMap): RemitColumns {
  const before = known.get(map)
  if (before) return before
  const made = readRemits(map)
  known.set(map, made)
  return made
}

function readRemits(map: RemitMap): RemitColumns {
  const { remits } = map
  const count = remits.length
  const units = unitsOf(map.organisations)
  const functions = new FacetReader(hierarchyOf(map.functions), count)
  const places = new FacetReader(hierarchyOf(map.places), count)
  const beneficiaries = new FacetReader(hierarchyOf(map.beneficiaries), count)
  const organisation = new Int32Array(count).fill(-1)
  const involvement = new Int32Array(count)
  const start = new Int32Array(count).fill(earliest)
  const end = new Int32Array(count).fill(latest)

  const countedInvolvements = new Map<string, number>()
  map.scheme.involvements.forEach(({ id, sharing }, index) => {
    if (sharing !== 'open' && !countedInvolvements.has(id)) countedInvolvements.set(id, index)
  })
  const startDay = remembered(firstDay)
  const endDay = remembered(lastDay)

  for (let at = 0; at < count; at++) {
    const remit = remits[at]
    if (remit === undefined || remit.stance === 'disclaims') continue
    const counted = countedInvolvements.get(remit.involvement)
    const organisationNumber = units.numberOf.get(remit.organisation)
    if (counted === undefined || organisationNumber === undefined) continue
    if (remit.from !== undefined) start[at] = startDay(remit.from)
    if (remit.until !== undefined) end[at] = endDay(remit.until)
    if ((end[at] as number) < (start[at] as number)) continue
    if (!functions.readOne(at, remit.function)) continue
    if (!places.readList(at, remit.places) || !beneficiaries.readList(at, remit.beneficiaries)) continue
    involvement[at] = counted
    organisation[at] = organisationNumber
  }
  return { units, functions, places, beneficiaries, organisation, involvement, start, end }
}

class FacetReader implements Facet {
  readonly value: Int32Array
  readonly lists: Int32Array[] = []
  constructor(
    readonly hierarchy: NumberedHierarchy,
    count: number,
  ) {
    this.value = new Int32Array(count)
  }

  /** False when the map has no such thing. */
  readOne(remit: number, id: string): boolean {
    const number = this.hierarchy.numberOf.get(id)
    if (number === undefined) return false
    this.value[remit] = number
    return true
  }

  /** Nothing named is everything. False when the map has none of those named. */
  readList(remit: number, ids: readonly string[] | undefined): boolean {
    if (ids === undefined || ids.length === 0) return true
    if (ids.length === 1) return this.readOne(remit, ids[0] as string)
    const numbers: number[] = []
    for (const id of ids) {
      const number = this.hierarchy.numberOf.get(id)
      if (number !== undefined) numbers.push(number)
    }
    numbers.sort((a, b) => a - b)
    // What lies within another of the list adds nothing to what the list meets.
    let covered = -1
    const apart = numbers.filter((number) => {
      if (number <= covered) return false
      covered = this.hierarchy.last[number] as number
      return true
    })
    if (apart.length === 0) return false
    if (apart.length === 1) this.value[remit] = apart[0] as number
    else this.value[remit] = -this.lists.push(Int32Array.from(apart))
    return true
  }
}

type Things = Parameters<typeof numberHierarchy>[0]
const hierarchies = new WeakMap<Things, NumberedHierarchy>()

function hierarchyOf(things: Things): NumberedHierarchy {
  const before = hierarchies.get(things)
  if (before) return before
  const made = numberHierarchy(things)
  hierarchies.set(things, made)
  return made
}

const unitHierarchies = new WeakMap<RemitMap['organisations'], NumberedHierarchy>()

/** Organisations by `parent`: one lies within another when it is a unit of it, at any remove. */
function unitsOf(organisations: RemitMap['organisations']): NumberedHierarchy {
  const before = unitHierarchies.get(organisations)
  if (before) return before
  const made = numberHierarchy(
    organisations.map(({ id, parent }) => ({ id, broader: parent === undefined ? [] : [parent] })),
  )
  unitHierarchies.set(organisations, made)
  return made
}

function remembered(dayOf: (text: string) => number): (text: string) => number {
  const days = new Map<string, number>()
  return (text) => {
    const before = days.get(text)
    if (before !== undefined) return before
    const day = dayOf(text)
    days.set(text, day)
    return day
  }
}
