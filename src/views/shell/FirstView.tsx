/** Tells once the view beside it is on screen with the findings of its map, and the page still answers. */
import { useEffect } from 'react'
import { useApp, useLatestFindings, useMap } from '../shared/appContext.ts'

/** Milliseconds after which findings that are still being looked for are waited for no longer. */
const findingsLimit = 5000

/** To stand after the view, within the same `Suspense`: it comes on screen with it. */
export function FirstView() {
  const { actions } = useApp()
  const map = useMap()
  const { areCurrent } = useLatestFindings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map is shown anew
  useEffect(
    () => afterNextFrame(actions.viewShown, areCurrent ? 0 : findingsLimit),
    [actions, map, areCurrent],
  )
  return null
}

/** Calls once a frame was drawn; in a page in the background, which draws none, a second later. Returns how to stop it. */
function afterNextFrame(tell: () => void, delay: number): () => void {
  let frame = 0
  let timer = setTimeout(() => {
    frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      // The frame itself is drawn after this.
      timer = setTimeout(tell)
    })
    timer = setTimeout(tell, 1000)
  }, delay)
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}
