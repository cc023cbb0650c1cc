/** A wheel that zooms about the pointer by what it was turned, evenly for mice and trackpads, and never in leaps. */
import type { Point } from './scene.ts'

/** Pixels of turning that a line or a page of scrolling stands for. */
const pixelsPer = [1, 16, 400] as const
const perPixel = 0.0016
/** A pinch on a trackpad comes as small turns with Ctrl held. */
const perPinchedPixel = 0.01
const mostAtOnce = 1.2

/** Calls back with a factor and where on the element, in pixels; gives back how to stop listening. */
export function listenToWheel(element: HTMLElement, zoom: (factor: number, at: Point) => void): () => void {
  const listener = (event: WheelEvent) => {
    event.preventDefault()
    // Cytoscape listens for the wheel as well, with a step of its own.
    event.stopPropagation()
    const turned = event.deltaY * (pixelsPer[event.deltaMode as 0 | 1 | 2] ?? 1)
    const factor = Math.exp(-turned * (event.ctrlKey ? perPinchedPixel : perPixel))
    const { left, top } = element.getBoundingClientRect()
    zoom(Math.min(mostAtOnce, Math.max(1 / mostAtOnce, factor)), {
      x: event.clientX - left,
      y: event.clientY - top,
    })
  }
  element.addEventListener('wheel', listener, { capture: true, passive: false })
  return () => element.removeEventListener('wheel', listener, { capture: true })
}
