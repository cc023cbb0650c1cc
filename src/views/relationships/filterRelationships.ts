/** The relationships whose names hold every word of the search, and that are of the kind asked for. */
import type { Relationship } from '../../analysis/parties/relationships.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../shared/labels.ts'
import { groupName } from './groupName.ts'
import { instrumentOf, modeOf, trustDiffers } from './relationshipWords.ts'

export const relationshipFilters = [
  'all',
  'embedded',
  'transactional',
  'absent',
  'differ',
  'fragile',
] as const
export type RelationshipFilter = (typeof relationshipFilters)[number]

export function filterRelationships(
  map: RemitMap,
  list: readonly Relationship[],
  wanted: {
    readonly search: string
    readonly filter: RelationshipFilter
    readonly fragile: ReadonlySet<string>
  },
): Relationship[] {
  const parts = wanted.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return list.filter((one) => {
    if (!isOfKind(one, wanted.filter, wanted.fragile)) return false
    if (parts.length === 0) return true
    const members = [...one.first.members, ...one.second.members]
    const text = [
      groupName(map, one.first),
      groupName(map, one.second),
      instrumentOf(one),
      ...members.map((id) => labelOf(map, id)),
    ]
      .join(' ')
      .toLocaleLowerCase()
    return parts.every((part) => text.includes(part))
  })
}

function isOfKind(one: Relationship, filter: RelationshipFilter, fragile: ReadonlySet<string>): boolean {
  if (filter === 'all') return true
  if (filter === 'differ') return trustDiffers(one)
  const ties = [...one.forward.ties, ...one.backward.ties]
  if (filter === 'fragile') return ties.some(({ id }) => fragile.has(id))
  return modeOf(one) === filter || ties.some(({ mode }) => mode === filter)
}
