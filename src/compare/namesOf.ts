/** The names that a thing goes by, its own first, and a name as it is compared. */
import { type Entity, nameOf } from '../model/entities.ts'

export function namesOf(entity: Entity): readonly string[] {
  const own = nameOf(entity)
  const short = 'shortName' in entity ? entity.shortName : undefined
  const aliases = 'aliases' in entity ? entity.aliases : undefined
  return [own, short, ...(aliases ?? [])].filter((name): name is string => !!name)
}

/** Without regard to case, spaces and the form of accents. */
export function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
