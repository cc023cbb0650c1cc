/**
 * A map's remits as columns of numbers, made once for each map.
 * Nothing here depends on the lens.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from './memory.ts'
import { type NumberedHierarchy, numberHierarchy } from './numberedHierarchy.ts'
import { type NumberedPeriods, PeriodReader } from './numberedPeriods.ts'

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
  readonly periods: NumberedPeriods
  readonly functions: Facet
  readonly places: Facet
  readonly beneficiaries: Facet
  /** By remit: number of the organisation among `units`; -1 when the remit can be in no pair. */
  readonly organisation: Int32Array
  /** By remit: index of the involvement in the scheme. */
  readonly involvement: Int32Array
  /** By remit: number of its period. */
  readonly period: Int32Array
  /** By remit: number of the perspective whose statement it is, where only one should hold the involvement; else 0. */
  readonly view: Int32Array
}

export function remitColumns(map: RemitMap, memory: Memory): RemitColumns {
  return memory.recall(readRemits, map)
}

function readRemits(map: RemitMap, memory: Memory): RemitColumns {
  const { remits } = map
  const count = remits.length
  const units = memory.recall(numberUnits, map.organisations)
  const functions = new FacetReader(memory.recall(numberFunctions, map.functions), count)
  const places = new FacetReader(memory.recall(numberPlaces, map.places), count)
  const beneficiaries = new FacetReader(memory.recall(numberBeneficiaries, map.beneficiaries), count)
  const organisation = new Int32Array(count).fill(-1)
  const involvement = new Int32Array(count)
  const period = new Int32Array(count)
  const view = new Int32Array(count)
  const views = new Map(map.perspectives.map(({ id }, index) => [id, index + 1]))
  const periods = new PeriodReader()
  const unbounded = periods.read()

  const countedInvolvements = new Map<string, number>()
  map.scheme.involvements.forEach(({ id, sharing }, index) => {
    if (sharing !== 'open' && !countedInvolvements.has(id)) countedInvolvements.set(id, index)
  })
  for (let at = 0; at < count; at++) {
    const remit = remits[at]
    if (remit === undefined || remit.stance === 'disclaims') continue
    const counted = countedInvolvements.get(remit.involvement)
    const organisationNumber = units.numberOf.get(remit.organisation)
    if (counted === undefined || organisationNumber === undefined) continue
    const isDated = remit.from !== undefined || remit.until !== undefined
    const periodNumber = isDated ? periods.read(remit.from, remit.until) : unbounded
    if (periodNumber === -1) continue
    if (!functions.readOne(at, remit.function)) continue
    if (!places.readList(at, remit.places) || !beneficiaries.readList(at, remit.beneficiaries)) continue
    period[at] = periodNumber
    involvement[at] = counted
    organisation[at] = organisationNumber
    if (remit.perspective !== undefined && map.scheme.involvements[counted]?.sharing === 'sole')
      view[at] = views.get(remit.perspective) ?? 0
  }
  const numberedPeriods = periods.finish(period)
  return {
    units,
    periods: numberedPeriods,
    functions,
    places,
    beneficiaries,
    organisation,
    involvement,
    period,
    view,
  }
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

// One maker for each list, so that each list is remembered by itself.
const numberFunctions = (list: RemitMap['functions']) => numberHierarchy(list)
const numberPlaces = (list: RemitMap['places']) => numberHierarchy(list)
const numberBeneficiaries = (list: RemitMap['beneficiaries']) => numberHierarchy(list)

/** Organisations by `parent`: one lies within another when it is a unit of it, at any remove. */
export function numberUnits(organisations: RemitMap['organisations']): NumberedHierarchy {
  return numberHierarchy(
    organisations.map(({ id, parent }) => ({ id, broader: parent === undefined ? [] : [parent] })),
  )
}
