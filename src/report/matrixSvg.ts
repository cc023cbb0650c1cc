/** The matrix as SVG with real text: functions as rows, organisations as columns, letters where they meet. */

import type { Point } from '../canvas/scene.ts'
import { element, type MarkupElement } from './markup.ts'
import { framed, type PictureColours, type PictureFrame, pictureFont } from './pictureFrame.ts'
import { label } from './svgText.ts'
import { cutToWidth, safeTextWidth, wrapText } from './wrapText.ts'

const rowHeight = 28
const columnWidth = 46
const headWidth = 330
const letterWidth = 16
const textSize = 14
const smallSize = 11.5
const longestHead = 230

/** `table` as `reportMatrix` gives it: a row of names first, then a row a function. */
export function matrixSvg(
  table: readonly (readonly string[])[],
  colours: PictureColours,
  frame: PictureFrame,
): MarkupElement | undefined {
  const [heads = [], ...rows] = table
  const names = heads.slice(1)
  if (names.length === 0 || rows.length === 0) return undefined
  const headHeight =
    20 + Math.min(longestHead, Math.max(...names.map((name) => safeTextWidth(name, textSize))))
  const right = headWidth + names.length * columnWidth
  const bottom = headHeight + rows.length * rowHeight
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string) =>
    element('path', { d: `M${x1} ${y1}L${x2} ${y2}`, stroke, 'stroke-width': 1 })
  const content = [
    ...names.map((name, column) => {
      const x = headWidth + (column + 0.5) * columnWidth
      return element(
        'g',
        { transform: `translate(${x} ${headHeight - 8}) rotate(-90)` },
        element('title', {}, name),
        nameLabel(name, { x: 0, y: 0 }, headHeight - 16, colours),
      )
    }),
    ...rows.flatMap((cells, row) => {
      const y = headHeight + row * rowHeight
      const [name = '', ...letters] = cells
      return [
        line(0, y, right, y, colours['inactive-tint']),
        element(
          'g',
          {},
          element('title', {}, name),
          nameLabel(name, { x: 0, y: y + rowHeight / 2 }, headWidth - 12, colours),
        ),
        ...letters.flatMap((cell, column) =>
          letterChips(cell, headWidth + (column + 0.5) * columnWidth, y + rowHeight / 2, colours),
        ),
      ]
    }),
    line(headWidth, headHeight, right, headHeight, colours.ink),
    line(0, bottom, right, bottom, colours['inactive-tint']),
  ]
  return framed(content, { left: 0, top: 0, right, bottom }, 24, colours, frame)
}

/** A name on one line if it fits, else on two smaller ones, which a row and a column have room for. */
function nameLabel(name: string, spot: Point, width: number, colours: PictureColours): MarkupElement {
  const style = { size: textSize, colour: colours.ink }
  if (safeTextWidth(name, textSize) <= width) return label([name], spot, style)
  const [first = '', ...rest] = wrapText(name, width, smallSize)
  const lines = [first, ...(rest.length > 0 ? [cutToWidth(rest.join(' '), width, smallSize)] : [])]
  return label(lines, spot, { ...style, size: smallSize, lineHeight: smallSize * 1.1 })
}

function letterChips(cell: string, x: number, y: number, colours: PictureColours): MarkupElement[] {
  if (cell === '') return []
  const letters = cell.split('/')
  const width = letters.length === 1 ? 28 : Math.min(letterWidth, 44 / letters.length)
  return letters.flatMap((letter, index) => {
    const middle = x + (index - (letters.length - 1) / 2) * (width + 2)
    return [
      element('rect', {
        x: middle - width / 2,
        y: y - 10,
        width,
        height: 20,
        rx: 4,
        fill: colours.paper,
        stroke: colours.held,
        'stroke-width': 1.5,
      }),
      element(
        'text',
        {
          x: middle,
          y: y + 5,
          'text-anchor': 'middle',
          'font-family': pictureFont,
          // Up to three letters of a scheme share one chip.
          'font-size': Math.min(13, Math.floor((13 * (width + 2)) / safeTextWidth(letter, 13))),
          'font-weight': 600,
          fill: colours.held,
        },
        letter,
      ),
    ]
  })
}
