/** Which remits and findings the lens and the filters let into the picture. */
import { type Finding, isOverlap } from '../analysis/finding.ts'
import { heldRemits } from '../analysis/lens.ts'
import { type OverlapPairs, overlapPairsIn } from '../analysis/parties/overlapPairs.ts'
import { hierarchyOf } from '../model/hierarchy.ts'
import type { Organisation, Remit, RemitMap } from '../model/remitMap.ts'
import type { SceneFilter, SceneOptions } from './sceneOptions.ts'

/** Held remits (what is disclaimed is no line), in the order of the map. */
export function remitsInView(
  map: RemitMap,
  { lens, filter, comparison }: Pick<SceneOptions, 'lens' | 'filter' | 'comparison'>,
): Remit[] {
  const spoken = comparison?.perspectives
  const organisations = new Set(organisationsInView(map, filter).map(({ id }) => id))
  const places = hierarchyOf(map.places)
  return heldRemits(map, spoken ? { ...lens, perspective: undefined } : lens)
    .map(({ remit }) => remit)
    .filter(
      (remit) =>
        organisations.has(remit.organisation) &&
        (!spoken || spoken.includes(remit.perspective ?? '')) &&
        lets(filter.involvements, remit.involvement) &&
        places.listsMeet(remit.places, filter.places),
    )
}

export function organisationsInView(
  { organisations }: Pick<RemitMap, 'organisations'>,
  filter: SceneFilter,
): Organisation[] {
  return organisations.filter(({ kind, tier }) => lets(filter.kinds, kind) && lets(filter.tiers, tier))
}

function lets(wanted: readonly string[], value: string | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value))
}

/**
 * The findings that can still be seen when only these remits are: of an overlap two that make it must be left, of any
 * other at least one of its remits, if it has any.
 */
export function findingsInView(
  map: RemitMap,
  findings: readonly Finding[],
  remits: readonly Remit[],
  filter: SceneFilter,
): Finding[] {
  const shown = new Set(remits.map(({ id }) => id))
  const pairsOf = overlapPairsIn(map)
  return findings.filter((finding) => {
    if (filter.rules.length > 0 && !filter.rules.includes(finding.rule)) return false
    if (finding.remits.length === 0) return true
    const isSeen = (id: string) => shown.has(id)
    if (finding.remits.every(isSeen)) return true
    if (!finding.remits.some(isSeen)) return false
    return !isOverlap(finding) || meetAmong(pairsOf(finding), shown)
  })
}

function meetAmong({ remits, anyPair }: OverlapPairs, shown: ReadonlySet<string>): boolean {
  const left = remits.flatMap(({ id }, index) => (shown.has(id) ? [index] : []))
  return anyPair(left, left)
}
