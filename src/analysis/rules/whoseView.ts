/** Whose view a statement is: what only perspectives say of someone is told as their view, and not as a fact. */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { inNameOrder } from '../words/namesAndOrder.ts'
import { organisationsOfPeople } from './participation.ts'

/** Organisations by the names of the perspectives on whose statements, among these remits, all they hold rests. */
export function saidByViewsAlone(
  map: RemitMap,
  remits: readonly Remit[],
): { readonly views: readonly string[]; readonly organisations: readonly string[] }[] {
  const viewsOf = new Map<string, Set<string | undefined>>()
  for (const { organisation, perspective } of remits) {
    const known = viewsOf.get(organisation)
    if (known) known.add(perspective)
    else viewsOf.set(organisation, new Set([perspective]))
  }
  const alike = new Map<string, { views: readonly string[]; organisations: string[] }>()
  for (const [organisation, views] of viewsOf) {
    if (views.has(undefined)) continue
    const said = inNameOrder(map.perspectives, views)
    const key = JSON.stringify(said.map(({ id }) => id))
    const known = alike.get(key)
    if (known) known.organisations.push(organisation)
    else alike.set(key, { views: said.map(({ name }) => name), organisations: [organisation] })
  }
  return Array.from(alike)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
}

/** Gives whether it is the organisation itself that says something of itself: with no one else named, or by a view of its own. */
export function ownViews(map: RemitMap): (statement: Remit) => boolean {
  const organisationOf = organisationsOfPeople(map)
  const partyOf = new Map(map.perspectives.map(({ id, party }) => [id, party]))
  return ({ perspective, organisation }) =>
    perspective === undefined || organisationOf(partyOf.get(perspective) ?? '') === organisation
}
