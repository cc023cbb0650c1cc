/** A list that shows its beginning; the rest opens on request. */
import { type ReactElement, useState } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './EntitySummary.module.css'

interface ShortListProps {
  readonly children: readonly ReactElement[]
  readonly className?: string | undefined
  readonly most?: number
}

export function ShortList({ children, className, most = 10 }: ShortListProps) {
  const words = useWords()
  const [all, setAll] = useState(false)
  // One or two more are no longer than the button that would hide them.
  const isLong = children.length > most + 2
  return (
    <>
      <ul className={className}>{isLong && !all ? children.slice(0, most) : children}</ul>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.entity.showFewer : words.entity.showAll(children.length)}
        </button>
      )}
    </>
  )
}
