/**
 * The focus is never lost: when what has it goes away or can't be used any more (a thing is deleted by the button beside
 * it, the last of a list is taken out), it goes to what is nearest, and not to the top of the page.
 */
import { useEffect } from 'react'
import { giveFocusBack } from '../shared/focusMemory.ts'
import { nearestFocusable, type Place, placeInPage } from './nearestFocusable.ts'

export function useKeptFocus(): void {
  useEffect(() => {
    let last: { readonly element: Element; readonly place: Place } | undefined
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, place: placeInPage(target) }
    }
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      // Someone who leaves what is still there, as with a click beside everything, means to.
      queueMicrotask(() => {
        if (!relatedTarget && last?.element === target && !isGone(target)) last = undefined
      })
    }
    const watcher = new MutationObserver(() => {
      const lost = last
      if (!lost || !isGone(lost.element)) return
      // Dialogs and views have ways of their own to say where the focus goes next: they come first.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (last !== lost || !isFocusLost()) return
          last = undefined
          const next = nearestFocusable(lost.place)
          if (next) next.focus({ preventScroll: true })
          else giveFocusBack()
        }),
      )
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', forget)
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', forget)
      watcher.disconnect()
    }
  }, [])
}

function isGone(element: EventTarget | null): boolean {
  return !(element instanceof Element) || !element.isConnected || element.matches(':disabled')
}

function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || isGone(activeElement)
}
