/** A second row that says the same, right after the first. */
import type { Command } from '../../edit/commands.ts'
import { type Collection, type EntityOf, indexById } from '../../model/entities.ts'
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { addCommand } from '../shared/entityCommand.ts'

/** `copyOf` gives the name of the second, where it has one: two things of one name would be hard to tell apart. */
export function planDuplicate<C extends Collection>(
  map: RemitMap,
  collection: C,
  entity: EntityOf<C>,
  copyOf: (name: string) => string,
): { id: string; command: Command } {
  const id = newId()
  const renamed =
    'name' in entity
      ? { name: copyOf(entity.name) }
      : 'title' in entity
        ? { title: copyOf(entity.title) }
        : {}
  const {
    shortName: _,
    aliases: __,
    ...rest
  } = entity as EntityOf<C> & { shortName?: string; aliases?: string[] }
  const toIndex = (indexById(map[collection]).get(entity.id) ?? 0) + 1
  const copy = { ...rest, ...renamed, id } as unknown as EntityOf<C>
  return {
    id,
    command: {
      type: 'batch',
      name: 'duplicate',
      commands: [addCommand(collection, copy), { type: 'moveEntity', id, toIndex }],
    },
  }
}
