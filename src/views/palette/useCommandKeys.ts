/** Listens for the keys that work on the whole page, as the register names them. */
import { useEffect } from 'react'
import { useApp } from '../shared/appContext.ts'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import { paletteContext } from './paletteContext.ts'
import { allCommands } from './register.ts'

export function useCommandKeys(): void {
  const app = useApp()
  const words = useWords()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const isTyping = isTypedIn(event.target)
      if (isQuestionMark(event)) {
        if (isTyping || !app.shell.getState().singleKey) return
        event.preventDefault()
        app.view.set({ dialog: 'shortcuts' })
        return
      }
      if (!(event.ctrlKey || event.metaKey)) return
      const written = writtenAs(event)
      const command = allCommands(paletteContext(app, words)).find(
        ({ keys, listens }) => listens && keys?.includes(written) && (listens === 'everywhere' || !isTyping),
      )
      if (!command) return
      // Also when it makes no sense now: the browser would save the page, or go back in another field.
      event.preventDefault()
      if (command.isAvailable ?? true) command.run?.()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [app, words])
}

function isQuestionMark({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === '?' && !ctrlKey && !metaKey
}

function writtenAs(event: KeyboardEvent): string {
  const key = shortcutKey(event)
  return ['Ctrl', ...(event.shiftKey ? ['Shift'] : []), key.length === 1 ? key.toUpperCase() : key].join('+')
}

function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
