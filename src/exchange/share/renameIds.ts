/** A map in which some entities have other ids, and everything that refers to them follows. */
import { collections } from '../../model/entities.ts'
import { changeParts, type ReferenceField, referenceFields } from '../../model/references.ts'
import type { AgreementPart, RemitMap } from '../../model/remitMap.ts'

export function renameIds(map: RemitMap, ids: ReadonlyMap<string, string>): RemitMap {
  if (ids.size === 0) return map
  const renamed = (id: string) => ids.get(id) ?? id
  const lists = Object.fromEntries(
    collections.map((list) => {
      const fields = referenceFields[list].filter(({ target }) => target !== 'involvement')
      return [
        list,
        map[list].map((entity) => {
          const made = { ...entity, id: renamed(entity.id) } as Record<string, unknown>
          for (const field of fields) follow(made, field, renamed)
          return made
        }),
      ]
    }),
  )
  const positions = map.layout?.positions.map(([id, x, y]) => [renamed(id), x, y])
  return { ...map, ...lists, ...(positions ? { layout: { positions } } : {}) } as RemitMap
}

function follow(
  entity: Record<string, unknown>,
  { field, shape, list }: ReferenceField,
  renamed: (id: string) => string,
): void {
  const value = entity[field]
  if (value === undefined) return
  if (shape === 'one') entity[field] = renamed(value as string)
  else if (shape === 'many') entity[field] = (value as string[]).map(renamed)
  else if (shape === 'participants') {
    entity[field] = (value as { party: string }[]).map((one) => ({ ...one, party: renamed(one.party) }))
  } else if (list) entity[field] = changeParts(value as AgreementPart[], list, renamed)
}
