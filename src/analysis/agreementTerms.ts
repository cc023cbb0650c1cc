/** What an agreement is about: which remits, and in what manner they are held. */
import { entityById } from '../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import type { Agreement, Remit, RemitMap } from '../model/remitMap.ts'
import type { Involvement } from '../model/schemes.ts'

export type TermsAtIssue = Pick<
  Agreement,
  'functions' | 'organisations' | 'places' | 'beneficiaries' | 'parts' | 'remits' | 'lead' | 'moves'
>

/**
 * The remits at issue: those it was agreed on where it says so, else what its organisations hold on its functions in
 * a manner that can overlap. Only what is held where and for whom the agreement holds; disclaimers never.
 */
export function remitsAtIssue(map: RemitMap, terms: TermsAtIssue): Remit[] {
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  return candidates(map, terms).filter(
    (remit) =>
      remit.stance !== 'disclaims' &&
      places.listsMeet(remit.places, terms.places) &&
      beneficiaries.listsMeet(remit.beneficiaries, terms.beneficiaries),
  )
}

function candidates(map: RemitMap, terms: TermsAtIssue): readonly Remit[] {
  if (terms.remits?.length) {
    return terms.remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
  }
  const functions = hierarchyOf(map.functions)
  const units = unitHierarchyOf(map.organisations)
  const overlapping = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id),
  )
  return map.remits.filter(
    (remit) =>
      overlapping.has(remit.involvement) &&
      terms.functions.some((id) => functions.within(remit.function, id)) &&
      terms.organisations.some((id) => units.within(remit.organisation, id)),
  )
}

/** The involvements at issue, in the order of the scheme; what only one should hold where nothing is held yet. */
export function involvementsAtIssue(map: RemitMap, terms: TermsAtIssue): Involvement[] {
  const { involvements } = map.scheme
  const held = new Set(remitsAtIssue(map, terms).map(({ involvement }) => involvement))
  const atIssue = involvements.filter(({ id }) => held.has(id))
  if (terms.remits?.length && atIssue.length > 0) return atIssue
  const sole = atIssue.filter(({ sharing }) => sharing === 'sole')
  if (sole.length > 0) return sole
  if (atIssue.length > 0) return atIssue
  const first = involvements.find(({ sharing }) => sharing === 'sole') ?? involvements[0]
  return first ? [first] : []
}

/**
 * What moves, where something moves away from one organisation that sits on both sides: the involvement that was chosen,
 * else the later one of the scheme, so that the first stays. Undefined where all that is at issue moves.
 */
export function movingInvolvement(
  map: RemitMap,
  terms: TermsAtIssue & Pick<Agreement, 'outcome'>,
): Involvement | undefined {
  if (terms.outcome !== 'moved') return undefined
  const atIssue = remitsAtIssue(map, terms)
  if (new Set(atIssue.map(({ organisation }) => organisation)).size > 1) return undefined
  const held = new Set(atIssue.map(({ involvement }) => involvement))
  const involvements = map.scheme.involvements.filter(({ id }) => held.has(id))
  if (involvements.length < 2) return undefined
  return involvements.find(({ id }) => id === terms.moves) ?? involvements.at(-1)
}
