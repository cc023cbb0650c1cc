/**
 * Why a finding is open again although an agreement was reached: something came onto the map after it was agreed, and
 * the agreement does not cover it. Nothing when no agreement was reached, or when the agreement never covered all.
 */
import { entityById } from '../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import type { Agreement, Remit, RemitMap } from '../model/remitMap.ts'
import type { Finding } from './finding.ts'
import { namesIn } from './namesAndOrder.ts'
import { someInWords } from './plainEnglish.ts'

export interface Reopening {
  readonly agreement: Agreement
  /** Names of organisations that the agreement does not name. */
  readonly newcomers: readonly string[]
  /** Names of organisations that it names, with a remit somewhere or for someone it was not about. */
  readonly widened: readonly string[]
}

export function reopeningOf(map: RemitMap, finding: Finding): Reopening | undefined {
  if (finding.status !== 'open') return undefined
  for (const id of finding.agreements) {
    const agreement = entityById(map, 'agreements', id)
    if (agreement?.status !== 'agreed' || !agreement.remits?.length) continue
    const made = reopeningUnder(map, finding, agreement)
    if (made) return made
  }
  return undefined
}

function reopeningUnder(map: RemitMap, finding: Finding, agreement: Agreement): Reopening | undefined {
  const agreedOn = new Set(agreement.remits)
  const units = unitHierarchyOf(map.organisations)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const isNamed = ({ organisation }: Remit) =>
    agreement.organisations.some((id) => units.within(organisation, id))
  const isCovered = (remit: Remit) =>
    isNamed(remit) &&
    places.listsMeet(agreement.places, remit.places) &&
    beneficiaries.listsMeet(agreement.beneficiaries, remit.beneficiaries)

  const remits = finding.remits
    .map((id) => entityById(map, 'remits', id))
    .filter((remit) => remit !== undefined)
  const uncovered = remits.filter((remit) => !isCovered(remit))
  // What it was agreed on and never covered was left open then; that is no reopening.
  if (uncovered.length === 0 || uncovered.some(({ id }) => agreedOn.has(id))) return undefined
  const namesOf = (list: readonly Remit[]) => [
    ...new Set(namesIn(map.organisations)(list.map(({ organisation }) => organisation))),
  ]
  return {
    agreement,
    newcomers: namesOf(uncovered.filter((remit) => !isNamed(remit))),
    widened: namesOf(uncovered.filter(isNamed)),
  }
}

/** "Reopened: Dorset and Somerset was added after it was agreed." */
export function reopeningInWords({ newcomers, widened }: Reopening): string {
  if (newcomers.length > 0) {
    const was = newcomers.length === 1 ? 'was' : 'were'
    return `Reopened: ${someInWords(newcomers, 3, 'organisation')} ${was} added after it was agreed.`
  }
  const whose = someInWords(widened, 3, 'organisation')
  return `Reopened: a remit of ${whose} outside what was agreed was added afterwards.`
}
