/** The status of a finding: a small sign and its word. */
import { Circle, CircleCheck, CircleDot, CirclePause, RotateCcw } from 'lucide-react'
import type { FindingStatus } from '../../analysis/finding.ts'
import { useWords } from '../words/words.tsx'
import styles from './StatusMark.module.css'

const signs = {
  open: Circle,
  reopened: RotateCcw,
  proposed: CircleDot,
  parked: CirclePause,
  agreed: CircleCheck,
}

export function StatusMark({ status }: { readonly status: FindingStatus | 'reopened' }) {
  const words = useWords()
  const Sign = signs[status]
  return (
    <span className={styles.status}>
      <Sign size={16} strokeWidth={1.75} aria-hidden="true" />
      {words.statuses[status]}
    </span>
  )
}
