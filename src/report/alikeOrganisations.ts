/** Organisations that hold the very same are one entry: under all their names, or as so many of their kind. */
import type { OrganisationPart } from './reportContent.ts'
import { groupName } from './reportMatrix.ts'

export interface AlikeOrganisations {
  readonly names: string
  /** The first of them. */
  readonly part: OrganisationPart
}

export function alikeOrganisations(parts: readonly OrganisationPart[]): readonly AlikeOrganisations[] {
  const groups = new Map<string, OrganisationPart[]>()
  for (const part of parts) {
    const key = part.holds.length === 0 ? part.id : JSON.stringify([part.kind, part.holds])
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return [...groups.values()].flatMap((group) => {
    const [part] = group
    if (!part) return []
    const { kind } = part
    const names = group.map(({ name }) => name).join(', ')
    return [{ part, names: kind !== undefined && group.length > 2 ? groupName(kind, group.length) : names }]
  })
}
