/** One row of the matrix. Drawn again only when something in it has changed. */
import { memo } from 'react'
import type { Line } from './axis.ts'
import type { RowCells } from './buildMatrix.ts'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './MatrixCells.module.css'
import { head } from './moveInMatrix.ts'
import { RowName } from './RowName.tsx'
import type { LineFacts } from './useLineFacts.ts'

export interface ShownColumn {
  readonly line: Line
  readonly index: number
  readonly start: number
  /** The first of a band. */
  readonly isFirst: boolean
}

interface MatrixRowProps {
  readonly line: Line
  readonly index: number
  readonly top: number
  readonly height: number
  readonly cellWidth: number
  readonly nameWidth: number
  readonly cells: RowCells
  readonly columns: readonly ShownColumn[]
  readonly facts: LineFacts | undefined
  /** The column that has the tab stop, if it is in this row. */
  readonly active: number | undefined
  /** Columns of this row that are in the block. */
  readonly from: number | undefined
  readonly to: number | undefined
  /** Whether rows are functions. */
  readonly ofFunctions: boolean
  /** Tinted, because the cursor is in it. */
  readonly isCrossed: boolean
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { line, index, cells, columns, active, from, to, cellWidth } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top: props.top, height: props.height }}
    >
      <RowName
        line={line}
        index={index}
        width={props.nameWidth}
        facts={props.facts}
        hasTabStop={active === head}
        isCrossed={props.isCrossed}
      />
      {columns.map((column) => {
        const cell = cells.get(column.line.key)
        const counted = line.type === 'inside' || column.line.type === 'inside'
        const inBlock = from !== undefined && to !== undefined && column.index >= from && column.index <= to
        const [organisation, businessFunction] = props.ofFunctions
          ? [column.line.label, line.label]
          : [line.label, column.line.label]
        return (
          <MatrixCell
            key={column.line.key}
            cell={cell}
            row={index}
            column={column.index}
            organisation={organisation}
            businessFunction={businessFunction}
            left={column.start}
            width={cellWidth}
            counted={counted}
            isActive={active === column.index}
            inBlock={inBlock}
            isFirst={column.isFirst}
          />
        )
      })}
    </div>
  )
})
