/** The sheet around a picture: paper, title above, legend and date below. */
import type { Box } from '../canvas/nodeGeometry.ts'
import type { TokenName } from '../canvas/tokens.ts'
import { boundsOfMarkup } from './boundsOfMarkup.ts'
import { element, type MarkupElement, type MarkupNode } from './markup.ts'
import { wrapText } from './wrapText.ts'

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

const narrowest = 420
const footSize = 13
const footLine = 20
/** A title of more lines than this is set smaller. */
const mostLargeLines = 3
const titleSizes = [21, 16] as const

export function framed(
  content: readonly MarkupNode[],
  bounds: Box,
  margin: number,
  colours: PictureColours,
  { title, description, foot }: PictureFrame,
): MarkupElement {
  const held = boundsOfMarkup(content, bounds)
  const left = held.left - margin
  const inner = Math.max(held.right - held.left, narrowest)
  const [large, small] = titleSizes
  const titleSize = wrapText(title, inner, large).length > mostLargeLines ? small : large
  const titleLines = wrapText(title, inner, titleSize)
  const titleLine = titleSize * 1.3
  const titleHeight = titleLines.length === 0 ? 0 : titleLines.length * titleLine + 19
  const footLines = foot.flatMap((text) => wrapText(text, inner, footSize))
  const top = held.top - margin - titleHeight
  const width = inner + 2 * margin
  const height = held.bottom - held.top + 2 * margin + titleHeight + footLines.length * footLine
  const text = (value: string, y: number, size: number, colour: string, bold: boolean) =>
    element(
      'text',
      {
        x: round(left + margin),
        y: round(y),
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
    ...titleLines.map((line, index) =>
      text(line, top + margin + 12 + index * titleLine, titleSize, colours.ink, true),
    ),
    ...content,
    ...footLines.map((line, index) =>
      text(line, held.bottom + margin + 8 + index * footLine, footSize, colours['ink-2'], false),
    ),
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
