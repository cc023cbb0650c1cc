/**
 * Whether two remits of one involvement meet in all but their functions: in place, people and time, held by bodies that
 * are neither one another's units nor recorded as succeeding each other. Where only one should hold it, what two
 * perspectives say does not meet: that their views differ is told by a rule of its own.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from './memory.ts'
import { numbersMeet } from './numberedHierarchy.ts'
import type { Facet, RemitColumns } from './remitColumns.ts'
import { type Successions, successionsOf } from './successions.ts'

export class RemitMeeting {
  readonly successions: Successions
  private readonly organisation: Int32Array
  private readonly lastUnit: Int32Array
  private readonly period: Int32Array
  private readonly lastPeriod: Int32Array
  private readonly places: Facet
  private readonly beneficiaries: Facet
  private readonly view: Int32Array

  constructor(
    map: RemitMap,
    readonly columns: RemitColumns,
    memory: Memory,
  ) {
    this.successions = successionsOf(map.organisations, memory)
    this.organisation = columns.organisation
    this.lastUnit = columns.units.last
    this.period = columns.period
    this.lastPeriod = columns.periods.last
    this.places = columns.places
    this.beneficiaries = columns.beneficiaries
    this.view = columns.view
  }

  /** `r` and `s` are indices into the map's remits. */
  meet(r: number, s: number): boolean {
    return !this.areOfTwoViews(r, s) && this.areApart(r, s) && this.extentsMeet(r, s)
  }

  /** Whether the bodies are neither the same, nor one a unit of the other, nor one recorded as succeeding the other. */
  areApart(r: number, s: number): boolean {
    const a = this.organisation[r] as number
    const b = this.organisation[s] as number
    if (a <= b ? b <= (this.lastUnit[a] as number) : a <= (this.lastUnit[b] as number)) return false
    const { chain, joins } = this.successions
    return chain[a] === 0 || chain[a] !== chain[b] || !joins(a, b)
  }

  /** Whether there are a day, a place and people that both are about. */
  extentsMeet(r: number, s: number): boolean {
    const one = this.period[r] as number
    const other = this.period[s] as number
    if (one <= other ? other > (this.lastPeriod[one] as number) : one > (this.lastPeriod[other] as number))
      return false
    return facetsMeet(this.places, r, s) && facetsMeet(this.beneficiaries, r, s)
  }

  /** Whether both are statements of perspectives, and not of the same one, where only one should hold it. */
  areOfTwoViews(r: number, s: number): boolean {
    const one = this.view[r] as number
    const other = this.view[s] as number
    return one !== other && one !== 0 && other !== 0
  }

  /** Whether a remit names places. */
  isPlaced(remit: number): boolean {
    return this.places.value[remit] !== 0
  }

  /** Whether only one of the two names places: where the other holds is not known. */
  isLoose(r: number, s: number): boolean {
    return this.isPlaced(r) !== this.isPlaced(s)
  }
}

function facetsMeet({ hierarchy, value, lists }: Facet, r: number, s: number): boolean {
  const a = value[r] as number
  const b = value[s] as number
  if (a === 0 || b === 0) return true
  if (a > 0 && b > 0) return numbersMeet(hierarchy, a, b)
  const ones = a > 0 ? [a] : (lists[-1 - a] as Int32Array)
  const others = b > 0 ? [b] : (lists[-1 - b] as Int32Array)
  for (const one of ones) for (const other of others) if (numbersMeet(hierarchy, one, other)) return true
  return false
}
