/** The head above the rows of one group: its name, how many they are, open or closed. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useWords } from '../words/words.tsx'
import styles from './DataGrid.module.css'
import type { GroupItem } from './gridItems.ts'

interface GroupRowProps {
  readonly item: GroupItem
  readonly index: number
  readonly top: number
  readonly span: number
  /** The column of the tab stop when it is in this row. */
  readonly activeColumn: number | undefined
  /** Undefined where every row has the height of two lines. */
  readonly measure: ((element: Element | null) => void) | undefined
  readonly onFocus: (column: number) => void
  readonly onToggle: () => void
}

export function GroupRow({
  item,
  index,
  top,
  span,
  activeColumn,
  measure,
  onFocus,
  onToggle,
}: GroupRowProps) {
  const words = useWords()
  const Chevron = item.isOpen ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y: the cell in it takes focus and keys
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={item.isOpen}
      className={`${styles.row} ${styles.dataRow} ${styles.group} ${measure ? '' : styles.twoLines}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={span}
        className={styles.cell}
        // One cell stands for all columns, so that going up and down keeps the column.
        data-cell={`${index}:${activeColumn ?? 0}`}
        tabIndex={activeColumn === undefined ? -1 : 0}
        onFocus={() => onFocus(activeColumn ?? 0)}
      >
        <Chevron size={16} strokeWidth={1.75} aria-hidden="true" />
        <b>{item.label === '' ? words.fields.notRecorded : item.label}</b>
        <span className={styles.groupCount}>{item.count.toLocaleString('en-GB')}</span>
      </div>
    </div>
  )
}
