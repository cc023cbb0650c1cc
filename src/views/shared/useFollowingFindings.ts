/**
 * The findings of a map, without holding up the screen: on a large map the change itself is shown first, with the
 * findings as they were, and the new ones come as soon as there is a pause.
 */
import { useEffect, useReducer, useRef } from 'react'
import type { Finding, Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { findings, knownFindings } from '../../state/derived.ts'

/** Up to so many remits all findings take less than a frame or two. */
const atOnceUpTo = 1_000
/** Milliseconds without another change: longer than between two keystrokes. */
const pause = 350

const none: readonly Finding[] = []

/** `waits`: even the first findings of a large map come after what is on screen without them. */
export function useFollowingFindings(map: RemitMap, lens: Lens, waits = false): readonly Finding[] {
  const latest = useRef<readonly Finding[]>(none)
  const [, showAgain] = useReducer((times: number) => times + 1, 0)
  const ready =
    map.remits.length <= atOnceUpTo || (latest.current === none && !waits)
      ? findings(map, lens)
      : knownFindings(map, lens)
  useEffect(() => {
    if (ready !== undefined) return
    const timer = setTimeout(() => {
      findings(map, lens)
      showAgain()
    }, pause)
    return () => clearTimeout(timer)
  }, [map, lens, ready])
  if (ready !== undefined) latest.current = ready
  return latest.current
}
