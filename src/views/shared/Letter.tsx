/**
 * The letter of an involvement, the same in every view: filled when only one should hold it, outlined when several
 * may look twice, thin when it is open to all; ringed in an overlap, dashed without a source, dotted when limited.
 * The word stands beside it or in its label, so the marks are never the only sign.
 */
import type { Involvement } from '../../model/schemes.ts'
import styles from './Letter.module.css'

interface LetterProps {
  readonly involvement: Involvement | undefined
  readonly overlap?: boolean
  readonly noSource?: boolean
  /** Holds in some places or for some time only. */
  readonly limited?: boolean
  /** Set when no word stands beside the letter. */
  readonly alone?: boolean
}

export function Letter({ involvement, overlap, noSource, limited, alone }: LetterProps) {
  const classes = [
    styles.letter,
    styles[involvement?.sharing ?? 'open'],
    overlap && styles.overlap,
    noSource && styles.noSource,
    limited && styles.limited,
  ]
  const text = <span aria-hidden="true">{involvement?.letter ?? '?'}</span>
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      {text}
      {alone && <span className="visually-hidden">{involvement?.label ?? '?'}</span>}
    </span>
  )
}
