/** What follows from the map, computed once for each map and lens and remembered for as long as the map lives. */
import { analyse } from '../analysis/analyse.ts'
import { type Finding, isOverlap, type Lens } from '../analysis/finding.ts'
import type { RemitMap } from '../model/remitMap.ts'

const findingsOf = new WeakMap<RemitMap, Map<string, readonly Finding[]>>()
/** The last that were made for a map of this id, through whatever lens. */
let latest: { readonly map: string; readonly key: string; readonly list: readonly Finding[] } | undefined

/** The findings if they have been looked for already. */
export function knownFindings(map: RemitMap, lens: Lens): readonly Finding[] | undefined {
  return findingsOf.get(map)?.get(keyOf(lens))
}

export function findings(map: RemitMap, lens: Lens): readonly Finding[] {
  return knownFindings(map, lens) ?? rememberFindings(map, lens, analyse(map, lens))
}

/** Keeps findings that were made elsewhere, for as long as the map lives. */
export function rememberFindings(map: RemitMap, lens: Lens, list: readonly Finding[]): readonly Finding[] {
  const forMap = findingsOf.get(map) ?? new Map<string, readonly Finding[]>()
  findingsOf.set(map, forMap.set(keyOf(lens), list))
  latest = { map: map.id, key: keyOf(lens), list }
  return list
}

/** What was found before the latest changes of the same map, through the same lens; nothing when that is not known. */
export function latestFindings(map: RemitMap, lens: Lens): readonly Finding[] {
  return latest?.map === map.id && latest.key === keyOf(lens) ? latest.list : none
}

const none: readonly Finding[] = []

function keyOf({ at, perspective }: Lens): string {
  return `${at ?? ''}|${perspective ?? ''}`
}

/** Those that an organisation, function, place, remit or anything else is in, in the order of the register. */
export function findingsTouching(list: readonly Finding[], id: string): readonly Finding[] {
  return list.filter(
    (finding) =>
      finding.organisations.includes(id) ||
      finding.functions.includes(id) ||
      finding.remits.includes(id) ||
      finding.ties.includes(id) ||
      finding.decisions.includes(id) ||
      finding.agreements.includes(id) ||
      finding.people?.includes(id) ||
      finding.perspectives?.includes(id),
  )
}

/** Ids of the remits that are in some overlap, for marking them wherever they are shown. */
export function overlapsIn(list: readonly Finding[]): ReadonlySet<string> {
  const before = overlappingOf.get(list)
  if (before) return before
  const made = new Set(list.filter(isOverlap).flatMap(({ remits }) => remits))
  overlappingOf.set(list, made)
  return made
}

const overlappingOf = new WeakMap<readonly Finding[], ReadonlySet<string>>()
