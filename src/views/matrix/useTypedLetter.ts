/** Hands over the involvement that is typed, as soon as what was typed can mean no other. */
import { useEffect, useRef } from 'react'
import { useApp } from '../shared/appContext.ts'
import type { PressedKey } from '../shared/shortcutKey.ts'
import { readTypedKey } from './readTypedLetter.ts'

/** Milliseconds to wait for another sign. */
const patience = 600

export function useTypedLetter(take: (involvement: string) => void, refuse: (typed: string) => void) {
  const { document: store } = useApp()
  const typed = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  return (pressed: PressedKey) => {
    clearTimeout(timer.current)
    const { text, read } = readTypedKey(typed.current, pressed, store.store.getState().map.scheme)
    typed.current = ''
    if (read.kind === 'involvement') take(read.id)
    else if (read.kind === 'unknown') refuse(text)
    else {
      typed.current = text
      timer.current = setTimeout(() => {
        typed.current = ''
        if (read.id !== undefined) take(read.id)
      }, patience)
    }
  }
}
