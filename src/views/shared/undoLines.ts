/**
 * Undo and redo in a field or line that has nothing typed of its own to take back: they mean what was last done to the map.
 * Ctrl or ⌘ with Z undoes; with Shift as well, or with Y, it does again.
 */
import type { KeyboardEvent } from 'react'
import type { AppActions } from './appContext.ts'
import { shortcutKey } from './shortcutKey.ts'

export function undoLines(event: KeyboardEvent, actions: Pick<AppActions, 'undo' | 'redo'>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = shortcutKey(event)
  if (key === 'z' && !event.shiftKey) actions.undo()
  else if (key === 'z' || (key === 'y' && !event.shiftKey)) actions.redo()
  else return
  event.preventDefault()
}
