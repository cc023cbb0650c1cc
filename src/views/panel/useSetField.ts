/** Changes one field of one entity, through one command. */
import { applyCommand } from '../../edit/applyCommand.ts'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { useApp } from '../shared/appContext.ts'
import { setFieldCommand } from '../shared/entityCommand.ts'

/** Sets a field; `first` are commands that have to come before, in the same step. Gives the reason when refused. */
export type SetField = (field: string, value: unknown, first?: readonly Command[]) => string | undefined

export function useSetField(collection: Collection, id: string): SetField {
  const { document: store, actions } = useApp()
  return (field, value, first = []) => {
    const change = setFieldCommand(collection, id, field, value)
    const command: Command =
      first.length === 0 ? change : { type: 'batch', name: 'edit', commands: [...first, change] }
    // Tried first, so that the reason can stand at the field instead of in a message at the edge of the screen.
    const tried = applyCommand(store.store.getState().map, command)
    if (!tried.ok) return tried.reason
    actions.run(command, { key: `${id}.${field}` })
    return undefined
  }
}
