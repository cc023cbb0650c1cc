/**
 * The evidence of an overlap laid side by side: what only the first side has, what both have, what only the second
 * has. For one aspect after another: how, what, for whom, where, when, on what basis, says who.
 */

import { entityById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import { type Period, periodOf } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Finding, Side } from '../finding.ts'

/** Values of one aspect; ids, or for `basis` words. */
export interface Shares {
  readonly onlyFirst: readonly string[]
  readonly both: readonly string[]
  readonly onlySecond: readonly string[]
  /** A side that names nothing is not limited in this aspect. */
  readonly firstUnlimited: boolean
  readonly secondUnlimited: boolean
}

export interface PeriodShares {
  /** From the first day that two of their remits share to the last; unknown where there are too many to look at. */
  readonly both: Period | undefined
  /** The days of one side alone: before, after, or both. */
  readonly onlyFirst: readonly Period[]
  readonly onlySecond: readonly Period[]
}

export interface SideComparison {
  readonly involvement: Shares
  readonly function: Shares
  readonly beneficiaries: Shares
  readonly places: Shares
  readonly basis: Shares
  readonly sources: Shares
  readonly period: PeriodShares
}

/** Undefined for a finding that has fewer or more than two sides. */
export function compareSides(map: RemitMap, finding: Finding): SideComparison | undefined {
  const [first, second, ...others] = finding.sides ?? []
  if (!first || !second || others.length > 0) return undefined
  const ours = remitsOf(map, first)
  const theirs = remitsOf(map, second)
  return {
    involvement: shares(ours, theirs, ({ involvement }) => [involvement]),
    function: meetingShares(
      ours,
      theirs,
      ({ function: id }) => [id],
      finding.functions,
      hierarchyOf(map.functions).meets,
    ),
    beneficiaries: meetingShares(
      ours,
      theirs,
      ({ beneficiaries }) => beneficiaries ?? [],
      finding.beneficiaries,
      hierarchyOf(map.beneficiaries).meets,
    ),
    places: meetingShares(
      ours,
      theirs,
      ({ places }) => places ?? [],
      finding.places,
      hierarchyOf(map.places).meets,
    ),
    basis: shares(ours, theirs, ({ basis }) => (basis === undefined ? [] : [basis])),
    sources: shares(ours, theirs, ({ sources }) => sources ?? []),
    period: comparePeriods(ours, theirs, finding.period),
  }
}

function remitsOf(map: RemitMap, side: Side): Remit[] {
  return side.remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
}

function valuesOf(remits: readonly Remit[], pick: (remit: Remit) => readonly string[]): string[] {
  return [...new Set(remits.flatMap(pick))]
}

/** Plain comparison: a value is shared when both sides have it. */
function shares(
  ours: readonly Remit[],
  theirs: readonly Remit[],
  pick: (remit: Remit) => readonly string[],
): Shares {
  const first = valuesOf(ours, pick)
  const second = valuesOf(theirs, pick)
  return {
    onlyFirst: first.filter((value) => !second.includes(value)),
    both: first.filter((value) => second.includes(value)),
    onlySecond: second.filter((value) => !first.includes(value)),
    firstUnlimited: ours.some((remit) => pick(remit).length === 0),
    secondUnlimited: theirs.some((remit) => pick(remit).length === 0),
  }
}

/** Comparison by meeting: what is shared is where they meet; a side's own is what meets nothing of the other. */
function meetingShares(
  ours: readonly Remit[],
  theirs: readonly Remit[],
  pick: (remit: Remit) => readonly string[],
  both: readonly string[],
  meets: (a: string, b: string) => boolean,
): Shares {
  const first = valuesOf(ours, pick)
  const second = valuesOf(theirs, pick)
  const firstUnlimited = ours.some((remit) => pick(remit).length === 0)
  const secondUnlimited = theirs.some((remit) => pick(remit).length === 0)
  const alone = (mine: readonly string[], others: readonly string[], othersUnlimited: boolean) =>
    othersUnlimited ? [] : mine.filter((value) => !others.some((other) => meets(value, other)))
  return {
    onlyFirst: alone(first, second, secondUnlimited),
    both,
    onlySecond: alone(second, first, firstUnlimited),
    firstUnlimited,
    secondUnlimited,
  }
}

function hullOf(remits: readonly Remit[]): Period {
  const periods = remits.map(periodOf)
  return {
    start: Math.min(...periods.map(({ start }) => start)),
    end: Math.max(...periods.map(({ end }) => end)),
  }
}

function comparePeriods(
  ours: readonly Remit[],
  theirs: readonly Remit[],
  both: Period | undefined,
): PeriodShares {
  return { both, onlyFirst: without(hullOf(ours), both), onlySecond: without(hullOf(theirs), both) }
}

/** What of a period lies before and after another that lies within it. */
function without(whole: Period, part: Period | undefined): Period[] {
  if (!part) return []
  const left: Period[] = []
  if (whole.start < part.start) left.push({ start: whole.start, end: part.start - 1 })
  if (whole.end > part.end) left.push({ start: part.end + 1, end: whole.end })
  return left
}
