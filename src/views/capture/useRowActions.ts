/** What keys and menus do to rows of a list: set a cell, duplicate, nest. */
import { applyCommand } from '../../edit/applyCommand.ts'
import type { Command } from '../../edit/commands.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import { useApp } from '../shared/appContext.ts'
import { updateCommand } from '../shared/entityCommand.ts'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import type { GridItem } from './gridItems.ts'
import { planDuplicate } from './planDuplicate.ts'
import { type Nesting, planDrop, planNesting } from './planNesting.ts'
import type { RowDrop } from './useRowDrag.ts'

export interface RowActions {
  /** `first` are commands that have to come before, in the same step. Gives the reason when refused. */
  readonly set: (row: Entity, changes: object, first?: readonly Command[]) => string | undefined
  /** The id of the copy. */
  readonly duplicate: (row: Entity) => string | undefined
  readonly canDrop: (items: readonly GridItem<Entity>[], drop: RowDrop) => boolean
  readonly drop: (items: readonly GridItem<Entity>[], drop: RowDrop) => void
  readonly nest: (items: readonly GridItem<Entity>[], at: number, way: Nesting) => void
}

export function useRowActions(collection: Collection): RowActions {
  const words = useWords()
  const { document: store, actions } = useApp()
  const current = () => store.store.getState().map
  return {
    set(row, changes, first = []) {
      const change = updateCommand(collection, row.id, changes)
      const command: Command =
        first.length === 0 ? change : { type: 'batch', name: 'edit', commands: [...first, change] }
      // Tried first, so that the reason can stand at the cell instead of in a message at the edge of the screen.
      const tried = applyCommand(current(), command)
      if (!tried.ok) return tried.reason
      actions.run(command)
      return undefined
    },
    duplicate(row) {
      const { id, command } = planDuplicate(current(), collection, row, words.capture.copyOf)
      if (!actions.run(command)) return undefined
      actions.announce(words.capture.duplicated(labelOf(current(), row.id)))
      return id
    },
    canDrop: (items, drop) => planDrop(current(), collection, items, drop) !== undefined,
    drop(items, drop) {
      const command = planDrop(current(), collection, items, drop)
      if (command) actions.run(command)
    },
    nest(items, at, way) {
      const command = planNesting(current(), collection, items, at, way)
      if (!command) return actions.announce(words.capture.nowhereToGo)
      actions.run(
        command.type === 'moveEntity' ? command : { type: 'batch', name: 'nest', commands: [command] },
      )
    },
  }
}
