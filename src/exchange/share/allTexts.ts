/** Every text of a map that a redaction searches for names, in the order of the file. */
import { collections } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type FieldRole, fieldRoles, partRoles } from './redactionFields.ts'

export function* allTexts(map: RemitMap): Generator<string> {
  yield* [map.title, map.description ?? '', map.scheme.name]
  for (const { label } of map.scheme.involvements) yield label
  for (const list of collections) for (const one of map[list]) yield* textsOf(one, fieldRoles[list])
}

function* textsOf(fields: object, roles: Readonly<Record<string, FieldRole>>): Generator<string> {
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'participants' || key === 'parts')
      for (const part of value as object[]) yield* textsOf(part, partRoles[key])
    else if (roles[key] !== 'kept') yield* textsWithin(value)
  }
}

/** In JSON of any shape. */
function* textsWithin(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const within of Object.values(value)) yield* textsWithin(within)
}
