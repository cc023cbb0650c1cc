/** A pointer that has been pressed and is followed wherever it goes, until it is let go or the gesture given up. */

interface Gesture {
  readonly onMove: (moved: PointerEvent) => void
  /** Once, at the end. `drops` is false after Escape, and when the browser or the caller takes the pointer away. */
  readonly onEnd: (drops: boolean) => void
}

/** Gives what the caller calls to give up. */
export function followPointer({ onMove, onEnd }: Gesture): () => void {
  const listening = new AbortController()
  const end = (drops: boolean) => {
    if (listening.signal.aborted) return
    listening.abort()
    onEnd(drops)
  }
  const leave = () => end(false)
  const { signal } = listening
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', () => end(true), { signal })
  window.addEventListener('pointercancel', leave, { signal })
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') leave()
    },
    { signal, capture: true },
  )
  return leave
}
