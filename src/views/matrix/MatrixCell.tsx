/** One cell. Drawn again only when something in it has changed, however the rows and columns in sight do. */
import { memo } from 'react'
import { useWords } from '../words/words.tsx'
import type { Cell } from './buildMatrix.ts'
import { CellLetters } from './CellLetters.tsx'
import { cellInWords } from './cellInWords.ts'
import styles from './MatrixCells.module.css'

interface MatrixCellProps {
  readonly cell: Cell | undefined
  readonly row: number
  readonly column: number
  readonly organisation: string
  readonly businessFunction: string
  readonly left: number
  readonly width: number
  /** Something collapsed stands in it, which is counted. */
  readonly counted: boolean
  /** It has the tab stop. */
  readonly isActive: boolean
  readonly inBlock: boolean
  /** The first of a band. */
  readonly isFirst: boolean
}

export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const words = useWords()
  const { cell, row, column, counted, isActive, inBlock } = props
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={inBlock}
      // An empty cell is named by its row and column; where one stands, it is said in full.
      aria-label={
        cell || isActive
          ? words.matrix.cell(
              props.organisation,
              props.businessFunction,
              cell ? cellInWords(cell, counted, words) : words.matrix.nothingHeld,
            )
          : undefined
      }
      data-cell={`${row}:${column}`}
      tabIndex={isActive ? 0 : -1}
      data-change={cell?.difference?.change}
      className={`${styles.cell} ${inBlock ? styles.inBlock : ''} ${props.isFirst ? styles.first : ''}`}
      style={{ left: props.left, width: props.width }}
    >
      {cell && <CellLetters cell={cell} counted={counted} />}
    </div>
  )
})
