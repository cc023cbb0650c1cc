/** The space that texts and boxes of a picture take at most, so that its frame can hold them. */
import type { Box } from '../canvas/nodeGeometry.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { safeTextWidth } from './wrapText.ts'

/** What is turned or moved as a group is left out: whoever turns it knows where it ends. */
export function boundsOfMarkup(content: readonly MarkupNode[], within: Box): Box {
  let { left, top, right, bottom } = within
  const reach = (x1: number, y1: number, x2: number, y2: number) => {
    left = Math.min(left, x1)
    top = Math.min(top, y1)
    right = Math.max(right, x2)
    bottom = Math.max(bottom, y2)
  }
  const look = (node: MarkupNode, text: MarkupElement | undefined) => {
    if (typeof node === 'string' || 'raw' in node || node.attributes.transform !== undefined) return
    const { name, attributes, children } = node
    const number = (key: string) => Number(attributes[key] ?? 0)
    if (name === 'rect')
      reach(number('x'), number('y'), number('x') + number('width'), number('y') + number('height'))
    const holder = name === 'text' ? node : text
    if (holder && (name === 'tspan' || attributes.x !== undefined)) {
      const size = Number(holder.attributes['font-size'])
      const width = safeTextWidth(children.filter((one) => typeof one === 'string').join(''), size)
      const x = number('x') - (holder.attributes['text-anchor'] === 'middle' ? width / 2 : 0)
      reach(x, number('y') - size * 1.1, x + width, number('y') + size * 0.4)
    }
    for (const child of children) look(child, holder)
  }
  for (const node of content) look(node, undefined)
  return { left, top, right, bottom }
}
