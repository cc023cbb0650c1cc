/** Under a line: its keys; under the line of remits also what the letters mean. */
import type { Scheme } from '../../model/schemes.ts'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'

export function AddLineKeys({ withTab = false }: { readonly withTab?: boolean }) {
  const { capture } = useWords()
  return (
    <div className={styles.keys}>
      {withTab && (
        <span>
          <kbd>{capture.tab}</kbd> {capture.keyNext}
        </span>
      )}
      <span>
        <kbd>{capture.enter}</kbd> {capture.keyAdd}
      </span>
      <span>
        <kbd>{capture.controlEnter}</kbd> {capture.keyDetails}
      </span>
    </div>
  )
}

export function LetterLegend({ scheme }: { readonly scheme: Scheme }) {
  const { capture } = useWords()
  return (
    <ul className={styles.letters} aria-label={capture.lettersLabel}>
      {scheme.involvements.map(({ id, letter, label }) => (
        <li key={id}>
          <b>{letter}</b> {inSentence(label)}
        </li>
      ))}
    </ul>
  )
}
