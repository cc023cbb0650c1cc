/** An entity whose references follow things that now have another id. */
import type { Collection, Entity } from '../model/entities.ts'
import { changeParts, type ReferenceField, referenceFields, referencesIn } from '../model/references.ts'
import type { AgreementPart } from '../model/remitMap.ts'
import { type AnyEntity, withoutNothings } from './withoutNothings.ts'

/** The very same entity when it refers to none of them; undefined for a tie that joined the two. */
export function movedReferences(
  entity: Entity,
  collection: Collection,
  changed: ReadonlyMap<string, string>,
): Entity | undefined {
  let result = entity as unknown as AnyEntity
  for (const reference of referenceFields[collection]) {
    if (reference.target === 'involvement') continue
    const refers = referencesIn(entity, reference).some(({ id }) => changed.has(id))
    const toItself =
      isHierarchy(reference) &&
      referencesIn(result as unknown as Entity, reference).some(({ id }) => id === entity.id)
    if (!refers && !toItself) continue
    result = { ...result, [reference.field]: movedField(result, reference, changed) }
  }
  if (result === (entity as unknown)) return entity
  if ('to' in entity && entity.from !== entity.to && result.from === result.to) return undefined
  return withoutNothings(collection, result) as unknown as Entity
}

function isHierarchy({ field }: ReferenceField): boolean {
  return field === 'broader' || field === 'parent' || field === 'succeededBy'
}

function movedField(
  entity: AnyEntity,
  reference: ReferenceField,
  changed: ReadonlyMap<string, string>,
): unknown {
  const value = entity[reference.field]
  const move = (id: string) => changed.get(id) ?? id
  const own = isHierarchy(reference) ? entity.id : undefined
  switch (reference.shape) {
    case 'one': {
      const to = move(value as string)
      return to === own ? undefined : to
    }
    case 'many':
      return [...new Set((value as string[]).map(move))].filter((id) => id !== own)
    case 'participants':
      return foldParticipants((value as Participant[]).map((one) => ({ ...one, party: move(one.party) })))
    case 'parts':
      return reference.list ? changeParts(value as AgreementPart[], reference.list, move) : value
  }
}

interface Participant {
  readonly party: string
  readonly part: string
  readonly note?: string | undefined
}

/** One party that had the same part twice had it once; two parts of one party both stand. */
function foldParticipants(participants: readonly Participant[]): Participant[] {
  const folded: Participant[] = []
  for (const one of participants) {
    const at = folded.findIndex(({ party, part }) => party === one.party && part === one.part)
    const before = folded[at]
    if (!before) folded.push(one)
    else if (one.note !== undefined && one.note !== before.note)
      folded[at] = { ...before, note: before.note === undefined ? one.note : `${before.note}\n\n${one.note}` }
  }
  return folded
}
