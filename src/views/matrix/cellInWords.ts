/** What a cell says, in words: for screen readers, tooltips and announcements. */
import { inSentence } from '../shared/remitMarks.ts'
import type { Words } from '../words/en.ts'
import type { Cell } from './buildMatrix.ts'
import type { CellDifference } from './cellDifference.ts'

export function cellInWords(cell: Cell, counted: boolean, words: Words): string {
  const { letters, differ, remits, difference } = cell
  const { matrix, counts } = words
  const differs = difference ? [differenceInWords(difference, counted, words)] : []
  if (counted) return [counts.remits(remits.length), ...differs].join('; ')
  const said = letters.map(({ involvement, overlap, noSource, limited, disclaimed }) => {
    const marks = [
      overlap && matrix.marks.overlap,
      noSource && matrix.marks.noSource,
      limited && matrix.marks.limited,
    ].filter((mark) => mark !== false)
    const label = disclaimed ? matrix.disclaims(involvement.label) : involvement.label
    return marks.length > 0 ? `${label} (${marks.join(', ')})` : label
  })
  const all = [...said, ...(differ ? [matrix.marks.differ] : []), ...differs]
  return all.length > 0 ? all.join('; ') : matrix.nothingHeld
}

/** "added: now leads", "changed: no longer leads, now provides". */
function differenceInWords({ change, came, went, cells }: CellDifference, counted: boolean, words: Words) {
  const { compare, matrix } = words
  if (counted) return matrix.differ.cells(cells)
  const letters = [
    ...went.map(({ label }) => compare.wentLetter(inSentence(label))),
    ...came.map(({ label }) => compare.cameLetter(inSentence(label))),
  ]
  return matrix.differ.cell(
    matrix.differ[change],
    letters.length > 0 ? letters.join(', ') : matrix.differ.details,
  )
}
