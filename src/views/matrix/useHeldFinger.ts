/**
 * A finger that is held still takes hold of what is under it: moving then drags, lifting it in place asks for the menu.
 * A finger that moves at once scrolls, as everywhere.
 */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { slack } from './useLineDrag.ts'

export interface HeldFinger {
  /** To be called when a finger comes down. */
  begin(event: PointerEvent, on: FingerWork): void
  /** Set from when it takes hold until the next finger comes down: the click that may follow means nothing. */
  readonly hasHeld: RefObject<boolean>
  readonly isDown: () => boolean
}

interface FingerWork {
  readonly onHold: (at: Point) => void
  readonly onDrag: (at: Point) => void
  /** Lifted where it came down. */
  readonly onMenu: () => void
}

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** In ms, a little less than browsers wait before they open their own menu. */
const holdTime = 400

export function useHeldFinger(scroller: RefObject<HTMLElement | null>): HeldFinger {
  const hasHeld = useRef(false)
  const isHolding = useRef(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    const element = scroller.current
    // Once it has taken hold, the browser must not scroll; React's own listeners can't say so.
    const keepStill = (event: TouchEvent) => {
      if (isHolding.current && event.cancelable) event.preventDefault()
    }
    element?.addEventListener('touchmove', keepStill, { passive: false })
    return () => {
      element?.removeEventListener('touchmove', keepStill)
      stop.current?.()
    }
  }, [scroller])

  const begin = (event: PointerEvent, { onHold, onDrag, onMenu }: FingerWork) => {
    // A second finger pinches.
    if (stop.current) return stop.current()
    hasHeld.current = false
    const { pointerId } = event
    const from: Point = { clientX: event.clientX, clientY: event.clientY }
    let hasMoved = false
    const timer = setTimeout(() => {
      hasHeld.current = true
      isHolding.current = true
      onHold(from)
    }, holdTime)
    const follow = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return
      const isAway = Math.hypot(moved.clientX - from.clientX, moved.clientY - from.clientY) >= slack
      if (!isHolding.current) {
        if (isAway) end()
        return
      }
      hasMoved ||= isAway
      if (hasMoved) onDrag(moved)
    }
    const lift = (lifted: globalThis.PointerEvent) => {
      if (lifted.pointerId !== pointerId) return
      const asks = isHolding.current && !hasMoved
      end()
      if (asks) onMenu()
    }
    function end() {
      clearTimeout(timer)
      isHolding.current = false
      stop.current = undefined
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', lift)
      window.removeEventListener('pointercancel', end)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', lift)
    window.addEventListener('pointercancel', end)
    stop.current = end
  }
  return { begin, hasHeld, isDown: () => stop.current !== undefined }
}
