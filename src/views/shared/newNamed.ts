/** Makes an entity that is known by its name or title alone. */
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { newId } from '../../model/ids.ts'
import { addCommand } from './entityCommand.ts'

/** The new id and its command; undefined for ties and remits, which a name can't make. */
export function newNamed(collection: Collection, name: string): { id: string; command: Command } | undefined {
  const id = newId()
  switch (collection) {
    case 'organisations':
    case 'functions':
    case 'places':
    case 'beneficiaries':
    case 'people':
    case 'perspectives':
      return { id, command: addCommand(collection, { id, name }) }
    case 'sources':
      return { id, command: addCommand(collection, { id, title: name }) }
    case 'decisions':
      return { id, command: addCommand(collection, { id, title: name, functions: [], participants: [] }) }
    case 'agreements':
      return {
        id,
        command: addCommand(collection, {
          id,
          title: name,
          functions: [],
          organisations: [],
          outcome: 'divided',
          status: 'proposed',
        }),
      }
    default:
      return undefined
  }
}
