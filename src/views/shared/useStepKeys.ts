/** F8 goes to the next difference that a view shows, Shift+F8 to the one before, wherever the focus is. */
import { useEffect, useRef } from 'react'

export type Step = 1 | -1

/** `onStep` undefined: there is nowhere to go. */
export function useStepKeys(onStep: ((step: Step) => void) | undefined): void {
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  const isOn = onStep !== undefined
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented) return
      event.preventDefault()
      latest.current?.(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
