/**
 * The keys by which a word is written with an input method belong to it alone: its Enter ends the word, its Escape gives
 * it up, its arrows choose among characters. Kept from every field, grid and dialog in one place, before any of them
 * hears of it. Safari sends the key that ends a word after the word has ended; it is told by its key code then.
 */
import { useEffect } from 'react'

const inputMethodKeyCode = 229

export function useInputMethodKeys(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === inputMethodKeyCode) event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [])
}
