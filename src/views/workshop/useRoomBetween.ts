/** How high something can be so that it ends above what keeps to the foot of the screen, as the page opens. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The gap of the page, above and below. */
const gaps = 28

export function useRoomBetween(
  start: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
): number | undefined {
  const [room, setRoom] = useState<number>()
  // Whatever was shown may have moved it: what stands above it, and how high the foot is.
  useLayoutEffect(() => {
    const measure = () => {
      if (!start.current || !foot.current) return
      const scrolled = start.current.closest('main')?.scrollTop ?? 0
      const top = start.current.getBoundingClientRect().top + scrolled
      setRoom(Math.floor(window.innerHeight - top - foot.current.offsetHeight - gaps))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  })
  return room
}
