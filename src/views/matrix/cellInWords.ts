/** What a cell says, in words: for screen readers, tooltips and announcements. */
import type { Words } from '../words/en.ts'
import type { Cell } from './buildMatrix.ts'

export function cellInWords({ letters, differ, remits }: Cell, counted: boolean, { matrix, counts }: Words) {
  if (counted) return counts.remits(remits.length)
  const said = letters.map(({ involvement, overlap, noSource, limited, disclaimed }) => {
    const marks = [
      overlap && matrix.marks.overlap,
      noSource && matrix.marks.noSource,
      limited && matrix.marks.limited,
    ].filter((mark) => mark !== false)
    const label = disclaimed ? matrix.disclaims(involvement.label) : involvement.label
    return marks.length > 0 ? `${label} (${marks.join(', ')})` : label
  })
  return [...said, ...(differ ? [matrix.marks.differ] : [])].join('; ')
}
