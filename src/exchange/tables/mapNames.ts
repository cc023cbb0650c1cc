/** Names by id, for tables and texts. */
import { collections, type Entity, nameOf } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface MapNames {
  /** Empty for no id. */
  of(id: string | undefined): string
  all(ids: readonly string[] | undefined): string[]
}

export function mapNames(map: RemitMap): MapNames {
  const names = new Map<string, string>()
  for (const collection of collections) {
    for (const entity of map[collection] as readonly Entity[]) names.set(entity.id, nameOf(entity) ?? '')
  }
  const of = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? ''))
  return { of, all: (ids) => (ids ?? []).map(of) }
}
