/** What can be done where one is in the matrix: with the cells chosen, or with what a name stands for. */
import { useRef } from 'react'
import { MenuItem } from 'react-aria-components'
import { GridMenu } from '../capture/GridMenu.tsx'
import { useApp } from '../shared/appContext.ts'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import type { Matrix } from './buildMatrix.ts'
import { head, isCell, type Position } from './moveInMatrix.ts'
import { movedWith } from './planMove.ts'
import type { CellEdits } from './useCellEdits.ts'
import type { Cursor } from './useCursor.ts'
import type { LineActions } from './useLineActions.ts'

interface MatrixMenuProps {
  readonly opener: HTMLElement
  readonly matrix: Matrix
  readonly cursor: Cursor
  readonly edits: CellEdits
  readonly lines: LineActions
  readonly onEdit: (at: Position) => void
  readonly onAdd: (side: 'rows' | 'columns') => void
  /** `leaves` when what was chosen takes the focus elsewhere. */
  readonly onClose: (leaves: boolean) => void
}

type Action = keyof ReturnType<typeof useWords>['matrix']['menu']['items']

const leaving: ReadonlySet<Action> = new Set(['letters', 'rename', 'addRow', 'addColumn', 'delete'])

export function MatrixMenu(props: MatrixMenuProps) {
  const { opener, matrix, cursor, edits, lines, onEdit, onAdd, onClose } = props
  const { matrix: words } = useWords()
  const { actions } = useApp()
  const leaves = useRef(false)
  const { active, block, hasBlock } = cursor
  const line = active.row === head ? matrix.columns.lines[active.column] : matrix.rows.lines[active.row]
  const isColumn = active.row === head
  const [back, on] = isColumn ? (['left', 'right'] as const) : (['up', 'down'] as const)
  const arrows = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const

  const ofCells = (): Action[] => [
    ...(hasBlock ? [] : (['show'] as const)),
    ...(hasBlock ? [] : ([lines.isPlain(active) ? 'letters' : 'expand'] as const)),
    'copy',
    'cut',
    'paste',
    ...(hasBlock ? (['fillDown', 'fillRight'] as const) : []),
    'clear',
  ]
  const ofName = (): Action[] => [
    'show',
    ...(line?.fold ? ([line.fold.open ? 'collapse' : 'expand'] as const) : []),
    ...(line?.id === undefined || line.type === 'ghost' ? [] : (['rename'] as const)),
    ...(line && movedWith(line).length > 0 ? [back, on] : []),
    isColumn ? 'addColumn' : 'addRow',
    ...(line?.id === undefined || line.type === 'ghost' ? [] : (['delete'] as const)),
  ]
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).catch(() => {
      actions.notify({ text: words.menu.useKeys, tone: 'problem' })
    })
  }
  const paste = async () => {
    if (!block) return
    const text = await navigator.clipboard.readText().catch(() => undefined)
    if (text === undefined) return actions.notify({ text: words.menu.useKeys, tone: 'problem' })
    const filled = edits.paste(block, text)
    if (filled) cursor.select(filled)
  }
  const run = (action: Action) => {
    leaves.current = leaving.has(action)
    if (action in arrows) return lines.move(active, arrows[action as keyof typeof arrows])
    switch (action) {
      case 'show':
        return lines.open(active)
      case 'letters':
        return onEdit(active)
      case 'expand':
        return isCell(active) ? lines.openUp(active) : lines.fold(active)
      case 'collapse':
        return lines.fold(active)
      case 'copy':
        return block && copy(edits.copy(block))
      case 'cut': {
        const text = block && edits.cut(block)
        return text !== undefined && copy(text)
      }
      case 'paste':
        return paste()
      case 'fillDown':
        return block && edits.fill(block, 'down')
      case 'fillRight':
        return block && edits.fill(block, 'right')
      case 'clear':
        return block && edits.clear(block)
      case 'rename':
        return lines.rename(active)
      case 'addRow':
        return onAdd('rows')
      case 'addColumn':
        return onAdd('columns')
      case 'delete':
        return lines.remove(active)
    }
  }
  const items = isCell(active) ? ofCells() : ofName()
  return (
    <GridMenu
      label={isCell(active) ? words.menu.ofCells : words.menu.ofName(line?.label ?? '')}
      opener={opener}
      onAction={(key) => run(key as Action)}
      onClose={() => onClose(leaves.current)}
    >
      {items.map((action) => (
        <MenuItem key={action} id={action} className={menu.item ?? ''}>
          {words.menu.items[action]}
        </MenuItem>
      ))}
    </GridMenu>
  )
}
