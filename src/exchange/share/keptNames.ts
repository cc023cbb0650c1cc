/** The names of what a redaction leaves as it is, with what is called so. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Redaction } from './redactionFields.ts'

export type NamedList =
  | 'organisations'
  | 'functions'
  | 'places'
  | 'beneficiaries'
  | 'people'
  | 'perspectives'
  | 'involvements'

export interface KeptName {
  readonly list: NamedList
  readonly id: string
  readonly name: string
}

export function keptNames(map: RemitMap, chosen: ReadonlySet<Redaction>): KeptName[] {
  const names: KeptName[] = []
  const add = (list: NamedList, id: string, ...all: (string | undefined)[]) => {
    for (const name of all) if (name) names.push({ list, id, name })
  }
  for (const { id, name, shortName, aliases = [] } of map.organisations)
    add('organisations', id, name, shortName, ...aliases)
  for (const list of ['functions', 'places', 'beneficiaries'] as const)
    for (const { id, name } of map[list]) add(list, id, name)
  for (const { id, label } of map.scheme.involvements) add('involvements', id, label)
  for (const list of ['people', 'perspectives'] as const)
    if (!chosen.has(list)) for (const { id, name } of map[list]) add(list, id, name)
  return names
}
