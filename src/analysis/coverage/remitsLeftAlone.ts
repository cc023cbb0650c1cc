/** What applying an agreement leaves as it is, although it is at issue: said before anything is applied. */
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { type AppliedTerms, areUnrelated, elsewhereIn, isOnItself, partsOf } from './agreementChanges.ts'
import { remitsAtIssue } from './agreementTerms.ts'
import { splitByArea } from './splitByArea.ts'

/** A remit that stays, the places (or groups of people) that its holder is given, and those that it is about. */
export interface LeftElsewhere {
  readonly remit: Remit
  readonly given: readonly string[]
  readonly held: readonly string[]
}

/**
 * What is at issue and stays as it is whatever is agreed: remits on wider functions, statements of perspectives, and
 * remits elsewhere than what their holders are given, as far as the map says.
 */
export function remitsLeftAlone(
  map: RemitMap,
  terms: AppliedTerms,
): {
  wider: number
  views: number
  elsewhere: readonly LeftElsewhere[]
  /** Those that reach beyond where or whom it is agreed for, of which the map names nothing. */
  wholes: readonly Remit[]
} {
  const atIssue = remitsAtIssue(map, terms)
  const views = atIssue.filter(({ perspective }) => perspective !== undefined)
  const said = atIssue.filter(({ perspective }) => perspective === undefined)
  const wider = said.filter((remit) => !isOnItself(map, terms, remit))
  const units = unitHierarchyOf(map.organisations)
  const holders = partsOf(terms).filter(({ share }) => share === 'holds')
  const isElsewhere = elsewhereIn(map, terms, holders)
  const places = hierarchyOf(map.places)
  const elsewhere = said.flatMap((remit): LeftElsewhere[] => {
    const kept = holders.filter((part) =>
      part.organisations.some((id) => units.within(remit.organisation, id)),
    )
    if (kept.length === 0 || wider.includes(remit) || !isElsewhere(remit, kept)) return []
    const isOfPlaces = kept.some((part) => areUnrelated(places, part.places, remit.places))
    const list = isOfPlaces ? 'places' : 'beneficiaries'
    const given = [...new Set(kept.flatMap((part) => part[list] ?? []))]
    return [{ remit, given, held: remit[list] ?? [] }]
  })
  const wholes = said.filter(
    (remit) =>
      !wider.includes(remit) &&
      !splitByArea(map, remit, terms) &&
      !holders.some((part) => part.organisations.some((id) => units.within(remit.organisation, id))),
  )
  return { wider: wider.length, views: views.length, elsewhere, wholes }
}
