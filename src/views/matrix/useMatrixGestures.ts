/** What keys, pointer and clipboard do in the grid. */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
} from 'react'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import type { Matrix } from './buildMatrix.ts'
import { head, isCell, moveInMatrix, type Position } from './moveInMatrix.ts'
import type { CellEdits } from './useCellEdits.ts'
import type { Cursor } from './useCursor.ts'
import { useHeldFinger } from './useHeldFinger.ts'
import type { LineActions } from './useLineActions.ts'
import type { useLineDrag } from './useLineDrag.ts'
import { useTypedLetter } from './useTypedLetter.ts'

export interface GridGestures {
  /** Set when the focus is to go where the cursor is. */
  readonly focusWanted: RefObject<boolean>
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onClick: (event: MouseEvent) => void
    readonly onContextMenu: (event: MouseEvent) => void
    readonly onDoubleClick: (event: MouseEvent) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onCopy: (event: ClipboardEvent) => void
    readonly onCut: (event: ClipboardEvent) => void
    readonly onPaste: (event: ClipboardEvent) => void
  }
}

interface GestureInput {
  readonly matrix: Matrix
  readonly cursor: Cursor
  readonly edits: CellEdits
  readonly lines: LineActions
  readonly drag: Pick<ReturnType<typeof useLineDrag>, 'begin' | 'hasDragged'>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onEdit: (position: Position) => void
  readonly onAdd: (side: 'rows' | 'columns') => void
  /** Opens the menu of what is at a place, where the cursor then is. */
  readonly onMenu: (position: Position) => void
}

export function useMatrixGestures(input: GestureInput): GridGestures {
  const { matrix, cursor, edits, lines, drag, scroller, onEdit, onAdd, onMenu } = input
  const { matrix: words } = useWords()
  const { actions, view } = useApp()
  const { scheme } = useMap()
  const focusWanted = useRef(false)
  const dragsFrom = useRef<Position>(undefined)
  const isTouched = useRef(false)
  const finger = useHeldFinger(scroller)
  const size = { rows: matrix.rows.lines.length, columns: matrix.columns.lines.length }
  const { active, block } = cursor

  const type = useTypedLetter(
    (involvement) => {
      if (block) edits.toggle(block, involvement)
    },
    (typed) => {
      const letters = scheme.involvements.map(({ letter }) => letter)
      actions.announce(words.unknownKey(typed, listInWords(letters, 'or')))
    },
  )
  const moveTo = (position: Position, extends_ = false) => {
    focusWanted.current = true
    if (extends_ && isCell(position) && isCell(active)) cursor.extendTo(position)
    else cursor.moveTo(position)
  }
  /** Draws the block out to here. */
  const extendTo = (position: Position | undefined) => {
    if (!position || !isCell(position)) return
    focusWanted.current = true
    cursor.extendTo(position)
  }
  const isInBlock = ({ row, column }: Position) =>
    block !== undefined &&
    row >= block.top &&
    row <= block.bottom &&
    column >= block.left &&
    column <= block.right
  const select = (whole: { top: number; bottom: number; left: number; right: number }) => {
    if (size.rows === 0 || size.columns === 0) return
    focusWanted.current = true
    cursor.select(whole)
    actions.announce(words.selected(whole.bottom - whole.top + 1, whole.right - whole.left + 1))
  }
  const all = { top: 0, bottom: size.rows - 1, left: 0, right: size.columns - 1 }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isInGrid(event.target)) return
    if (handleKey(event)) event.preventDefault()
  }
  /** Whether the key meant something here. */
  const handleKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      onMenu(active)
      return true
    }
    const control = event.ctrlKey || event.metaKey
    if (altKey) return key.startsWith('Arrow') && lines.move(active, key)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 31) - 6)
    const next = moveInMatrix(event, active, size, page)
    if (next) {
      moveTo(shiftKey ? { row: Math.max(0, next.row), column: Math.max(0, next.column) } : next, shiftKey)
      return true
    }
    if (control) {
      switch (shortcutKey(event)) {
        case 'a':
          select(all)
          return true
        case 'd':
          if (block) edits.fill(block, 'down')
          return true
        case 'r':
          if (block) edits.fill(block, 'right')
          return true
        case 'Enter':
          onAdd(shiftKey ? 'columns' : 'rows')
          return true
        case ' ':
          if (isCell(active)) select({ ...all, left: active.column, right: active.column })
          return true
        default:
          return false
      }
    }
    switch (key) {
      case 'Enter':
        lines.open(active)
        return true
      case 'F2':
        if (block) onEdit(active)
        else lines.rename(active)
        return true
      case 'Delete':
      case 'Backspace':
        if (block) edits.clear(block)
        else lines.remove(active)
        return true
      case 'Escape':
        if (cursor.hasBlock) moveTo(active)
        else view.select(undefined)
        return true
      case ' ':
        if (shiftKey && isCell(active)) select({ ...all, top: active.row, bottom: active.row })
        else if (!isCell(active) || !lines.isPlain(active)) focusWanted.current = lines.fold(active)
        else onEdit(active)
        return true
      default:
        if (!block || key.length !== 1) return false
        type(event)
        return true
    }
  }

  return {
    focusWanted,
    handlers: {
      onKeyDown,
      onPointerDown(event) {
        dragsFrom.current = undefined
        if (event.button !== 0 || foldAt(event.target) !== undefined) return
        const position = positionAt(event.target)
        isTouched.current = event.pointerType === 'touch'
        if (!position) return
        if (isTouched.current) {
          finger.begin(event, {
            onHold(at) {
              moveTo(position)
              drag.begin(at, position)
            },
            onDrag({ clientX, clientY }) {
              if (isCell(position)) extendTo(positionAt(document.elementFromPoint(clientX, clientY)))
            },
            onMenu: () => onMenu(position),
          })
          return
        }
        moveTo(position, event.shiftKey)
        if (isCell(position)) dragsFrom.current = position
        drag.begin(event, position)
      },
      onPointerMove(event) {
        if (dragsFrom.current === undefined || event.buttons !== 1) return
        const position = positionAt(document.elementFromPoint(event.clientX, event.clientY))
        if (position?.row !== active.row || position.column !== active.column) extendTo(position)
      },
      onClick(event) {
        const fold = foldAt(event.target)
        const position = positionAt(event.target)
        if (isTouched.current && finger.hasHeld.current) return
        if (fold !== undefined) {
          lines.toggleFold(fold)
          focusWanted.current = true
        } else if (!position || drag.hasDragged.current) return
        else if (isTouched.current) {
          moveTo(position)
          lines.open(position)
        } else if (!cursor.hasBlock) lines.open(active)
      },
      onContextMenu(event) {
        const position = positionAt(event.target)
        if (!position) return
        event.preventDefault()
        // A finger asks for the menu by being lifted: until then it may still drag.
        if (finger.isDown()) return
        if (!isInBlock(position)) moveTo(position)
        onMenu(position)
      },
      onDoubleClick(event) {
        const position = positionAt(event.target)
        if (position && isCell(position)) onEdit(position)
      },
      onFocus(event) {
        const position = positionAt(event.target)
        if (position && (position.row !== active.row || position.column !== active.column))
          cursor.moveTo(position)
      },
      onCopy(event) {
        if (!block) return
        event.clipboardData.setData('text/plain', edits.copy(block))
        event.preventDefault()
      },
      onCut(event) {
        if (!block) return
        event.preventDefault()
        const text = edits.cut(block)
        if (text !== undefined) event.clipboardData.setData('text/plain', text)
      },
      onPaste(event) {
        if (!block) return
        event.preventDefault()
        const filled = edits.paste(block, event.clipboardData.getData('text/plain'))
        if (filled) {
          focusWanted.current = true
          cursor.select(filled)
        }
      },
    },
  }
}

/** Keys belong to the grid while one of its cells or names has the focus, not a field in it. */
function isInGrid(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.cell !== undefined
}

function positionAt(target: EventTarget | null): Position | undefined {
  if (!(target instanceof Element)) return undefined
  const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '')
    .split(':')
    .map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) || (row < head && column < head)
    ? undefined
    : { row, column }
}

function foldAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-fold]')?.dataset.fold : undefined
}
