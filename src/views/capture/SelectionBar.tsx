/** What can be done with all the rows that are chosen. */
import { PenLine, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ListTable.module.css'

interface SelectionBarProps {
  /** "12 remits" */
  readonly what: string
  readonly onSetField: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
  /** More that can be done. */
  readonly children?: ReactNode
}

export function SelectionBar({ what, onSetField, onDelete, onClear, children }: SelectionBarProps) {
  const words = useWords()
  return (
    <div className={styles.bar}>
      <p className={styles.barCount} role="status">
        {words.capture.chosenCount(what)}
      </p>
      <Button variant="line" onPress={onSetField}>
        <PenLine size={16} strokeWidth={1.75} aria-hidden="true" />
        {words.capture.setField}
      </Button>
      {children}
      <Button variant="line" onPress={onDelete}>
        <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
        {words.capture.deleteChosen}
      </Button>
      <Button onPress={onClear}>{words.capture.clearChosen}</Button>
    </div>
  )
}
