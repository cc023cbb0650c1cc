/** Under the line: its keys, and what the letters mean. */
import type { Scheme } from '../../model/schemes.ts'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'

/** With a scheme, its letters; without, only the keys. */
export function AddLineKeys({ scheme }: { readonly scheme?: Scheme }) {
  const { capture } = useWords()
  return (
    <div className={styles.keys}>
      {scheme && (
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
      {scheme && (
        <ul className={styles.letters} aria-label={capture.lettersLabel}>
          {scheme.involvements.map(({ id, letter, label }) => (
            <li key={id}>
              <b>{letter}</b> {inSentence(label)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
