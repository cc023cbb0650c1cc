/** The add, update and delete command of an entity whose list is only known when the app runs. */
import { type Command, entityWords } from '../../edit/commands.ts'
import type { Collection, EntityOf } from '../../model/entities.ts'

// The names of the commands follow from the names of the lists, which the types can't follow here.
function commandFor(action: 'add' | 'update' | 'delete', collection: Collection, fields: object): Command {
  const word = entityWords[collection]
  const type = `${action}${word.charAt(0).toUpperCase()}${word.slice(1)}`
  return { type, ...fields } as unknown as Command
}

export function addCommand<C extends Collection>(collection: C, entity: EntityOf<C>): Command {
  return commandFor('add', collection, { [entityWords[collection]]: entity })
}

/** Sets one field; `undefined`, an empty text or an empty list takes it out. */
export function setFieldCommand(collection: Collection, id: string, field: string, value: unknown): Command {
  return commandFor('update', collection, { id, changes: { [field]: value } })
}

/** Sets several fields of one entity, as `setFieldCommand` sets one. */
export function updateCommand(collection: Collection, id: string, changes: object): Command {
  return commandFor('update', collection, { id, changes })
}

export function deleteCommand(collection: Collection, id: string): Command {
  return commandFor('delete', collection, { id })
}
