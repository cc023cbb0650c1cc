/** Label, control, one sentence of help, and what is wrong with it, if anything. */
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface FieldFrameProps {
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  /** True for a control of several parts, which the label names as a group. */
  readonly isGroup?: boolean
  readonly children: (ids: {
    readonly control: string
    readonly describedBy: string | undefined
  }) => ReactNode
}

export function FieldFrame({ label, help, problem, isGroup = false, children }: FieldFrameProps) {
  const base = useId()
  const ids = {
    label: `${base}-label`,
    control: `${base}-control`,
    help: `${base}-help`,
    problem: `${base}-problem`,
  }
  const describedBy = [problem && ids.problem, help && ids.help].filter(Boolean).join(' ') || undefined
  const content = (
    <>
      {isGroup ? (
        <span id={ids.label} className={styles.label}>
          {label}
        </span>
      ) : (
        <label htmlFor={ids.control} className={styles.label}>
          {label}
        </label>
      )}
      {children({ control: ids.control, describedBy })}
      {problem && (
        <p id={ids.problem} className={styles.error} role="alert">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>{problem}</span>
        </p>
      )}
      {help && (
        <p id={ids.help} className={styles.help}>
          {help}
        </p>
      )}
    </>
  )
  if (!isGroup) return <div className={styles.field}>{content}</div>
  return (
    <div className={styles.field} role="group" aria-labelledby={ids.label}>
      {content}
    </div>
  )
}
