/**
 * The letter of an involvement, the same in every view: filled when only one should hold it, outlined when several
 * may look twice, thin when it is open to all; ringed in an overlap, dashed without a source, dotted when limited, with
 * a corner where views differ, struck through where it is only said not to be held.
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
  readonly differs?: boolean
  readonly disclaimed?: boolean
  /** Set when no word stands beside the letter. */
  readonly alone?: boolean
  /** Smaller where two or three share the room of one. */
  readonly size?: 'usual' | 'small' | 'least'
}

export function Letter({ involvement, alone, size = 'usual', ...marks }: LetterProps) {
  const classes = [
    styles.letter,
    styles[marks.disclaimed ? 'open' : (involvement?.sharing ?? 'open')],
    marks.overlap && styles.overlap,
    marks.noSource && styles.noSource,
    marks.limited && styles.limited,
    marks.differs && styles.differs,
    marks.disclaimed && styles.disclaimed,
    size !== 'usual' && styles[size],
  ]
  const text = <span aria-hidden="true">{involvement?.letter ?? '?'}</span>
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      {text}
      {alone && <span className="visually-hidden">{involvement?.label ?? '?'}</span>}
    </span>
  )
}
