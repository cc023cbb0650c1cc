/** Text in pictures: lines about a point, with or without a little paper behind them. */
import { textWidth } from '../canvas/fitText.ts'
import type { Point } from '../canvas/scene.ts'
import { element, type MarkupElement, type MarkupNode } from './markup.ts'
import { pictureFont } from './pictureFrame.ts'

export interface LabelStyle {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  /** Centred on the point rather than starting there. */
  readonly middle?: boolean
  readonly lineHeight?: number
}

/** Lines of text about a point, in height always centred on it. */
export function label(lines: readonly string[], { x, y }: Point, style: LabelStyle): MarkupElement {
  const step = style.lineHeight ?? style.size * 1.2
  const first = y - ((lines.length - 1) * step) / 2 + style.size * 0.35
  return element(
    'text',
    {
      'font-family': pictureFont,
      'font-size': style.size,
      'font-weight': style.bold ? 600 : undefined,
      'text-anchor': style.middle ? 'middle' : undefined,
      fill: style.colour,
    },
    lines.map((line, index): MarkupNode => element('tspan', { x, y: first + index * step }, line)),
  )
}

/** Text with a little paper behind it, where lines run. */
export function onPaper(text: string, spot: Point, style: LabelStyle, paper: string): MarkupElement {
  const lines = text.split('\n')
  const width = Math.max(...lines.map((line) => textWidth(line, style.size))) + 8
  const height = lines.length * style.size * 1.2 + 5
  return element(
    'g',
    {},
    element('rect', { x: spot.x - width / 2, y: spot.y - height / 2, width, height, rx: 4, fill: paper }),
    label(lines, spot, { ...style, middle: true }),
  )
}
