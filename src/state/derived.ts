/** What follows from the map, computed once for each map and lens and remembered for as long as the map lives. */
import { analyse } from '../analysis/analyse.ts'
import type { Finding, Lens } from '../analysis/finding.ts'
import { isOverlap } from '../analysis/isOverlap.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'

const findingsOf = new WeakMap<RemitMap, Map<string, Finding[]>>()

/** The findings if they have been looked for already. */
export function knownFindings(map: RemitMap, lens: Lens): readonly Finding[] | undefined {
  return findingsOf.get(map)?.get(keyOf(lens))
}

export function findings(map: RemitMap, lens: Lens): readonly Finding[] {
  const forMap = findingsOf.get(map) ?? new Map<string, Finding[]>()
  findingsOf.set(map, forMap)
  const key = keyOf(lens)
  const before = forMap.get(key)
  if (before) return before
  const made = analyse(map, lens)
  forMap.set(key, made)
  return made
}

function keyOf({ at, perspective }: Lens): string {
  return `${at ?? ''}|${perspective ?? ''}`
}

/** Everything that touches one entity. */
export interface Touching {
  readonly findings: readonly Finding[]
  readonly remits: readonly Remit[]
}

/** Findings and remits behind an organisation, function, place or remit, in the order of the register and the map. */
export function touching(map: RemitMap, lens: Lens, id: string): Touching {
  return {
    findings: findings(map, lens).filter(
      (finding) =>
        finding.organisations.includes(id) ||
        finding.functions.includes(id) ||
        finding.remits.includes(id) ||
        finding.ties.includes(id) ||
        finding.decisions.includes(id) ||
        finding.agreements.includes(id) ||
        finding.people?.includes(id) ||
        finding.perspectives?.includes(id),
    ),
    remits: map.remits.filter(
      (remit) =>
        remit.organisation === id ||
        remit.function === id ||
        remit.places?.includes(id) ||
        remit.beneficiaries?.includes(id) ||
        remit.sources?.includes(id) ||
        remit.perspective === id,
    ),
  }
}

/** Ids of the remits that are in some overlap, for marking them wherever they are shown. */
export function overlappingRemits(map: RemitMap, lens: Lens): ReadonlySet<string> {
  return overlapsIn(findings(map, lens))
}

/** The same, of findings that are at hand. */
export function overlapsIn(list: readonly Finding[]): ReadonlySet<string> {
  const before = overlappingOf.get(list)
  if (before) return before
  const made = new Set(list.filter(isOverlap).flatMap(({ remits }) => remits))
  overlappingOf.set(list, made)
  return made
}

/** The same, but nothing yet when the findings of so large a map have not been made for another reason. */
export function overlappingRemitsIfQuick(map: RemitMap, lens: Lens): ReadonlySet<string> {
  const isKnown = knownFindings(map, lens) !== undefined
  return isKnown || map.remits.length <= mostForWaiting ? overlappingRemits(map, lens) : noOverlaps
}

const mostForWaiting = 5_000
const noOverlaps: ReadonlySet<string> = new Set()

const overlappingOf = new WeakMap<readonly Finding[], ReadonlySet<string>>()
