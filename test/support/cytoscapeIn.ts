import type { Core } from 'cytoscape'

/** The library's own instance, which it keeps on its container. */
export function cytoscapeIn(element: Element): Core {
  for (const candidate of element.querySelectorAll('div')) {
    const registered = (candidate as unknown as { _cyreg?: { cy?: Core } })._cyreg?.cy
    if (registered) return registered
  }
  throw new Error('nothing is drawn')
}
