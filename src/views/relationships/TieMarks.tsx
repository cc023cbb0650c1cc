/** How a tie is drawn everywhere: trust as pips beside its number, its manner as a double, single or dashed line. */
import styles from './TieMarks.module.css'

const steps = [1, 2, 3, 4, 5] as const

/** Decoration: the number stands beside them. */
export function Pips({ trust }: { readonly trust: number }) {
  return (
    <span className={styles.pips} aria-hidden="true">
      {steps.map((step) => (
        <i key={step} className={step <= trust ? styles.full : ''} />
      ))}
    </span>
  )
}

interface TieLineProps {
  readonly mode: 'embedded' | 'transactional' | 'absent' | 'none' | 'several'
  readonly word?: string
}

export function TieLine({ mode, word }: TieLineProps) {
  return (
    <span className={`${styles.line} ${styles[mode]} ${word === undefined ? styles.small : ''}`}>
      <i aria-hidden="true" />
      {word !== undefined && <span>{word}</span>}
    </span>
  )
}
