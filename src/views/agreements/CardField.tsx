/** A line of the boundary card: its name on the left, the control on the right, what is wrong with it below. */
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './BoundaryCard.module.css'

interface CardFieldProps {
  readonly label: string
  /** Where the name on the left says too little by itself. */
  readonly fullLabel?: string
  /** The name above the control instead of beside it. */
  readonly isWide?: boolean
  readonly problem?: string | undefined
  /** Its text is on no list, and would be lost if the card were recorded now. */
  readonly isUnread?: boolean
  readonly children: (ids: {
    readonly control: string
    readonly describedBy: string | undefined
  }) => ReactNode
}

export function CardField({ label, fullLabel, isWide, problem, isUnread, children }: CardFieldProps) {
  const base = useId()
  const describedBy = problem === undefined ? undefined : `${base}-problem`
  return (
    <div className={`${styles.field} ${isWide ? styles.wide : ''}`} data-unread={isUnread ? '' : undefined}>
      <label htmlFor={base} className={styles.label} aria-label={fullLabel}>
        {label}
      </label>
      <div className={styles.control}>
        {children({ control: base, describedBy })}
        {problem !== undefined && (
          <p id={describedBy} className={styles.problem} role="alert">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>{problem}</span>
          </p>
        )}
      </div>
    </div>
  )
}
