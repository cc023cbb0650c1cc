/** Why a cell does not take what was typed, below it. */
import { CircleAlert } from 'lucide-react'
import styles from './CellEditor.module.css'

export function CellProblem({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p className={styles.problem} role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}
