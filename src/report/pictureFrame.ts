/** The sheet around a picture: paper, title above, legend and date below. */
import type { Box } from '../canvas/nodeGeometry.ts'
import type { TokenName } from '../canvas/tokens.ts'
import { element, type MarkupElement, type MarkupNode } from './markup.ts'

export const pictureFont =
  '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'.replaceAll('"', "'")

export type PictureColours = Readonly<Record<TokenName, string>>

export interface PictureFrame {
  /** Empty where the page around the picture has it. */
  readonly title: string
  /** What the picture shows, for those who can't see it. */
  readonly description: string
  /** Below the picture: what the marks mean, and the date. */
  readonly foot: readonly string[]
}

const titleLine = 46
const footLine = 20

export function framed(
  content: readonly MarkupNode[],
  bounds: Box,
  margin: number,
  colours: PictureColours,
  { title, description, foot }: PictureFrame,
): MarkupElement {
  const titleHeight = title === '' ? 0 : titleLine
  const left = bounds.left - margin
  const top = bounds.top - margin - titleHeight
  const width = Math.max(bounds.right - bounds.left, 420) + 2 * margin
  const height = bounds.bottom - bounds.top + 2 * margin + titleHeight + foot.length * footLine
  const text = (value: string, y: number, size: number, colour: string, bold: boolean) =>
    element(
      'text',
      {
        x: left + margin,
        y,
        'font-family': pictureFont,
        'font-size': size,
        'font-weight': bold ? 600 : undefined,
        fill: colour,
      },
      value,
    )
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      viewBox: [left, top, width, height].map(round).join(' '),
      width: round(width),
      height: round(height),
    },
    ...(title === '' ? [] : [element('title', {}, title)]),
    element('desc', {}, description),
    element('rect', { x: left, y: top, width, height, fill: colours.paper }),
    ...(title === '' ? [] : [text(title, top + margin + 12, 21, colours.ink, true)]),
    ...content,
    ...foot.map((line, index) =>
      text(line, bounds.bottom + margin + 8 + index * footLine, 13, colours['ink-2'], false),
    ),
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
