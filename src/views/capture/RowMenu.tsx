/** What can be done with one row; the keys do the same. */
import { MenuItem } from 'react-aria-components'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import { GridMenu } from './GridMenu.tsx'
import type { Nesting } from './planNesting.ts'

export type RowAction = 'show' | 'form' | 'duplicate' | 'merge' | 'delete' | Nesting

interface RowMenuProps {
  readonly name: string
  readonly opener: HTMLElement
  readonly isTree: boolean
  readonly canDuplicate: boolean
  readonly canMerge: boolean
  readonly onAction: (action: RowAction) => void
  readonly onClose: () => void
}

export function RowMenu({ name, opener, isTree, canDuplicate, canMerge, onAction, onClose }: RowMenuProps) {
  const words = useWords()
  const actions: readonly (readonly [RowAction, string])[] = [
    ['show', words.capture.showDetails],
    ['form', words.capture.edit],
    ...(canDuplicate ? [['duplicate', words.capture.duplicate] as const] : []),
    ...(canMerge ? [['merge', words.capture.mergeWith] as const] : []),
    ...(isTree
      ? ([
          ['in', words.capture.nestIn],
          ['out', words.capture.nestOut],
          ['up', words.capture.moveUp],
          ['down', words.capture.moveDown],
        ] as const)
      : []),
    ['delete', words.capture.delete],
  ]
  return (
    <GridMenu
      label={words.capture.rowMenu(name)}
      opener={opener}
      onAction={(key) => onAction(key as RowAction)}
      onClose={onClose}
    >
      {actions.map(([action, label]) => (
        <MenuItem key={action} id={action} className={menu.item ?? ''}>
          {label}
        </MenuItem>
      ))}
    </GridMenu>
  )
}
